const DIGITS = '零一二三四五六七八九'
const FIGURE = /^[0-9.%‰零〇一二两三四五六七八九十百千万亿几数多余半]+$/

/** Whether a letter of a normalised text belongs to a figure. */
export function isFigureLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x25
  return '‰零〇一二两三四五六七八九十百千万亿几数多余半'.includes(text[at] ?? ' ')
}

/** Whether a stretch of normalised text is a figure and nothing else. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text)
}

/**
 * The value of a figure as printed (70, 七十, 1.2万, 二〇二六), or undefined where it cannot be read. Only for telling
 * the same value written in two ways; the tagger reads figures with their units.
 */
export function figureValue(figure: string): number | undefined {
  if (/^\d+(\.\d+)?[%‰]?$/.test(figure)) {
    return Number.parseFloat(figure) / (figure.endsWith('%') ? 100 : figure.endsWith('‰') ? 1000 : 1)
  }
  if (/^[零〇一二三四五六七八九]{2,}$/.test(figure)) {
    return Number([...figure].map((c) => DIGITS.indexOf(c === '〇' ? '零' : c)).join(''))
  }
  let total = 0
  let section = 0
  let digit: number | undefined
  const parts = figure.match(/\d+(?:\.\d+)?|[一二两三四五六七八九零〇十百千万亿]/g)
  if (!parts || parts.join('') !== figure) return undefined
  for (const part of parts) {
    const scale = { 十: 10, 百: 100, 千: 1000 }[part]
    if (scale !== undefined) {
      section += (digit ?? 1) * scale
      digit = undefined
    } else if (part === '万' || part === '亿') {
      const below = section + (digit ?? 0)
      total = part === '万' ? total + below * 1e4 : (total + below) * 1e8
      section = 0
      digit = undefined
    } else if (part !== '零' && part !== '〇') {
      if (digit !== undefined) return undefined
      digit = part === '两' ? 2 : /\d/.test(part) ? Number.parseFloat(part) : DIGITS.indexOf(part)
    }
  }
  return total + section + (digit ?? 0)
}
