import { z } from 'zod'
import { type FigureSource, readFigureNote, writeFigureNote } from '../model/figures/figure-note'
import { FIGURE_ANSWERS, type FigureAnswer } from '../model/figures/figure-status'
import { sentenceAt } from '../model/figures/sentence'
import { cleanText, replaceText } from '../model/piece'
import { id, offset, words } from './arguments'
import { characterStart } from './block-steps'
import { type CommandContext, CommandRefused, defineCommand } from './command'
import { recordDecision } from './decision'
import { type Draft, drafted } from './draft'
import { quote } from './quote'

/** A figure where it stands: `quote` is what the editor saw there, `earlier` the decision that answered for it. */
const figure = z.strictObject({
  subject: words.min(1),
  block: id,
  start: offset,
  end: offset,
  quote: words.min(1),
  earlier: id.optional(),
})
type Figure = z.output<typeof figure>

const source = z.strictObject({ kind: z.enum(['note', 'link', 'document']), text: words.min(1) })

/** Says what a figure is worth, with the source; `unchecked` takes back what was said. */
export const figureSetStatus = defineCommand({
  schema: z.strictObject({ ...figure.shape, status: z.enum(FIGURE_ANSWERS), source: source.optional() }),
  run: (desk, { status, source: given, ...args }, context) =>
    drafted(desk, (draft) => {
      checkQuote(draft, args)
      if (status === 'unchecked') return forget(draft, args)
      const printed = printedBefore(draft, args)
      forget(draft, args)
      record(draft, context, args, status, args.start, args.quote, printed, given)
    }),
  about: (_desk, args) => quote(args.quote),
})

/**
 * Puts another figure in the place of one or several equal ones and keeps what was printed: text and record change
 * together and are taken back together.
 */
export const figureCorrect = defineCommand({
  schema: z.strictObject({
    figures: z.array(figure).min(1).max(1000),
    replacement: words.min(1).regex(/^[^\r\n]*$/),
    source: source.optional(),
  }),
  run: (desk, { figures, replacement, source: given }, context) =>
    drafted(desk, (draft) => {
      for (const one of figures) checkQuote(draft, one)
      const printed = new Map(figures.map((one) => [one, printedBefore(draft, one) ?? one.quote]))
      // From the end, so that the offsets of figures before one still hold.
      for (const one of figures.toSorted((a, b) => b.start - a.start)) {
        const pieces = replaceText(draft.block(one.block).pieces, one.start, one.end, replacement)
        draft.setBlock(one.block, { pieces }, 'text')
      }
      for (const one of figures) {
        forget(draft, one)
        const start = one.start + shiftBefore(figures, one, replacement.length)
        record(draft, context, one, 'corrected', start, replacement, printed.get(one), given)
      }
    }),
  about: (_desk, args) => quote(`${args.figures[0]?.quote ?? ''} → ${args.replacement}`),
})

function checkQuote(draft: Draft, { block, start, end, quote: seen }: Figure): void {
  const text = cleanText(draft.block(block).pieces)
  const cutsCharacter = characterStart(text, start) !== start || characterStart(text, end) !== end
  if (end <= start || cutsCharacter || text.slice(start, end) !== seen) {
    throw new CommandRefused('figure-moved', `the text of block ${block} no longer reads ${seen} there`)
  }
}

/** What was printed, where an earlier decision already corrected this figure. */
function printedBefore(draft: Draft, one: Figure): string | undefined {
  for (const decision of draft.decisions()) {
    if (decision.kind === 'figure' && (decision.id === one.earlier || decision.subject === one.subject)) {
      return readFigureNote(decision.note)?.printed
    }
  }
  return undefined
}

function forget(draft: Draft, one: Figure): void {
  for (const decision of draft.decisions()) {
    const isThis = decision.id === one.earlier || decision.subject === one.subject
    if (decision.kind === 'figure' && isThis) draft.remove('decision', decision.id)
  }
}

/** How far the figures replaced before this one in its block have moved it. */
function shiftBefore(figures: readonly Figure[], one: Figure, length: number): number {
  return figures
    .filter((other) => other.block === one.block && other.start < one.start)
    .reduce((sum, other) => sum + length - (other.end - other.start), 0)
}

function record(
  draft: Draft,
  context: CommandContext,
  one: Figure,
  answer: FigureAnswer,
  start: number,
  text: string,
  printed: string | undefined,
  given: FigureSource | undefined,
): void {
  const block = draft.block(one.block)
  const sentence = sentenceAt(cleanText(block.pieces), start, start + text.length).text
  const kept = {
    ...(printed !== undefined && printed !== text ? { printed } : {}),
    ...(given ? { source: given } : {}),
  }
  const note = writeFigureNote({ page: block.page, block: block.id, start, text, sentence, ...kept })
  recordDecision(draft, context, { kind: 'figure', subject: one.subject, answer, about: printed ?? one.quote, note })
}
