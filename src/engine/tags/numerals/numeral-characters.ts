import { foldCode } from '../scan/fold'

/** What a folded character is inside a numeral. Codes are small integers so that one table serves the scanner. */
export const NOT_NUMERAL = 0
export const ARABIC = 1
export const HAN_DIGIT = 2
/** 十 百 千: multiply the digit before them. */
export const SMALL_MULTIPLIER = 3
/** 万 亿: multiply all that stands before them. */
export const BIG_MULTIPLIER = 4
/** 几 数: some digit. 数 counts as one only before a multiplier (数十). */
export const VAGUE_DIGIT = 5

const kinds = new Uint8Array(0x10000)
const values = new Float64Array(0x10000)
/** Characters of the forgery-proof numerals; one alone is far oftener part of a word (大陆, 队伍, 收拾). */
const formals = new Uint8Array(0x10000)

function define(characters: string, kind: number, value: (index: number) => number): void {
  for (let i = 0; i < characters.length; i++) {
    const code = foldCode(characters.charCodeAt(i))
    kinds[code] = kind
    values[code] = value(i)
  }
}

define('0123456789', ARABIC, (i) => i)
define('零一二三四五六七八九', HAN_DIGIT, (i) => i)
define('两', HAN_DIGIT, () => 2)
define('壹贰叁肆伍陆柒捌玖', HAN_DIGIT, (i) => i + 1)
define('十百千', SMALL_MULTIPLIER, (i) => 10 ** (i + 1))
define('拾佰仟', SMALL_MULTIPLIER, (i) => 10 ** (i + 1))
define('万亿', BIG_MULTIPLIER, (i) => (i === 0 ? 1e4 : 1e8))
define('几数', VAGUE_DIGIT, () => 1)
for (const character of '壹贰叁肆伍陆柒捌玖拾佰仟') formals[foldCode(character.charCodeAt(0))] = 1

export function numeralKind(code: number): number {
  return kinds[code] ?? 0
}

export function numeralValue(code: number): number {
  return values[code] ?? 0
}

export function isFormal(code: number): boolean {
  return formals[code] === 1
}
