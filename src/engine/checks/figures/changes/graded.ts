import type { FigureSentence } from '../figure-text'
import type { ChangeFrame } from './compared-figures'
import { BEFORE, prefix } from './sentence-words'

/** 名次由第12位升至第8位, 由三级升为一级: the smaller number is the better. */
const RANKING =
  /汇[率价]|中间价|人民币[对兑]|[对兑](?:美元|人民币|日[元圆])|每(?:美元|欧元|英镑)|排名|名次|位次|排位|位居|列第|榜|段位|等级|级别|(?<![一二三四五准超])星级|精度|分辨率|制程|公差|误差|间距|灵敏度|地下(?=\d)|埋深|时延(?![长至到迟])/u
const GRADES = new Set(['级', '等', '类', '档', '星', '星级', '位', '段', '线', '期', '号', '挡', '分制', '折'])
const RECORD = /成绩|纪录|记录|用时|跑出|配速/u
/** Said of the time itself, record or not: 用时由4分9秒缩短到4分5秒. */
const OF_TIME = /^(?:缩短|缩减|压缩|压减|减少|延长|拉长|增加|减)$/u

/** 由距坝顶6米降到距坝顶8米: measured from above, more is lower. */
const DISTANT =
  /(?:距离?|(?<!距)离|低于|水深|井深|深度?)(?!缩|由|从|为|达|约|是|延|拉|增|减)(?:[\u4e00-\u9fff]{0,6}(?<![至到为由从是约达])|)$/u

/** Ranks, grades, records: the smaller is the better. */
export function isGraded(sentence: FigureSentence, { from, to, verb, stated }: ChangeFrame): boolean {
  if (GRADES.has(to.unit)) return true
  const left = Math.min(from?.start ?? to.start, to.start)
  const near = sentence.text.folded.slice(Math.max(sentence.start, left - BEFORE), Math.max(from?.end ?? 0, to.end))
  if (to.family === 'discount' || to.printed.includes('折')) return true
  if (to.family === 'length' && [from, to].some((one) => one && DISTANT.test(prefix(sentence, one)))) return true
  return (
    RANKING.test(near) || (to.family === 'time' && RECORD.test(near) && !OF_TIME.test(verb || (stated[0]?.verb ?? '')))
  )
}
