import { useEffect } from 'react'
import { create } from 'zustand'
import type { DuplicateExplanation } from '../../bridge/duplicate-list'
import type { Block, BlockId, Desk } from '../../model/document'
import { request } from '../bridge-client'
import { useDeskStore } from '../desk/desk-store'

interface Known {
  readonly a: Block['pieces']
  readonly b: Block['pieces']
  /** Undefined while it is being worked out. */
  readonly result?: DuplicateExplanation
}

/** Kept at once; a page of the list and some pairs before it. */
const KEPT = 400

const useExplanationStore = create<{ readonly known: ReadonlyMap<string, Known> }>()(() => ({ known: new Map() }))

export interface BlockPair {
  readonly a: BlockId
  readonly b: BlockId
}

export const explanationKey = ({ a, b }: BlockPair): string => `${a} ${b}`

/** How these paragraphs differ, by `explanationKey`; a pair is missing until it has been worked out. */
export function useExplanations(pairs: readonly BlockPair[]): ReadonlyMap<string, DuplicateExplanation> {
  const known = useExplanationStore((store) => store.known)
  const blocks = useDeskStore((store) => store.desk.block)
  useEffect(() => {
    for (const pair of pairs) ask(pair, blocks)
  }, [pairs, blocks])
  const found = new Map<string, DuplicateExplanation>()
  for (const pair of pairs) {
    const key = explanationKey(pair)
    const entry = known.get(key)
    if (entry?.result && isCurrent(entry, pair, blocks)) found.set(key, entry.result)
  }
  return found
}

function isCurrent({ a, b }: Known, pair: BlockPair, blocks: Desk['block']): boolean {
  return blocks.get(pair.a)?.pieces === a && blocks.get(pair.b)?.pieces === b
}

function ask(pair: BlockPair, blocks: Desk['block']): void {
  const a = blocks.get(pair.a)?.pieces
  const b = blocks.get(pair.b)?.pieces
  const key = explanationKey(pair)
  const old = useExplanationStore.getState().known.get(key)
  if (!a || !b || (old && isCurrent(old, pair, blocks))) return
  keep(key, { a, b })
  request('duplicates.explain', pair).then(
    (result) => keep(key, { a, b, result }),
    (error: unknown) => console.error('duplicates.explain', error),
  )
}

function keep(key: string, entry: Known): void {
  useExplanationStore.setState(({ known }) => {
    const kept = known.size >= KEPT ? [...known].slice(-KEPT / 2) : known
    return { known: new Map(kept).set(key, entry) }
  })
}
