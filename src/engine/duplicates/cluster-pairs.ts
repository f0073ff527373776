import type { DuplicatePair } from './duplicate-pair'

/** Paragraphs that hang together by pairs: what an editor decides about at one go. */
export interface Cluster {
  /** All pairs are templates, or none is: a wrong figure hides in the one, a text set twice is the other. */
  readonly template: boolean
  /** In the order in which the pairs name them. */
  readonly ids: readonly string[]
  readonly pairs: readonly DuplicatePair[]
}

/** Groups pairs into clusters, templates apart, in the order of their first pairs. */
export function clusterPairs(pairs: readonly DuplicatePair[]): Cluster[] {
  return [
    ...connected(pairs.filter((pair) => pair.kind === 'template')).map((group) => cluster(true, group)),
    ...connected(pairs.filter((pair) => pair.kind !== 'template')).map((group) => cluster(false, group)),
  ]
}

function cluster(template: boolean, pairs: readonly DuplicatePair[]): Cluster {
  return { template, ids: [...new Set(pairs.flatMap(({ a, b }) => [a, b]))], pairs }
}

function connected(pairs: readonly DuplicatePair[]): DuplicatePair[][] {
  const parent = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up
    // Path compression keeps a chain of a thousand copies from being walked a thousand times.
    for (let at = id; at !== root; ) {
      const next = parent.get(at) as string
      parent.set(at, root)
      at = next
    }
    return root
  }
  for (const { a, b } of pairs) {
    for (const id of [a, b]) if (!parent.has(id)) parent.set(id, id)
    parent.set(rootOf(b), rootOf(a))
  }
  const groups = new Map<string, DuplicatePair[]>()
  for (const pair of pairs) {
    const root = rootOf(pair.a)
    const group = groups.get(root)
    if (group) group.push(pair)
    else groups.set(root, [pair])
  }
  return [...groups.values()]
}
