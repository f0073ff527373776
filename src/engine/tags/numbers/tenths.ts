import type { Numeral } from '../numerals/numeral'
import { readNumeral } from '../numerals/read-numeral'
import { charSet, isHan } from '../scan/char-set'
import { codeAt, codeBefore, type Scan, skipSpaces } from '../scan/fold'
import { type Figure, type FigureSource, figureOf } from './figure'
import type { Quantity } from './read-quantity'

const HALF = '半'.charCodeAt(0)
const DIGITLESS = charSet('十')
const MORE = charSet('多余')
/** 4成7月底: behind these the digit is a date's. */
const DATED = charSet('年月日号时点')
const TENTH = '成'.charCodeAt(0)
const BECOME = '为'.charCodeAt(0)
const OF = charSet('中当有约近逾占其')
const SHARED_OUT = charSet('分')
const AT_RATE = charSet('按照以')

/** 三成 30 %, 四成二 42 %; 八折 80 %, 七五折 75 %. */
export function readTenths(source: FigureSource, quantity: Quantity): Figure | undefined {
  const { scan } = source
  const { unit, numeral } = quantity
  if (unit?.base !== '%' || unit.factor !== 10) return undefined
  // 七五折 and 75折 leave the point out.
  const whole = numeral.digits === 2 && !DIGITLESS.has(codeAt(scan, numeral.start)) ? 1 : 10
  const rowMin = numeral.digits === 2 && !numeral.arabic ? rowValue(numeral) : numeral.min
  const spread = whole === 1 && !numeral.arabic && unit.family === 'tenth' ? 10 : whole
  let min = (spread === 10 ? numeral.min : rowMin) * spread
  let max = spread === 10 ? numeral.max * spread : min
  let { end, approx } = quantity
  const hundredths = unit.family === 'tenth' ? readHundredths(source, quantity) : undefined
  if (hundredths) {
    min += hundredths.min
    max += hundredths.min
    end = hundredths.end
  } else if (unit.family === 'tenth' && codeAt(scan, end) === HALF) {
    min += 5
    max += 5
    end++
  } else if (unit.family === 'tenth' && MORE.has(codeAt(scan, end)) && !isHan(codeAt(scan, end + 1))) {
    // 增产四成多。
    approx = true
    end++
  }
  if (min > 100 && unit.family === 'discount') return undefined
  return {
    ...figureOf(quantity),
    approx,
    end,
    min,
    max,
    unit: undefined,
    shown: '%',
    family: 'share',
    form: 'percentage',
  }
}

/** The 二 of 四成二, the 7 of 4成7; in 4成7人 it counts something else. */
function readHundredths({ scan, units }: FigureSource, { numeral, end }: Quantity): Numeral | undefined {
  const next = readNumeral(scan, skipSpaces(scan, end, 1))
  if (!next || next.end - next.start !== 1 || next.min > 9 || next.bare) return undefined
  if (!next.arabic) return next
  const isLast = numeral.arabic && !units.read(scan, next.end) && !DATED.has(codeAt(scan, next.end))
  return isLast ? next : undefined
}

/** 八成为上班族, 按三成分红: what makes another word of 成 elsewhere does not behind these. */
export function isShare(scan: Scan, numeral: Numeral, at: number): boolean {
  if (codeAt(scan, at) !== TENTH || numeral.arabic || numeral.end - numeral.start !== 1) return false
  const next = codeAt(scan, at + 1)
  const before = codeBefore(scan, numeral.start)
  return (next === BECOME && OF.has(before)) || (SHARED_OUT.has(next) && AT_RATE.has(before))
}

/** 五六折 is 56 %, although 五六 elsewhere means five or six. */
function rowValue(numeral: Numeral): number {
  return numeral.max > numeral.min ? numeral.min * 10 + numeral.max : numeral.min
}
