import type { LexiconSources } from '../../lexicon'
import { readLexicon } from '../../lexicon'
import { createTextFold } from '../../page/fold'
import { gatherDisplay } from '../display/display-units'
import { type Bonds, createBonds } from '../lines/bonds'
import { readFolios } from '../lines/folios'
import { createLabelScore, type LabelScore } from '../lines/labels'
import { runOver } from './parted'
import { LEAD_LENGTH, type Stack, type StackReading, stackLine } from './stack'

/** A line of a stack as printed, K kicker, H headline or D deck, and whether a blank line stands above it, if that is known. */
interface WrittenLine {
  readonly role: string
  readonly text: string
  readonly apart: boolean
}

/** A stack of the training text: its lines, how the story below begins, and how the page is set, if it stood on one. */
export interface WrittenStack {
  readonly lines: readonly WrittenLine[]
  readonly lead: string
  readonly setting: 'airy' | 'tight' | undefined
}

/** A stack and how an editor reads it. */
export interface Example {
  readonly stack: Stack
  readonly reading: StackReading
  /** Made of a headline cut in the middle of a word: it teaches what a cut word looks like, and not how often heads break. */
  readonly cut?: true
}

/** Characters from which a headline is ever set over two lines. */
const SHORTEST_CUT = 10

const LINE = /^([LKHDBkhd])(\+?) (.+)$/

/**
 * Reads training text: stacks parted by an empty line, each line behind a letter: K kicker, H headline, D deck (small
 * letters for what goes on), L a label over it, which is left out, B how the story begins; A or T alone for an airy or a
 * tight page, + behind a letter for a blank line above. `#` begins a comment.
 * @throws {Error} at a line that is none of these, with its number.
 */
export function parseStacks(text: string): WrittenStack[] {
  const stacks: WrittenStack[] = []
  let lines: WrittenLine[] = []
  let lead = ''
  let setting: WrittenStack['setting']
  const close = () => {
    if (lines.length > 1) stacks.push({ lines, lead, setting })
    lines = []
    lead = ''
    setting = undefined
  }
  text.split('\n').forEach((row, index) => {
    if (row.startsWith('#')) return
    if (!row.trim()) {
      close()
      return
    }
    if (row === 'A' || row === 'T') {
      setting = row === 'A' ? 'airy' : 'tight'
      return
    }
    const [, letter = '', blank, words = ''] = LINE.exec(row.trim()) ?? []
    if (!letter) throw new Error(`line ${index + 1}: cannot read ${row.slice(0, 20)}`)
    if (letter === 'B') lead = words
    else if (letter !== 'L') lines.push({ role: letter.toUpperCase(), text: words, apart: blank === '+' })
  })
  close()
  return stacks
}

/** Sets written stacks as the engine would see them on a page. */
export class ExampleSetter {
  readonly bonds: Bonds
  private readonly fold: ReturnType<typeof createTextFold>
  private readonly isLabel: LabelScore

  constructor(sources: LexiconSources) {
    const lexicon = readLexicon(sources)
    this.fold = createTextFold(lexicon)
    this.bonds = createBonds(lexicon)
    this.isLabel = createLabelScore(lexicon)
  }

  /**
   * A stack from a page as it stood there; any other as two papers would set it: with no blank line in any head, and with
   * one mostly where the type changes. Stacks in another order than kicker, headline, deck are left out.
   */
  set(stacks: readonly WrittenStack[]): Example[] {
    return stacks.flatMap((written, n) => {
      const shape = written.lines.map(({ role }) => role).join('')
      if (!/^K{0,2}H{1,3}D*$/.test(shape)) return []
      return this.setAsPrinted(written, n)
    })
  }

  /**
   * The headlines of one line, cut in two in the middle of a word, as a narrow head is set without an editor's eye: by itself
   * and with its kicker and deck. Training text written by hand breaks its heads where one breathes.
   */
  setCut(stacks: readonly WrittenStack[]): Example[] {
    return stacks.flatMap((written) => {
      const { lines } = written
      const at = lines.findIndex(({ role }) => role === 'H')
      const head = lines[at]
      if (!head || lines.filter(({ role }) => role === 'H').length !== 1) return []
      const cut = this.cutInWord(head.text, this.fold(written.lead).folded)
      if (!cut) return []
      const halves = [
        { ...head, text: head.text.slice(0, cut) },
        { ...head, text: head.text.slice(cut), apart: false },
      ]
      return [halves, [...lines.slice(0, at), ...halves, ...lines.slice(at + 1)]]
        .map((one) => ({ ...written, lines: one }))
        .filter(({ lines: all }) => /^K{0,2}HHD*$/.test(all.map(({ role }) => role).join('')))
        .map((one) => {
          const apart = one.lines.map((line) => line.apart)
          return { ...this.example(one, apart, one.setting === 'airy'), cut: true }
        })
    })
  }

  /** Where, nearest to its middle, a headline can be cut inside a word; 0 where nowhere. */
  private cutInWord(text: string, lead: string): number {
    if (text.length < SHORTEST_CUT) return 0
    const middle = text.length >> 1
    for (let away = 0; away <= 3; away++)
      for (const cut of [middle - away, middle + away]) {
        const upper = text.slice(0, cut)
        const lower = text.slice(cut)
        if (this.bonds.tie(text.charCodeAt(cut - 1), text.charCodeAt(cut)) === 2 || runOver(upper, lower, lead) > 0)
          return cut
      }
    return 0
  }

  private setAsPrinted(written: WrittenStack, n: number): Example[] {
    const { setting, lines } = written
    if (setting)
      return [
        this.example(
          written,
          lines.map(({ apart }) => apart),
          setting === 'airy',
        ),
      ]
    // Papers are not strict about it: now and then a blank line is lost, or stands inside a headline.
    const apart = lines.map(({ role }, i) => (role === lines[i - 1]?.role ? (n + i) % 25 === 0 : (n + i) % 7 !== 0))
    return [this.example(written, apart, true), this.example(written, [], false)]
  }

  private example(written: WrittenStack, apart: readonly boolean[], airy: boolean): Example {
    const raw = written.lines.map(({ text }, i) => (i > 0 && apart[i] ? `\n${text}` : text))
    const page = this.fold(`${raw.join('\n')}\n`)
    const units = gatherDisplay([...readFolios(page)].flat(), this.bonds, this.isLabel, !airy)
    const lines = units.flatMap((unit) => unit.lines.map((line, k) => stackLine(line, k > 0)))
    const count = (role: string) => written.lines.filter((line) => line.role === role).length
    return {
      stack: {
        lines,
        lead: this.fold(written.lead).folded.slice(0, LEAD_LENGTH),
        airy,
      },
      reading: { kickers: count('K'), headlines: count('H'), decks: count('D') },
    }
  }
}
