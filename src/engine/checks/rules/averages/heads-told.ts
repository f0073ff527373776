import { behindLast } from '../../behind-last'
import { changeInPercent } from '../../figures/arithmetic'
import type { AverageWord } from '../../figures/averages/average-words'
import type { ChangeFrame } from '../../figures/changes/compared-figures'
import type { FigureSentence } from '../../figures/figure-text'
import { isShare, type PrintedFigure } from '../../figures/printed-figure'
import { turnsToNothingElse } from '../../figures/same-subject'
import { sharesWord } from '../../shares-word'
import { clauseOf, growthOf, subjectOf } from './growth-subjects'

/** What a sentence says of the heads an average is of. */
export interface HeadsTold {
  /** By how much they changed, as a fraction. */
  readonly change: number
  /** How far that may be off. */
  readonly slack: number
  /** Whether it says anything of them at all. */
  readonly isTold: boolean
}

/** What heads are called, whoever counts them. */
export const HEADS =
  /(?:[\u4e00-\u9fff](?<![加施竣化手开动军重轻电分])工人?(?![作程业艺资])|[驾巡检技船海救保管教店]员|[司骑渔农牧教医律][手机民生师]|车辆|渔船|船舶|网点|窗口|门店|店铺|床位|人口|人数|户数|家数|家庭户|居民|职工|员工|雇员|从业人员|全时当量|用工|就业|学生|师生|学员|医生|医师|参保|会员|社员|用户|旅客|游客|客流|观众|读者|乘客|患者|播种面积|种植面积|耕地|[人场班车架]次|[\u4e00-\u9fff]数(?:量|目)?)(?:总|接待|发送|到访|入园|人员)*(?:人次|人数|总数|数量|数|量)?/u
const STEADY =
  /未变|[不没]变|没有变|[没未]有?改变|如[旧常]|照旧|依旧|无(?:变化|增减|变动)|未有|没有(?:明显|显著|大的?|太大|多大|多少|什么)?(?:变化|增加|增减|变动)|(?:变动|增减)不大|持平|稳定|相当|相同|变动不大|变化不大|变化很小|基本一致|略[增减升降有微]|微[增减升降]|小幅|不到|不足/u
const MOVES = /增|减|降|跌|流|扩|缩|精简|裁|涨|升|长/u
const VERBS = /[未不没有基本略微小幅变动化大体致成增加减少长升降跌涨挫下上扩缩精简裁员稳定在由从约保持平相当同]+/gu
const COMES = /新[流增招开承扩并]|流转|扩种|扩招|并入|划入|迁入|退出|多了|少了/u
const MANY_YEARS = /(?<![一1])年来|[三四五六七八九十]年|期间|[0-9]{4}年[^。]*[0-9]{4}年|至今|时期/u
/** A year changes the number of heads by a few per cent at most; several years by more. */
const YEAR_SLACK = 0.06
const YEARS_SLACK = 0.2
/** Where the sentence says by how much they changed. */
const TOLD_SLACK = 0.04
/** All three told as rates round far less than pairs of values. */
const RATE_SLACK = 0.02

/** What the sentence says of the heads; undefined if it says they moved and not by how much. */
export function headsTold(
  sentence: FigureSentence,
  { name, counted }: AverageWord,
  others: readonly Pick<PrintedFigure, 'start'>[],
  frames: readonly ChangeFrame[],
): HeadsTold | undefined {
  const taken = new Set(others.map(({ start }) => start))
  const { folded } = sentence.text
  const all = folded.slice(sentence.start, sentence.end)
  const usual = MANY_YEARS.test(all) ? YEARS_SLACK : YEAR_SLACK
  for (const frame of frames) {
    const { from, to } = frame
    if (!from || isShare(to) || taken.has(to.start)) continue
    if (!isOfHeads(clauseOf(sentence, from), name) && !to.unit.endsWith(counted)) continue
    const percent = changeInPercent(from, to)
    if (percent) {
      const sign = to.value < from.value ? -1 : 1
      return { change: (percent.value * sign) / 100, slack: TOLD_SLACK, isTold: true }
    }
  }
  for (const figure of sentence.figures) {
    if (taken.has(figure.start) || !isShare(figure)) continue
    const clauses = [clauseOf(sentence, figure), behindLast(subjectOf(sentence, figure), '，。；：')]
    const percent = clauses.some((clause) => isOfHeads(clause, name)) ? growthOf(sentence, figure) : undefined
    if (percent !== undefined) return { change: percent / 100, slack: RATE_SLACK, isTold: true }
  }
  let isTold = false
  let before = ''
  for (const clause of all.split(/[，；。：]/u)) {
    // 服务人口60万人，与去年相同: what the clause before told of.
    const subject = staysOrMoves(clause) && !/面积|户数|人数|人口/u.test(clause) ? before : clause
    before = clause
    if (/均(?!持平)|每|%/u.test(clause)) continue
    // 新流转了300亩地: more heads, of how many nobody says.
    if (COMES.test(clause) && new RegExp(`\\d[^，]{0,2}${counted}`, 'u').test(clause)) return undefined
    // 茶园面积未变: what a yield is of are the fields.
    const isOfFields = counted === '亩' && /面积/u.test(subject)
    if (!isOfFields && !isOfHeads(subject.replace(/\d.*$/u, ''), name)) continue
    if (STEADY.test(clause)) isTold = true
    else if (MOVES.test(clause)) {
      // 增加5万人: of how many nobody says.
      return /\d/u.test(clause) ? { change: 0, slack: YEARS_SLACK, isTold: false } : undefined
    }
  }
  return { change: 0, slack: usual, isTold }
}

/** 参保人数比上年, 职工由: the heads are what the clause speaks of, not what it begins with (职工医保支出). */
export function isOfHeads(clause: string, name: string): boolean {
  const match = HEADS.exec(clause)
  if (!match || sharesWord(name, match[0])) return false
  return turnsToNothingElse(withoutVerbs(clause.slice(match.index + match[0].length)), '')
}

function withoutVerbs(words: string): string {
  return words.replace(/[同环]比/gu, '').replace(VERBS, '')
}

/** 与去年相同: nothing but what became of something. */
function staysOrMoves(clause: string): boolean {
  return STEADY.test(clause) && turnsToNothingElse(withoutVerbs(clause), '')
}
