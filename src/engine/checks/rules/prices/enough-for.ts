import type { PrintedFigure } from '../../figures/printed-figure'
import type { PriceReading } from './price-readings'

/** 账上剩140万元，每部32万元，只够换4部: what is left over would not do for one more. */
export function isEnoughFor(folded: string, { factors, value }: PriceReading, total: PrintedFigure): boolean {
  const [one, ...others] = factors
  if (!one || others.length > 0 || !ENOUGH.test(folded.slice(Math.max(0, one.start - 8), one.start))) return false
  return total.value >= value && total.value - value < value / one.number
}

const ENOUGH = /(?:够|[可能](?=[买换修建装供购])|[买换修建装用]得起)[^，。；]{0,4}$/u
