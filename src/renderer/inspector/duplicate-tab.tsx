import { memo } from 'react'
import { Button } from 'react-aria-components'
import type { BlockPlace, DerivedDuplicate } from '../../bridge/page-derived'
import { useDeskStore } from '../desk/desk-store'
import { StoryQuestions, useStoryQuestions } from '../duplicates/story-questions'
import { useWords } from '../words/use-words'
import { pointingAt, sayPlace, showPlace } from './places'
import { NothingHere, SectionHead } from './section-head'
import type { StoryFacts } from './story-facts'

/** What stands twice, in this story or in another of the page. Two places, each shown by a click; the tool does not lean. */
export const DuplicateTab = memo(function DuplicateTab({ facts }: { readonly facts: StoryFacts }) {
  const say = useWords()
  const questions = useStoryQuestions(facts.blocks)
  if (facts.duplicates.length + questions.length === 0) {
    return <NothingHere>{say('inspector.noDuplicates')}</NothingHere>
  }
  return (
    <>
      <StoryQuestions blocks={facts.blocks} />
      {facts.duplicates.length > 0 && <OwnDuplicates facts={facts} />}
    </>
  )
})

function OwnDuplicates({ facts }: { readonly facts: StoryFacts }) {
  const say = useWords()
  return (
    <section aria-label={say('inspector.duplicates')}>
      <SectionHead title={say('inspector.duplicates')} count={facts.duplicates.length} />
      {facts.duplicates.map((duplicate) => (
        <DuplicateCard key={duplicate.key} duplicate={duplicate} />
      ))}
    </section>
  )
}

function DuplicateCard({ duplicate }: { readonly duplicate: DerivedDuplicate }) {
  const say = useWords()
  return (
    <article className="finding">
      <div className="top">
        <span className="kind">{say(`duplicate.${duplicate.kind}`)}</span>
        {duplicate.similarity < 1 && (
          <span className="ink-3 small-text">{Math.round(duplicate.similarity * 100)}%</span>
        )}
      </div>
      <p className="quote clamp">{duplicate.text}</p>
      <div className="places">
        {duplicate.places.map((place) => (
          <PlaceButton key={`${place.block}-${place.start}`} place={place} />
        ))}
      </div>
    </article>
  )
}

/** One of the places, as a button that shows it. */
export function PlaceButton({ place }: { readonly place: BlockPlace }) {
  const say = useWords()
  const block = useDeskStore((store) => store.desk.block.get(place.block))
  if (!block) return null
  return (
    <Button className="place-button" onPress={() => showPlace(place)}>
      <span {...pointingAt(place)}>{sayPlace(block, place.start, place.end, say)}</span>
    </Button>
  )
}
