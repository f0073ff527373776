/** A text's pairs of Han and figures, each as one number. */
export function pairsOf(text: string): number[] {
  const pairs: number[] = []
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const word = isHanOrFigure(code)
    if (word && before) pairs.push((before << 16) | code)
    before = word ? code : 0
  }
  return pairs
}

export function isHanOrFigure(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)
}

/** The share of pairs that are among others. */
export function shareOf(pairs: readonly number[], others: readonly number[]): number {
  let found = 0
  for (const pair of pairs) if (others.includes(pair)) found++
  return pairs.length > 0 ? found / pairs.length : 0
}
