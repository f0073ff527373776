import { endingWith, Searched, startingWith } from '../lines/pattern'

/*
 * How the words of a line tell which part of a head it is: read by the rules that find a head (`head-roles.ts`) and, as
 * traits, by the model that reads its lines (`stacks/traits.ts`).
 */

/** An occasion, over what came of it: 全省青年篮球联赛收官 | 清澜女篮逆转夺冠. */
export const EVENT_TAIL = endingWith(
  /(?:收官|落幕|施行|实施|出台|闭幕|开幕|揭晓|启动|开赛|鸣枪|举办|开展|进行|高峰|之际|在即|将至|来临)$/,
)
export const CALL = endingWith(/(?:请注意|注意[啦了])$/)
export const QUESTION = endingWith(
  /(?:去哪儿?|怎么[办样]|怎样|如何[\u4e00-\u9fff]{1,4}|谁来[\u4e00-\u9fff]{1,3}|请注意|注意[啦了]|[吗呢？])$/,
)
export const SPEAKER =
  /^[\u4e00-\u9fff]{1,8}(?:提醒|建议|支招|回应|部门|办|署|部|局|处|厅|委|社|会|院|调查|律师|专家|警方|官方|记者|寻人)：/
export const OCCASION = endingWith(
  /(?:第[0-9一二三四五六七八九十]{1,4}[届次]|20[0-9]{2}年?).{2,}(?:闭幕|开幕|举行|举办|收官|落幕|启动|鸣枪|开赛)$/,
)
export const VISIT = startingWith(/^(?:走进|探访|走访|来自|访|记)[\u4e00-\u9fff]{4,}/)
export const DECK_WORD = new Searched(/(?:出席|主持|陪同|讲话|致辞|致词|参加|作报告|宣布|发来|会见)/)
export const DECK_START =
  /^(?:工程|项目|累计|投资|预计|惠及|涉及|覆盖|总投资|总面积|最高|最低|首批|首[个座条家]|其中|计划|料|有望|至今|目前|未来|今[起年日]|明[起年日]|昨日|[0-9一二三四五六七八九十两]+[所名家个项条位人座].{0,14}|.{2,4}(?:出席|主持|作|讲话|宣布)|从[^，]{2,10}看)/
/** 望海区…, 我市…: a line that says who. */
export const SUBJECT =
  /^(?:我[市区县省州盟旗]|(?![全各])[\u4e00-\u9fff]{1,7}(?<![全各本该])(?:市(?![民场值])|区(?![域间])|县|省|镇|乡|村|公社|林场|农场|油田|煤矿|厂|局|院|校|队|厅|委|集团|公司|州|盟|旗|港|议会|政府|大学|中学|小学|医院))/
export const VERBISH = new Searched(
  /(?:启动|举行|召开|开幕|闭幕|开展|发布|完成|建成|开工|投用|开通|揭晓|出台|印发|获|达|增|超|将|成立|签约|落户|入选|落成|上线|开班|开讲|夺冠|突破|推进|助力|打造|提升|走进)/,
)
/** 省应急办, 商务部等9部门, 三单位：who acts, and nothing of what is done. */
export const OFFICE_ALONE = endingWith(
  /^(?=.{3,14}$)(?!.*(?:[，、 ]|走进|举行|召开))[\u4e00-\u9fff0-9“”]*(?:办公室|安委办|网信办|办|部门|部|委员会|发改委|卫健委|委|总局|局|法院|检察院|署|厅|协会|消协|联合会|妇联|残联|文联|科协|工会|团中央|银行|海关|网站|气象台|单位|省份)(?:回应|提醒|通报|公告|提示|发文|答疑)?[：—]{0,2}$/,
)
/** 石坪县青岩镇, 云麓市: where it happened, and nothing of what happened. */
export const BARE_PLACE = endingWith(
  /^(?=.{3,9}$)(?!.*[0-9的了在把将是有与和及为让新进成出])[\u4e00-\u9fff]+(?:省|市|县|区|旗|州|盟|镇|乡|村|社区|街道|开发区)$/,
)
/** 全省青年围棋公开赛, 石坪河龙舟邀请赛: the occasion by its name alone. */
export const EVENT_ALONE = endingWith(
  /^(?=.{4,16}$)(?!.*[，、 ：0-9])[^，、 ]*(?:锦标赛|公开赛|邀请赛|联赛|挑战赛|冠军赛|大奖赛|决赛|预选赛|团体赛|精英赛|争霸赛|对抗赛|热身赛|前哨战|世界杯|亚洲杯|运动会|世锦赛|马拉松|博览会|交易会|论坛|峰会)$/,
)
/** 六部门联合印发意见, 新规征求意见, 两单位联合提示：a paper is out, not what it says. */
export const PAPER_OUT = endingWith(
  /(?:文件|意见|通知|方案|条例|办法|规定|指南|细则|发文|倡议书?|提示|公告|通告|国务院令|白皮书[^，]{0,6})》?[：—]{0,2}$/,
)
/** 部署…, 推动…, 深入推进…: what is to be done, by somebody named elsewhere. */
export const TASK_FIRST = startingWith(
  /^(?:部署|推[动进]|深[入化]|规范|加[强快]|整治|治理|促进|完善|健全|印发|公布|反对|培育|建设|构建|进一步|着力|支持|鼓励|严[禁查防]|不得|打击|提[升高]|开展|启动|发布|严格|全面|扎实|统筹|压实|抓好|做好|保障|防范|优化|强化)/,
)
/** 田埂上的气象站（乡村走笔）: a column's name in brackets stands behind a headline. */
export const COLUMN_LAST = endingWith(/[（(][^（）()]{2,}[）)]$/)
/** 将分三年修完, 已接入五市数据, 要求守牢底线, 标志…: says more of who or what the line above names. */
export const GOES_ON_FIRST = startingWith(
  /^(?:将|已|可|需|应|仍|还|正|并|均|共|再|首次|首[批个家]|开始|[今明]起|决定|要求|认为|表示|希望|听取|围绕|就|宣读|标志|支[持援]|指导|所得|计划|拟|累计|全部|全程|有[望力]|继续|审议|研究|代表|强调|预计|占|达|超|约|近|逾|同比|创)/,
)
/** 卢长风出席并讲话 陶启平主持: who was there, in more words than `WHO_WAS_THERE` knows. */
export const ATTENDS_LAST = endingWith(
  /(?:出席|主持|讲话|陪同|参加|致辞|致词)(?:会议|会见|大会|活动|审议|座谈会|[开闭]幕式|仪式|(?:会议)?并讲话|并致辞|并宣布开幕|和询问)?$/,
)
/** 古城墙修缮工程启动, 低保标准提高: somebody or something, and what it did. */
export const STATEMENT = new Searched(
  /[\u4e00-\u9fff]{3}(?:举[行办]?|召开|启动|[开闭]幕|公布|发布|印发|出台|获|启用|上线|开通|建成|投用|完成|达|超|增|降|突破|实现|将|已|入选|通过|成立|迎来|开展|加大|推出)/,
)
