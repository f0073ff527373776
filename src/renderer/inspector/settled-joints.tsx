import type { Joint, Role } from '../../model/analysis'
import type { Block, Decision, PageId } from '../../model/document'
import { jointSubject } from '../../model/joint-subject'
import { IconButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { blockAt } from '../desk/open-questions'
import { isReading, quoteJoint, READING_ICONS, readingWord } from '../raw/joint-fork'
import { reopenJoint, revealJointText } from '../raw/joint-store'
import { useWords } from '../words/use-words'

/** A joint somebody has answered, with the answer. */
export interface SettledJoint {
  readonly joint: Joint
  readonly decision: Decision
  /** What the upper line is: the lines of a headline are answered about in words of their own. */
  readonly role: Role | undefined
}

/** The answered joints of a story, in the order of the page. */
export function settledJoints(
  joints: readonly Joint[],
  raw: string,
  blocks: readonly Block[],
  decisions: ReadonlyMap<string, Decision>,
): readonly SettledJoint[] {
  if (decisions.size === 0) return []
  return joints
    .flatMap((joint) => {
      const decision = decisions.get(jointSubject(raw, joint.before, joint.after))
      if (!decision || !blockAt(blocks, joint.after)) return []
      return [{ joint, decision, role: blockAt(blocks, joint.before - 1)?.role }]
    })
    .toSorted((a, b) => a.joint.after - b.joint.after)
}

/** How the text reads there by whose answer; a click shows the place, and the answer can be taken back. */
export function SettledJointRow({
  page,
  raw,
  settled: { joint, decision, role },
}: {
  readonly page: PageId
  readonly raw: string
  readonly settled: SettledJoint
}) {
  const say = useWords()
  const kind = isReading(decision.answer) ? decision.answer : joint.kind
  const time = new Date(decision.at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })
  return (
    <div className="done-row">
      <Icon name={READING_ICONS[kind]} />
      <button type="button" className="song cut" onClick={() => revealJointText(page, joint)}>
        {quoteJoint(raw, joint, kind)}
      </button>
      <IconButton icon="undo" label={say('decision.withdraw')} onPress={() => void reopenJoint(page, joint)} />
      <span className="why">
        {say(readingWord(kind, role))} · {decision.by} {time}
      </span>
    </div>
  )
}
