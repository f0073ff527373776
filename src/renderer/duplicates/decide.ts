import type { Block, BlockId, Desk, StoryId } from '../../model/document'
import { readBlock } from '../desk/block-text'
import type { DuplicateRow, InsideRow, VersionRow } from './duplicate-rows'
import type { DuplicateAnswer } from './pair-answers'

/** The five answers, by key: with `left` the right one is dropped. */
export const CHOICES = ['both', 'left', 'right', 'different', 'ignore'] as const
export type Choice = (typeof CHOICES)[number]

/** Arguments of the command `duplicate.decide`. */
export interface DecideArgs {
  readonly answers: { readonly subject: string; readonly answer: string }[]
  readonly drop: BlockId[]
  readonly cut: { readonly block: BlockId; readonly start: number; readonly end: number }[]
  readonly ignore: BlockId[]
  readonly about: string
}

/** The two paragraphs being compared, with the key of the question about them. */
export interface ShownPair {
  readonly left: BlockId
  readonly right: BlockId
  readonly key: string
}

const NOTHING = { answers: [], drop: [], cut: [], ignore: [] }
/** Letters of a decision's own name in lists. */
const ABOUT = 24

/**
 * What choosing `choice` does; undefined where it makes no sense (a passage inside a story cannot be ignored for good).
 * @param isWhole of a cluster of more than two, all members at one go
 * @param title what the stories are called
 */
export function decideArgs(
  desk: Desk,
  row: DuplicateRow,
  shown: ShownPair | undefined,
  choice: Choice,
  isWhole: boolean,
  title: string,
): DecideArgs | undefined {
  if (row.of === 'inside') return decideInside(row, choice)
  if (row.of === 'version') return decideVersion(desk, row, choice, title)
  if (!shown) return undefined
  const about = quote(readText(desk, shown.left))
  const blocks = isWhole ? [...row.blocks] : [shown.left, shown.right]
  if (choice === 'ignore') return { ...NOTHING, ignore: blocks, about }
  const keep = choice === 'left' ? shown.left : choice === 'right' ? shown.right : undefined
  const drop = keep === undefined ? [] : blocks.filter((id) => id !== keep)
  const pairs = isWhole ? row.pairs : [{ key: shown.key, ...inListOrder(row.pairs, shown) }]
  return { ...NOTHING, answers: pairAnswers(pairs, choice, new Set(drop)), drop, about }
}

/** The pair's members as the list names them: `drop-a` is about the list's a, on whichever side it is shown. */
function inListOrder(pairs: readonly { readonly a: BlockId; readonly b: BlockId }[], { left, right }: ShownPair) {
  return pairs.some(({ a, b }) => a === right && b === left) ? { a: right, b: left } : { a: left, b: right }
}

function pairAnswers(
  pairs: readonly { readonly key: string; readonly a: BlockId }[],
  choice: Exclude<Choice, 'ignore'>,
  drop: ReadonlySet<BlockId>,
): DecideArgs['answers'] {
  const answers = new Map<string, DuplicateAnswer>()
  for (const { key, a } of pairs) answers.set(key, answerOf(choice, drop.has(a)))
  return [...answers].map(([subject, answer]) => ({ subject, answer }))
}

function answerOf(choice: Exclude<Choice, 'ignore'>, isFirstDropped: boolean): DuplicateAnswer {
  if (choice === 'both') return 'keep-both'
  if (choice === 'different') return 'not-a-duplicate'
  return isFirstDropped ? 'drop-a' : 'drop-b'
}

function decideVersion(desk: Desk, row: VersionRow, choice: Choice, title: string): DecideArgs {
  const about = quote(title)
  if (choice === 'ignore') {
    const answers = [{ subject: row.subject, answer: 'not-a-duplicate' }]
    return { ...NOTHING, answers, ignore: [...row.blocks], about }
  }
  const gone = choice === 'left' ? row.b : choice === 'right' ? row.a : undefined
  const drop = gone === undefined ? [] : blocksIn(desk, gone).map(({ id }) => id)
  const own = { subject: row.subject, answer: answerOf(choice, gone === row.a) }
  return { ...NOTHING, answers: [own, ...pairAnswers(row.pairs, choice, new Set(drop))], drop, about }
}

function decideInside({ duplicate, isCleaned }: InsideRow, choice: Choice): DecideArgs | undefined {
  const [first, second] = duplicate.places
  if (!first || choice === 'ignore' || isCleaned) return undefined
  const answers = [{ subject: duplicate.key, answer: answerOf(choice, choice === 'right') }]
  const about = quote(duplicate.text)
  if (choice === 'both' || choice === 'different') return { ...NOTHING, answers, about }
  // A doubled word is one stretch: either half may go.
  const middle = first.start + Math.floor((first.end - first.start) / 2)
  const both = second
    ? [first, second]
    : [
        { ...first, end: middle },
        { ...first, start: middle },
      ]
  return { ...NOTHING, answers, cut: choice === 'left' ? both.slice(1) : both.slice(0, 1), about }
}

function blocksIn(desk: Desk, story: StoryId): Block[] {
  return [...desk.block.values()].filter((block) => block.story === story)
}

function readText(desk: Desk, id: BlockId): string {
  const block = desk.block.get(id)
  return block ? readBlock(block).text : ''
}

function quote(text: string): string {
  const letters = [...text]
  return letters.length > ABOUT ? `${letters.slice(0, ABOUT).join('')}…` : text
}
