import { FUTURE, OFFERED } from './future-words'
import { EARLIER } from './witnessed'

/** A meeting, match or feast, said to be held or over, and no more: 大会3月18日在县礼堂闭幕。 */
const HELD =
  /(?:举行|举办|召开|开幕|闭幕|落幕|结束|收官|闭会|开槌|开庭|开拍|开赛|开奖|决赛|比赛|颁奖|表决|投票|揭晓|举槌|开标|进行|上演|落下帷幕)(?:了)?$/u
/** What is counted there, or what came out of it: nobody can print it beforehand. */
const OUTCOME =
  /实到|到[会场](?:[\u4e00-\u9fff]{0,6})\d|[以得共]\d+票|\d+[票人名位][^，。；\d]{0,10}(?:投了?)?(?:赞成|反对|弃权|同意|支持)|得票|当选(?![后者人])|(?:全部|悉数|均|全都|无一|全场)(?:成交|登台|登场|完赛|到场|出场|通过|拍出|流拍|上场|售出|售罄)|成交(?:总?额|总?价|金额|价)[^，。；起底]{0,4}\d|(?:共|合计)(?:成交|拍出|决出|评出|签下|签约|捐出|募得|筹得|收到)[^，。；]{0,6}\d|(?:夺冠|夺得|摘得|捧走|捧得|捧起|折桂|夺魁|胜出|获胜|险胜|战胜|击败|不敌|负于|惜败|逆转)|(?:获得?|列|居|名列|位列|取得)(?:了)?(?:团体|总分|全场|本届)?(?:第[一二三]|冠军|亚军|季军|[一二三]等奖|金奖|银奖|铜奖)|最终|最后由|结果[，为是]|(?:审议|表决|举手|一致|全票|高票)(?:通过|同意)|(?<!可|能|才)(?:通过了|获得?(?:一致|表决|高票|全票)?通过)|[募筹][得集到][^，。；]{0,6}\d|(?:选举|推选|票选)[^，。；]{0,4}(?:产生|出)|揭晓(?:了)?[：，]|中标价|掌声|欢呼|热泪|合影留念/u
/** 闭幕式后，各代表团已返程; 会后，代表们参观了茶园. */
const AFTER_IT =
  /^(?:[^，。；]{0,6}(?:式|会|赛|典礼|演出|活动|投票|表决|颁奖|宣判|庭审|拍卖|比赛|散场)(?:结束)?后|散[会场]后|赛后|会后|演后|课后|终场后|[^，。；]{0,6}(?:结束|落幕|闭幕|散场)(?:后|时)?)，?[^。；]{0,24}?(?:已经?|陆续|纷纷|连夜|当即|随即|[\u4e00-\u9fff]了(?!解))/u
/** What the next sentence asks for, or speaks of another time. */
const ASKED = /须|届时|拟|方可|才能|过半数?(?:方|即)/u
const ALREADY =
  /已|目前|此前|报名|海选|初赛|复赛|预赛|半决赛|晋级|入围|上[届次]|往届|历届|首届|去年|曾|[一两二三四五六\d多]次(?:[夺获摘捧]|登)|种子|卫冕|老将|[夺获]得?[^，。；]{0,6}的/u

/**
 * Whether the sentence behind one that only says that something is held on a day tells what came of it.
 * `statement` is what stands behind the day, `next` the sentence after.
 */
export function isFollowedByOutcome(statement: string, next: string): boolean {
  if (!HELD.test(statement) || /的/u.test(statement.slice(-4))) return false
  if (OFFERED.test(next.replace(/应(?:邀|出席)/gu, '')) || ASKED.test(next)) return false
  if (AFTER_IT.test(next)) return !FUTURE.test(next) && !/去年|上[届次]|往届/u.test(next)
  return OUTCOME.test(next) && !FUTURE.test(next) && !ALREADY.test(next) && !EARLIER.test(next)
}
