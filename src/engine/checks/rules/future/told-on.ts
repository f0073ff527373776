import { matchesOf } from '../../matches-of'
import { FUTURE, OFFERED, PREPARED } from './future-words'
import { isFollowedByOutcome } from './outcome-behind'
import { EARLIER } from './witnessed'

/** 召开发布会，通报了…: with no subject of its own the clause goes on about what happened on the day. */
const COMPLETED = /(?<verb>[\u4e00-\u9fff]{2,4})(?<![为除罢])了(?![解结如不望得断却，。；！？”]|$)/gu
/** The day is spoken of by itself, and something else has been done: 6月22日是端午节，铁路部门加开了. */
const ABOUT =
  /^[^，。；]{0,12}(?:举行|举办|召开|开幕|开始|启动|开赛|开演|首演|上映|开考|开学|开市|截止|开放|施行|实施|结束|到期)，[^，。；]{3,}了/u
/** What somebody saw and heard, in the sentence behind. */
const SCENE =
  /^(?:会议|会上|活动中|现场|仪式上|比赛中|当[天日晚]|此次|本次|[^，。；]{0,14}(?:在会上|在现场|出席|在仪式上))[^。；]{0,64}(?:指出|强调|听取|认为|要求|致辞|讲话|发言|介绍|回答|通报|共(?!计划)[\u4e00-\u9fff]{1,3}\d|了)|^[^。；，]{0,10}最高分(?:为|是)?\d|^[^。；]{0,24}(?:赢得了|响起|回答了|见证了|观看了|参加了|出席[^，。；]{2,14}并|相拥|合影|热泪|掌声|欢呼|先后登[台场]|轮番登[台场]|连夜|随即|暂无|暂未|暂未收到|送[往至]医院|震感)/u
const AHEAD_AGAIN = /将|届时|预计|计划|拟|目前|此前|日前|近日|昨|已|准备|筹备|彩排/u

/** 省长在贺信中指出，要…: whatever it asks for, it was said there. */
const SPEECH =
  /^[^。；]{0,40}?(?:致贺信|贺信中?[指强表]|在[^。；]{0,14}(?:致辞|讲话|演讲)中(?:指出|表示|强调|说)|主持会议并)/u

const BEHIND = 120
/** A sentence that may stand between an event and what came of it. */
const SHORT = 40
/** 以3比1战胜: how a match ended, of no earlier one. */
const PLAYED =
  /\d{1,3}(?:比|：)\d{1,3}[^，。；]{0,3}(?:战胜|击败|力克|险胜|大胜|完胜|轻取|战平|逼平|不敌|负于|惜败|告负|获胜|取胜|胜出|逆转)/u
const OTHER_MATCH = /上[轮届赛场]|首回合|半决赛|预赛|小组赛|资格赛|前\d|另一场|同日/u
/** 赛后，教练说: told by somebody when it was over. */
const OVER =
  /^(?:赛后|会后|课后|演后|(?:比赛|活动|演出|仪式|会议|讲座|展演|培训|课程|直播|典礼|汇演)(?:刚刚?)?(?:结束|落幕|散场)(?:后|时)?)，[^。；]{2,40}?(?:说[，：。]|表示|坦言|感慨|感叹|介绍说|告诉|了|当[天日场晚])/u

/** 法院开庭审理…案。经法官劝说，双方达成调解协议，当场付清: what came of it. */
const IN_COURT = /开庭|审理|调解|听证|庭审|仲裁/u
const SETTLED =
  /^[^。]*(?:达成[^，。；]{0,6}(?:协议|和解|一致)|握手言和|当[场庭](?:付|履行|宣判|兑付|交|签|给|把|致歉|道歉)|撤回了?(?:起诉|上诉)|被判|判[处决令]|付清了|交[给到]了|敲下法槌)/u

const isPlayed = (sentence: string): boolean => PLAYED.test(sentence) && !OTHER_MATCH.test(sentence)
const isOver = (sentence: string): boolean => OVER.test(`${sentence}。`)
const isOpen = (sentence: string): boolean =>
  AHEAD_AGAIN.test(sentence) || OFFERED.test(sentence) || EARLIER.test(sentence)

/** Whether the clauses behind the day, or the sentence after, go on about what happened on it. */
export function isToldOn(plain: string, told: string, end: number): boolean {
  if (
    !/^[^，。；]{0,20}?(?:，|[\u4e00-\u9fff]{2})/u.test(told) ||
    /^(?:[就便也又才]?[是到要]|为|正(?!式)|恰|（|的)/u.test(told)
  )
    return false
  const statement = told.split('。')[0] ?? ''
  if (
    FUTURE.test(statement) ||
    OFFERED.test(statement) ||
    /已|昨|曾|刚|连续|多年|至今|以来|从[事教医艺军警]|执教|[\d十百]年(?=[，来])/u.test(
      statement.replace(/了连续/u, '了'),
    ) ||
    EARLIER.test(statement)
  )
    return false
  if (ABOUT.test(statement)) return false
  for (const { groups } of matchesOf(statement, COMPLETED))
    if (!PREPARED.test(groups?.verb?.slice(-2) ?? '')) return true
  if (plain.charAt(end) !== '。') return false
  const [next = '', further = ''] = plain.slice(end + 1, end + BEHIND).split('。')
  if (SPEECH.test(next) && !AHEAD_AGAIN.test(next)) return true
  if (isFollowedByOutcome(statement, next) || (next.length < SHORT && isFollowedByOutcome(statement, further)))
    return true
  if (isOpen(next)) return false
  if (IN_COURT.test(statement) && SETTLED.test(next) && !FUTURE.test(next)) return true
  return SCENE.test(next) || isPlayed(next) || isOver(next) || (isOver(further) && !isOpen(further))
}
