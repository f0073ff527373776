import { says } from '../../../../words/sentence'
import { readNumeral } from '../../../tags/numerals/read-numeral'
import { foldText } from '../../../tags/scan/fold'
import type { FigureText } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'

/** What a headline prints that is no tagged count: people without a measure word (6000村民), places in a row (第8家). */
export function* checkHeadNumbers(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  yield* checkBarePeople(head, bodies)
  yield* checkPlaces(head, bodies)
  yield* checkTimes(head, bodies)
  yield* checkBirths(head, bodies)
}

const TIME_OF = /第([0-9]{1,4}|[一二三四五六七八九十百]{1,4})(次|趟|回)([\u4e00-\u9fff]{2})/gu

/** 献血四十次 over 第34次献血: how often, and the last time of it. */
function* checkTimes(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  for (const figure of head.figures) {
    if (!/^[次趟回]$/u.test(figure.unit) || figure.ordinal || figure.rough || figure.number < 2) continue
    const told = bodies.flatMap((text) =>
      matchesOf(text.folded, TIME_OF)
        .filter(({ 2: unit, 3: act = '' }) => unit === figure.unit && head.folded.includes(act))
        .map((match) => ({ text, match, number: numberOf(match[1] ?? '') })),
    )
    const [only] = told
    if (!only || told.some(({ number }) => number !== only.number) || only.number === undefined) continue
    const isTold = bodies.some(({ figures }) =>
      figures.some(({ unit, ordinal, number }) => unit === figure.unit && !ordinal && number === figure.number),
    )
    if (isTold || isAbout(figure.number, only.number)) continue
    const start = only.match.index
    yield tell(head, figure.start, figure.end, only.text, start, start + only.match[0].length - 2)
  }
}

const BIRTH = /[双三四五]胞胎/u

/** 双胞胎 over 三胞胎 */
function* checkBirths(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  const match = BIRTH.exec(head.folded)
  if (!match || bodies.some(({ folded }) => folded.includes(match[0]))) return
  for (const text of bodies) {
    const told = BIRTH.exec(text.folded)
    if (!told) continue
    yield tell(head, match.index, match.index + 3, text, told.index, told.index + 3)
    return
  }
}

const BARE =
  /(?<![0-9.第年月日:：-])([1-9][0-9]{1,5}|[1-9][0-9.]{0,4}万)(?:多|余)?(村民|居民|市民|群众|学生|师生|考生|新生|游客|观众|选手|职工|工人|民工|民警|警力|消防员|志愿者|党员|农户|村|代表|专家|老人|儿童|旅客|乘客|歌手|演员|跑者|骑手)(?!委|会|证)/gu
/** Of so many: whoever rounds a headline stays as near. */
const ROUNDING = 0.12

/** 吸引6000村民 over 8000多名村民, where the body counts them once. */
function* checkBarePeople(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  if (!/[0-9万多余][村居市群学师考新游观选职工民警消志党农代专老儿旅乘歌演跑骑]/u.test(head.folded)) return
  for (const match of matchesOf(head.folded, BARE)) {
    const [printed, count = '', noun = ''] = match
    const end = match.index + printed.length - noun.length
    if (head.figures.some((figure) => figure.tag && figure.start < end && match.index < figure.end)) continue
    const told = bodies.flatMap((text) =>
      text.figures
        .filter(({ measure, family }) => measure === '人' || family === 'household')
        .map((figure) => ({ text, figure })),
    )
    const own = told.filter(({ text, figure }) => text.folded.slice(figure.end, figure.end + 6).includes(noun))
    const [only] = own
    const value = count.endsWith('万') ? Number(count.slice(0, -1)) * 1e4 : Number(count)
    if (!only || own.length !== 1 || only.figure.range || told.some(({ figure }) => isAbout(value, figure.value)))
      continue
    // Several groups may add up to it.
    if (told.length > 2) continue
    yield tell(head, match.index, end, only.text, only.figure.start, only.figure.end)
  }
}

function isAbout(head: number, body: number): boolean {
  return Math.abs(head - body) <= ROUNDING * Math.max(head, body)
}

const PLACE =
  /第([0-9]{1,6}|[一二三四五六七八九十百]{1,4})(万?[家座名例条所块枚起站位艘架趟列颗支届头只本册张辆台部封棵株匹门幅场次口眼栋幢对件项])/gu

/** 全市第8家三甲医院 over 第9家. */
function* checkPlaces(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  if (!head.folded.includes('第')) return
  for (const { index, 0: printed, 1: numeral = '', 2: unit = '' } of matchesOf(head.folded, PLACE)) {
    const number = numberOf(numeral)
    const told = bodies.flatMap((text) =>
      matchesOf(text.folded, PLACE)
        .filter((match) => match[2] === unit)
        .map((match) => ({ text, match, number: numberOf(match[1] ?? '') })),
    )
    const [only] = told
    if (!only || number === undefined || told.some((one) => one.number !== only.number) || only.number === number)
      continue
    const nounAt = (text: FigureText, at: number): string => text.folded.slice(at, at + 2)
    const [x, y] = [nounAt(head, index + printed.length), nounAt(only.text, only.match.index + only.match[0].length)]
    // 第十二届茶旅节 over 第十一届青峰茶旅节
    const isNamed =
      x === y ||
      (isTelling(unit) && only.text.folded.includes(x)) ||
      (unit === '届' && only.text.folded.slice(only.match.index, only.match.index + EDITION).includes(x))
    if (!isNamed || !/^[\u4e00-\u9fff]{2}$/u.test(x)) continue
    yield tell(
      head,
      index,
      index + printed.length,
      only.text,
      only.match.index,
      only.match.index + only.match[0].length,
    )
  }
}

/** 第60头麋鹿 over …麋鹿，…第16头: few things of one story are counted so; meetings and ranks are. */
function isTelling(unit: string): boolean {
  return !/[届次名位场站]/u.test(unit)
}

/** How far behind its number the name of an edition may end. */
const EDITION = 16

/** The number a numeral prints, in figures or in words. */
export function numberOf(printed: string): number | undefined {
  const numeral = readNumeral(foldText(printed), 0)
  return numeral && numeral.end === printed.length ? numeral.min : undefined
}

/** A stretch of a headline against a stretch of the body. */
export function tell(
  head: FigureText,
  start: number,
  end: number,
  body: FigureText,
  from: number,
  to: number,
): RuleFinding {
  return {
    says: says('says.headline-body', {
      head: head.folded.slice(start, end),
      body: body.folded.slice(from, to),
      slip: '',
    }),
    places: [
      { text: head.source.index, start, end },
      { text: body.source.index, start: from, end: to },
    ],
    confidence: 0.7,
  }
}
