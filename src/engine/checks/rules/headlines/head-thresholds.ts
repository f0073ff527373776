import { readNumeral } from '../../../tags/numerals/read-numeral'
import { foldText } from '../../../tags/scan/fold'
import { behindLast } from '../../behind-last'
import { type FigureText, sentenceOf } from '../../figures/figure-text'
import type { Labelled } from '../../figures/head-neighbours'
import { sharesWord } from '../../figures/head-sense'
import { isPlain, isSameMeasure, isShare } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { OF_SEVERAL } from './head-counts'
import { tell } from './head-numbers'

/** 突破百亿元, 破三千万, 超六成: what a headline says to have been passed. */
const PASSED =
  /(?:突破|冲破|打破|(?<![跌爆攻侦击])破|超过|超|逾|越过|跨过|迈过|迈上|跨上|站上|跃上|登上|高于|多于|不低于|不少于|(?<![经通不难])过)$/u
/** 跌破5元, 不足三成, 近百人: what was not reached. */
const SHORT = /(?:跌破|失守|不足|不到|低于|少于|未满|不满|不超过?)$/u
const BEFORE = 4
/** A value farther off is of something else. */
const FAR = 2
const MOST = 3
const AROUND = 14

/**
 * A threshold a headline says to have been passed, against the body's figure of the same thing: 突破百亿元 over 税收96.4亿元.
 */
export function checkThreshold(head: Labelled, body: readonly Labelled[]): Labelled | undefined {
  const { figure, text } = head
  const lead = text.folded.slice(Math.max(0, figure.start - BEFORE), figure.start)
  const way = SHORT.test(lead) ? -1 : PASSED.test(lead) ? 1 : 0
  if (way === 0 || OF_SEVERAL.test(text.folded)) return undefined
  const alike = body.filter(({ figure: one }) => isPlain(one) && one.value > 0)
  const isKept = ({ figure: one }: Labelled): boolean =>
    way * (one.high - figure.value) >= 0 || way * (one.low - figure.value) >= 0
  const near = alike.filter(({ figure: one }) => one.value < figure.value * FAR && one.value > figure.value / FAR)
  if (near.length === 0 || near.length > MOST || near.some(isKept)) return undefined
  const own = near.filter((one) => sharesWord(head, one))
  const [meant] = own.length > 0 ? own : alike.length === 1 ? near : []
  // 揽收13亿件，投递14亿件: what is passed may be their sum.
  if (meant && way > 0 && sumBeside(meant, figure.value) >= figure.value) return undefined
  return meant
}

/** What the figures of one measure in a figure's sentence come to. */
function sumBeside({ figure, text }: Labelled, below: number): number {
  const figures = sentenceOf(text, figure.start)?.figures ?? []
  return (
    figures
      .filter((one) => isPlain(one) && isSameMeasure(one, figure) && one.value < below)
      // 568公斤，比上年增加42公斤: a change is no part.
      .filter(({ start }) => !CHANGED.test(text.folded.slice(Math.max(0, start - AROUND), start)))
      .reduce((total, { value }) => total + value, 0)
  )
}

const CHANGED = /(?:[比较][^，。；]{1,8})?[增减降升提涨多少][加少低升高长]?了?(?:约|近)?$/u

/** 百余辆, 上千人: more than a round number, whatever they are. */
const VAGUE = /(?:([百千万])余|[上逾超过]([百千万])|数([百千万]))([\u4e00-\u9fff])/gu
const LEAST: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 }
/** So much of it all the body's counts together must come to. */
const ENOUGH = 0.75
const MOST_COUNTS = 4

/** 百余辆车被困 over 60多辆车, and nothing else is counted so. */
export function* checkVague(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  if (!/[百千万]/u.test(head.folded) || OF_SEVERAL.test(head.folded)) return
  for (const { index, 0: printed, 1: more, 2: above, 3: some, 4: unit = '' } of matchesOf(head.folded, VAGUE)) {
    const least = LEAST[more ?? above ?? some ?? ''] ?? 0
    const noun = head.folded.slice(index + printed.length, index + printed.length + 2)
    const told = bodies.flatMap((text) =>
      text.figures.filter((figure) => figure.unit === unit).map((figure) => ({ text, figure })),
    )
    const [first] = told
    if (!first || told.length > MOST_COUNTS || told.some(({ figure }) => figure.range || figure.ordinal)) continue
    if (told.reduce((sum, { figure }) => sum + figure.high, 0) >= least * ENOUGH) continue
    const own = told.filter(({ text, figure }) =>
      text.folded.slice(figure.end, figure.end + AROUND).includes(noun.charAt(0)),
    )
    const [only] = own
    if (only && own.length === 1 && /^[\u4e00-\u9fff]{2}$/u.test(noun))
      yield tell(head, index, index + printed.length, only.text, only.figure.start, only.figure.end)
  }
}

/** 游客过百万, 产值超百亿: a round number with nothing counted behind it. */
const BARE = /(?:突破|冲破|超过?|逾|破|(?<![经通不难])过)([一二两三四五六七八九]?[十百千]?[万亿])(?=大关|\s|$)/gu

/** 接待游客过百万 over 接待游客93.6万人次. */
export function* checkBareRound(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  if (!/[万亿](?:大关|\s|$)/u.test(head.folded) || OF_SEVERAL.test(head.folded)) return
  for (const { index, 0: printed, 1: numeral = '' } of matchesOf(head.folded, BARE)) {
    if (head.figures.some(({ start, end, tag }) => tag && start < index + printed.length && end > index)) continue
    const least = readNumeral(foldText(numeral), 0)?.min ?? readNumeral(foldText(`一${numeral}`), 0)?.min ?? 0
    const noun = behindLast(head.folded.slice(Math.max(0, index - NOUN_REACH), index), '，。； ')
    const told = bodies.flatMap((text) =>
      text.figures
        .filter((figure) => isPlain(figure) && figure.tag && !isShare(figure))
        .map((figure) => ({ text, figure })),
    )
    if (least === 0) continue
    const own = told.filter(({ text, figure }) => {
      const around = behindLast(text.folded.slice(Math.max(0, figure.start - AROUND), figure.start), '，。；')
      return pairsOf(noun).some((pair) => around.includes(pair))
    })
    const near = own.filter(({ figure }) => figure.number * FAR > least)
    const [only] = near
    if (only && near.length === 1 && only.figure.number < least * (1 - ROUNDING))
      yield tell(head, index, index + printed.length, only.text, only.figure.start, only.figure.end)
  }
}

const NOUN_REACH = 8
const ROUNDING = 0.01

const HALF = /(?:过半|超半数?|逾半数?|半数以上|大半|多半)(?!年|月|天|数)([\u4e00-\u9fff]{2,8})/gu

/** 过半市民支持 over 支持的占42.6%. */
export function* checkHalf(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  if (!head.folded.includes('半')) return
  for (const { index, 0: printed, 1: words = '' } of matchesOf(head.folded, HALF)) {
    const told = bodies.flatMap((text) =>
      text.figures.filter((figure) => isShare(figure) && isPlain(figure)).map((figure) => ({ text, figure })),
    )
    if (told.some(({ figure }) => figure.value >= 50)) continue
    const own = told.filter(({ text, figure }) => {
      const around = behindLast(text.folded.slice(Math.max(0, figure.start - AROUND), figure.start), '，。；、')
      return pairsOf(words).some((pair) => around.includes(pair))
    })
    const [only] = own
    if (only && own.length === 1)
      yield tell(head, index, index + printed.length - words.length, only.text, only.figure.start, only.figure.end)
  }
}

function pairsOf(words: string): string[] {
  return Array.from({ length: words.length - 1 }, (_, k) => words.slice(k, k + 2))
}
