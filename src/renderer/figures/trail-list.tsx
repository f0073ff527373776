import type { FigureRow } from '../../model/figures/figure-rows'
import { PlainButton } from '../controls/buttons'
import { useLanguage, useWords } from '../words/use-words'
import { giveStatus } from './figure-acts'

/** Who said what of the figure and when, the latest first. */
export function TrailList({ row }: { readonly row: FigureRow }) {
  const say = useWords()
  const language = useLanguage()
  const { decision, note, status } = row
  const given = decision && sayAnswer(decision.answer)
  return (
    <section className="fig-trail" aria-label={say('fig.trail')}>
      <h3 className="fig-section">
        {say('fig.trail')}
        {decision && (
          <PlainButton look="plain" keyLabel="U" onPress={() => void giveStatus(row, 'unchecked')}>
            {say('decision.withdraw')}
          </PlainButton>
        )}
      </h3>
      <ul>
        {status === 'stale' && <li className="asks">{say('fig.sentenceChanged')}</li>}
        {status === 'stale' && note && <li>{say('fig.wasSentence', { text: note.sentence })}</li>}
        {decision && (
          <li>
            <time dateTime={decision.at}>{sayTime(decision.at, language)}</time>
            <span>
              {decision.by}　{given}
              {note?.printed && `，${say('fig.wasPrinted', { text: note.printed })}`}
            </span>
          </li>
        )}
        <li>{say('fig.recognised')}</li>
      </ul>
    </section>
  )

  function sayAnswer(answer: string): string {
    const known = ['verified', 'corrected', 'disputed', 'query', 'not-a-figure'] as const
    const found = known.find((one) => one === answer)
    return found ? say(`fig.status.${found}`) : answer
  }
}

/** The hour today, else the day too. */
export function sayTime(at: string, language: string): string {
  const when = new Date(at)
  const isToday = when.toDateString() === new Date().toDateString()
  const day = isToday ? {} : ({ month: 'numeric', day: 'numeric' } as const)
  return when.toLocaleString(language, { ...day, hour: '2-digit', minute: '2-digit', hour12: false })
}
