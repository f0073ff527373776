import type { ActionId } from '../../bridge/actions'

/**
 * Panes say here what they can do; menus, keys and the command palette ask for it by id. Several panes may offer one
 * action (a role is set on raw lines or on a paragraph): the one registered last that is able to act, acts.
 */
interface Offer {
  /** Awaited when it answers with a promise. */
  readonly run: () => unknown
  readonly enabled: () => boolean
}

const offers = new Map<ActionId, Offer[]>()
const flushes = new Set<() => Promise<unknown> | undefined>()

/** Returns a function that takes the offer back. */
export function registerAction(id: ActionId, run: Offer['run'], enabled: Offer['enabled'] = () => true): () => void {
  const offer: Offer = { run, enabled }
  offers.set(id, [...(offers.get(id) ?? []), offer])
  return () => {
    offers.set(
      id,
      (offers.get(id) ?? []).filter((other) => other !== offer),
    )
  }
}

/** Registers several actions with one condition. */
export function registerActions(
  handlers: Partial<Record<ActionId, Offer['run']>>,
  enabled: Offer['enabled'] = () => true,
): () => void {
  const ends = (Object.entries(handlers) as [ActionId, Offer['run']][]).map(([id, run]) =>
    registerAction(id, run, enabled),
  )
  return () => {
    for (const end of ends) end()
  }
}

/**
 * Words being typed are gathered and not yet a command: `flush` turns them into one. It runs before every action, so
 * that a split, a save or an undo acts on what the editor sees. Returns a function that ends it.
 */
export function registerFlush(flush: () => Promise<unknown> | undefined): () => void {
  flushes.add(flush)
  return () => flushes.delete(flush)
}

export async function flushTyping(): Promise<void> {
  await Promise.all([...flushes].map((flush) => flush()))
}

function findOffer(id: ActionId): Offer | undefined {
  return (offers.get(id) ?? []).findLast((offer) => offer.enabled())
}

export function isActionEnabled(id: ActionId): boolean {
  return findOffer(id) !== undefined
}

/** Carries the action out; false when nothing on the screen can. */
export async function runAction(id: ActionId): Promise<boolean> {
  const offer = findOffer(id)
  if (!offer) return false
  await flushTyping()
  await offer.run()
  return true
}
