import { STORY_ROLES } from '../../model/analysis'
import type { DeskScope } from '../../model/desk-scope'
import { type Block, type Desk, pageBlocks, pagesOf, storiesOf } from '../../model/document'
import { cleanLength, cleanText } from '../../model/piece'
import { SIGNER_ROLES, scopeDigest } from '../../model/signature'
import { COMMAND_NAMES, type CommandName } from '../command-table'

/** Numbers that a random call of a command is made from; `pick` chooses among what the desk has at that moment. */
export interface Dice {
  readonly command: number
  readonly page: number
  readonly first: number
  readonly second: number
  readonly offset: number
  readonly other: number
  readonly text: string
}

/** A call of one command that makes sense on the desk as it is, or nearly so. */
export function randomCall(
  bench: { readonly desk: Desk },
  dice: Dice,
): { readonly command: CommandName; readonly args: unknown } {
  const command = pick(COMMAND_NAMES, dice.command) ?? 'page.import'
  return { command, args: argsFor(command, bench, dice) }
}

function argsFor(command: CommandName, { desk }: { readonly desk: Desk }, dice: Dice): unknown {
  const page = pick(pagesOf(desk), dice.page)
  const blocks = page ? pageBlocks(desk, page.id).sort((a, b) => (a.id < b.id ? -1 : 1)) : []
  const stories = page ? storiesOf(desk, page.id) : []
  const block = pick(blocks, dice.first)
  const other = pick(blocks, dice.second)
  const story = pick(stories, dice.second)
  const mates = blocks.filter((mate) => mate.story === story?.id)
  const raw = page?.raw ?? ''
  const [start, end] = [dice.offset % (raw.length + 1), dice.other % (raw.length + 1)].sort((a, b) => a - b)
  const importing = { raw: dice.text, encoding: 'utf-8', lineEnds: 'mixed' }
  switch (command) {
    case 'page.import':
      return { ...importing, name: 'x', sha256: 'a'.repeat(64), ...(dice.other % 2 ? { bytes: 'aGk=' } : {}) }
    case 'page.reread':
      return { ...importing, page: page?.id, force: dice.other % 2 === 0 }
    case 'page.remove':
    case 'page.recut':
      return { page: page?.id }
    case 'page.restyle':
      return { pages: [page?.id] }
    case 'page.move':
      return { page: page?.id, before: pick([...pagesOf(desk), undefined], dice.other)?.id ?? null }
    case 'page.setIssue':
      return { page: page?.id, issue: { publication: dice.text, place: null, date: null, weekday: 3, page: '4' } }
    case 'story.split':
      return { block: block?.id, offset: offsetIn(block, dice.offset) }
    case 'story.merge':
    case 'story.dissolve':
      return { story: story?.id }
    case 'story.move':
      return { story: story?.id, before: pick([...stories, undefined], dice.other)?.id ?? null }
    case 'story.gather':
      return { blocks: [block?.id, other?.id] }
    case 'story.setStatus':
      return { stories: [story?.id], status: 'checked' }
    case 'block.move':
      return {
        blocks: [block?.id, other?.id],
        story: dice.other % 4 === 0 ? null : story?.id,
        before: dice.other % 3 === 0 ? null : (pick(mates, dice.other)?.id ?? null),
      }
    case 'block.setRole':
      return { blocks: [block?.id], role: pick(['running-head', ...STORY_ROLES], dice.other) }
    case 'block.join':
    case 'block.remove':
    case 'cleanup.revertAll':
      return { block: block?.id }
    case 'block.split':
      return { block: block?.id, offset: offsetIn(block, dice.offset) }
    case 'block.insert':
      return {
        story: story?.id,
        role: pick(STORY_ROLES, dice.other),
        before: pick(mates, dice.offset)?.id ?? null,
        text: dice.text,
      }
    case 'lines.setRole':
      return { page: page?.id, start, end, role: pick(['running-head', ...STORY_ROLES], dice.first) }
    case 'lines.move':
      return { page: page?.id, start, end, story: dice.first % 4 === 0 ? null : story?.id }
    case 'lines.gather':
      return { page: page?.id, start, end }
    case 'text.replace':
      return {
        from: { block: block?.id, offset: offsetIn(block, dice.offset) },
        to: {
          block: (dice.first % 2 ? block : other)?.id,
          offset: offsetIn(dice.first % 2 ? block : other, dice.other),
        },
        text: dice.text,
      }
    case 'cleanup.revert': {
      const piece = pick(block?.pieces.filter(({ why }) => why !== undefined) ?? [], dice.other)
      return { block: block?.id, start: piece?.start ?? 0, end: piece?.end ?? 0 }
    }
    case 'joint.decide':
      return { page: page?.id, before: start, after: end, kind: pick(['join', 'break', 'story'], dice.first) }
    case 'joint.reopen':
      return { page: page?.id, ...answeredJoint(desk, raw, dice.other), kind: pick(['join', 'break'], dice.first) }
    case 'decision.make':
      return {
        kind: 'tag',
        subject: `s${dice.first % 3}`,
        answer: 'accepted',
        about: dice.text,
        note: dice.other % 2 ? 'n' : undefined,
      }
    case 'duplicate.decide':
      return {
        answers: [{ subject: `d${dice.first % 3}`, answer: 'drop-b' }],
        drop: dice.other % 2 ? [block?.id] : [],
        ignore: dice.first % 4 ? [] : [block?.id],
        cut: dice.other % 3 ? [] : [{ block: other?.id, start: 0, end: offsetIn(other, dice.offset) }],
        about: dice.text,
      }
    case 'figure.setStatus':
      return {
        ...figureIn(block, dice.offset),
        status: dice.other % 2 ? 'verified' : 'unchecked',
        ...(dice.first % 2 ? { source: { kind: 'note', text: 's' } } : {}),
      }
    case 'figure.correct':
      return { figures: [figureIn(block, dice.offset)], replacement: dice.text }
    case 'signature.sign': {
      const scope = story && dice.other % 2 ? { kind: 'story', id: story.id } : { kind: 'desk' }
      const digest = scopeDigest(desk, scope as DeskScope)
      return { scope, role: pick(SIGNER_ROLES, dice.first), name: 'n', title: dice.text, digest, unchecked: 1, open: 0 }
    }
    case 'decision.makeAll':
      return {
        kind: 'tag',
        asked: [0, 1].map((k) => ({ subject: `s${(dice.first + k) % 3}`, about: dice.text })),
        answer: 'accepted',
      }
    case 'decision.withdraw':
      return { id: pick([...desk.decision.keys()], dice.first) ?? 'none' }
    case 'rule.save':
      return { rule: ruleOf(dice.first, dice.other) }
    case 'rule.import':
      return { rules: [ruleOf(dice.first, dice.other), ruleOf(dice.second, dice.offset)] }
    case 'rule.remove':
      return { id: `r${dice.first % 3}` }
    case 'rule.setSeverity':
      return {
        rule: pick(['weekday-mismatch', 'own-r0', 'own-r1'], dice.first),
        severity: pick(['error', 'note', 'off', null], dice.other),
      }
    case 'rule.resetSeverities':
      return {}
  }
}

function ruleOf(id: number, other: number) {
  const words = { pattern: `${other % 7}年`, message: 'm', replacement: '', wrong: [`${other}`], right: [] }
  return { id: `r${id % 3}`, severity: 'query', on: other % 2 === 0, ...words }
}

/** One character of a block, taken for a figure. */
function figureIn(block: Block | undefined, offset: number) {
  const characters = [...cleanText(block?.pieces ?? [])]
  const at = characters.length === 0 ? 0 : offset % characters.length
  const quote = characters[at] ?? ''
  const start = characters.slice(0, at).join('').length
  return { subject: `f${offset % 3}`, block: block?.id, start, end: start + quote.length, quote }
}

function offsetIn(block: Block | undefined, offset: number): number {
  return block ? offset % (cleanLength(block.pieces) + 1) : 0
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % list.length]
}

/** Where a joint that has been answered stands on this page, as far as its words tell. */
function answeredJoint(desk: Desk, raw: string, at: number): { before: number; after: number } {
  const joints = [...desk.decision.values()].filter(({ kind }) => kind === 'joint')
  const [upper = '', lower = ''] = (pick(joints, at)?.subject ?? '').split('⏎')
  return { before: Math.max(0, raw.indexOf(upper)) + upper.length, after: Math.max(0, raw.indexOf(lower)) }
}
