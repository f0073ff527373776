import type { FigureSentence } from '../../figures/figure-text'
import { isShare, type PrintedFigure } from '../../figures/printed-figure'

/**
 * Steps that leave nothing out: 0至14岁占16.8%，15至59岁占61.2%，60岁及以上占22.0%. Each begins where the one before
 * ends, the first with nothing below it, the last with nothing above it, so that their shares make the whole.
 */
interface Step {
  readonly from: number
  readonly to: number
}

const NUMBER = '([0-9]+(?:\\.[0-9]+)?)([万亿]?)'
const UNIT = '[\\u4e00-\\u9fff㎡%]{0,3}?'
const BETWEEN = new RegExp(`${NUMBER}${UNIT}(?:（含）)?(?:至|到|—{1,2}|~|-|–)${NUMBER}`, 'u')
const BELOW = new RegExp(
  `${NUMBER}${UNIT}(?:及其?|或|（含）|和)?(?:以下|以内|之内)|(?:不足|不满|未满|低于|小于|少于)${NUMBER}`,
  'u',
)
const ABOVE = new RegExp(`${NUMBER}${UNIT}(?:及其?|或|（含）|和)?以上|(?:超过|大于|高于|多于|年满)${NUMBER}`, 'u')
const OF_WHOLE = /占|比重|比例|构成/u
/** 接种率达92%: each step has a whole of its own. */
const OF_ITSELF = /率|增|降|提高|完成|其中|达标|均占|都占/u
const LONGEST = 26
const FEWEST = 3

/** The rows of such shares in a sentence. */
export function steppedShares({ text: { folded }, start, figures }: FigureSentence): PrintedFigure[][] {
  const shares = figures.filter((figure) => isShare(figure) && !figure.range)
  if (shares.length < FEWEST || !/以上|超过|大于|高于|多于|年满/u.test(folded.slice(start, shares.at(-1)?.start)))
    return []
  const rows: PrintedFigure[][] = []
  let row: PrintedFigure[] = []
  let last: Step | undefined
  for (const [k, share] of shares.entries()) {
    const head = folded.slice(Math.max(shares[k - 1]?.end ?? start, share.start - LONGEST), share.start)
    const step = OF_ITSELF.test(head) ? undefined : readStep(head)
    const opens = step !== undefined && step.from <= 0 && OF_WHOLE.test(head)
    const goesOn = step && last && (step.from === last.to || step.from === last.to + 1)
    row = goesOn ? [...row, share] : opens ? [share] : []
    last = row.length > 0 ? step : undefined
    if (step?.to === Number.POSITIVE_INFINITY && row.length >= FEWEST) rows.push(row)
  }
  return rows
}

function readStep(head: string): Step | undefined {
  const between = BETWEEN.exec(head)
  if (between) {
    const [, a = '', x = '', b = '', y = ''] = between
    return { from: worth(a, x === '' && Number(a) < Number(b) && a !== '0' ? y : x), to: worth(b, y) }
  }
  const below = BELOW.exec(head)
  if (below) return { from: 0, to: worth(below[1] ?? below[3] ?? '', below[2] ?? below[4] ?? '') }
  const above = ABOVE.exec(head)
  if (!above) return undefined
  return { from: worth(above[1] ?? above[3] ?? '', above[2] ?? above[4] ?? ''), to: Number.POSITIVE_INFINITY }
}

function worth(number: string, scale: string): number {
  return Number(number) * (scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1)
}
