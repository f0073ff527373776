/**
 * The form in which texts are compared: letters and figures only, NFKC (so that width is gone), lower case. A decimal
 * point between two digits and the signs % and ‰ stay, since 3.5% and 35 are not one figure printed in two ways.
 */
export interface NormalText {
  readonly text: string
  /** For each code unit of `text`, the offset in the original of the character it came from. */
  readonly at: Int32Array
}

export interface Normaliser {
  normalise(original: string): string
  /** The same, with the way back to the original. */
  trace(original: string): NormalText
}

const UNKNOWN = 0xffff
const DROPPED = 0
/** Characters that NFKC writes as several (㎡ → m2, ㈠ → 一 in brackets) go through a list of their own. */
const SEVERAL = 0xfffe

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Holds a table of 65,536 code units, filled as characters are met; make one and keep it. */
export function createNormaliser(): Normaliser {
  const table = new Uint16Array(0x10000).fill(UNKNOWN)
  const several = new Map<number, string>()

  function lookUp(code: number): number {
    // Half a surrogate pair: rare Han stand outside the basic plane, and both halves are kept as they are.
    if (code >= 0xd800 && code <= 0xdfff) return code
    const letters = String.fromCharCode(code)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}%‰]/gu, '')
    if (letters.length > 1) {
      several.set(code, letters)
      return SEVERAL
    }
    return letters === '' ? DROPPED : letters.charCodeAt(0)
  }

  const read = (code: number): number => {
    const known = table[code] as number
    if (known !== UNKNOWN) return known
    const found = lookUp(code)
    table[code] = found
    return found
  }

  const isSpace = (code: number): boolean =>
    code === 0x20 || code === 0x3000 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x2003
  // 3．5 and the older 3·5 as well as 3.5; also 3。5, so that a sentence that ends in a figure before one that begins
  // with a figure reads the same whether its full stop is printed full or half width.
  const isPoint = (code: number): boolean => code === 0x2e || code === 0xff0e || code === 0xb7 || code === 0x3002

  let codes = new Uint16Array(1024)
  let origins = new Int32Array(1024)

  function run(original: string): number {
    if (codes.length < original.length * 4) {
      codes = new Uint16Array(original.length * 8)
      origins = new Int32Array(original.length * 8)
    }
    let length = 0
    // Offset of a decimal point that waits for its next digit, or -1.
    let point = -1
    let afterDigit = false
    for (let k = 0; k < original.length; k++) {
      const raw = original.charCodeAt(k)
      const code = read(raw)
      if (code === DROPPED) {
        if (isSpace(raw)) continue
        point = afterDigit && isPoint(raw) ? k : -1
        afterDigit = false
        continue
      }
      if (point >= 0 && isDigit(code)) {
        codes[length] = 0x2e
        origins[length++] = point
      }
      point = -1
      if (code === SEVERAL) {
        const letters = several.get(raw) as string
        for (let j = 0; j < letters.length && length < codes.length; j++) {
          codes[length] = letters.charCodeAt(j)
          origins[length++] = k
        }
        afterDigit = false
      } else {
        codes[length] = code
        origins[length++] = k
        afterDigit = isDigit(code)
      }
    }
    return length
  }

  function spell(length: number): string {
    let text = ''
    for (let k = 0; k < length; k += 4096) {
      text += String.fromCharCode.apply(null, codes.subarray(k, Math.min(length, k + 4096)) as unknown as number[])
    }
    return text
  }

  return {
    normalise: (original) => spell(run(original)),
    trace: (original) => {
      const length = run(original)
      return { text: spell(length), at: origins.slice(0, length) }
    },
  }
}
