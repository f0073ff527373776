import { useMemo } from 'react'
import { runAction } from '../actions/action-registry'
import { useKeyLabel } from '../actions/use-action-keys'
import { IconButton } from '../controls/buttons'
import { indexDesk } from '../desk/desk-index'
import { useDrawnPanes } from '../desk/desk-room'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import { Pane, PaneHead } from '../desk/pane'
import { EmptyDesk } from '../list/empty-desk'
import { useWords } from '../words/use-words'
import { useOpenJoint } from './joint-store'
import { buildRows, splitLines } from './raw-lines'
import { RawScroller } from './raw-scroller'
import './raw.css'

/** The raw page, read-only, with what the machine and the editors made of each line beside it. */
export function RawPane() {
  const say = useWords()
  const shown = useFocusStore((store) => store.page)
  const page = useDeskStore((store) => (shown === null ? undefined : store.desk.page.get(shown)))
  return (
    <Pane name="raw" label={say('raw.title')}>
      <PaneHead title={say('raw.title')}>
        <span className="ink-3 small-text cut grow">{page?.name}</span>
        {page && <JointButtons page={page.id} />}
      </PaneHead>
      {page ? <RawPage key={page.id} page={page.id} raw={page.raw} /> : <NoPage />}
    </Pane>
  )
}

/** Where the list is a drawer, nothing else in sight would say how a page comes onto an empty desk. */
function NoPage() {
  const say = useWords()
  const isEmpty = useDeskStore((store) => store.desk.page.size === 0)
  const { isListDrawn } = useDrawnPanes()
  return isEmpty && isListDrawn ? <EmptyDesk /> : <p className="raw-empty empty">{say('raw.empty')}</p>
}

function JointButtons({ page }: { readonly page: string }) {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const { joints, at } = useOpenJoint(page)
  if (joints.length === 0) return <span className="ink-3 small-text">{say('raw.noDoubts')}</span>
  return (
    <>
      <IconButton
        icon="left"
        label={say('action.joint.previous')}
        keyLabel={keyLabel('joint.previous')}
        onPress={() => void runAction('joint.previous')}
      />
      <span className="small-text ink-2">{say('raw.doubts', { at: at + 1, total: joints.length })}</span>
      <IconButton
        icon="right"
        label={say('action.joint.next')}
        keyLabel={keyLabel('joint.next')}
        onPress={() => void runAction('joint.next')}
      />
    </>
  )
}

function RawPage({ page, raw }: { readonly page: string; readonly raw: string }) {
  const desk = useDeskStore((store) => store.desk)
  const blocks = indexDesk(desk).blocksByPage.get(page)
  const lines = useMemo(() => splitLines(raw), [raw])
  const rows = useMemo(() => buildRows(raw, lines, blocks ?? []), [raw, lines, blocks])
  return <RawScroller page={page} raw={raw} rows={rows} />
}
