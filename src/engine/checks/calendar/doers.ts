const PREPOSITION =
  /[在于从自由经被向与和赴到因以为随把将给按凭受获与]|对(?![街面门岸河过])|根据|通过|按照|参加|取得|获得|领取|办理|完成|举行|实现|开始|启动|进行|实施|提出|递交|提交|收到|召开|作出|裁定|决定|宣布|发布|签订|签署|组织|同意|认定|确认|核[定准]|批[准复]|拨付|筹[集措]|新上/u
const ADVERBS =
  /先行|率先|应邀|受邀|应约|专程|特地|亲自|独自|只身|陆续|分批|正式|全面|破土|顺利|全线|胜利|隆重|相继|先后|并|又|再|才|直到|[至而却可曾已其等便就也即]|随后|后来|此后|之后|此前|终于|最终|同年|当年|次年|同月|同日|当日|当天|[早晚幼少青中童]年|当时|那时|起初|年轻时|生前|在世时|小时候|早|最初|首次|直至|不料|然而|但|[上下]午|凌晨|傍晚|晚间|晚上|[春夏秋冬][天季]?|年?[底初末]|中旬|[上下]旬|显示|记载|介绍|突然|不幸|病重|因病|光荣|一审|二审|公开|依法|当庭|联合|再次|成功|[^\u4e00-\u9fff0-9A-Za-z]/gu

const DEED = /[\u4e00-\u9fff](?:了(?![解结望])|过(?![渡程去期往年节关滤敏冬夏桥江海境]))/u

/** The words up to the first preposition, without those that only link: who does it. */
export function doer(words: string): string {
  if (words === '') return ''
  const [head = ''] = words.replace(ADVERBS, '').split(PREPOSITION)
  // 做了听力筛查: a verb, and nobody who does it.
  return DEED.test(head) ? '' : head
}
