import { z } from 'zod'
import type { Role } from '../model/analysis'
import type { Block, Desk, Page } from '../model/document'
import { jointSubject } from '../model/joint-subject'
import { cutPieceAtRaw, withoutEdgeJoiners } from '../model/piece-seams'
import { id, offset } from './arguments'
import { joinBlocks, splitBlockInto } from './block-steps'
import { type CommandContext, CommandRefused, defineCommand } from './command'
import { recordDecision } from './decision'
import { type Draft, drafted } from './draft'
import { idAfter } from './order-keys'
import { placeBlocks } from './placing'
import { quote } from './quote'
import { mergeStories, splitStory } from './story-steps'

const schema = z.strictObject({
  page: id,
  before: offset,
  after: offset,
  kind: z.enum(['join', 'break', 'story']),
})

type SeamReading = z.infer<typeof schema>

/**
 * Takes a reading of the seam between two raw lines: they run on, a new block begins, or a new story begins.
 * `before` is the raw offset behind the upper line's last character, `after` that of the lower line's first.
 */
export const jointDecide = defineCommand({
  schema,
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      readJoint(draft, context, args)
      const subject = jointSubject(draft.page(args.page).raw, args.before, args.after)
      recordDecision(draft, context, { kind: 'joint', subject, answer: args.kind, about: subject })
    }),
  about: quoteJoint,
})

/** Takes the answer about a seam back: it reads as the machine has it (`kind`), and is asked about again. */
export const jointReopen = defineCommand({
  schema,
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      const subject = jointSubject(draft.page(args.page).raw, args.before, args.after)
      const answers = [...draft.decisions()].filter((one) => one.kind === 'joint' && one.subject === subject)
      if (answers.length === 0) throw new CommandRefused('no-such-decision', `nobody has answered ${subject}`)
      if (answers.some(({ answer }) => answer !== args.kind)) readJoint(draft, context, args)
      for (const { id } of answers) draft.remove('decision', id)
    }),
  about: quoteJoint,
})

function quoteJoint(desk: Desk, { page, before, after }: SeamReading): string {
  return quote(jointSubject(desk.page.get(page)?.raw ?? '', before, after))
}

/** Makes the seam read in one way. */
function readJoint(draft: Draft, context: CommandContext, { page: id, before, after, kind }: SeamReading): void {
  const page = draft.page(id)
  const upper = blockAt(draft, page, before - 1)
  const lower = blockAt(draft, page, after)
  if (kind === 'join') {
    joinAcross(draft, upper, lower)
    return
  }
  const second = upper.id === lower.id ? splitAt(draft, context, page, upper, after) : lower
  if (kind === 'story') {
    startStory(draft, context, draft.block(upper.id), second)
    return
  }
  bringTogether(draft, draft.block(upper.id), second)
  // A story has one headline: the line taken off it stands below as its deck.
  if (upper.id === lower.id && upper.role === 'headline') draft.setBlock(second.id, { role: 'deck' }, 'role')
}

function blockAt(draft: Draft, page: Page, raw: number): Block {
  const block = draft
    .pageBlocks(page.id)
    .find(({ pieces }) => pieces.some((piece) => raw >= piece.start && raw < piece.end))
  if (!block) throw new CommandRefused('no-such-joint', `no text of page ${page.name} stands at ${raw}`)
  return block
}

function joinAcross(draft: Draft, upper: Block, lower: Block): void {
  if (upper.id === lower.id) return
  bringTogether(draft, upper, lower)
  const first = draft.block(upper.id)
  const next = draft.block(lower.id)
  const follower = idAfter(draft.sequence(first.page, first.story), first.id)
  if (follower !== next.id) {
    placeBlocks(draft, [next], { page: first.page, story: first.story, before: follower }, 'story')
  }
  joinBlocks(draft, draft.block(upper.id), draft.block(lower.id))
}

const TEXT_ROLES: ReadonlySet<Role> = new Set(['body', 'summary'])

/** Brings `lower`, with what follows it in its own story, behind `upper`, unless the two are of one story already. */
function bringTogether(draft: Draft, upper: Block, lower: Block): void {
  if (upper.story === lower.story) return
  const sequence = draft.sequence(lower.page, lower.story)
  const from = sequence.findIndex((block) => block.id === lower.id)
  const following = lower.story === null ? [lower] : sequence.slice(from)
  const before = idAfter(draft.sequence(upper.page, upper.story), upper.id)
  // The text of a story begins here: its head comes along, else a story of a headline alone would be left.
  const isWhole = lower.story !== null && !sequence.slice(0, from).some(({ role }) => TEXT_ROLES.has(role))
  if (isWhole && lower.story !== null && upper.story !== null) {
    mergeStories(draft, draft.story(upper.story), draft.story(lower.story), before)
    return
  }
  placeBlocks(draft, following, { page: upper.page, story: upper.story, before }, 'story')
}

function startStory(draft: Draft, context: CommandContext, upper: Block, lower: Block): void {
  if (upper.story !== lower.story) return
  splitStory(draft, context, lower)
}

function splitAt(draft: Draft, context: CommandContext, page: Page, block: Block, raw: number): Block {
  const at = block.pieces.findIndex((piece) => raw >= piece.start && raw < piece.end)
  // Only the piece at the seam is cut: a block whose columns were read out of order keeps its reading order.
  const cut = block.pieces.slice(at, at + 1).flatMap((piece) => cutPieceAtRaw(page.raw, piece, raw))
  const left = [...block.pieces.slice(0, at), ...cut.filter((piece) => piece.start < raw)]
  const right = [...cut.filter((piece) => piece.start >= raw), ...block.pieces.slice(at + 1)]
  if (left.length === 0) throw new CommandRefused('nothing-to-split', 'both halves of a split need text')
  return splitBlockInto(draft, context, block, withoutEdgeJoiners(left), withoutEdgeJoiners(right))
}
