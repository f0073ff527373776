/** `latin-spacing`: `to` is close or keep · `widen`, `replace`: `from` is one mark, `to` what stands for it. */
export const STYLE_RULES = ['latin-spacing', 'widen', 'replace'] as const
export type StyleRule = (typeof STYLE_RULES)[number]

/** As `state` of a row: the rule is switched off, what is printed stays. */
export const OFF = 'off'

/** Characters a mark may be set as: …… and —— are the longest. */
const LONGEST_TO = 4

/**
 * What is wrong with a row of a house style; undefined when it may be. Only marks can be set otherwise, and only as
 * marks: letters, figures and Han characters spell names and numbers, which no clean-up changes.
 */
export function checkStyleRow(rule: string, from: string, to: string, state: string): 'rule' | 'mark' | undefined {
  if (!(STYLE_RULES as readonly string[]).includes(rule) || (state !== '' && state !== OFF)) return 'rule'
  if (rule === 'latin-spacing') return from === '' && (to === 'close' || to === 'keep') ? undefined : 'mark'
  if (from.length !== 1 || !isMark(from)) return 'mark'
  return to !== '' && to.length <= LONGEST_TO && [...to].every(isMark) ? undefined : 'mark'
}

/** Neither white space nor letter (Han among them), numeral or control character. */
function isMark(character: string): boolean {
  return !/[\s\p{L}\p{N}\p{C}]/u.test(character)
}
