import type { Numeral } from '../numerals/numeral'
import { readNumeral } from '../numerals/read-numeral'
import { charSet } from '../scan/char-set'
import { codeAt, skipSpaces } from '../scan/fold'
import { type Figure, type FigureSource, figureOf } from './figure'
import type { Quantity } from './read-quantity'

const HALF = '半'.charCodeAt(0)
const DIGITLESS = charSet('十')

/** 三成 30 %, 四成二 42 %; 八折 80 %, 七五折 75 %. */
export function readTenths({ scan }: FigureSource, quantity: Quantity): Figure | undefined {
  const { unit, numeral } = quantity
  if (unit?.base !== '%' || unit.factor !== 10) return undefined
  // 七五折 and 75折 leave the point out.
  const whole = numeral.digits === 2 && !DIGITLESS.has(codeAt(scan, numeral.start)) ? 1 : 10
  const rowMin = numeral.digits === 2 && !numeral.arabic ? rowValue(numeral) : numeral.min
  const spread = whole === 1 && !numeral.arabic && unit.family === 'tenth' ? 10 : whole
  let min = (spread === 10 ? numeral.min : rowMin) * spread
  let max = spread === 10 ? numeral.max * spread : min
  let end = quantity.end
  const at = skipSpaces(scan, end, 1)
  const next = readNumeral(scan, at)
  if (unit.family === 'tenth' && next && !next.arabic && next.end - next.start === 1 && next.min < 10 && !next.bare) {
    min += next.min
    max += next.min
    end = next.end
  }
  if (unit.family === 'tenth' && end === quantity.end && codeAt(scan, end) === HALF) {
    min += 5
    max += 5
    end++
  }
  if (min > 100 && unit.family === 'discount') return undefined
  return { ...figureOf(quantity), end, min, max, unit: undefined, shown: '%', family: 'share', form: 'percentage' }
}

/** 五六折 is 56 %, although 五六 elsewhere means five or six. */
function rowValue(numeral: Numeral): number {
  return numeral.max > numeral.min ? numeral.min * 10 + numeral.max : numeral.min
}
