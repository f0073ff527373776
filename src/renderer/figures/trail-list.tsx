import { useEffect, useState } from 'react'
import type { RequestArgs } from '../../bridge/bridge'
import { type FigureRow, touches } from '../../model/figures/figure-rows'
import type { TrailStep } from '../../model/figures/figure-trails'
import { trailWords } from '../../model/figures/trail-words'
import { request } from '../bridge-client'
import { PlainButton } from '../controls/buttons'
import { useDeskStore } from '../desk/desk-store'
import { useLanguage, useWords } from '../words/use-words'
import { giveStatus } from './figure-acts'

/** All that has happened to the figure, who and when: the latest first. */
export function TrailList({ row }: { readonly row: FigureRow }) {
  const say = useWords()
  const language = useLanguage()
  const steps = useTrail(row)
  return (
    <section className="fig-trail" aria-label={say('fig.trail')}>
      <h3 className="fig-section">
        {say('fig.trail')}
        {row.decision && (
          <PlainButton look="plain" keyLabel="U" onPress={() => void giveStatus(row, 'unchecked')}>
            {say('decision.withdraw')}
          </PlainButton>
        )}
      </h3>
      <ol>
        {row.status === 'stale' && <li className="asks">{say('fig.sentenceChanged')}</li>}
        {steps.toReversed().map((step) => (
          <li key={`${step.seq} ${step.what}`} className={step.how ? 'ink-3' : undefined}>
            <time dateTime={step.at}>{sayTime(step.at, language)}</time>
            <span className="did">
              {[step.by, '　', ...trailWords(step).map(({ key, values }) => say(key, values))].join('')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Asked for again with every change of the desk: an undo elsewhere may have touched it. */
function useTrail(row: FigureRow): readonly TrailStep[] {
  const [told, setTold] = useState<{ readonly key: string; readonly steps: readonly TrailStep[] }>()
  const findings = useDeskStore((store) => store.derived.get(row.page)?.findings ?? NO_FINDINGS)
  const key = JSON.stringify(queryOf(row, findings))
  useEffect(() => {
    let isOver = false
    const ask = () =>
      void request('figure.trail', JSON.parse(key) as RequestArgs<'figure.trail'>).then(
        (steps) => !isOver && setTold({ key, steps }),
      )
    ask()
    const end = useDeskStore.subscribe((now, before) => {
      if (now.desk !== before.desk) ask()
    })
    return () => {
      isOver = true
      end()
    }
  }, [key])
  return told?.key === key ? told.steps : NO_STEPS
}

const NO_STEPS: readonly TrailStep[] = []
const NO_FINDINGS: PageFindings = []

type PageFindings = readonly { readonly key: string; readonly places: readonly Parameters<typeof touches>[0][] }[]

function queryOf({ key, page, decision, block, tag }: FigureRow, findings: PageFindings): RequestArgs<'figure.trail'> {
  const over = findings.filter(({ places }) => places.some((place) => touches(place, block.id, tag)))
  const found = { key, page, findings: over.map((one) => one.key) }
  return decision ? { ...found, decision: decision.id } : found
}

/** The hour today, else the day too. */
export function sayTime(at: string, language: string): string {
  const when = new Date(at)
  const isToday = when.toDateString() === new Date().toDateString()
  return clockOf(language, isToday).format(when)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Kept: to make one takes as long as to draw the list. */
function clockOf(language: string, isToday: boolean): Intl.DateTimeFormat {
  const key = `${language} ${isToday}`
  let clock = clocks.get(key)
  if (!clock) {
    const day = isToday ? {} : ({ month: 'numeric', day: 'numeric' } as const)
    clock = new Intl.DateTimeFormat(language, { ...day, hour: '2-digit', minute: '2-digit', hour12: false })
    clocks.set(key, clock)
  }
  return clock
}
