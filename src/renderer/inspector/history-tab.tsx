import { useEffect, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import type { HistoryItem } from '../../bridge/bridge'
import { request, settle } from '../bridge-client'
import { IconButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import { useRuleName } from '../rules/rule-name'
import { sayCode, useWords } from '../words/use-words'
import { NothingHere, SectionHead } from './section-head'

/** As far back as the list goes at once. */
const LISTED = 300

/** What was done, newest first; every item can be taken back for itself. */
export function HistoryTab() {
  const say = useWords()
  const items = useHistory()
  const story = useFocusStore((store) => store.story)
  const [isAll, setAll] = useState(true)
  const shown = isAll || story === null ? items : items.filter((item) => item.stories.includes(story))
  return (
    <section aria-label={say('inspector.history')}>
      <SectionHead title={say('inspector.history')} count={shown.length}>
        <Checkbox className="check" isSelected={!isAll} onChange={(only) => setAll(!only)}>
          <span className="box">
            <Icon name="tick" look="small" />
          </span>
          {say('history.thisStory')}
        </Checkbox>
      </SectionHead>
      {shown.length === 0 && <NothingHere>{say('inspector.noHistory')}</NothingHere>}
      {shown.map((item) => (
        <HistoryRow key={item.seq} item={item} />
      ))}
    </section>
  )
}

/** Asked again after every entry and for every desk. */
function useHistory(): readonly HistoryItem[] {
  const [items, setItems] = useState<readonly HistoryItem[]>([])
  useEffect(() => {
    let isCurrent = true
    const load = () =>
      request('history.list', { last: LISTED }).then(
        (list) => isCurrent && setItems(list.toSorted((a, b) => b.seq - a.seq)),
        (error: unknown) => console.error('history.list', error),
      )
    void load()
    const end = useDeskStore.subscribe((now, before) => {
      if (now.seq !== before.seq || now.opening !== before.opening) void load()
    })
    return () => {
      isCurrent = false
      end()
    }
  }, [])
  return items
}

function HistoryRow({ item }: { readonly item: HistoryItem }) {
  const say = useWords()
  const sayRule = useRuleName()
  const about = item.command === 'rule.setSeverity' ? sayRule(item.about) : item.about
  const canRevert = !item.reverted && item.reverts === undefined
  const time = new Date(item.at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })
  return (
    <div className={item.reverted ? 'done-row reverted' : 'done-row'}>
      <span className="seq">{item.seq}</span>
      <span className="what cut">{sayCode('command', item.command, item.command)}</span>
      {canRevert ? (
        <IconButton
          icon="undo"
          label={say('history.undoOne')}
          onPress={() => void settle(request('history.undoEntry', { seq: item.seq }))}
        />
      ) : (
        <span className="place">{item.reverted ? say('history.reverted') : ''}</span>
      )}
      <span className="why">
        {about && <span className="song cut">{about}</span>}
        <span className="who">
          {item.by} {time}
        </span>
      </span>
    </div>
  )
}
