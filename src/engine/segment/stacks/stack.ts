import type { Line } from '../lines/line'

/** A line of display type over one story, as far as a reading of the stack asks about it. */
export interface StackLine {
  /** Folded, letter-spacing and second prints taken out. */
  readonly text: string
  /** Half ems, without and with letter-spacing. */
  readonly width: number
  readonly setWidth: number
  readonly spaced: boolean
  /** A blank line stands above it. */
  readonly apart: boolean
  /** Read by itself it goes on with the line above: of even width, or in the middle of a phrase. */
  readonly joins: boolean
}

/** The lines of kicker, headline and deck that stand together over one story, and what is known beside them. */
export interface Stack {
  readonly lines: readonly StackLine[]
  /** How the story begins, folded; empty where there is none. */
  readonly lead: string
  /** Blank lines stand inside heads of this page, so that their absence says something. */
  readonly airy: boolean
}

/** A way to read a stack: so many lines of kicker, headline and deck, in this order. */
export interface StackReading {
  readonly kickers: number
  readonly headlines: number
  readonly decks: number
}

export type StackRole = 'kicker' | 'headline' | 'deck'

const MOST_KICKERS = 2
const MOST_HEADLINES = 3

/** Code units of the story that are looked at for words a line of the head parts from the next. */
export const LEAD_LENGTH = 400

/** Code units of the story that share words with its head. */
export const FIRST_WORDS = 60

/** All ways to read a stack of `n` lines: up to two of kicker, up to three of headline, any number of deck. */
export function readingsOf(n: number): StackReading[] {
  const readings: StackReading[] = []
  for (let kickers = 0; kickers <= Math.min(MOST_KICKERS, n - 1); kickers++)
    for (let headlines = 1; headlines <= Math.min(MOST_HEADLINES, n - kickers); headlines++)
      readings.push({ kickers, headlines, decks: n - kickers - headlines })
  return readings
}

/** What the line at `at` is under a reading. */
export function roleAt({ kickers, headlines }: StackReading, at: number): StackRole {
  if (at < kickers) return 'kicker'
  return at < kickers + headlines ? 'headline' : 'deck'
}

/** A line of the page as one of a stack. */
export function stackLine({ text, width, setWidth, spacing, blanks }: Line, joins: boolean): StackLine {
  return { text, width, setWidth, spaced: spacing.length >= SPACED, apart: blanks > 0, joins }
}

/** Letter-spaced gaps from which a line is set in letter-spaced type. */
const SPACED = 3
