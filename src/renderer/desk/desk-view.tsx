import { Fragment, type ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { Inspector } from '../inspector/inspector'
import { ListPane } from '../list/list-pane'
import { usePreferencesStore } from '../preferences-store'
import { RawPane } from '../raw/raw-pane'
import { StoryPane } from '../story/story-pane'
import { useWords } from '../words/use-words'
import { useDeskRoom } from './desk-room'
import { Drawer } from './drawer'
import { PaneGuard } from './pane-guard'
import { areWidthsSaved, type PaneWidths, paneWidths, rememberWidths } from './pane-widths'
import './desk.css'
import { useStoryActions } from './story-actions'
import { useKeyboardOnReturn } from './use-keyboard-on-return'

/** Characters of the sheet, its left margin and the least of its right one, in pixels. */
const SHEET_EM_PX = 16
const SHEET_MARGINS_PX = 64

interface PaneSpec {
  readonly id: keyof PaneWidths
  readonly minPx: number
  readonly view: ReactNode
}

/** Pages and stories | raw page | story | inspector. Narrow windows put the outer two into drawers. */
export function DeskView() {
  const say = useWords()
  useStoryActions()
  const room = useDeskRoom()
  useKeyboardOnReturn(room.isListDrawn)
  const measure = usePreferencesStore((store) => store.preferences.measure)
  const layout = usePreferencesStore((store) => store.preferences.layout)
  const widths = paneWidths(layout, window.innerWidth)
  const keeps = areWidthsSaved(layout) ? 'preserve-pixel-size' : 'preserve-relative-size'
  const panes: PaneSpec[] = [
    { id: 'list', minPx: 168, view: <ListPane /> },
    { id: 'raw', minPx: 240, view: <RawPane /> },
    { id: 'story', minPx: measure * SHEET_EM_PX + SHEET_MARGINS_PX, view: <StoryPane /> },
    { id: 'inspector', minPx: 220, view: <Inspector /> },
  ]
  const inRow = panes.filter(({ id }) =>
    id === 'list' ? !room.isListDrawn : id !== 'inspector' || !room.isInspectorDrawn,
  )

  return (
    <div className="desk">
      <Group
        key={inRow.length}
        className="desk-row"
        orientation="horizontal"
        onLayoutChanged={(_layout, { isUserInteraction }) => isUserInteraction && rememberWidths()}
      >
        {inRow.map(({ id, minPx, view }, k) => (
          <Fragment key={id}>
            {k > 0 && <Separator className="divider" aria-label={say('frame.divider')} />}
            <Panel
              id={id}
              className="desk-panel"
              minSize={minPx}
              defaultSize={id === 'story' ? undefined : widths[id]}
              groupResizeBehavior={id === 'story' ? undefined : keeps}
            >
              <PaneGuard>{view}</PaneGuard>
            </Panel>
          </Fragment>
        ))}
      </Group>
      {room.isListDrawn && (
        <Drawer side="left" isOpen={room.isListOpen} onClose={room.closeList}>
          <PaneGuard>
            <ListPane />
          </PaneGuard>
        </Drawer>
      )}
      {room.isInspectorDrawn && (
        <Drawer side="right" isOpen={room.isInspectorOpen} onClose={room.closeInspector}>
          <PaneGuard>
            <Inspector />
          </PaneGuard>
        </Drawer>
      )}
    </div>
  )
}
