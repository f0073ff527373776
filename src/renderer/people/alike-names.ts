import { areNewsroomHands, isSameOffice } from './same-office'

export interface NamedPerson {
  readonly name: string
  readonly roles: readonly string[]
}

/** A role shorter than this (记者, 局长) is held by too many to say that two short names are one. */
const TELLING_ROLE = 3
/** Names this long may have lost or gained a character: they are written by sound. */
const LONG_NAME = 4

/**
 * Pairs of names one character apart that may be one person's: of three and more characters with the same surname, or
 * with the same office; of two characters only with the same, telling one, since half a newsroom is called 王 and one
 * more character. What bylines say (记者, 通讯员) is no office. Long names also where one character is missing. Linear
 * in the number of names.
 */
export function alikeNames(people: readonly NamedPerson[]): (readonly [string, string])[] {
  const byHole = new Map<string, NamedPerson[]>()
  const put = (key: string, person: NamedPerson) => {
    const list = byHole.get(key)
    if (list) list.push(person)
    else byHole.set(key, [person])
  }
  for (const person of people) {
    const letters = [...person.name]
    letters.forEach((_, k) => {
      put([...letters.slice(0, k), '*', ...letters.slice(k + 1)].join(''), person)
      if (letters.length > LONG_NAME) put([...letters.slice(0, k), ...letters.slice(k + 1)].join(''), person)
    })
    if (letters.length >= LONG_NAME) put(person.name, person)
  }
  const pairs = new Map<string, readonly [string, string]>()
  for (const [key, group] of byHole) {
    if (group.length < 2 || group.length > MOST_ALIKE) continue
    group.forEach((one, k) => {
      for (const other of group.slice(k + 1)) {
        if (one.name === other.name || !mayBeOne(one, other, key)) continue
        pairs.set(`${one.name}|${other.name}`, [one.name, other.name])
      }
    })
  }
  return [...pairs.values()]
}

/** A hole that more names fill (王*, on a large desk 李建* too) says nothing of any two of them. */
const MOST_ALIKE = 4

function mayBeOne(a: NamedPerson, b: NamedPerson, key: string): boolean {
  const isLong = [...a.name].length > 2
  if (isLong && !key.startsWith('*')) return true
  const shared = a.roles.flatMap((one) => b.roles.filter((other) => isSameOffice(one, other)))
  return shared.some((role) => (isLong || role.length >= TELLING_ROLE) && !isByline(role))
}

/** Every story has a reporter: that two names are both one's says nothing of them. */
function isByline(role: string): boolean {
  return areNewsroomHands(role, role) || /(?:通讯员|实习生)$/u.test(role)
}
