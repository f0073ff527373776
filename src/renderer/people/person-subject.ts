/**
 * What a decision about people is about: two names, or two roles of one name. The two are sorted, so that a question
 * asked the other way round is the same question.
 */
export function pairSubject(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`
}

/** A name with one of its roles, where that role is what tells two people of one name apart. */
export function roleHandle(name: string, role: string): string {
  return `${name}/${role}`
}

/** The two sides of a subject; undefined when it is none of ours. */
export function readPair(subject: string): readonly [string, string] | undefined {
  const at = subject.startsWith(MENTION) ? -1 : subject.indexOf('|')
  return at > 0 ? [subject.slice(0, at), subject.slice(at + 1)] : undefined
}

/** The name of a side, without the role or number that tells it from others of the name. */
export function nameOfHandle(handle: string): string {
  const at = handle.search(/[/#]/u)
  return at < 0 ? handle : handle.slice(0, at)
}

/** Another person of a name, made of mentions split off one by one: the second, the third … */
export function numberedHandle(name: string, number: number): string {
  return `${name}#${number}`
}

export function isNumbered(handle: string): boolean {
  return handle.includes('#')
}

const MENTION = 'mention:'

/** What a decision is about that says whose a single mention is; its answer is that person's handle. */
export function mentionSubject(key: string): string {
  return `${MENTION}${key}`
}

/** The key of the mention; undefined for decisions about pairs. */
export function readMentionSubject(subject: string): string | undefined {
  return subject.startsWith(MENTION) ? subject.slice(MENTION.length) : undefined
}
