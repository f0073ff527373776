import { memo } from 'react'
import { Button } from 'react-aria-components'
import type { TagType } from '../../model/analysis'
import type { Decision } from '../../model/document'
import { runCommand } from '../bridge-client'
import { IconButton } from '../controls/buttons'
import { GrowingList } from '../controls/growing-list'
import { useLanguage, useWords } from '../words/use-words'
import { pointingAt, sayPlace, showPlace } from './places'
import { NothingHere, SectionHead } from './section-head'
import type { PlacedTag, StoryFacts } from './story-facts'
import { sayTagValue } from './tag-value'

const TYPES: readonly TagType[] = ['person', 'date', 'number', 'contact']

/** The story's tags by type; each shows its place and can be confirmed or struck. */
export const TagTab = memo(function TagTab({ facts }: { readonly facts: StoryFacts }) {
  const say = useWords()
  if (facts.tags.length === 0) return <NothingHere>{say('inspector.noTags')}</NothingHere>
  return TYPES.map((type) => {
    const tags = facts.tags.filter(({ tag }) => tag.type === type)
    return tags.length === 0 ? null : (
      <section key={type} aria-label={say(`tag.${type}`)}>
        <SectionHead title={say(`tag.${type}`)} count={tags.length} />
        <GrowingList key={facts.story} items={tags}>
          {(placed) => (
            <TagRow
              key={`${placed.block.id}-${placed.tag.start}-${placed.tag.key}`}
              placed={placed}
              decision={facts.tagDecisions.get(placed.tag.key)}
            />
          )}
        </GrowingList>
      </section>
    )
  })
})

interface TagRowProps {
  readonly placed: PlacedTag
  readonly decision: Decision | undefined
}

function TagRow({ placed: { tag, block }, decision }: TagRowProps) {
  const say = useWords()
  const language = useLanguage()
  const place = { block: block.id, start: tag.start, end: tag.end }
  const value = sayTagValue(tag, say, language)
  const isRejected = decision?.answer === 'rejected'
  const look = ['tag-text', tag.type, decision && !isRejected && 'sure', isRejected && 'struck']
  return (
    <div className="inspector-row" {...pointingAt(place)}>
      <Button className="row-button wrapping" onPress={() => showPlace(place)}>
        <span className={look.filter(Boolean).join(' ')}>{tag.text}</span>
        <span className="value cut">{saysMore(value, tag.text) ? value : ''}</span>
        <span className="place">{sayPlace(block, tag.start, tag.end, say)}</span>
      </Button>
      <span className="row-acts">
        {decision ? (
          <IconButton
            icon="undo"
            label={say('decision.withdraw')}
            onPress={() => void runCommand('decision.withdraw', { id: decision.id })}
          />
        ) : (
          <>
            <IconButton
              icon="tick"
              label={say('inspector.acceptTag')}
              onPress={() => decide(tag.key, 'accepted', tag.text)}
            />
            <IconButton
              icon="close"
              label={say('inspector.rejectTag')}
              onPress={() => decide(tag.key, 'rejected', tag.text)}
            />
          </>
        )}
      </span>
    </div>
  )
}

/** Whether a value tells anything its words do not: 7 处 beside 7处 does not. */
function saysMore(value: string, text: string): boolean {
  return value.replace(/[\s,]/g, '') !== text.replace(/\s/g, '')
}

function decide(subject: string, answer: 'accepted' | 'rejected', about: string): void {
  void runCommand('decision.make', { kind: 'tag', subject, answer, about })
}
