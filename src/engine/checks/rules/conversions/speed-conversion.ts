import { says } from '../../../../words/sentence'
import type { PrintedFigure } from '../../figures/printed-figure'
import type { RuleFinding } from '../../rule'

const KILOMETRE_AN_HOUR = 1 / 3.6
const KNOT = 0.514444
const MILE_AN_HOUR = 0.44704

/** 每秒42米（即每小时约151公里） */
export function checkSpeed(folded: string, a: PrintedFigure, b: PrintedFigure, gap: string): RuleFinding | undefined {
  if (
    !/^(?:，|（)?(?:约合|折合|相当于|也就是|即|约|合)?(?:每小时|时速|每秒|秒速)?(?:约|为|达)?$/u.test(gap) ||
    gap === ''
  )
    return undefined
  const [x, y] = [metresASecond(folded, a), metresASecond(folded, b)]
  if (x === undefined || y === undefined || x.per === y.per || y.value === 0) return undefined
  if (Math.abs(x.value / y.value - 1) < (a.rough || b.rough ? 0.08 : 0.04)) return undefined
  const expected = `${Number((x.value / y.per).toFixed(1))}${b.unit}`
  return {
    says: says('says.conversion', { first: a.printed, expected, printed: b.printed }),
    places: [b.place, a.place],
    expected,
    confidence: 0.85,
  }
}

/** A speed in metres a second; `per` is what one of its own unit is. */
function metresASecond(folded: string, figure: PrintedFigure): { value: number; per: number } | undefined {
  const before = folded.slice(Math.max(0, figure.start - 6), figure.start)
  if (
    /^(?:公里\/小时|千米\/小时|公里每小时|km\/h)$/u.test(figure.unit) ||
    (/^(?:公里|千米)$/u.test(figure.unit) && /(?:每小时|时速)(?:约|为|达|可达)?$/u.test(before))
  )
    return { value: figure.number * KILOMETRE_AN_HOUR, per: KILOMETRE_AN_HOUR }
  if (
    /^(?:英里\/小时|英里每小时|mph)$/u.test(figure.unit) ||
    (figure.unit === '英里' && /(?:每小时|时速)(?:约|为|达|可达)?$/u.test(before))
  )
    return { value: figure.number * MILE_AN_HOUR, per: MILE_AN_HOUR }
  if (
    /^(?:米\/秒|米每秒|m\/s)$/u.test(figure.unit) ||
    (figure.unit === '米' && /(?:每秒|秒速)(?:约|为|达|可达)?$/u.test(before))
  )
    return { value: figure.number, per: 1 }
  // 航速30节
  if (figure.unit === '节' && /速[^，。；]{0,4}$/u.test(before)) return { value: figure.number * KNOT, per: KNOT }
  return undefined
}
