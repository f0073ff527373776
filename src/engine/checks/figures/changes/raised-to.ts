import type { PrintedFigure } from '../printed-figure'
import { turnsToNothingElse } from '../same-subject'
import type { StatedReading } from './change-gaps'
import { UP_VERB } from './change-words'

/** ［，等于增加到］十倍: behind a verb that leads to a value, 倍 says how many times the base that value is. */
const RAISED_TO = new RegExp(
  `(?:等于|算是|合)?(${UP_VERB}|扩充|发展|壮大|翻)(?:了)?[到至成为](?:了|近|约|将近|接近|超过){0,2}(?:原[来先有]的?|过去的|从前的|以前的)?$`,
  'u',
)

/** The multiple some words lead to; of 由30倍升至50倍 nothing is one, since `before` is told in times itself. */
export function readRaisedTo(
  words: string,
  subject: string,
  figure: PrintedFigure,
  before: PrintedFigure | undefined,
): StatedReading | undefined {
  if (figure.unit !== '倍' || before?.unit === '倍') return undefined
  const match = RAISED_TO.exec(words)
  if (!match || !turnsToNothingElse(words.slice(0, match.index), subject)) return undefined
  return { kind: 'multiple', direction: 0, verb: '' }
}
