import { codeAt, type Scan, SPACE } from '../scan/fold'
import { isSpread, readHanDecimals, readHanRow } from './han-digits'
import { isMultiplierAt, isMultiplierBehindBlank } from './multipliers'
import type { Numeral } from './numeral'
import {
  ARABIC,
  BIG_MULTIPLIER,
  HAN_DIGIT,
  isFormal,
  numeralKind,
  numeralValue,
  SMALL_MULTIPLIER,
  VAGUE_DIGIT,
} from './numeral-characters'
import { readArabic } from './read-arabic'
import { isThousandOfUnit } from './thousand-units'

const CODE_TEN = '十'.charCodeAt(0)
const CODE_LIANG = '两'.charCodeAt(0)
const CODE_SHU = '数'.charCodeAt(0)
const MORE = '多余几来'
/**
 * Reads left to right with three registers, as one reads a numeral aloud: the digit at hand, what is gathered below
 * 万, and what 万 and 亿 have closed. Each register keeps a `spread` too, the width of 三四 in 三四十.
 */
export class NumeralReader {
  private at: number
  private digit = -1
  private digitSpread = 0
  private section = 0
  private sectionSpread = 0
  private wan = 0
  private yi = 0
  private wanSpread = 0
  private yiSpread = 0
  private approx = false
  private vague = false
  private arabic = false
  private decimal = false
  private scaled = false
  private big = false
  private bare = false
  private grouped = false
  private digits = 0
  private formal = 0
  private lastMultiplier = 0
  private zeroBefore = false

  constructor(
    private readonly scan: Scan,
    private readonly start: number,
  ) {
    this.at = start
  }

  read(withPoint: boolean): Numeral | undefined {
    const first = codeAt(this.scan, this.start)
    const kind = numeralKind(first)
    if (kind === ARABIC) this.readArabicDigits()
    else if (kind === HAN_DIGIT) this.readHanDigits(withPoint)
    else if (kind === SMALL_MULTIPLIER || kind === BIG_MULTIPLIER) this.bare = first !== CODE_TEN
    else if (kind === VAGUE_DIGIT) this.readVagueDigit()
    else return undefined
    if (this.at < this.start) return undefined
    if (this.digit >= 0 || this.at === this.start) this.readMultipliers(withPoint)
    if (this.at === this.start) return undefined
    if (this.formal > 0 && (this.at - this.start < 2 || !this.scaled)) return undefined
    this.closeDigit()
    const sum = this.yi + this.wan + this.section
    // 1100.9 × 10⁸ comes out as …000.00002 otherwise.
    const min = Number.isSafeInteger(sum) ? sum : Number(sum.toPrecision(15))
    const spread = this.yiSpread + this.wanSpread + this.sectionSpread
    return {
      start: this.start,
      end: this.at,
      min,
      max: min + spread,
      approx: this.approx,
      vague: this.vague,
      arabic: this.arabic,
      digits: this.scaled || this.decimal || this.grouped ? 0 : this.digits,
      decimal: this.decimal,
      scaled: this.scaled,
      big: this.big,
      bare: this.bare,
      grouped: this.grouped,
    }
  }

  private readArabicDigits(): void {
    const arabic = readArabic(this.scan, this.at)
    this.arabic = true
    this.digit = arabic.value
    this.digits = arabic.digits
    this.decimal = arabic.decimal
    this.grouped = arabic.grouped
    this.at = arabic.end
  }

  private readHanDigits(withPoint: boolean): void {
    const row = readHanRow(this.scan, this.at)
    this.digit = row.value
    this.digitSpread = row.spread
    this.digits = row.digits
    this.formal += row.formal
    this.at = row.end
    if (withPoint) this.readPoint()
  }

  private readPoint(): void {
    if (this.decimal) return
    const decimals = readHanDecimals(this.scan, this.at)
    if (!decimals) return
    const whole = this.digit < 0 ? 0 : this.digit
    this.digit = Number((whole + decimals.value).toFixed(Math.min(12, decimals.end - this.at)))
    this.decimal = true
    this.at = decimals.end
  }

  private readVagueDigit(): void {
    const next = numeralKind(codeAt(this.scan, this.at + 1))
    if (next !== SMALL_MULTIPLIER && next !== BIG_MULTIPLIER) {
      this.at = this.start - 1
      return
    }
    this.digit = 1
    this.vague = true
    this.approx = true
    this.at++
  }

  private readMultipliers(withPoint: boolean): void {
    const { scan } = this
    for (;;) {
      let at = this.at
      let more = false
      if (codeAt(scan, at) === SPACE && MORE.includes(scan.text.charAt(at + 1) || ' ') && isMultiplierAt(scan, at + 2))
        at++
      if (at > this.start && MORE.includes(scan.text.charAt(at) || ' ') && isMultiplierAt(scan, at + 1)) {
        more = true
        at++
      } else if (this.arabic && isMultiplierBehindBlank(scan, at)) at++
      const code = codeAt(scan, at)
      const kind = numeralKind(code)
      if (kind === SMALL_MULTIPLIER && this.multiplySmall(code, at)) {
        // taken
      } else if (kind === BIG_MULTIPLIER && this.multiplyBig(numeralValue(code))) {
        // taken
      } else return
      if (isFormal(code)) this.formal++
      if (more) this.approx = true
      this.at = at + 1
      if (this.readLowerDigit()) {
        if (withPoint && !this.arabic) this.readPoint()
      } else {
        if (withPoint && !this.arabic) this.readPointAfterMultiplier()
        if (!this.isMultiplierAhead()) return
      }
    }
  }

  private isMultiplierAhead(): boolean {
    const { scan, at } = this
    if (isMultiplierAt(scan, at)) return true
    return MORE.includes(scan.text.charAt(at) || ' ') && isMultiplierAt(scan, at + 1)
  }

  private multiplySmall(code: number, at: number): boolean {
    const multiplier = numeralValue(code)
    if (this.arabic && code === CODE_TEN) return false
    if (multiplier === 1000 && isThousandOfUnit(this.scan, at + 1, this.arabic || this.big)) return false
    if (this.decimal && multiplier < 100) return false
    if (this.digit < 0 && this.section > 0) {
      // 五十千 is not said; 百十 is.
      return false
    }
    if (this.digits > 1 && this.digitSpread === 0 && !this.arabic) return false
    this.section += (this.digit < 0 ? 1 : this.digit) * multiplier
    this.sectionSpread += this.digitSpread * multiplier
    this.digit = -1
    this.digitSpread = 0
    this.scaled = true
    this.lastMultiplier = multiplier
    this.digits = 0
    return true
  }

  private multiplyBig(multiplier: number): boolean {
    if (this.digits > 1 && this.digitSpread === 0 && !this.arabic) return false
    const below = this.section + (this.digit < 0 ? 0 : this.digit)
    const spread = this.sectionSpread + this.digitSpread
    const whole = this.wan + below === 0 ? 1 : 0
    if (multiplier === 1e4) {
      if (this.wan > 0 && below === 0) return false
      this.wan = (whole + below) * 1e4
      this.wanSpread = spread * 1e4
    } else {
      if (this.yi > 0) return false
      this.yi = (this.wan + below + whole) * 1e8
      this.yiSpread = (this.wanSpread + spread) * 1e8
      this.wan = 0
      this.wanSpread = 0
    }
    this.section = 0
    this.sectionSpread = 0
    this.digit = -1
    this.digitSpread = 0
    this.scaled = true
    this.big = true
    this.lastMultiplier = multiplier
    this.digits = 0
    return true
  }

  /** The digit after a multiplier: 一百零五, 二十三四, 十几, 1亿3000万. */
  private readLowerDigit(): boolean {
    const { scan } = this
    let at = this.at
    this.zeroBefore = false
    while (codeAt(scan, at) === 0x96f6 && at - this.at < 2) {
      this.zeroBefore = true
      at++
    }
    const code = codeAt(scan, at)
    const kind = numeralKind(code)
    // The last 两 of 两万两 is a unit of weight.
    const needsMultiplier = this.arabic || code === CODE_LIANG
    if (kind === HAN_DIGIT && !(needsMultiplier && !isMultiplierAt(scan, at + 1))) {
      this.digit = numeralValue(code)
      if (isFormal(code)) this.formal++
      const next = codeAt(scan, at + 1)
      this.at = at + 1
      if (numeralKind(next) === HAN_DIGIT && isSpread(this.digit, numeralValue(next))) {
        this.digitSpread = numeralValue(next) - this.digit
        this.at++
      }
      this.decimal = false
      return true
    }
    if (kind === VAGUE_DIGIT && code !== CODE_SHU && (this.lastMultiplier <= 100 || isMultiplierAt(scan, at + 1))) {
      this.digit = 0
      if (isMultiplierAt(scan, at + 1) && numeralKind(codeAt(scan, at + 1)) === SMALL_MULTIPLIER) this.digit = 1
      this.approx = true
      this.at = at + 1
      return true
    }
    if (kind === ARABIC && this.arabic && (this.big || this.zeroBefore)) return this.readLowerArabic(at)
    if (code === SPACE && this.arabic && this.big && numeralKind(codeAt(scan, at + 1)) === ARABIC) {
      return this.readLowerArabic(at + 1)
    }
    if (this.zeroBefore && kind === SMALL_MULTIPLIER && code === CODE_TEN) {
      this.at = at
      return true
    }
    return false
  }

  /** 1亿3000万, 1万5千, 1万2000: the figure after the multiplier must be smaller than it. */
  private readLowerArabic(at: number): boolean {
    const arabic = readArabic(this.scan, at)
    const followed = isMultiplierAt(this.scan, arabic.end)
    if (
      arabic.value >= this.lastMultiplier ||
      (!followed && !this.zeroBefore && arabic.digits < 3) ||
      arabic.digits > 4
    )
      return false
    this.digit = arabic.value
    this.zeroBefore = true
    this.at = arabic.end
    return true
  }

  private readPointAfterMultiplier(): void {
    const before = this.at
    const digit = this.digit
    const decimal = this.decimal
    this.decimal = false
    this.digit = 0
    this.readPoint()
    if (this.at === before) {
      this.digit = digit
      this.decimal = decimal
    }
  }

  /** The last digit joins in; 三万五 and 一百五 leave their last multiplier unsaid. */
  private closeDigit(): void {
    if (this.digit < 0) return
    const shortened = this.scaled && !this.zeroBefore && this.lastMultiplier > 10 && !this.arabic && !this.decimal
    const scale = shortened && !this.approx ? this.lastMultiplier / 10 : 1
    this.section += this.digit * scale
    this.sectionSpread += this.digitSpread * scale
  }
}
