const MULTIPLIERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8, 兆: 1e12 }
const ARABIC = /\d[\d，,]*(?:\.\d+)?/
const SCALES = /^[十百千万亿兆]+/

export interface PrintedDigits {
  /** The worth of the last digit. */
  readonly step: number
  /** Significant digits, zeros at both ends left out. */
  readonly digits: string
  /** Whether 万 or 亿 stands behind the digits. */
  readonly scaled: boolean
  /** Number of digits before the point. */
  readonly whole: number
  readonly decimals: number
}

/** How exactly a figure was printed. `text` is folded: half-width digits, simplified script. */
export function printedDigits(text: string, value: number): PrintedDigits {
  const arabic = ARABIC.exec(text)
  if (!arabic) return chineseDigits(text, value)
  const plain = arabic[0].replace(/[，,]/gu, '')
  const [whole = '', decimals = ''] = plain.split('.')
  const scale = SCALES.exec(text.slice(arabic.index + arabic[0].length))?.[0] ?? ''
  const step = scaleOf(scale) * 10 ** -decimals.length
  return {
    step,
    digits: (whole + decimals).replace(/^0+|0+$/gu, ''),
    scaled: scale !== '',
    whole: whole.length,
    decimals: decimals.length,
  }
}

/** 三十二 is exact; 三万 and 两千万 are read as 3万 and 2000万. */
function chineseDigits(text: string, value: number): PrintedDigits {
  const scale = /[万亿]+(?=[^零一二三四五六七八九十百千万亿]*$)/u.exec(text)?.[0] ?? ''
  const step = scale ? scaleOf(scale) : 1
  const mantissa = String(Math.round(Math.abs(value) / step))
  return { step, digits: mantissa.replace(/0+$/u, ''), scaled: scale !== '', whole: mantissa.length, decimals: 0 }
}

function scaleOf(scale: string): number {
  let product = 1
  for (const char of scale) product *= MULTIPLIERS[char] ?? 1
  return product
}
