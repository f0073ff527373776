import { memo } from 'react'
import type { Joint } from '../../model/analysis'
import { Icon } from '../controls/icon'
import { bandOf } from '../desk/desk-index'
import { useWords } from '../words/use-words'
import { cutLine, type Highlights, type LinePart } from './line-parts'
import type { RawRow } from './raw-lines'

interface RawLineProps {
  readonly id: string
  readonly raw: string
  readonly row: RawRow
  /** 0-based. */
  readonly line: number
  readonly lines: number
  /** The story's printed number, 0 without a story. */
  readonly number: number
  readonly isSelected: boolean
  readonly isCursor: boolean
  /** A doubtful joint below this line that is not open. */
  readonly doubt: Joint | undefined
  readonly highlights: Highlights
}

/** One line of the raw page: number, band, joint, text as printed, role. */
export const RawLineView = memo(function RawLineView(props: RawLineProps) {
  const say = useWords()
  const { row, raw, number, doubt } = props
  const look = [
    'raw-line',
    number > 0 && `b-${bandOf(number)}`,
    row.isFlagged && 'flagged',
    row.isFurniture && 'furniture',
    row.thread !== 'none' && row.thread,
    props.isSelected && 'selected',
    props.isCursor && 'cursor',
  ]
  // Not focusable itself: the list keeps the keyboard and names its line by aria-activedescendant. A line that took the
  // focus on a press would stop text in it from being selected.
  const option = {
    role: 'option',
    'aria-selected': props.isSelected,
    'aria-posinset': props.line + 1,
    'aria-setsize': props.lines,
  } as const
  return (
    <div id={props.id} className={look.filter(Boolean).join(' ')} {...option} data-line={props.line}>
      <span className="gutter">
        <span className="number">{props.line + 1}</span>
        <span className="band">{row.isFlagged && <i className="chip">{number}</i>}</span>
        <span className="joint">
          {doubt ? (
            <span className="doubt" data-joint={doubt.after} title={say('joint.title')}>
              <Icon name="mark-query" look="small" />
            </span>
          ) : (
            row.endsParagraph && <Icon name="mark-paragraph" look="small" />
          )}
          {row.thread === 'far' && <Icon name="mark-join" look="small" />}
        </span>
      </span>
      <span className="text">
        {cutLine(row, props.highlights).map((part) => (
          <LineText key={part.start} part={part} text={raw.slice(part.start, part.end)} />
        ))}
      </span>
      {row.role && <span className="role">{say(`role.${row.role}`)}</span>}
    </div>
  )
})

function LineText({ part, text }: { readonly part: LinePart; readonly text: string }) {
  const look = [part.isLit && 'lit', part.isExact && 'exact'].filter(Boolean).join(' ')
  const Text = part.isDropped ? 's' : 'span'
  return (
    <Text className={look === '' ? undefined : look} data-block={part.block} data-start={part.start}>
      {text}
    </Text>
  )
}
