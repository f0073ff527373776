import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { Button } from 'react-aria-components'
import { bandOf, indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { quotePlace, rawLineOf } from '../inspector/places'
import { usePageNames } from '../list/page-names'
import { useWords } from '../words/use-words'
import type { Mention } from './people-mentions'
import { showMention } from './person-acts'

const ROW_PX = 44

/** Every mention in reading order; a click shows it on the desk, in the story and on the raw page. */
export function MentionList({ mentions }: { readonly mentions: readonly Mention[] }) {
  const say = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: mentions.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
  })
  return (
    <div ref={scroller} className="mention-list">
      <ul aria-label={say('people.places')} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const mention = mentions[index]
          return (
            mention && (
              <li key={`${mention.block.id} ${mention.start}`} style={{ top: start, height: ROW_PX }}>
                <MentionRow mention={mention} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

function MentionRow({ mention }: { readonly mention: Mention }) {
  const say = useWords()
  const pages = usePageNames()
  const number = useDeskStore((store) =>
    mention.story === null ? 0 : (indexDesk(store.desk).numberByStory.get(mention.story) ?? 0),
  )
  const [before, words, after] = quotePlace(mention.block, mention.start, mention.end)
  const line = rawLineOf(mention.block, mention.start, mention.end)
  return (
    <Button className="mention-row" onPress={() => showMention(mention)}>
      <span className="mention-words song cut">
        {before}
        <b>{words}</b>
        {after}
      </span>
      <span className="small-text ink-3 cut">
        {number > 0 && <span className={`chip b-${bandOf(number)}`}>{number}</span>}{' '}
        {say('people.page', { page: pages.get(mention.page)?.number ?? '' })}
        {line !== undefined && ` · ${say('place.line', { line })}`}
        {mention.role && ` · ${mention.role}`}
      </span>
    </Button>
  )
}
