import { smallCount } from '../../figures/announced-count'
import { type FigureText, sentenceOf } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'
import { NO_PART } from './part-words'
import type { RemainderList } from './remainder-lists'

/** 教育、医疗、养老三个领域: what a sum goes to, each told of later by its name. */
const FIELDS =
  /((?:[\u4e00-\u9fff]{2,14}、)(?:[\u4e00-\u9fff]{2,6}、){0,4}[\u4e00-\u9fff]{2,6}?(?:[和与及][\u4e00-\u9fff]{2,6}?)?)([两二三四五六])(?:[个大项类处家座只支][\u4e00-\u9fff]|方面|镇|乡|村|县|区|校|地|厂|队|组|班)/gu
/** The last of the fields and their count: it begins with a mark, where the whole is tried at every character. */
const LAST_FIELD =
  /、[\u4e00-\u9fff]{2,13}?[两二三四五六](?:[个大项类处家座只支]|方面|镇|乡|村|县|区|校|地|厂|队|组|班)/u
const LONGEST_NAME = 6
/** How far behind its name the figure of a field stands. */
const REACH = 40
const NEARLY = 0.3
const ROUNDING = 1.25

/** Where a name opens a clause. */
interface Place {
  /** Of the texts, the how many-th. */
  readonly text: number
  readonly at: number
}

/** Sums whose parts are told field by field, in sentences or paragraphs of their own. */
export function* fieldSums(texts: readonly FigureText[]): Generator<RemainderList> {
  for (const [k, text] of texts.entries()) {
    if (!LAST_FIELD.test(text.folded)) continue
    for (const match of matchesOf(text.folded, FIELDS)) {
      const names = (match[1] ?? '').split(/[、和与及]/u)
      const sentence = sentenceOf(text, match.index)
      if (!sentence || names.length !== smallCount(match[2] ?? '')) continue
      const places = findInOrder(texts, names, { text: k, at: sentence.end })
      if (!places) continue
      const totals = sentence.figures.filter(
        (figure) => isPlain(figure) && figure.measure !== '' && figure.measure !== '%' && !figure.rough,
      )
      for (const total of totals) {
        if (totals.some((other) => other !== total && isSameMeasure(other, total))) continue
        const parts = places.flatMap((place, n) => figureOf(texts, total, place, places[n + 1]) ?? [])
        if (parts.length === places.length && isOff(total, parts)) yield { total, parts }
      }
    }
  }
}

/** Further off than that the figures tell something else. */
function isOff(total: PrintedFigure, parts: readonly PrintedFigure[]): boolean {
  const sum = parts.reduce((all, { value }) => all + value, 0)
  const slack = [total, ...parts].reduce((all, { low, high }) => all + (high - low) / 2, 0) * ROUNDING
  const off = Math.abs(sum - total.value)
  return off > slack + total.value * 1e-9 && off <= total.value * NEARLY
}

/** Where each name opens a clause, one behind the other. The first may have words of its own before it (办好教育). */
function findInOrder(
  texts: readonly FigureText[],
  [first = '', ...others]: readonly string[],
  from: Place,
): Place[] | undefined {
  for (let length = Math.min(LONGEST_NAME, first.length); length > 1; length--) {
    const places: Place[] = []
    let next: Place | undefined = from
    for (const name of [first.slice(-length), ...others]) {
      next = opening(texts, name, next)
      if (!next) break
      places.push(next)
      next = { text: next.text, at: next.at + name.length }
    }
    if (places.length === others.length + 1) return places
  }
  return undefined
}

function opening(texts: readonly FigureText[], name: string, { text: first, at: from }: Place): Place | undefined {
  for (let text = first; text < texts.length; text++) {
    const { folded, source } = texts[text] ?? {}
    if (!folded || source?.role !== 'body') continue
    let at = folded.indexOf(name, text === first ? from : 0)
    while (at > 0 && !/[。；，、\n：\s]/u.test(folded.charAt(at - 1))) at = folded.indexOf(name, at + 1)
    if (at >= 0) return { text, at }
  }
  return undefined
}

function figureOf(
  texts: readonly FigureText[],
  total: PrintedFigure,
  { text, at }: Place,
  next: Place | undefined,
): PrintedFigure | undefined {
  const { folded = '', figures = [] } = texts[text] ?? {}
  const end = next?.text === text ? Math.min(next.at, at + REACH) : at + REACH
  const figure = figures.find(({ start, measure }) => start >= at && start < end && measure === total.measure)
  if (!figure || !isPlain(figure) || figure.rough) return undefined
  const words = folded.slice(at, figure.start)
  return /[。\n]/u.test(words) || NO_PART.test(words) ? undefined : figure
}
