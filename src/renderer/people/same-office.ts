/** In front of an office they make another one: 市长 is not 副市长, 编辑 not 总编辑, 局长 not 原局长. */
const ANOTHER = new Set(['副', '原', '前', '代', '总', '助'])

/**
 * Whether two roles may be one office, more or less fully named: 局长 and 市民政局局长, 市委书记、市长 and 市长.
 * Different ranks of one office are different roles.
 */
export function isSameOffice(a: string, b: string): boolean {
  if (a === b) return true
  const ones = partsOf(a)
  return partsOf(b).some((other) => ones.some((one) => isTailOf(one, other) || isTailOf(other, one)))
}

function isTailOf(tail: string, whole: string): boolean {
  if (tail === '' || !whole.endsWith(tail)) return false
  return whole.length === tail.length || !ANOTHER.has(whole.charAt(whole.length - tail.length - 1))
}

/**
 * Whether both are what one hand at the paper does in turn: the reporter of one story is the 编辑 named at the foot of
 * the page. 总编辑 and 主编 are offices.
 */
export function areNewsroomHands(a: string, b: string): boolean {
  return [a, b].every((role) => HANDS.some((hand) => isTailOf(hand, role)))
}

const HANDS = ['记者', '编辑', '责编', '美编', '校对', '摄影', '版式']

/** An age is no office: 9岁棋手 is a 棋手. */
const AGE = /^\d{1,3}岁的?(?=.)/u

/** One person may hold several offices: 市民委党组书记、主任. */
function partsOf(role: string): string[] {
  const parts = role.split(/[、，,；;和兼\s]/u).filter((part) => part !== '')
  return parts.map((part) => part.replace(AGE, ''))
}
