import { Button } from 'react-aria-components'
import type { Joint } from '../../model/analysis'
import type { Block, PageId } from '../../model/document'
import { GrowingList } from '../controls/growing-list'
import { Icon } from '../controls/icon'
import { useDeskStore } from '../desk/desk-store'
import { blockAt } from '../desk/open-questions'
import { quoteJoint } from '../raw/joint-fork'
import { goToJoint } from '../raw/joint-store'
import { lineAt, splitLines } from '../raw/raw-lines'
import { useWords } from '../words/use-words'

interface JointListProps {
  readonly page: PageId
  readonly joints: readonly Joint[]
  /** Of the story; joints of others are not listed. */
  readonly blocks: readonly Block[]
}

/** The story's doubtful joints; a click opens the fork on the raw page. */
export function JointList({ page, joints, blocks }: JointListProps) {
  const say = useWords()
  const raw = useDeskStore((store) => store.desk.page.get(page)?.raw ?? '')
  const here = joints.filter((joint) => blockAt(blocks, joint.after))
  if (here.length === 0) return null
  const lines = splitLines(raw)
  return (
    <GrowingList key={blocks[0]?.story} items={here}>
      {(joint) => (
        <Button key={joint.after} className="joint-row" onPress={() => goToJoint(page, joint)}>
          <span className="asks">
            <Icon name="mark-query" look="small" />
          </span>
          <span className="song cut">{quoteJoint(raw, joint, joint.kind)}</span>
          <span className="place">{say('place.line', { line: lineAt(lines, joint.after) + 1 })}</span>
        </Button>
      )}
    </GrowingList>
  )
}
