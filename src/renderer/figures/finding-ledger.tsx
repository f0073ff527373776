import { useEffect, useRef } from 'react'
import { type FigureRow, type PlacedFinding, touches } from '../../model/figures/figure-rows'
import { figureLabel } from '../../model/figures/shown-value'
import { ownRuleId } from '../../model/newsroom-rule'
import { isComposing } from '../actions/key-map'
import { PlainButton } from '../controls/buttons'
import { readBlock } from '../desk/block-text'
import { correctFinding } from '../desk/correct-finding'
import { useDeskStore } from '../desk/desk-store'
import { oneKeyCorrection } from '../desk/one-key-correction'
import { rawLineOf, sayPage } from '../inspector/places'
import { useRuleName } from '../rules/rule-name'
import { sayCode, useFindingWords, useLanguage, useWords } from '../words/use-words'
import { aroundMark } from './around-mark'
import { correctFigure, dismissFinding, findingHandle, openPlaceAtDesk } from './figure-acts'
import { FigureGlyph } from './figure-glyph'
import { useFigureStore } from './figure-store'
import { showValue } from './figure-value'
import { goOnFrom } from './go-on'

interface FindingLedgerProps {
  readonly finding: PlacedFinding
  readonly row: FigureRow
  /** In the order of the sheet. */
  readonly rows: readonly FigureRow[]
  readonly all: readonly FigureRow[]
}

/** Both sides of a contradiction as a ledger, the arithmetic, and the two answers: correct it, or say why it is right. */
export function FindingLedger({ finding, row, rows, all }: FindingLedgerProps) {
  const say = useWords()
  const tell = useFindingWords()
  const handle = findingHandle(row, finding)
  const isDismissing = useFigureStore((store) => store.dismissing === handle)
  const replacement = isOwn(finding, row) ? replacementOf(finding, row) : undefined
  const suggested = useDeskStore((store) =>
    ownRuleId(finding.rule) === undefined ? undefined : oneKeyCorrection(finding, store.desk),
  )
  const parts = finding.places.map((place) => ({
    place,
    row: all.find((other) => touches(place, other.block.id, other.tag)),
  }))
  return (
    <section className="fig-finding" aria-label={say('fig.ledger')}>
      <h3 className="fig-section">
        {say('fig.ledger')}
        <span className="asks">{useRuleName()(finding.rule)}</span>
        <span className="aside">{say(`severity.${finding.severity}`)}</span>
      </h3>
      <div className="fig-ledger">
        {parts.map((part) => (
          <LedgerLine key={`${part.place.block} ${part.place.start}`} place={part.place} row={part.row} current={row} />
        ))}
        {finding.expected && (
          <>
            <hr />
            <span className="asks">{say('fig.expected')}</span>
            <span className="v hand asks">{finding.expected}</span>
            <span />
          </>
        )}
      </div>
      <p className="fig-sum">{tell(finding)}</p>
      {finding.evidence?.map(({ code, detail = '', says }) => (
        <p key={`${code} ${detail}`} className="fig-evidence">
          {sayCode('evidence', code, code)} <span className="song">{tell({ message: detail, says })}</span>
        </p>
      ))}
      {isDismissing ? (
        <ReasonField
          onReason={(reason) => {
            void dismissFinding(row, finding, reason)
            goOnFrom(rows, rows.indexOf(row), finding.key)
          }}
        />
      ) : (
        <div className="ways fig-pad">
          {suggested !== undefined && (
            <PlainButton look="slip" onPress={() => void correctFinding(finding, suggested)}>
              {say('finding.correct', { text: suggested })}
            </PlainButton>
          )}
          {replacement && suggested === undefined && (
            <PlainButton look="slip" onPress={() => void correctFigure(row, replacement, all)}>
              {say('finding.correct', { text: replacement })}
            </PlainButton>
          )}
          <PlainButton look="slip" keyLabel="X" onPress={() => useFigureStore.setState({ dismissing: handle })}>
            {say('fig.dismiss')}
          </PlainButton>
        </div>
      )}
    </section>
  )
}

/** Whether what would be right is said of exactly this figure. */
function isOwn({ places }: PlacedFinding, { block, tag }: FigureRow): boolean {
  const [first] = places
  return first?.block === block.id && first.start === tag.start && first.end === tag.end
}

/** What would be right, in the place of the whole figure: a rule may give the bare number of a figure with a unit. */
function replacementOf({ expected }: PlacedFinding, { tag }: FigureRow): string | undefined {
  const unit = tag.type === 'number' ? tag.value.unit : null
  const isBare = expected !== undefined && /^[\d.,]+$/u.test(expected)
  return isBare && unit && tag.text.endsWith(unit) ? `${expected}${unit}` : expected
}

interface LedgerLineProps {
  readonly place: PlacedFinding['places'][number]
  readonly row: FigureRow | undefined
  readonly current: FigureRow
}

function LedgerLine({ place, row, current }: LedgerLineProps) {
  const say = useWords()
  const language = useLanguage()
  const block = useDeskStore((store) => store.desk.block.get(place.block))
  if (!block) return null
  const { text } = readBlock(block)
  const [before, after] = aroundMark(text, place.start, place.end)
  const words = `${before}${text.slice(place.start, place.end)}${after}`
  const line = rawLineOf(block, place.start, place.end)
  const otherPage = block.page === current.page ? undefined : sayPage(block.page, say)
  const isHere = row !== undefined && row.key === current.key && row.tag.start === current.tag.start
  // Words that hold no figure have no value to stand beside them.
  const value = row && row.kind !== 'claim' ? showValue(row, say, language) : undefined
  return (
    <>
      <button
        type="button"
        className={value ? 'what cut' : 'what alone cut'}
        tabIndex={-1}
        onClick={() => openPlaceAtDesk(place)}
      >
        {(row && figureLabel(row.tag)) || words}
      </button>
      {value && (
        <span className={isHere ? 'v asks' : 'v'}>
          {value.amount}
          {value.unit && <small>{value.unit}</small>}
        </span>
      )}
      <span className="w">
        {otherPage !== undefined && `${otherPage} `}
        {line !== undefined && say('fig.lineMark', { line })} {row && <FigureGlyph status={row.status} isSilent />}
      </span>
    </>
  )
}

/** Why it is no error: Enter notes it, Esc leaves the finding open. */
function ReasonField({ onReason }: { readonly onReason: (reason: string) => void }) {
  const say = useWords()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className="fig-reason fig-pad"
      onSubmit={(event) => {
        event.preventDefault()
        onReason(field.current?.value ?? '')
      }}
    >
      <span className="field grow">
        <input
          ref={field}
          aria-label={say('fig.reason')}
          placeholder={say('fig.reason')}
          onKeyDown={(event) => {
            event.stopPropagation()
            if (event.key === 'Escape' && !isComposing(event.nativeEvent)) {
              useFigureStore.setState({ dismissing: null })
            }
          }}
        />
      </span>
      <PlainButton look="slip" type="submit" keyLabel="↵">
        {say('fig.dismissNow')}
      </PlainButton>
    </form>
  )
}
