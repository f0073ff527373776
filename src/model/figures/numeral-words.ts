const HUNDRED_MILLION = 1e8
const TEN_THOUSAND = 1e4

/** Formats are dear to build, and asked for with every figure of a sheet. */
const made = new Map<string, (n: number) => string>()

/**
 * Says numbers in digits, as a reader of the language takes them in. Twelve digits in a row nobody reads in Chinese:
 * 184,600,000,000 are 1,846 亿, unless that would take many decimals.
 */
export function numeralWords(language: string): (n: number) => string {
  const known = made.get(language)
  if (known) return known
  const words = createNumeralWords(language)
  made.set(language, words)
  return words
}

function createNumeralWords(language: string): (n: number) => string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 6 })
  const countsByHundredMillions = language.startsWith('zh')
  return (n) => {
    const isRound = Math.abs(n) >= HUNDRED_MILLION && n % TEN_THOUSAND === 0
    return isRound && countsByHundredMillions ? `${format.format(n / HUNDRED_MILLION)} 亿` : format.format(n)
  }
}
