import { Button } from 'react-aria-components'
import { type FigureRow, figureId } from '../../model/figures/figure-rows'
import { figureLabel } from '../../model/figures/shown-value'
import { rawSpansOf } from '../../model/piece'
import { Key, PlainButton } from '../controls/buttons'
import { readBlock } from '../desk/block-text'
import { bandOf, indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { sayPlaceInPage } from '../inspector/places'
import { usePageNames } from '../list/page-names'
import { lineAt, splitLines } from '../raw/raw-lines'
import { usePageLang } from '../story/page-script'
import { useWords } from '../words/use-words'
import { AnsweredFindings } from './answered-findings'
import { aroundMark } from './around-mark'
import { correctOthers, findingHandle, giveStatus, openAtDesk } from './figure-acts'
import { useFigureStore } from './figure-store'
import { FindingLedger } from './finding-ledger'
import { SamePlaces } from './same-places'
import { SourceBox } from './source-box'
import { TrailList } from './trail-list'
import { STATUS_KEYS } from './use-figure-keys'
import './figure-panel.css'

interface FigurePanelProps {
  readonly row: FigureRow | undefined
  /** The rows in the order of the sheet, of which `row` is one. */
  readonly rows: readonly FigureRow[]
  readonly all: readonly FigureRow[]
}

/** All that is known of one figure, and the five things that can be said of it. */
export function FigurePanel({ row, rows, all }: FigurePanelProps) {
  const say = useWords()
  if (!row) {
    return (
      <section className="pane fig-panel" aria-label={say('fig.source')}>
        <p className="empty fig-empty">{say('fig.choose')}</p>
      </section>
    )
  }
  return (
    <section className="pane fig-panel" aria-label={say('fig.source')}>
      <div className="fig-panel-body">
        <Hero row={row} />
        <OfferSlip />
        <Snippet row={row} />
        {row.findings.map((finding) => (
          <FindingLedger key={findingHandle(row, finding)} finding={finding} row={row} rows={rows} all={all} />
        ))}
        <AnsweredFindings row={row} />
        <SamePlaces row={row} all={all} />
        <SourceBox key={figureId(row)} row={row} all={all} />
        <TrailList row={row} />
      </div>
      <StatusKeys row={row} />
    </section>
  )
}

function Hero({ row }: { readonly row: FigureRow }) {
  const say = useWords()
  const [before, after] = aroundMark(readBlock(row.block).text, row.tag.start, row.tag.end)
  const number = useDeskStore((store) => indexDesk(store.desk).numberByStory.get(row.story) ?? 0)
  const page = usePageNames().get(row.page)
  const where = [
    say('fig.storyMark', { n: number }),
    page && say('fig.pageMark', { page: page.number }),
    sayPlaceInPage(row.block, row.tag.start, row.tag.end, say),
  ]
  return (
    <div className="fig-hero" lang={usePageLang(row.page)}>
      <div className="figure">
        <b>
          <small>{before}</small>
          {row.tag.text}
          <small>{after}</small>
        </b>
        <span>{figureLabel(row.tag)}</span>
      </div>
      <p className="small-text ink-3">
        <span className={`chip b-${bandOf(number)}`}>{number}</span> {where.filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}

/** After a correction: the equal figures elsewhere, at one stroke. */
function OfferSlip() {
  const say = useWords()
  const offer = useFigureStore((store) => store.offer)
  if (!offer) return null
  const { printed, replacement, rows } = offer
  return (
    <div className="fig-offer" role="status">
      <p>{say('fig.offer', { count: rows.length, text: printed, to: replacement })}</p>
      <div className="ways">
        <PlainButton look="slip" keyLabel="A" onPress={() => void correctOthers()}>
          {say('fig.offerAll')}
        </PlainButton>
        <PlainButton look="plain" onPress={() => useFigureStore.setState({ offer: null })}>
          {say('fig.offerNone')}
        </PlainButton>
      </div>
    </div>
  )
}

/** The raw lines around the figure, as printed. */
function Snippet({ row }: { readonly row: FigureRow }) {
  const say = useWords()
  const raw = useDeskStore((store) => store.desk.page.get(row.page)?.raw ?? '')
  const number = useDeskStore((store) => indexDesk(store.desk).numberByStory.get(row.story) ?? 0)
  const spans = rawSpansOf(row.block.pieces, row.tag.start, row.tag.end)
  const lines = splitLines(raw)
  const [first] = spans
  const last = spans.at(-1)
  const from = first ? Math.max(0, lineAt(lines, first[0]) - 1) : 0
  const to = first && last ? Math.min(lines.length - 1, lineAt(lines, Math.max(first[0], last[1] - 1)) + 1) : -1
  return (
    <div className={`fig-snippet b-${bandOf(number)}`} lang={usePageLang(row.page)}>
      <h3 className="fig-section">
        {say('fig.raw')}
        <Button className="fig-link" onPress={() => openAtDesk(row)}>
          {say('fig.openDesk')} <Key bare>↵</Key>
        </Button>
      </h3>
      {to < 0 && <p className="empty fig-pad">{say('fig.byHand')}</p>}
      {lines.slice(from, to + 1).map((line, k) => (
        <button key={line.start} type="button" className="line" tabIndex={-1} onClick={() => openAtDesk(row)}>
          <span className="n">{from + k + 1}</span>
          <i />
          <span className="cut">
            {marked(raw, line, spans).map(({ at, text, isMarked }) =>
              isMarked ? (
                <mark key={at} className={row.findings.length > 0 ? 'wave' : undefined}>
                  {text}
                </mark>
              ) : (
                <span key={at}>{text}</span>
              ),
            )}
          </span>
        </button>
      ))}
    </div>
  )
}

interface Stretch {
  readonly at: number
  readonly text: string
  readonly isMarked: boolean
}

/** Of a line this long before its figure only the last characters are shown, so that the figure is in view. */
const LEAD = 14
const SHORT_LEAD = 8

/** A line cut at the ends of the spans, white space at its beginning left out. */
function marked(
  raw: string,
  line: { readonly start: number; readonly end: number },
  spans: readonly (readonly [number, number])[],
): Stretch[] {
  const lead = raw.slice(line.start, line.end).search(/\S/u)
  const first = spans.find(([start, end]) => end > line.start && start < line.end)
  const isFar = first !== undefined && first[0] - line.start > LEAD
  let at = isFar ? first[0] - SHORT_LEAD : line.start + Math.max(0, lead)
  const stretches: Stretch[] = isFar ? [{ at: line.start, text: '…', isMarked: false }] : []
  const push = (to: number, isMarked: boolean) => {
    if (to > at) stretches.push({ at, text: raw.slice(at, to), isMarked })
    at = Math.max(at, to)
  }
  for (const [start, end] of spans) {
    if (end <= line.start || start >= line.end) continue
    push(Math.max(line.start, start), false)
    push(Math.min(line.end, end), true)
  }
  push(line.end, false)
  return stretches
}

function StatusKeys({ row }: { readonly row: FigureRow }) {
  const say = useWords()
  return (
    <div className="fig-keys">
      {STATUS_KEYS.map(([status, letter]) => (
        <Button
          key={status}
          className={status === 'verified' ? 'button primary' : 'button slip'}
          aria-pressed={row.status === status}
          aria-keyshortcuts={letter}
          onPress={() =>
            status === 'corrected' ? useFigureStore.setState({ isEditing: true }) : void giveStatus(row, status)
          }
        >
          <span>{say(`fig.act.${status}`)}</span>
          <Key>{letter}</Key>
        </Button>
      ))}
    </div>
  )
}
