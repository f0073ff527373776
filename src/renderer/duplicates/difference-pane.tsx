import { Button } from 'react-aria-components'
import { useWords } from '../words/use-words'
import { splitDiffering, type ValueDifference } from './difference-list'
import { pointAtDifference, useDuplicateFocus } from './duplicate-focus'
import type { DuplicateRow } from './duplicate-rows'
import { PlaceList } from './place-list'
import { RecentDecisions } from './recent-decisions'
import type { Comparison } from './shown-comparison'
import './difference-pane.css'

interface DifferencePaneProps {
  readonly row: DuplicateRow | undefined
  readonly comparison: Comparison | undefined
}

/** At the right: the values that differ, where everything stands, what was decided, and what the marks mean. */
export function DifferencePane({ row, comparison }: DifferencePaneProps) {
  const say = useWords()
  const isRead = comparison?.paragraphs.every(({ a, b, explanation }) => a === null || b === null || explanation)
  return (
    <section className="pane dup-side-pane" aria-label={say('dup.differences')}>
      <div className="pane-head">
        <h2>{say('dup.differences')}</h2>
        <span className="ink-3 small-text cut">{say('dup.differencesHint')}</span>
      </div>
      <div className="dup-side">
        {comparison?.differences.map((difference) => (
          <DifferenceCard key={difference.id} id={difference.id} difference={difference} />
        ))}
        {comparison && isRead && comparison.differences.length === 0 && (
          <p className="empty dup-empty">{say('dup.noDifferences')}</p>
        )}
        {row && <PlaceList row={row} />}
        <RecentDecisions />
        <Legend />
      </div>
    </section>
  )
}

function DifferenceCard({ id, difference }: { readonly id: string; readonly difference: ValueDifference }) {
  const say = useWords()
  const isNow = useDuplicateFocus((store) => store.difference === id)
  const { kind, a, b, before, unit, how } = difference
  const isSame = kind === 'same-value'
  return (
    <Button className={isNow ? 'difference now' : 'difference'} onPress={() => pointAtDifference(isNow ? null : id)}>
      <span className="about cut song">{before && `…${before}`}</span>
      <span className={isSame ? 'why ink-3' : 'why asks'}>{say(how ? `dup.how.${how}` : `dup.kind.${kind}`)}</span>
      <span className={isSame ? 'two same' : 'two'}>
        <Value own={a} other={b} unit={unit} isSame={isSame} />
        <i>{isSame ? '＝' : '≠'}</i>
        <Value own={b} other={a} unit={unit} isSame={isSame} />
      </span>
    </Button>
  )
}

function Value(props: {
  readonly own: string
  readonly other: string
  readonly unit: string
  readonly isSame: boolean
}) {
  const [head, differing, tail] = splitDiffering(props.own, props.other)
  if (props.own === '') return <span className="value none">—</span>
  return (
    <span className="value">
      {props.isSame ? (
        props.own
      ) : (
        <>
          {head}
          <u>{differing}</u>
          {tail}
        </>
      )}
      {props.unit && <small>{props.unit}</small>}
    </span>
  )
}

/** What the marks in the comparison mean, each shown as it looks. */
function Legend() {
  const say = useWords()
  return (
    <ul className="dup-legend" aria-label={say('dup.legend')}>
      <li>
        <span>
          <span className="differs value">86</span>
        </span>
        {say('dup.legend.value')}
      </li>
      <li>
        <span>
          <span className="differs text">{say('dup.sample.text')}</span>
        </span>
        {say('dup.legend.text')}
      </li>
      <li>
        <span>
          {say('dup.sample.before')}
          <span className="differs caret" />
          {say('dup.sample.after')}
        </span>
        {say('dup.legend.caret')}
      </li>
      <li>
        <span>
          <span className="differs same">70</span>
        </span>
        {say('dup.legend.same')}
      </li>
    </ul>
  )
}
