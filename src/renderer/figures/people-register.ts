import type { FigureRow } from '../../model/figures/figure-rows'

export interface PersonEntry {
  readonly name: string
  /** Each role with the mention that gives it first. */
  readonly roles: readonly { readonly role: string; readonly row: FigureRow; readonly count: number }[]
  readonly mentions: readonly FigureRow[]
  /** Two roles neither of which is part of the other. */
  readonly hasTwoTitles: boolean
  /** Another name of the register one character away. */
  readonly alike: readonly string[]
}

/** The people of these rows, those mentioned most first; short forms go with the name they stand for. */
export function peopleRegister(rows: readonly FigureRow[]): PersonEntry[] {
  const byName = new Map<string, FigureRow[]>()
  for (const row of rows) {
    if (row.tag.type !== 'person') continue
    const name = row.tag.value.refers ?? row.tag.value.name
    const list = byName.get(name)
    if (list) list.push(row)
    else byName.set(name, [row])
  }
  const names = [...byName.keys()]
  const alike = alikeNames(names)
  return [...byName]
    .map(([name, mentions]) => {
      const roles = rolesOf(mentions)
      return { name, roles, mentions, hasTwoTitles: hasTwoTitles(roles), alike: alike.get(name) ?? [] }
    })
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1))
}

function rolesOf(mentions: readonly FigureRow[]): PersonEntry['roles'] {
  const roles = new Map<string, { role: string; row: FigureRow; count: number }>()
  for (const row of mentions) {
    const role = row.tag.type === 'person' ? row.tag.value.role : undefined
    if (!role) continue
    const known = roles.get(role)
    if (known) known.count += 1
    else roles.set(role, { role, row, count: 1 })
  }
  return [...roles.values()]
}

/** 局长 and 市教育局局长 may be one title, 局长 and 副局长 may not. */
function hasTwoTitles(roles: PersonEntry['roles']): boolean {
  return roles.some(({ role: a }, k) => roles.slice(k + 1).some(({ role: b }) => !agree(a, b)))
}

function agree(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.includes(short) && !long.slice(0, long.indexOf(short)).endsWith('副')
}

/** Names of one length that differ in one character: found by leaving out each character in turn. */
function alikeNames(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const holes = new Map<string, string[]>()
  for (const name of names) {
    const letters = [...name]
    if (letters.length < 3) continue
    for (let k = 0; k < letters.length; k++) {
      const key = `${k} ${letters.length} ${letters.filter((_, at) => at !== k).join('')}`
      holes.set(key, [...(holes.get(key) ?? []), name])
    }
  }
  const found = new Map<string, Set<string>>()
  for (const group of holes.values()) {
    for (const name of group) {
      for (const other of group) {
        if (other !== name) found.set(name, (found.get(name) ?? new Set()).add(other))
      }
    }
  }
  return new Map([...found].map(([name, others]) => [name, [...others]]))
}
