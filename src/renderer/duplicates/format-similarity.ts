/** One decimal, and never 100% for what is not the same. */
export function formatSimilarity(similarity: number): string {
  if (similarity >= 1) return '100%'
  return `${(Math.min(999, Math.round(similarity * 1000)) / 10).toFixed(1)}%`
}
