import { memo } from 'react'
import { Button } from 'react-aria-components'
import { figureBound } from '../../model/figures/figure-bound'
import { shownAmount } from '../../model/figures/shown-value'
import { GrowingList } from '../controls/growing-list'
import { useLanguage, useWords } from '../words/use-words'
import { pointingAt, quotePlace, sayPlace, showPlace } from './places'
import { NothingHere, SectionHead } from './section-head'
import type { StoryFacts } from './story-facts'

/** The story's figures in reading order: as printed, what they come to, and the words around them. */
export const FigureTab = memo(function FigureTab({ facts }: { readonly facts: StoryFacts }) {
  const say = useWords()
  const language = useLanguage()
  const figures = facts.tags.filter(({ tag }) => facts.tagDecisions.get(tag.key)?.answer !== 'rejected')
  const numbers = figures.flatMap(({ tag, block }) => (tag.type === 'number' ? [{ tag, block }] : []))
  if (numbers.length === 0) return <NothingHere>{say('inspector.noFigures')}</NothingHere>
  return (
    <section aria-label={say('inspector.figures')}>
      <SectionHead title={say('inspector.inOrder')} count={numbers.length} />
      <GrowingList key={facts.story} items={numbers}>
        {({ tag, block }) => {
          const place = { block: block.id, start: tag.start, end: tag.end }
          const [before, words, after] = quotePlace(block, tag.start, tag.end)
          return (
            <div key={`${block.id}-${tag.start}`} className="inspector-row" {...pointingAt(place)}>
              <Button className="row-button two" onPress={() => showPlace(place)}>
                <span className="quote cut">
                  {before}
                  <b>{words}</b>
                  {after}
                </span>
                <span className="amount">
                  {figureBound(before, words, after) ?? (tag.value.approx && '≈')} {shownAmount(tag.value, language)}{' '}
                  <small>{tag.value.unit}</small>
                </span>
                <span className="about">
                  {tag.value.label && <span className="cut">{tag.value.label}</span>}
                  <span className="place">{sayPlace(block, tag.start, tag.end, say)}</span>
                </span>
              </Button>
            </div>
          )
        }}
      </GrowingList>
    </section>
  )
})
