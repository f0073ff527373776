import { FUTURE, OFFERED } from './future-words'

/**
 * 5月18日闭幕的茶博会，5天里接待客商1.2万人次; 5月10日晚的夜跑，2300人跑完全程: behind the event the day only names it is told
 * how it went. Sales, entries and what was made ready are told of an event to come in the same frame.
 */
const EVENT =
  /^(?:上午|下午|中午|晚上?|夜间|夜里|凌晨|清晨|早上)?(?:\d{1,2}[时点](?:\d{1,2}分)?)?(?<closed>闭幕|结束|落幕|收官|散场)?(?:举行|举办|召开|进行|开幕|开赛|开跑|开槌)?的(?:这场|那场|一场|首场)?(?<rest>[^，。；的]{2,18}(?:，|(?=[进到入]场|决出|达成|成交|吸引|来了|因[^，。；]{1,8}(?:中断|停|推迟|延))))/u
/** What is done, arranged or counted before an event. */
const BEFORE_IT =
  /报[名到]|预|[售订抢]|票(?!房)|准备|备[下好足齐]|筹|布置|设|安排|邀|征|入围|晋级|彩排|排练|推出|目前|此前|日前|昨|已(?!经?(?:发|送|颁|交)到)|首次公开|名单|阵容|公布|发布|介绍|参展|共有|提前|抽签|议程|日程|拟|免费|提供|上[线架]|(?:还|仍)[能可]/u
/** What is seen when it is over, or under way. */
const SURE =
  /[跑走演唱打赛卖看听喝吃讲下办完播拍画写跳游](?:完|光|遍)(?!全|成|美|善|整)|决出|[摘夺捧拔斩]得|夺魁|折桂|胜出|落败|收入囊中|落槌|流拍|[到进入]场[^，。；\d]{0,4}\d|到会\d|现场(?:成交|签约|签下|达成|售出)|达成[^，。；]{0,8}\d|冒着?[^，。；]{0,3}[雨雪]|没有一[个人位]|中断了|[缺弃]考|缺席|违纪|勉励|屈居|一[个件张份只]不剩|无一人|座无虚席|经过[\d一二两三四五六七八九十]+轮|最[快慢]的|[\d一二两三四五六七八九十]+(?:个)?(?:天|小时|分钟)[里内](?!将)|当场|不绝于耳|此起彼伏|[\u4e00-\u9fff]了(?![解结])[^，。；]{0,2}\d+(?!个?(?:月|天|年|周|小时|遍|元|双))|被[^，。；]{1,14}(?:拿|拍|夺|摘|抢|收|打|领)/u
/** So many, more than last time: of an event that is closed it says as much. */
const COMPARED =
  /比(?:上一?届|去年同[期场]|去年|上次|往年)[^，。；]{0,6}(?:多|少|增|减|升|降)|接待[^，。；]{0,8}\d|成交[^，。；]{0,4}\d/u

const FEAST = /(?<!艺术|文化|美食|音乐|电影|采摘)节，?$|日，?$/u

/** @param told what stands behind the date, up to its stop */
export function isToldAtEvent(told: string): boolean {
  const match = EVENT.exec(told)
  if (!match) return false
  const rest = told.slice(match[0].length)
  // 5月11日的母亲节，花店里…涨到了8元: people get ready for a feast.
  if (FEAST.test(match.groups?.rest ?? '') || /[赶练忙等盼]了/u.test(told)) return false
  if ([FUTURE, OFFERED, BEFORE_IT].some((words) => words.test(told))) return false
  return SURE.test(rest) || (match.groups?.closed !== undefined && COMPARED.test(rest))
}

const IT_WAS_THEN =
  /^(?:[上下]午|凌晨|清晨|早上|晚上?|夜里)?[^，。；将]{0,12}(?:[买寄订拍写走来去回到生丢领签租借付交装修换出]|发现|看见|听说|认识|离开|结婚|发车)的(?=[，。；！？”]|[\u4e00-\u9fff]{1,6}[，。；])/u

/** 我是6月30日在店里买的: when what was done was done. */
export const isItThen = (before: string, behind: string): boolean => before.endsWith('是') && IT_WAS_THEN.test(behind)
