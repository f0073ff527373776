import { z } from 'zod'
import type { Page } from '../model/document'
import { id, words } from './arguments'
import { CommandRefused, defineCommand } from './command'
import { type Draft, drafted } from './draft'
import { orderKeys } from './order-keys'
import { fillPage } from './page-blocks'

const lineEnds = z.enum(['lf', 'crlf', 'cr', 'mixed', 'none'])
const raw = z.string().max(100_000_000)
/** The file's own bytes, base64: only where encoding the text again would not give them back. */
const bytes = z.string().max(200_000_000).optional()

export const issueFacts = z.strictObject({
  publication: z.string().max(200).nullable(),
  place: z.string().max(200).nullable(),
  date: z.iso.date().nullable(),
  weekday: z.number().int().min(1).max(7).nullable(),
  page: z.string().max(32).nullable(),
})

export const pageImport = defineCommand({
  schema: z.strictObject({
    name: words.min(1),
    raw,
    encoding: z.string().min(1).max(32),
    encodingByHand: z.boolean().optional(),
    lineEnds,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes,
  }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      const layout = context.layout(args.raw)
      const page: Page = {
        id: context.newId(),
        name: args.name,
        order: orderKeys(draft.pages(), null, 1)[0] ?? '',
        raw: args.raw,
        encoding: args.encoding,
        encodingByHand: args.encodingByHand ?? false,
        lineEnds: args.lineEnds,
        sha256: args.sha256,
        bytes: args.bytes ?? null,
        issue: layout.issue,
        issueByHand: false,
        engine: context.engineVersion,
      }
      draft.put('page', page)
      fillPage(draft, context, page, layout)
    }),
  about: (_desk, args) => args.name,
  // The changes hold the text; a thousand pages need not stand in the journal twice.
  journalled: ({ name, encoding, sha256 }) => ({ name, encoding, sha256 }),
})

export const pageRemove = defineCommand({
  schema: z.strictObject({ page: id }),
  run: (desk, args) =>
    drafted(desk, (draft) => {
      const page = draft.page(args.page)
      emptyPage(draft, page)
      draft.remove('page', page.id)
    }),
  about: (desk, args) => desk.page.get(args.page)?.name ?? '',
})

export const pageMove = defineCommand({
  schema: z.strictObject({ page: id, before: id.nullable() }),
  run: (desk, args) =>
    drafted(desk, (draft) => {
      const page = draft.page(args.page)
      if (args.before !== null) draft.page(args.before)
      if (args.before === page.id) return
      const others = draft.pages().filter((other) => other.id !== page.id)
      const [order = page.order] = orderKeys(others, args.before, 1)
      draft.put('page', { ...page, order })
    }),
  about: (desk, args) => desk.page.get(args.page)?.name ?? '',
})

export const pageSetIssue = defineCommand({
  schema: z.strictObject({ page: id, issue: issueFacts }),
  run: (desk, args) =>
    drafted(desk, (draft) => {
      draft.put('page', { ...draft.page(args.page), issue: args.issue, issueByHand: true })
    }),
  about: (desk, args) => desk.page.get(args.page)?.name ?? '',
})

/**
 * Another encoding is the right one after all: the page gets its text and a new cut. Raw offsets mean nothing from
 * one decoding to the next, so work done by hand goes with the old text, and only when asked to.
 */
export const pageReread = defineCommand({
  schema: z.strictObject({
    page: id,
    raw,
    encoding: z.string().min(1).max(32),
    lineEnds: lineEnds.optional(),
    bytes,
    force: z.boolean().optional(),
  }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      const old = draft.page(args.page)
      if (!args.force && draft.pageBlocks(old.id).some((block) => block.hand.length > 0)) {
        throw new CommandRefused('page-has-hand-work', `reading ${old.name} again would drop what was decided by hand`)
      }
      emptyPage(draft, old)
      const layout = context.layout(args.raw)
      const page: Page = {
        ...old,
        raw: args.raw,
        encoding: args.encoding,
        encodingByHand: true,
        lineEnds: args.lineEnds ?? old.lineEnds,
        bytes: args.bytes ?? null,
        issue: old.issueByHand ? old.issue : layout.issue,
        engine: context.engineVersion,
      }
      draft.put('page', page)
      fillPage(draft, context, page, layout)
    }),
  about: (desk, args) => desk.page.get(args.page)?.name ?? '',
  journalled: ({ page, encoding, force }) => ({ page, encoding, force }),
})

function emptyPage(draft: Draft, page: Page): void {
  for (const block of draft.pageBlocks(page.id)) draft.remove('block', block.id)
  for (const story of draft.storiesOf(page.id)) draft.remove('story', story.id)
}
