import type { Decision, DecisionKind, Desk } from '../../model/document'

type ByKind = Map<DecisionKind, ReadonlyMap<string, Decision>>

const read = new WeakMap<Desk['decision'], ByKind>()
/** The newest answer for each kind. */
const last: ByKind = new Map()

/**
 * The decisions of one kind by what they answer; a later one replaces an earlier. As long as none of the kind changes
 * it is the very map of before, so that what is worked out from it need not be worked out anew with every other decision.
 */
export function decisionsOf(
  { decision: decisions }: Pick<Desk, 'decision'>,
  kind: DecisionKind,
): ReadonlyMap<string, Decision> {
  let kinds = read.get(decisions)
  if (!kinds) {
    kinds = new Map()
    read.set(decisions, kinds)
  }
  let found = kinds.get(kind)
  if (!found) {
    found = keepSame(last.get(kind), gather(decisions, kind))
    kinds.set(kind, found)
    last.set(kind, found)
  }
  return found
}

function gather(decisions: Desk['decision'], kind: DecisionKind): ReadonlyMap<string, Decision> {
  const found = new Map<string, Decision>()
  for (const decision of decisions.values()) {
    if (decision.kind !== kind) continue
    const old = found.get(decision.subject)
    if (!old || old.at <= decision.at) found.set(decision.subject, decision)
  }
  return found
}

function keepSame(
  before: ReadonlyMap<string, Decision> | undefined,
  now: ReadonlyMap<string, Decision>,
): ReadonlyMap<string, Decision> {
  if (!before || before.size !== now.size) return now
  for (const [subject, decision] of now) if (before.get(subject) !== decision) return now
  return before
}
