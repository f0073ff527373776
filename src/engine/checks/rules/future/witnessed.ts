import type { EventLexicon } from '../../calendar/event-lexicon'

/** Nobody plans or announces these: a page that tells of one on a day to come has the day wrong. */
const UNPLANNED: ReadonlySet<string> = new Set([
  '去世',
  '案发',
  '报案',
  '追逃',
  '到案',
  '刑拘',
  '批捕',
  '受伤',
  '送医',
  '起火',
  '接警',
  '到场',
  '扑灭',
  '台风生成',
  '减弱',
  '被困',
  '获救',
  '沉没',
  '发病',
  '转入重症',
  '转出重症',
  '确诊',
  '被盗',
  '追回',
  '出险',
  '出土',
  '文物发现',
])
/** 6月14日的地震造成三户受灾: what nobody foresees, with what came of it. */
export const DISASTER =
  /^[^，。；\d将]{0,10}的(?:那场|这场|一场)?(?:[\d.]+级)?(?:雷?[阵暴大]?雨|冰雹|大雪|大风|雷电|雹灾|地震|大火|火灾|火情|事故|车祸|洪水|山洪|泥石流|滑坡|爆炸|坍塌|垮塌|龙卷风|命案|劫案|抢劫|盗窃|袭击|枪击|停电)[^，。；]{0,4}，?(?:造成|导致|致|让|使|发生|已|中|夺走|烧毁|摧毁|震)/u
/** What can be counted, seen or known only afterwards. */
const OUTCOME =
  /遗失|丢失|走失|失踪|失联|故障(?![排检维演修率])|滞留|抛锚|瘫痪|应声|有惊无险|擦肩而过|点名批评|虚惊|[打炸烧]死|击毙|猝死|昏倒|晕倒|塌[了方]|创[^，。；]{0,6}(?:新高|新低|纪录|之最)|(?:同比|环比)(?:增长|下降|增加|减少|上升|上涨|下跌|多|少)|比(?:去年|上年)同期[^，。]{0,4}(?:增|减|多|少|降|升)|收(?:于|报|涨|跌|高|低)|(?:下跌|上涨|跌|涨|升|降)\d[\d.]*[%％点]|\d+票(?:赞成|反对|支持|弃权)|总分第|以[^，。；]{0,12}(?:优势|成绩|战绩|比分)|末节|加时|逆转|反超|扳平|绝杀|破门|梅开|帽子戏法|击退|横扫|告负|落败|晋级|淘汰|出局|夺魁|折桂|封王|加冕|铩羽|收获[^，。；]{0,3}枚|[金银铜]牌|拔得头筹|(?:三读|二读|表决|审议|高票|全票|一致)(?:通过|同意)|以举手[^，。；]{0,4}方式|造成[^，。；]{0,12}(?:受损|受灾|倒塌|倒伏|死亡|受伤|遇难|损失|中断|开裂|被毁)|损失惨重|通过了?[^，。；]{0,12}(?:决议|决定|任免|议案|报告)|首场(?:降)?雪|(?:气温|水位)[^，。；]{0,10}(?:骤降|突破)|积水|被淹|一度|畅通|无人员伤亡|(?:没有|未)(?:发生|造成|接到)|[\u4e00-\u9fff]{2}完毕(?:$|，)|发现(?:了|[^，。；]{2,8}(?:缺|失|破|倒|断|漏|坏|异常|可疑|晕|躺))|人头攒动|人山人海|座无虚席|水泄不通|络绎不绝|问个不停|经久不息|不绝于耳|难掩|冒着?[大小暴]?[雨雪]|顶着(?:烈日|寒风|酷暑|高温|风雪)|[余多][名位]?[^，。；\d]{0,6}(?:前来|赶来|到场|冒[雨雪])|送[别行](?:了|这位|老人|他|她|$)|最后一程|作别|挤满|排起长队|津津有味|连连|不时|频频|纷纷|迫不及待|久久|掌声|笑声|欢呼|守候|落锤|落槌|(?:判决|裁定|判令|判处)[^，。；]{2,}|作出[^，。；]{0,8}(?:判决|裁定|裁决|决定|判罚)|驳回|维持原判|鸣笛启程|平安(?:回国|归来|抵达|返回)|当场(?!签到)|当天达成|达成[^，。；]{0,6}\d|测得|检测结果|结果为|记者在[^，。；]{2,14}看到|迎来[^，。；]{0,6}(?:最低|最高|首个|入)|[比较](?:去年|上年|前年|往年)(?:同期)?[^，。；]{0,4}[高低多少增减升降]了?\d/u
/** A score, not a time of day: 3：1, 68：65. */
const SCORE = /(?<![\d：比例为达])(?:\d{1,3}：\d(?!\d)|\d{1,3}：[6-9]\d|(?:2[5-9]|[3-9]\d|1\d\d)：\d{2,3})(?!\d)/u
/** How what was seen is told: 被拦下, 捧着, 听得, 把图书送到; and what a verb brought about: 送去, 捧回, 拔得. */
const SEEN =
  /被(?![告子害申执保列评选誉称动])|(?<![沿随味本朝向有执穿衣藏附沉显])着(?![力手重装陆眼急想火落])|[听看笑说唱哭跳吓冻累忙热](?:得|着)|把(?![握关控脉守])|(?:送|带|抢|夺|捧|拿|取|赶|跑|救|拦|扑|摘|赢|追|寄|抱|抬|搬|挖|捞|查|搜|找|画|奏|喊|踢|射|掷|举|捉|攻|砍|豪|栽|种|铲|撒|拔|爬|闯|锁|扳|端|(?<!补)贴|剪|驶|围|聚|涌|跳|递|献|掏|拎|扶|背|牵|拥|挥|敲|吹|点|升|降|站)(?:去|回|下|出|到|走|起|进|过|中|得|完|掉|住|满|遍|来|往|上了|取)(?![席任年月日午级半])/u
/** What is fixed beforehand and announced in these very words. */
const PLANNED_ACT =
  /举行|举办|召开|开庭|审理|开幕|闭幕|启动|开始|开启|开放|开赛|开考|开学|开馆|开演|开唱|开抢|开票|开市|开打|开战|开跑|开拍|开播|开通|首演|首映|首播|上映|播出|直播|面世|上市|发售|发行|发布|发车|首发|发射|出发|启程|返程|出征|抵|到期|截止|施行|实施|执行|恢复|审议|审查|交接|进行|考试|面试|签到|报到|放假|上班|营业|停[水电气产运]|检修|施工|通车|试运|投产|投用|交付|揭牌|揭幕|颁奖|授牌|放飞|拍卖|竞拍|招标|开标|申购|除权|派息|迎战|对阵|客场|主场|挑战|争夺|担纲|登台|献演|演出|亮相|入场|集合|接听|接访|做客|宣讲|讲座|培训|义诊|巡展|展出|参加|出席|赴|前往|率队|访问|陪|组织|邀请|是|为(?!了)|有|在[^，。；]{2,10}(?:展开|上演|打响|拉开)|限行|禁止|设|停办|征收|征集|调整/u
/** What has been before the day that is told of. */
export const EARLIER =
  /此前|目前|日前|近日|早前|眼下|现已|迄今|上届(?!冠军|亚军|季军|得主)|上轮|首回合|去年|前年|往年|历年|上[周月次]|资格赛|小组赛|预赛|两[队人]交手|多年来|节前|前夕|赛前|刚刚|\d月(?:就|里|份|底|初)|为了|前\d+天|起[拍价]|从[教艺医军警事][^，。；]{0,6}年/u
/** 比去年高: what is compared with, and no earlier day that is told of. */
const THAN_THEN = /[比较](?:去年|上年|前年|往年|上[届次])(?:同期)?/u
/** The day is only named by what it is: 4月19日谷雨，茶农说…. */
export const NAMED_DAY =
  /^(?:是|为|正(?!式)|恰|（|[^，。；]{0,8}(?:节|纪念日|宣传日|除夕|春节|元旦|端午|中秋|重阳|七夕|元宵|腊八|小年|国庆|清明|谷雨|立[春夏秋冬]|[夏冬]至|[春秋]分|[小大][寒暑雪满]|雨水|惊蛰|芒种|处暑|白露|寒露|霜降)，)/u
/** What is told of all the day, even where the day has only been named. */
export const OF_THE_DAY =
  /全天|当场|当[天日]|同比|环比|共[\u4e00-\u9fff]{2}[^，。；]{0,6}\d|[比较][去上前]年[^，。；]{0,8}(?:增|减|多|少|升|降|涨|跌)/u
/** From here on the sentence speaks of other times. */
const OTHER_TIME =
  /昨|今天|今日|曾|一直|连续|至今|以来|早已|提前|备战|准备|筹|彩排|排练|走台|预售|售|抢光|抢订|订出|预订|定于|已/u

/** 是今年以来最热的一天: measured. */
const SUPERLATIVE = /^[^，。；]{0,8}(?:是|成为)[^，。；]{0,6}以来最[^，。；]{1,4}的?一/u
/** A forecast needs no word for what is to come. */
const FORECAST =
  /有(?:[小中大暴阵]|雷|分散|局部|时)[^，。；]{0,4}[雨雪雾]|(?:多云|阴|晴)(?:到|转|间|，|有)|转晴|偏[东南西北]风|最[高低]气温/u

/** Whether what a sentence tells behind a day can have been told only once it was past. `told`: up to the stop. */
export function isWitnessed(told: string, lexicon: EventLexicon): boolean {
  if (SUPERLATIVE.test(told)) return true
  if (FORECAST.test(told)) return false
  const clauses = told.split(/[，；]/u).filter((clause) => clause.length > 1)
  const first = clauses[0] ?? ''
  const isSpokenOf = NAMED_DAY.test(`${first}，`)
  let isPlanned =
    !first.endsWith('现场') &&
    PLANNED_ACT.test(first.replace(/^[^，。；]{0,12}(?:结束|闭幕|落幕|举行|进行|召开|举办)的/u, ''))
  for (const [k, clause] of clauses.entries()) {
    if (OTHER_TIME.test(clause) || EARLIER.test(clause.replace(THAN_THEN, ''))) return false
    if (OUTCOME.test(clause) || SCORE.test(clause)) return !isSpokenOf || OF_THE_DAY.test(told)
    if (isSpokenOf) continue
    if (!isPlanned || k === 0) {
      if (SEEN.test(clause) && !PLANNED_ACT.test(clause.slice(0, clause.search(SEEN)))) return true
      if (lexicon.find(clause).some(({ kinds }) => kinds.some((kind) => UNPLANNED.has(kind)))) return true
    }
    isPlanned ||= PLANNED_ACT.test(clause)
  }
  return false
}
