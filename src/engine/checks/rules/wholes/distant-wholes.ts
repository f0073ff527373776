import { smallCount } from '../../figures/announced-count'
import { fullSentences } from '../../figures/figure-periods'
import type { FigureSentence, FigureText } from '../../figures/figure-text'
import { nearness } from '../../figures/near-figure'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'
import type { RemainderList } from './remainder-lists'
import { slackOf } from './slip-sums'
import { isComplete, isCrossing, isSurelyCrossing } from './whole-groups'

/** What was told of before is taken up: 这笔欠薪, 该批图书, 上述38人, 这38名患儿. */
const TAKEN_UP =
  /(?:^|[。；，\s])(?:其中，?)?(?:[^，。；]{0,12}[把将对给])?(?:这|该|上述|以上|前述)(?:[一0-9]|批|些|笔|部分|次|名|\d)/u
/** It is divided, and nothing of it left: 分三次兑付, 共分四项, 安排进了三个科室. */
const DIVIDED =
  /分(?!别|析|布|公司|局|院|校|钟|数)|归[入为]|划[成为]|编[入成]|安排|安置|由[^，。；]{0,12}(?:组成|构成|承担)|来自|去向|用于|运往|发往|送[往到给]|运到|发给|分给/u
const NOTHING_LEFT =
  /没有(?:遗漏|剩余|剩下|转)|无一(?:遗漏|剩)|一(?:个|分|件)(?:不|没)剩|全部(?:清偿|兑付|发完|分完)|再无其他/u
/** So many parts: 三次, 四项, 五类, 三个科室. */
const GROUPS =
  /(?<![第0-9零一二三四五六七八九十百千万.])([两二三四五六七八九十2-9])(?:个|类|项|次|批|部分|档|组|种|级|段|处|笔|大块|块|路|家|所|镇|乡|村|队|班|名|位|支|条|车间|县|区|户)/gu
/** What makes a figure of a row none of its parts, though the row goes on behind it. */
const BESIDE = /其中|内含|每|平均|人均|均价|最[多高大低少]|比(?!赛)|较|增|减(?!税|灾|免|排)|同比|折合|相当/u
/** Some may be left out, or come from elsewhere. */
const OPEN = /等[，。；]|等[0-9一二三四五六七八九十]|另[有外]|还有|其余|其他|剩|余下|此外|同时|兼/u
const NO_WHOLE = /每|均|增|减|比|较|超|降|其中|占|(?:计划|目标|预计)(?!.*[已共])|原|去年同期|上年|上届/u
/** How many sentences back the whole may stand. */
const BACK = 5
const FEWEST = 2
const MOST = 12
/** How far the parts may be off the whole, by what tells that they are its parts; a slip of the hand goes with all of them. */
const FARTHEST = { sure: 0.15, known: 0.08, slip: 0 } as const

/**
 * A row of parts whose whole was told sentences before: the row's own words say that it divides what is known
 * (这38名患儿被安排进了三个科室：…), or its parts leave nothing out (上半年…，下半年…). Other figures may stand between; the
 * whole must be the only figure of its measure that is near the sum. Reads a story once.
 */
export function* distantWholes(texts: readonly FigureText[]): Generator<RemainderList> {
  const bodies = texts.filter(({ source }) => source.role === 'body')
  const sentences = bodies.flatMap((text) => fullSentences(text))
  for (const [k, sentence] of sentences.entries()) {
    if (sentence.figures.length < FEWEST) continue
    const before = sentences.slice(Math.max(0, k - BACK), k)
    const rest = restOf(sentence, before)
    if (rest) yield rest
    for (const row of rowsOf(sentence)) {
      const list = checkRow(sentence, row, before, sentences)
      if (list) yield list
    }
  }
}

/** 除了空置的3户，其余26户: who is left out, and all others. */
const EXCEPT = /除(?:了|去)?[^，。；除]{0,12}$/u
const REST = /^[^，。；0-9]{0,6}，?(?:其余|其他|余下|剩下|剩余)的?$/u

function restOf({ figures, text }: FigureSentence, before: readonly FigureSentence[]): RemainderList | undefined {
  if (!text.folded.includes('除')) return undefined
  for (const [k, rest] of figures.entries()) {
    const out = figures[k - 1]
    if (!out || !isSameMeasure(out, rest) || !isPlain(rest) || rest.rough || out.rough) continue
    if (!REST.test(text.folded.slice(out.end, rest.start))) continue
    if (!EXCEPT.test(text.folded.slice(Math.max(0, out.start - LABEL), out.start))) continue
    const total = wholeBefore([out, rest], before)
    if (total && total.value !== out.value + rest.value) return { total, parts: [out, rest] }
  }
  return undefined
}

/** The figures of one measure, for each measure that a sentence has at least two of. */
function rowsOf({ figures, text: { folded } }: FigureSentence): PrintedFigure[][] {
  const rows = new Map<string, PrintedFigure[]>()
  for (const figure of figures) {
    if (!isPlain(figure) || figure.measure === '' || NO_ROW.has(figure.family) || figure.measure === '%') continue
    const row = rows.get(figure.measure)
    if (row && BESIDE.test(clauseBefore(folded, figure))) continue
    if (row) row.push(figure)
    else rows.set(figure.measure, [figure])
  }
  return [...rows.values()].filter(({ length }) => length >= FEWEST && length <= MOST)
}

const NO_ROW = new Set(['age', 'time', 'rate', 'temperature', 'score', 'point'])

function checkRow(
  sentence: FigureSentence,
  row: readonly PrintedFigure[],
  before: readonly FigureSentence[],
  all: readonly FigureSentence[],
): RemainderList | undefined {
  const { folded } = sentence.text
  const [first = sentence.figures[0] as PrintedFigure, ...others] = row
  // 这38名患儿…：呼吸科9名…: the whole is said again.
  const isSaidAgain = others.length >= FEWEST && /[这该述]$/u.test(folded.slice(sentence.start, first.start))
  const parts = isSaidAgain ? others : row
  if (parts.some(({ rough }) => rough)) return undefined
  const total = isSaidAgain ? first : wholeBefore(parts, before)
  if (!total) return undefined
  const sum = parts.reduce((all, { value }) => all + value, 0)
  const slack = [total, ...parts].reduce((all, figure) => all + slackOf(figure), 0)
  const off = Math.abs(sum - total.value)
  if (off <= slack + total.value * 1e-9) return undefined
  const sign = signOf(sentence, parts, folded.slice(sentence.start, parts[0]?.start), before)
  if (!sign || (off > total.value * FARTHEST[sign] && nearness(total, sum) !== 'slip')) return undefined
  const last = parts.at(-1) as PrintedFigure
  const tail = folded.slice(last.end, sentence.end)
  if (OPEN.test(folded.slice(parts[0]?.start, sentence.end)) && !NOTHING_LEFT.test(tail)) return undefined
  // What the parts come to is told elsewhere.
  if (all.some(({ figures }) => figures.some((one) => isSameMeasure(one, total) && Math.abs(one.value - sum) <= slack)))
    return undefined
  // Three and more that come so near by a slip of the hand hardly overlap.
  const isCrossed = parts.length > FEWEST ? isSurelyCrossing(sentence, parts) : isCrossing(sentence, total, parts)
  if (isCrossed) return undefined
  return { total, parts }
}

/** What tells that the figures are all the parts of one whole: `slip` where that alone does not tell it. */
function signOf(
  sentence: FigureSentence,
  parts: readonly PrintedFigure[],
  opening: string,
  before: readonly FigureSentence[],
): keyof typeof FARTHEST | undefined {
  const isKnown = TAKEN_UP.test(opening)
  const isDivided = DIVIDED.test(opening)
  const isCounted = counts(opening).includes(parts.length)
  if (isCounted && (isKnown || isDivided) && parts.length > FEWEST) return 'sure'
  if (isComplete(sentence, parts)) return isKnown || isDivided ? 'sure' : 'slip'
  if (parts.length <= FEWEST) return undefined
  if (isKnown && isDivided) return 'known'
  const lead = before.at(-1)
  const told = lead ? counts(lead.text.folded.slice(lead.start, lead.end)) : []
  return isCounted || told.includes(parts.length) ? 'slip' : undefined
}

function counts(words: string): number[] {
  return matchesOf(words, GROUPS).map(([, numeral = '']) => (numeral === '两' ? 2 : smallCount(numeral)))
}

/** The one figure before the row that may be its whole: as large as its parts, and near what they come to. */
function wholeBefore(parts: readonly PrintedFigure[], before: readonly FigureSentence[]): PrintedFigure | undefined {
  const [first] = parts
  if (!first) return undefined
  const sum = parts.reduce((all, { value }) => all + value, 0)
  const most = Math.max(...parts.map(({ value }) => value))
  const found = before.flatMap(({ figures, text: { folded } }) =>
    figures.filter(
      (figure) =>
        isPlain(figure) &&
        !figure.rough &&
        isSameMeasure(figure, first) &&
        figure.value > most &&
        (figure.unit === '个') === (first.unit === '个') &&
        Math.abs(figure.value / sum - 1) < NEAR_SUM &&
        !NO_WHOLE.test(clauseBefore(folded, figure)),
    ),
  )
  const [total] = found
  return total && found.every(({ value }) => value === total.value) ? total : undefined
}

const NEAR_SUM = 0.4
const LABEL = 14

/** What a figure is called: its clause before it, without what describes the noun. */
function clauseBefore(folded: string, { start }: PrintedFigure): string {
  const words = folded.slice(Math.max(0, start - LABEL), start)
  const from = Math.max(...[...'，。；、：（'].map((mark) => words.lastIndexOf(mark)))
  return words.slice(from + 1).replace(/^.*(?:[0-9]|最[\u4e00-\u9fff])[^的]*的/u, '')
}
