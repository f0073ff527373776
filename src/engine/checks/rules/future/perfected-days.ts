/** A day to come in so many words. */
const COMING =
  /(?:下下?个?(?:周|星期|礼拜)[一二三四五六日天]?|下个?月(?:[\d一二三四五六七八九十]{1,3}[日号])?|[明后]天|明[日晚早])(?:上午|下午|晚上?|早上)?(?:（(?:即|也就是)?)?$/u
/** 在省城签署了: what is over once it is done; 就开学了 and 要上映了 are said of what is near. */
const PERFECTED =
  /^(?:上午|下午|晚上?|早上)?）?(?:上午|下午|晚上?|早上)?[^，。；就要快该能会再将可拟等没未“]{0,14}(?:签署|签订|签约|举行|召开|通过|落幕|闭幕|开幕|结束|揭晓|竣工|完成|当选|抵达|交付|成交|颁发|揭牌|开通|通车|首演|上演|开馆|开课|开业|宣判|升空|审结|夺冠|获奖|拍出|捐出|送达|破土|封顶|合龙)了(?![吧吗啊呢么]|没有|[”？])/u

/** 下周五（9月20日）在省城签署了: told as done of a day that its own words say is to come. */
export function isPerfected(before: string, behind: string): boolean {
  return COMING.test(before) && PERFECTED.test(behind)
}

/** 6月22日刚刚落幕, 2026年3月刚通车: just over, whatever it is. */
const JUST_OVER =
  /^(?:上午|下午|晚上?|早上)?，?(?:[^，。；将要待能]{0,8})?刚刚?(?:正式|圆满|全面|顺利|如期)?(?:落幕|闭幕|落下|结束|收官|谢幕|闭馆|撤展|散会|[通完建落]成|[通停]车|完工|竣工|开业|开张|开馆|入伙|搬[进入]|出院|过去|退休|毕业|启用|投用|[\u4e00-\u9fff]完)(?!后?[，就便即]?[^，。；]{0,4}(?:将|再|还要))/u

export const isJustOver = (behind: string): boolean => JUST_OVER.test(behind)
