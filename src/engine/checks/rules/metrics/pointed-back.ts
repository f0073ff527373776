import { behindLast } from '../../behind-last'
import { areContrasted } from '../../figures/contrast-words'
import { digitSlip } from '../../figures/digit-slips'
import { type FigureText, sentenceOf } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { longestRun } from '../../figures/shared-phrase'
import type { Recount } from './recounted'
import { shareName, subjectsOf } from './story-subject'

/** 380元这一起付标准, 4.78亿斤，这个全县总产的数字: what a figure is called is pointed back to, right behind it. */
const POINTS = /^的?(?:，|——)?这(?:一|个|项)([\u4e00-\u9fff]{2,16})/u
/** Of which of a row: 三级医院, 二档. */
const WHICH = /[一二三四五六七八九十0-9A-Z]{1,3}(?:级|档|类|年级|号线|期|等|梯)/gu
/** So many characters alike are a name. */
const NAME = 4
const REACH = 24

/** The figures pointed back to under a name by which another value was told. */
export function* pointedBack(texts: readonly FigureText[]): Generator<Recount> {
  for (const [k, text] of texts.entries()) {
    if (!/这[一个项]/u.test(text.folded)) continue
    for (const later of text.figures) {
      const called = isPlain(later) ? POINTS.exec(text.folded.slice(later.end, later.end + REACH))?.[1] : undefined
      if (called === undefined) continue
      const told = texts
        .slice(0, k + 1)
        .flatMap((one) => one.figures.map((figure) => ({ one, figure })))
        .filter(
          ({ one, figure }) =>
            (one !== text || figure.end < later.start) &&
            isPlain(figure) &&
            isSameMeasure(figure, later) &&
            longestRun(called, clauseOf(one, figure)) >= NAME,
        )
      const [first, ...others] = told
      if (!first || others.some(({ figure }) => figure.value !== first.figure.value)) continue
      const slip = digitSlip(first.figure, later)
      if (
        slip === undefined ||
        slip === 'power-of-ten' ||
        areApart(passage(first.one, first.figure), passage(text, later))
      )
        continue
      yield {
        text,
        earlier: first.figure,
        later,
        noun: called.slice(0, longestRun(called, clauseOf(first.one, first.figure))),
      }
    }
  }
}

function clauseOf({ folded }: FigureText, { start, end }: PrintedFigure): string {
  const head = behindLast(folded.slice(Math.max(0, start - REACH), start), '，。；：！？')
  return `${head}·${/^[^，。；：]{0,8}/u.exec(folded.slice(end, end + 8))?.[0] ?? ''}`
}

function passage(text: FigureText, { start }: PrintedFigure): string {
  const sentence = sentenceOf(text, start)
  return text.folded.slice(sentence?.start, sentence?.end)
}

function areApart(a: string, b: string): boolean {
  const [x, y]: readonly string[][] = [a.match(WHICH) ?? [], b.match(WHICH) ?? []]
  if (x && y && x.length > 0 && y.length > 0 && !x.some((which) => y.includes(which))) return true
  if (areContrasted(a, b)) return true
  const [told, own] = [subjectsOf(a), subjectsOf(b)]
  return told.size > 0 && own.size > 0 && !shareName(own, told)
}
