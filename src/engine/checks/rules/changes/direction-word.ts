import { says } from '../../../../words/sentence'
import { readLooseTo } from '../../figures/changes/change-gaps'
import { asSure, isStatedAgainst, isWrongDirection } from '../../figures/changes/change-kinds'
import { DOWN_VERB, wayOf } from '../../figures/changes/change-words'
import type { ChangeFrame } from '../../figures/changes/compared-figures'
import { pairsOfSentences } from '../../figures/figure-periods'
import type { FigureSentence, FigureText } from '../../figures/figure-text'
import type { PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import type { Rule, RuleFinding } from '../../rule'
import { inChinese } from '../../told'
import { turnedLeads } from './ahead-behind'
import { bareDirections } from './bare-directions'
import { judgedWrong } from './better-worse'
import { turnedResults } from './contest-words'
import { gapRatios } from './gap-ratios'
import { movedTimes } from './moved-times'
import { turnedPlans } from './plan-results'
import { slowerRecords } from './record-times'
import { toldDirections } from './told-directions'
import { turnedDifferences } from './turned-differences'

const DOWN_BEFORE = new RegExp(`${DOWN_VERB}(?:了|幅度为|幅为|幅度|幅|约|近)?$`, 'u')

const RANKED = /排名|名次|位次|排位|位列|位居|列第|榜|积分|评比|测评|考核|联赛|成绩|全[省市县国区乡镇]/u
/** Where the first is the worst, 升 leads to smaller numbers or larger ones as the writer pleases. */
const COUNTED_FROM_WORST = /倒数|拥堵|污染|投诉|事故|案件|发案|负债|赔率|种子|耗|跑道|泳道|出场/u

/** 由320件降至386件: the direction word against the figures. */
export function createDirectionWordRule(reader: FigureReader): Rule {
  return {
    id: 'direction-word',
    severity: 'error',
    acrossParagraphs: 'figures',
    *checkText(source) {
      const text = reader.readText(source)
      for (const frame of reader.frames(text)) if (!isInterval(text, frame)) yield* asSure(frame, checkFrame(frame))
      for (const sentence of text.sentences) {
        for (const figure of sentence.figures) if (figure.number < 0) yield* checkNegative(sentence, figure)
        yield* checkBare(sentence)
        if (sentence.figures.some(({ ordinal }) => ordinal)) yield* checkRanks(sentence)
      }
      yield* checkResults(text)
      yield* checkMoved(text)
      for (const { from, to, verb, timed } of slowerRecords(text.folded)) {
        const sides = { from: from.printed, to: to.printed, verb }
        yield {
          says: timed
            ? says('says.direction-word.record', sides)
            : says('says.direction-word', { ...sides, way: wayOf(1, 0) }),
          places: [to, from].map(({ start, end }) => ({ text: source.index, start, end })),
          confidence: 0.85,
        }
      }
    },
  }
}

/** 由每十分钟一班增至每六分钟一班: the shorter the time between two, the more there are. */
function isInterval({ folded }: FigureText, { from }: ChangeFrame): boolean {
  if (!from || folded.charAt(from.start - 1) !== '每') return false
  return /^[一1]?[班趟次辆列轮]/u.test(folded.slice(from.end, from.end + 2))
}

/** 住院天数为8.6天，去年为9.4天，同比延长 */
function* checkBare(sentence: FigureSentence): Generator<RuleFinding> {
  const told =
    sentence.figures.length < 2
      ? []
      : [...bareDirections(sentence), ...turnedLeads(sentence), ...toldDirections(sentence)]
  for (const { from, to, verb } of [...told, ...gapRatios(sentence)]) {
    const way = wayOf(from.value, to.value)
    yield {
      says: says('says.direction-word', { from: from.printed, to: to.printed, way, verb }),
      places: [to.place, from.place],
      expected: `${inChinese(way)}`,
      confidence: 0.75,
      severity: 'query',
    }
  }
}

/** 以1比2战胜; 计划1900万株，出圃1860万株，超额完成; 683分 … 比去年的690分高出7分 */
function* checkResults(text: FigureText): Generator<RuleFinding> {
  const { source, folded } = text
  for (const { start, end, printed, verb } of turnedResults(folded)) {
    const told = says('says.direction-word.result', { printed, verb })
    yield { says: told, places: [{ text: source.index, start, end }], confidence: 0.8, severity: 'query' }
  }
  for (const { pair } of [...text.sentences.map((pair) => ({ pair })), ...pairsOfSentences(text.sentences)]) {
    const turned = turnedPlans(pair)
    if (!turned) continue
    const { plan, done, verb } = turned
    const told = says('says.direction-word.plan', { plan: plan.printed, done: done.printed, verb })
    yield { says: told, places: [done.place, plan.place], confidence: 0.75, severity: 'query' }
    break
  }
  for (const { from, to, difference, verb } of turnedDifferences(text)) {
    const sides = { from: from.printed, to: to.printed, way: wayOf(from.value, to.value) }
    const told = says('says.direction-word.by', { ...sides, verb, figure: difference.printed })
    yield { says: told, places: [difference.place, from.place, to.place], confidence: 0.7, severity: 'query' }
  }
}

/** 由21时提前至22时30分 */
function* checkMoved({ source, folded }: FigureText): Generator<RuleFinding> {
  for (const { from, to, verb, way } of movedTimes(folded)) {
    const sides = { from: from.printed, to: to.printed, verb, way: says(`says.way.${way}`, {}) }
    yield {
      says: says('says.direction-word', sides),
      places: [to, from].map(({ start, end }) => ({ text: source.index, start, end })),
      confidence: 0.8,
      severity: 'query',
    }
  }
}

function* checkFrame(frame: ChangeFrame): Generator<RuleFinding> {
  const { from, to, verb } = frame
  if (!from) return
  const way = wayOf(from.value, to.value)
  const sides = { from: from.printed, to: to.printed, way }
  if (isWrongDirection(frame)) {
    const told = says('says.direction-word', { ...sides, verb })
    yield { says: told, places: [to.place, from.place], expected: `${inChinese(way)}至`, confidence: 0.9 }
    return
  }
  const judged = judgedWrong(frame)
  if (judged) {
    yield {
      says: says('says.direction-word', { ...sides, verb: judged }),
      places: [to.place, from.place],
      confidence: 0.75,
      severity: 'query',
    }
    return
  }
  const against = frame.stated.find((stated) => isStatedAgainst(frame, stated))
  if (!against) return
  yield {
    says: says('says.direction-word.by', { ...sides, verb: against.verb, figure: against.figure.printed }),
    places: [against.figure.place, from.place, to.place],
    expected: inChinese(way),
    confidence: 0.85,
  }
}

/** 排名由第5位升至第8位: the higher rank has the smaller number. */
function* checkRanks({ text: { folded }, start, figures }: FigureSentence): Generator<RuleFinding> {
  for (let k = 1; k < figures.length; k++) {
    const [from, to] = [figures[k - 1], figures[k]]
    if (!from || !to || from.number === to.number || !(from.ordinal || to.ordinal) || from.range || to.range) continue
    const lead = folded.slice(Math.max(start, from.start - RANK_LEAD), from.start)
    const isOfRanks = RANKED.test(lead) || (from.unit !== '' && from.unit === to.unit)
    if (!isOfRanks || !RANK_FROM.test(lead) || COUNTED_FROM_WORST.test(lead)) continue
    const gap = folded.slice(from.end, to.start)
    const verb = gap.length <= 24 && !/[，。；]/u.test(gap.replace(THIS_TIME, '')) ? readRankTo(gap) : undefined
    if (!verb || verb.direction === 0 || !isRankUnit(from) || !isRankUnit(to)) continue
    if (verb.direction > 0 === to.number < from.number) continue
    const way = says(to.number < from.number ? 'says.rank.up' : 'says.rank.down', {})
    yield {
      says: says('says.direction-word.rank', {
        from: from.printed,
        to: to.printed,
        way,
        verb: MOVED.exec(gap)?.[0] ?? verb.verb,
      }),
      places: [to.place, from.place],
      expected: `${inChinese(way)}至`,
      confidence: 0.7,
      severity: 'query',
    }
  }
}

const RANK_LEAD = 40
/** 由上年的第5位, 较上年的第30位, 去年排在第5名 */
const RANK_FROM =
  /(?:由|从|[比较](?:[去上]年|上届|上轮|上月|此前))[^，。；]{0,10}$|(?:去年|上年|上届|上轮|上月)[^，。；]{0,6}$/u
/** 第5名的桥南村，今年前移到第8名 */
const THIS_TIME = /^的[^，。；0-9]{1,8}，(?=今年|本届|本轮|本月)|^，(?=今年|本届|本轮|本月)/u
const MOVED = /前移|前进|前挪|后移|后退|倒退|后挪|退居|跃居|升居/u

/** 由第9位前移至第6位: a rank that moves forward rises. */
function readRankTo(gap: string): ReturnType<typeof readLooseTo> {
  const words = gap
    .replace(THIS_TIME, '')
    .replace(/第$/u, '')
    .replace(/(?:跃|升|跻)(?:居|身)/u, '上升到')
    .replace(/退居/u, '下降到')
    .replace(/前移|前进|前挪/u, '上升')
    .replace(/后移|后退|倒退|后挪/u, '下降')
  return readLooseTo(words)
}

function isRankUnit({ unit }: PrintedFigure): boolean {
  return /^(?:位|名|)$/u.test(unit)
}

/** 下降-5.2%: the minus says it a second time. 增长-5.2% is the statistician's way and stands. */
function* checkNegative(sentence: FigureSentence, figure: PrintedFigure): Generator<RuleFinding> {
  if ((figure.family !== 'share' && figure.family !== 'point') || figure.range) return
  const { folded } = sentence.text
  const before = folded.slice(Math.max(sentence.start, figure.start - 6), figure.start)
  const match = DOWN_BEFORE.exec(before)
  // 减负8%: no minus. 跌至-9.39%: the value, not the fall.
  if (!match || /[至到]$/u.test(match[0]) || (figure.printed.startsWith('负') && match[0] === '减')) return
  yield {
    says: says('says.direction-word.minus', { verb: match[0], figure: figure.printed }),
    places: [figure.place],
    expected: figure.printed.replace(/^(?:-|—|负)/u, ''),
    confidence: 0.85,
  }
}
