import type { ImportProgress } from '../../bridge/bridge'
import type { Say } from '../words/use-words'

/** Time left, rounded so that it does not flicker: to 5 seconds under a minute, else to minutes. */
export function progressNote(progress: Pick<ImportProgress, 'state' | 'secondsLeft' | 'pages'>, say: Say): string {
  if (progress.state !== 'running') return say('import.came', { count: progress.pages.length })
  const { secondsLeft } = progress
  if (secondsLeft === null) return ''
  if (secondsLeft < 60) return say('import.secondsLeft', { count: Math.max(5, Math.ceil(secondsLeft / 5) * 5) })
  return say('import.minutesLeft', { count: Math.ceil(secondsLeft / 60) })
}
