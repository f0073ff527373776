import type { Numeral } from '../numerals/numeral'
import { readNumeral } from '../numerals/read-numeral'
import { charSet, isHan } from '../scan/char-set'
import { codeAt, type Scan, skipSpaces, startsWith } from '../scan/fold'
import { isShare } from './tenths'
import type { Unit, UnitLexicon } from './unit-lexicon'

/** A numeral with what belongs to it: 余 and 多, a unit or a unit by another (元/月), 以上. */
export interface Quantity {
  readonly numeral: Numeral
  readonly end: number
  readonly min: number
  readonly max: number
  readonly approx: boolean
  readonly unit: Unit | undefined
  readonly shown: string | null
  readonly family: string | undefined
}

const MORE = charSet('多余来')
const MANY = '多'.charCodeAt(0)
const SLASH = 47
const PER = charSet('每')
const HALF = charSet('半')
const DOT = charSet('·')
const TEN_THOUSAND = charSet('万')
/** Families that can be cut in halves: 一吨半, 三年半. */
const DIVISIBLE = new Set(['time', 'length', 'mass', 'area', 'volume', 'age'])
const AFTER_HALF = charSet('径导决数场年成票价岛')
/** 3年多次获奖, 5年多家企业, 比上年的30吨多产6吨: here 多 goes with what follows. */
const AFTER_MORE = charSet('次名种个家样项层地位部人为于数方元边国校省市发产收卖付花缴挣赚销采捐拨招录售')
const BOUNDS: readonly { word: string; approx: boolean }[] = [
  { word: '以上', approx: true },
  { word: '以下', approx: true },
  { word: '及以上', approx: true },
  { word: '或以上', approx: true },
  { word: '左右', approx: true },
  { word: '上下', approx: true },
  { word: '之多', approx: true },
  { word: '以内', approx: false },
  { word: '之内', approx: false },
]
const BOUND_HEADS = charSet('以左上之及或')
const WITHIN = charSet('内')
const AFTER_WITHIN = charSet('容部外涵蒙地在科陆存心衣行战需参服因饰政')

/** Reads the quantity that begins at `i`; the numeral may stand without a unit. */
export function readQuantity(scan: Scan, i: number, units: UnitLexicon): Quantity | undefined {
  const numeral = readNumeral(scan, i)
  return numeral && completeQuantity(scan, numeral, units)
}

export function completeQuantity(scan: Scan, numeral: Numeral, units: UnitLexicon): Quantity {
  let end = numeral.end
  let { min, max, approx } = numeral
  let unit: Unit | undefined
  let shown: string | null = null
  let family: string | undefined

  const more = readMore(scan, numeral, units)
  if (more) {
    end = more
    approx = true
  }
  const at = skipSpaces(scan, end, 1)
  const match = units.read(scan, at, isShare(scan, numeral, at))
  if (match) {
    unit = match.unit
    // A noun that is counted directly (290多万市民) is no part of the figure.
    if (unit.family !== 'noun') end = match.end
    shown = asPrinted(scan, at, match.end, unit)
    family = unit.family
    const half = readHalf(scan, end, unit, units)
    if (half) {
      min += 0.5
      max += 0.5
      end = half.end
      unit = half.unit
      shown = half.shown
      family = unit.family
    } else {
      const through = readMoreInside(scan, end, unit, units)
      if (through) {
        approx = true
        end = through.end
        unit = through.unit
        shown = through.shown
        family = unit.family
      } else if (MORE.has(codeAt(scan, end)) && isMoreBehind(scan, end, unit)) {
        approx = true
        end++
      }
    }
    const per = readPerUnit(scan, end, unit, units)
    if (per) {
      shown = `${shown ?? ''}${plain(scan, end, per)}`
      family = 'rate'
      end = per
    }
  }
  const bound = readBound(scan, end, family)
  if (bound) {
    end = bound.end
    approx ||= bound.approx
  }
  return { numeral, end, min, max, approx, unit, shown, family }
}

/** 3輛 is given out with the unit as printed, not with the form it is looked up by. */
export function asPrinted(scan: Scan, from: number, to: number, { word, shown }: Unit): string | null {
  if (shown !== word) return shown
  for (let at = from; at < to; at++) {
    const code = scan.text.charCodeAt(at)
    if (code !== codeAt(scan, at) && isHan(code)) return scan.text.slice(from, to).replace(/\s/g, '')
  }
  return shown
}

/** 余, 多, 来 between numeral and unit (7000余家), or before a noun counted directly (290多万市民 has it inside). */
function readMore(scan: Scan, numeral: Numeral, units: UnitLexicon): number | undefined {
  const at = skipSpaces(scan, numeral.end, 1)
  const code = codeAt(scan, at)
  if (!MORE.has(code)) return undefined
  if (!numeral.scaled && numeral.min < 10) return undefined
  if (units.read(scan, skipSpaces(scan, at + 1, 1))) return at + 1
  if (code === '来'.charCodeAt(0)) return undefined
  // 二十多对, but 三万多彩 would be a poor reading: without a unit only round figures take 多.
  return numeral.min % 10 === 0 && (code === '余'.charCodeAt(0) || numeral.min >= 10) ? at + 1 : undefined
}

/** 3个半小时, 一吨半. */
function readHalf(
  scan: Scan,
  end: number,
  unit: Unit,
  units: UnitLexicon,
): { end: number; unit: Unit; shown: string | null } | undefined {
  if (!HALF.has(codeAt(scan, end))) return undefined
  if (unit.word === '个') {
    const next = units.read(scan, end + 1)
    if (next?.unit.family === 'time') return { end: next.end, unit: next.unit, shown: `个${next.unit.shown}` }
    return undefined
  }
  if (!DIVISIBLE.has(unit.family) || AFTER_HALF.has(codeAt(scan, end + 1))) return undefined
  return { end: end + 1, unit, shown: unit.shown }
}

/** 1个多小时, 4个多百分点: the measure word is cut in two by 多. */
function readMoreInside(
  scan: Scan,
  end: number,
  unit: Unit,
  units: UnitLexicon,
): { end: number; unit: Unit; shown: string | null } | undefined {
  if (unit.word !== '个' || !MORE.has(codeAt(scan, end))) return undefined
  const next = units.read(scan, end + 1)
  if (!next || (next.unit.family !== 'time' && next.unit.family !== 'point')) return undefined
  return { end: next.end, unit: next.unit, shown: `个${next.unit.word}` }
}

/** 三年多, 5公里多; what is merely counted takes 多 at the end of its clause only: 两场多。 */
function isMoreBehind(scan: Scan, at: number, { family }: Unit): boolean {
  if (DIVISIBLE.has(family)) return isMoreAlone(scan, at)
  return family === 'count' && codeAt(scan, at) === MANY && !isHan(codeAt(scan, at + 1))
}

function isMoreAlone(scan: Scan, at: number): boolean {
  return !AFTER_MORE.has(codeAt(scan, at + 1)) && codeAt(scan, at) !== '来'.charCodeAt(0)
}

/** The end of /月 or 每平方米 after a unit; up to two of them (元/平方米·月). */
function readPerUnit(scan: Scan, from: number, unit: Unit, units: UnitLexicon): number | undefined {
  let end: number | undefined
  let at = from
  for (let k = 0; k < 2; k++) {
    const code = codeAt(scan, at)
    // 一栋每平方米售价: only what is measured is measured by something.
    const per = PER.has(code) && unit.family !== 'count' && unit.family !== 'people'
    if (code !== SLASH && !per && !(k > 0 && DOT.has(code))) break
    const from = skipSpaces(scan, at + 1, 1)
    // 吨标准煤/万元
    const scaled = code === SLASH && TEN_THOUSAND.has(codeAt(scan, from)) ? from + 1 : from
    const next = units.read(scan, scaled)
    if (!next || next.unit.family === 'noun') break
    at = next.end
    end = at
  }
  return end
}

function readBound(scan: Scan, end: number, family: string | undefined): { end: number; approx: boolean } | undefined {
  const code = codeAt(scan, end)
  if (WITHIN.has(code)) {
    const fits = family === 'time' || family === 'length'
    return fits && !AFTER_WITHIN.has(codeAt(scan, end + 1)) ? { end: end + 1, approx: false } : undefined
  }
  if (!BOUND_HEADS.has(code)) return undefined
  for (const { word, approx } of BOUNDS) {
    if (startsWith(scan, end, word)) return { end: end + word.length, approx }
  }
  return undefined
}

/** The folded text of a stretch, blanks left out. */
function plain(scan: Scan, from: number, to: number): string {
  let out = ''
  for (let k = from; k < to; k++) {
    const code = codeAt(scan, k)
    if (code !== 32) out += String.fromCharCode(code)
  }
  return out
}
