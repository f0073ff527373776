import { memo } from 'react'
import { Checkbox } from 'react-aria-components'
import { FIGURE_KINDS, type FigureRow } from '../../model/figures/figure-rows'
import { FIGURE_STATUSES, type FigureStatus } from '../../model/figures/figure-status'
import { PlainButton } from '../controls/buttons'
import { GrowingList } from '../controls/growing-list'
import { Icon } from '../controls/icon'
import { bandOf, indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { headlineOf } from '../list/story-headline'
import { useRuleName } from '../rules/rule-name'
import { sayCode, useWords } from '../words/use-words'
import { countFacet } from './figure-filter'
import { FigureGlyph } from './figure-glyph'
import { clearFacets, FACETS, type Facet, toggleFacet, useFigureStore } from './figure-store'
import './facet-pane.css'

/** What the sheet can be narrowed to, with counts; red where something is open. It stays as it is under a moving cursor. */
export const FacetPane = memo(function FacetPane({ rows }: { readonly rows: readonly FigureRow[] }) {
  const say = useWords()
  return (
    <section className="pane" aria-label={say('fig.sieve')}>
      <div className="pane-head">
        <h2>{say('fig.sieve')}</h2>
        <span className="grow" />
        <PlainButton look="plain" onPress={clearFacets}>
          {say('fig.clear')}
        </PlainButton>
      </div>
      <div className="fig-facets">
        {FACETS.map((facet) => (
          <FacetList key={facet} facet={facet} rows={rows} />
        ))}
      </div>
    </section>
  )
})

function FacetList({ facet, rows }: { readonly facet: Facet; readonly rows: readonly FigureRow[] }) {
  const say = useWords()
  const facets = useFigureStore((store) => store.facets)
  const counts = countFacet(rows, facet, facets)
  const values = valuesOf(facet, counts, facets[facet])
  if (values.length === 0) return null
  return (
    <section className="fig-facet" aria-label={say(`fig.facet.${facet}`)}>
      <h3>{say(`fig.facet.${facet}`)}</h3>
      {/* A desk of a hundred pages has six hundred stories to choose from. */}
      <GrowingList items={values}>
        {(value) => (
          <FacetBox
            key={value}
            facet={facet}
            value={value}
            count={counts.get(value) ?? 0}
            isChosen={facets[facet].has(value)}
          />
        )}
      </GrowingList>
    </section>
  )
}

interface FacetBoxProps {
  readonly facet: Facet
  readonly value: string
  readonly count: number
  readonly isChosen: boolean
}

/** One value; of a hundred boxes a decision changes the counts of two. */
const FacetBox = memo(function FacetBox({ facet, value, count, isChosen }: FacetBoxProps) {
  // Words come from outside React's sight here: the memo must let a change of language through.
  useWords()
  return (
    <Checkbox
      className={count === 0 ? 'check fig-choice zero' : 'check fig-choice'}
      isSelected={isChosen}
      onChange={() => toggleFacet(facet, value)}
    >
      <span className="box">
        <Icon name="tick" look="small" />
      </span>
      <FacetWords facet={facet} value={value} />
      <span className={(facet === 'rule' || facet === 'severity') && count > 0 ? 'n asks' : 'n'}>{count}</span>
    </Checkbox>
  )
})

/** Types and statuses are always all there; of the rest, what the rows have. */
function valuesOf(facet: Facet, counts: ReadonlyMap<string, number>, chosen: ReadonlySet<string>): readonly string[] {
  if (facet === 'type') return FIGURE_KINDS.filter((kind) => kind !== 'claim' || counts.has(kind))
  if (facet === 'status') return FIGURE_STATUSES
  const values = [...counts.keys(), ...[...chosen].filter((value) => !counts.has(value))]
  // Stories stay in their order on the page.
  if (facet === 'story') return values
  return values.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
}

function FacetWords({ facet, value }: { readonly facet: Facet; readonly value: string }) {
  if (facet === 'story') return <StoryWords story={value} />
  if (facet === 'rule') return <RuleWords rule={value} />
  if (facet === 'severity') return <span className="cut grow">{sayCode('severity', value, value)}</span>
  const words = sayCode(facet === 'type' ? 'fig.type' : facet === 'status' ? 'fig.status' : 'fig.family', value, value)
  return (
    <>
      {facet === 'type' && <i className={`fig-swatch ${value}`} />}
      {facet === 'status' && <FigureGlyph status={value as FigureStatus} isSilent />}
      <span className="cut grow">{words}</span>
    </>
  )
}

function RuleWords({ rule }: { readonly rule: string }) {
  return <span className="cut grow">{useRuleName()(rule)}</span>
}

function StoryWords({ story }: { readonly story: string }) {
  const say = useWords()
  const number = useDeskStore((store) => indexDesk(store.desk).numberByStory.get(story) ?? 0)
  const headline = useDeskStore((store) => headlineOf(indexDesk(store.desk).blocksByStory.get(story) ?? []))
  return (
    <>
      <span className={`chip b-${bandOf(number)}`}>{number}</span>
      <span className="cut grow">{headline || say('fig.noHeadline')}</span>
    </>
  )
}
