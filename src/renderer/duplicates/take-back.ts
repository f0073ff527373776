import type { HistoryItem } from '../../bridge/bridge'
import type { Decision, Desk } from '../../model/document'
import { request, runCommand, settle } from '../bridge-client'

/** Decisions made by one keystroke, newest first. */
export interface DecisionStep {
  readonly at: string
  readonly about: string
  readonly decisions: readonly Decision[]
}

/** Steps listed; older ones are in the history. */
const LISTED = 60
/** As far back as the history is searched for the entry of a decision. */
const SEARCHED = 10_000

export function decisionSteps(desk: Pick<Desk, 'decision'>): DecisionStep[] {
  const steps = new Map<string, Decision[]>()
  for (const decision of desk.decision.values()) {
    if (decision.kind !== 'duplicate') continue
    const step = steps.get(decision.at)
    if (step) step.push(decision)
    else steps.set(decision.at, [decision])
  }
  return [...steps]
    .map(([at, decisions]) => ({ at, about: decisions[0]?.about ?? '', decisions }))
    .sort((one, two) => (one.at < two.at ? 1 : -1))
    .slice(0, LISTED)
}

/** The entry a step was made by: the first of its kind at or after the moment its decisions were given. */
export function entryOf(items: readonly HistoryItem[], step: DecisionStep): HistoryItem | undefined {
  return items
    .filter(({ command, at }) => (command === 'duplicate.decide' || command === 'decision.make') && at >= step.at)
    .reduce<HistoryItem | undefined>((first, item) => (first && first.seq < item.seq ? first : item), undefined)
}

/** Takes back the whole entry, dropped paragraphs and all; where it is not to be found, the answers alone. */
export async function takeBack(step: DecisionStep): Promise<void> {
  const items = await request('history.list', { last: SEARCHED })
  const entry = entryOf(items, step)
  if (entry && !entry.reverted) {
    await settle(request('history.undoEntry', { seq: entry.seq }))
    return
  }
  for (const { id } of step.decisions) await runCommand('decision.withdraw', { id })
}
