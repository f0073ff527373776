import type { Finding, Place } from '../model/analysis'

/** What clean-up has not widened is still of ASCII. */
const NARROW = /^[!-~]+$/u

/**
 * Where a person is needed. The check of marks reads the page as it was printed, and tells of the ones that the clean
 * text has set right as well; those stand in the list of clean-ups, where each can go back, and ask nothing of anybody.
 * @param texts the clean texts that the places of the finding count in.
 */
export function placesToMend({ says, places }: Finding, texts: readonly string[]): readonly Place[] {
  if (says?.key !== 'says.mark.mended') return places
  return places.filter(({ text, start, end }) => NARROW.test(texts[text]?.slice(start, end) ?? ''))
}
