import type { DatedText, PrintedName } from '../../calendar/dated-text'
import { KIN_WORDS } from '../../calendar/kin-words'
import { sentenceStart } from '../../calendar/sentences'

/** Whose an age, or a year of birth, is. */
export interface Owner {
  /** Empty where it is somebody else's than any the text names. */
  readonly name: string
  /** The name stands right beside it. */
  readonly isBeside: boolean
}

/** Between a name and its age or birth. */
const BESIDE =
  /^(?:同志|先生|女士|老人|教授|老师|烈士|院士|医生|大爷|大妈|奶奶|爷爷|将军|本人)?(?:[（，：、“”]|[于出是系就已都才刚正现年]|今年|[男女](?=[，、])|[\u4e00-\u9fff]{1,3}族|(?:中共)?党员|群众|[\u4e00-\u9fff]{2,3}人(?=，))*$/u
/** 47岁的乡邮员祁大勇, 2001年出生的农家女范小雨; not 18岁时跟随李明. */
const BEHIND = /^(?:高龄|左右)?(?:的“?)[\u4e00-\u9fff“”·]{0,10}$/u
const VERB = /[和与跟同向把被给让从对在说找见为比带陪照替帮送嫁娶]/u
/** 发现一名85岁老人, 摆渡的姓甘，七十九岁: another; 是一名85岁的老人 is whom the text tells of. */
export const NEWCOMER = /(?<![是为作当])一[名位个]$|姓[\u4e00-\u9fff]，$/u
/** Further back nobody goes on about one person without naming him. */
const SENTENCES = 4
const FARTHEST = 200
const NOT_HIS =
  /^(?:同志|先生|女士|老人)?的?(?:(?:大|小|二|长)?(?:父|母|爸|妈|儿|女儿|妻|丈夫|哥|弟|姐|妹|爷|奶|孙|徒弟|学生|同学|战友|老伴|爱人|侄|外甥|家人))/u

const ANOTHER: Owner = { name: '', isBeside: false }

/** Whose the stretch is by the words of its text; undefined where it may be anybody's. */
export function ownerOf(text: DatedText, start: number, end: number): Owner | undefined {
  const { plain, people } = text
  const next = people.find((one) => one.start >= end)
  if (next && isBehind(plain.slice(end, next.start), next))
    return NOT_HIS.test(plain.slice(next.end, next.end + 6)) ? ANOTHER : { name: next.name, isBeside: true }
  if (NEWCOMER.test(plain.slice(Math.max(0, start - 4), start))) return ANOTHER
  // 题款用“田家翁”: a name in quotation marks is of a work or a seal.
  const before = people.filter(
    (one) => one.end <= start && one.end > start - FARTHEST && !/[“《]/u.test(plain.charAt(one.start - 1)),
  )
  const last = before.at(-1)
  const clause = plain.slice(sentenceStart(plain, start), start)
  if (!last) return KIN_WORDS.test(clause) ? ANOTHER : undefined
  if (BESIDE.test(plain.slice(last.end, start))) return { name: last.name, isBeside: true }
  let from = sentenceStart(plain, start)
  for (let k = 0; k < SENTENCES && start - from < FARTHEST; k++) {
    const told = before.filter((one) => one.start >= from)
    if (told.length > 0) return ownerIn(plain, told, from, start)
    if (from === 0) break
    from = sentenceStart(plain, from - 1)
  }
  return undefined
}

function isBehind(between: string, { role }: PrintedName): boolean {
  if (between === '' || between === '的' || between === role || between === `的${role}`) return true
  return BEHIND.test(between) && !VERB.test(between)
}

/** The only name of the stretch before, with no kin told of since; or the last, where it opens its clause. */
function ownerIn(plain: string, told: readonly PrintedName[], from: number, start: number): Owner | undefined {
  const last = told.at(-1)
  if (!last) return undefined
  if (KIN_WORDS.test(plain.slice(last.start, start)) || NOT_HIS.test(plain.slice(last.end, last.end + 6)))
    return ANOTHER
  const names = new Set(told.map(({ name }) => name))
  const opens = last.start === from || /[，；]/u.test(plain.charAt(last.start - 1))
  return names.size === 1 || opens ? { name: last.name, isBeside: false } : ANOTHER
}

/** The only person a story names, or the one it names again and again beside passers-by; empty where it names nobody. */
export function soleName(texts: readonly DatedText[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { people } of texts) for (const { name } of people) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!first) return ''
  return !second || (first[1] >= 3 && second[1] === 1) ? first[0] : undefined
}
