import { type Sentence, says } from '../../../../words/sentence'
/** Which way a figure moved: 1 up, -1 down, 0 the words do not say. */
export type Direction = 1 | -1 | 0

const UP = [
  '增长增加增多增大增强增收增产增至增到净增递增猛增激增陡增剧增骤增新增倍增同增扩增',
  '上升上涨上扬上调上浮提高提升攀升飙升跃升回升抬升爬升升高升至升到直升速升扩大扩展扩充扩建拓展拓宽加宽延长拉长加长加大壮大',
  '成长劲增大增上行走高调升上修高涨推高升温走强劲升',
  '增持放大溢价加价加薪加码涨价提价调涨扩容扩编扩招增补增员增亮拉升上冲添加抬高抬升推高',
  '放量偏多偏高偏大偏长偏重推迟推后延后延迟走阔走扩激涨飞涨蹿升窜升攀高冲高拉高推升回暖续升续涨续增再增多增调增多收增发增购',
  '回涨飙涨飙增攀涨狂涨跳涨急涨急增急升缓升渐升渐增渐涨弹升扬升跳升蹿高升腾腾升上移',
  '加快加速加密反弹猛涨暴涨大涨微涨看涨涨至涨到涨幅升幅增幅增速增量增效高出多出多收超出',
].flatMap(pairs)
const DOWN = [
  '下降降低减少减小减轻缩短缩减缩小压缩压减压降下跌下滑下调下探下挫下浮回落萎缩锐减骤减骤降剧减剧降递减减收减产削减调减',
  '衰退下行走低调降下修减弱缩水便宜降价走弱',
  '减持折价节约节省节水节电节能节油节煤裁员缩编瘦身收缩回调下落削掉退减',
  '缩量偏少偏低偏小偏短偏轻提前年轻回撤回降滑坡收跌收低压低拉低缩窄砍掉裁撤退后后退退步陡降续跌续降再降变小少发降温消退',
  '退落消落消减回跌狂跌急跌急降急减渐降渐减渐落缓降缓落连跌跳降滑跌滑低骤跌骤落陡跌陡减下移下坠删减核减扣减递降退降减缩紧缩',
  '压下收窄精简放缓减缓趋缓滑落裁减衰减滑降跌幅降幅减幅降至降到减至减到跌至跌到少收调低跌落大跌暴跌微跌微降略降大降猛降',
].flatMap(pairs)
const UP_SINGLE = '增升涨扩提多高翻跃加快贵'
const DOWN_SINGLE = '降减跌缩少低慢'
/** 冲至, 退到: only with the mark that a value follows; 退 and 落 alone say other things. */
const UP_TO = '冲爬攀飙蹿窜添拓抬推涌胖'
const DOWN_TO = '退滑落探砍压裁挫瘦'

function pairs(run: string): string[] {
  const words: string[] = []
  for (let k = 0; k + 1 < run.length; k += 2) words.push(run.slice(k, k + 2))
  return words
}

/** 增长, 增加 as 增[长加]: hundreds of alternatives one by one are slow to try at every place. */
function byHead(words: readonly string[]): string {
  const tails = new Map<string, string>()
  for (const word of words) tails.set(word.charAt(0), (tails.get(word.charAt(0)) ?? '') + word.charAt(1))
  return [...tails].map(([head, all]) => `${head}[${all}]`).join('|')
}

/** Verbs that name a change, as a pattern of alternatives. */
export const UP_VERB = `(?:${byHead(UP)}|[${UP_SINGLE}])`
export const DOWN_VERB = `(?:${byHead(DOWN)}|[${DOWN_SINGLE}])`
export const CHANGE_VERB = `(?:${byHead([...UP, ...DOWN])}|[${UP_SINGLE}${DOWN_SINGLE}])`

/** 由52座整合为68座: what is merged is fewer. */
const MERGE_TO = '整合|合并|归并|裁并|撤并|兼并'

/** The same, of the words that lead to a value: 增［至］, 退［到］; not 试探到. */
export const VERB_TO_VALUE = `(?:${CHANGE_VERB}|${MERGE_TO}|(?<![试钻勘])[${UP_TO}${DOWN_TO}])`

const ONLY_UP = new RegExp(`^(?:${UP_VERB}|[${UP_TO}])$`, 'u')

export function directionOf(verb: string): Direction {
  return ONLY_UP.test(verb) ? 1 : -1
}

/** Time runs the other way: what is quicker or denser takes less of it. */
const LESS_TIME = /^(?:快|加快|加速|加密|提速)$/u
const MORE_TIME = /^(?:慢|放缓|减缓|趋缓)$/u

/** Which way a verb moves a figure of some family: 班次由30分钟加密至20分钟 is down. */
export function directionFor(verb: string, direction: Direction, family: string): Direction {
  if (family !== 'time') return direction
  return LESS_TIME.test(verb) ? -1 : MORE_TIME.test(verb) ? 1 : direction
}

/** The words the messages use. */
export function wayOf(from: number, to: number): Sentence {
  return says(to > from ? 'says.way.up' : 'says.way.down', {})
}
