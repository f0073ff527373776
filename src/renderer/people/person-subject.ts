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
  const at = subject.indexOf('|')
  return at > 0 ? [subject.slice(0, at), subject.slice(at + 1)] : undefined
}

/** The name of a side, without the role. */
export function nameOfHandle(handle: string): string {
  const at = handle.indexOf('/')
  return at < 0 ? handle : handle.slice(0, at)
}
