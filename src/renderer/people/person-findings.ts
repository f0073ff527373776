import type { PageDerived } from '../../bridge/page-derived'
import type { Desk, PageId } from '../../model/document'
import { openFindingsOf, type PlacedFinding, touches } from '../../model/figures/figure-rows'
import { decisionsOf } from '../desk/decisions-of'
import type { PersonEntry } from './read-register'

/** Checks that are about who somebody is. */
const ABOUT_PEOPLE: ReadonlySet<string> = new Set(['office-holder', 'person-two-titles', 'person-two-spellings'])

/** The people of the register with what the checks have against them and nobody has answered. */
export function withFindings(
  entries: readonly PersonEntry[],
  desk: Pick<Desk, 'decision'>,
  derived: ReadonlyMap<PageId, Pick<PageDerived, 'findings'>>,
): readonly PersonEntry[] {
  const about = [...derived.values()].flatMap(({ findings }) => findings.filter(({ rule }) => ABOUT_PEOPLE.has(rule)))
  const open = openFindingsOf(about, decisionsOf(desk, 'finding').values())
  if (open.length === 0) return entries
  const byBlock = new Map<string, PlacedFinding[]>()
  for (const finding of open) {
    for (const block of new Set(finding.places.map((place) => place.block))) {
      byBlock.set(block, [...(byBlock.get(block) ?? []), finding])
    }
  }
  return entries.map((entry) => {
    const found = entry.mentions.flatMap((mention) =>
      (byBlock.get(mention.block.id) ?? []).filter(({ places }) =>
        places.some((place) => touches(place, mention.block.id, mention)),
      ),
    )
    return found.length > 0 ? { ...entry, findings: [...new Set(found)] } : entry
  })
}
