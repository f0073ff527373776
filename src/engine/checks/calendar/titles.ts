/** Longer titles than this are rare. */
const LONGEST = 40

/** Whether `at` stands within a title: 《1985—2000年…战略》. */
export function isInTitle(plain: string, at: number): boolean {
  const before = plain.slice(Math.max(0, at - LONGEST), at)
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}
