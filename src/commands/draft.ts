import { type Change, insertRecord, removeRecord, updateRecord } from '../model/change'
import { indexedPageBlocks, indexedPageStories, indexedStoryBlocks } from '../model/desk-index'
import {
  type Block,
  type BlockId,
  byOrder,
  type Decision,
  type Desk,
  type HandMark,
  type Page,
  type PageId,
  type RecordOf,
  type Story,
  type StoryId,
  type Table,
} from '../model/document'
import { type Refusal, refuse } from '../model/entry'
import { CommandRefused } from './command'

/**
 * A desk being changed by one command. Many commands are made of steps that build on each other (cut lines off, move
 * them, give them a role); the draft lets each step see what the last one did and adds up one change a record.
 */
export class Draft {
  private readonly touched: { readonly [T in Table]: Map<string, RecordOf[T] | null> } = {
    page: new Map(),
    story: new Map(),
    block: new Map(),
    decision: new Map(),
    setting: new Map(),
  }

  constructor(readonly desk: Desk) {}

  /** The record as it stands in the draft; refuses the command when there is none. */
  page(id: PageId): Page {
    return this.find('page', id) ?? gone('page', id)
  }

  story(id: StoryId): Story {
    return this.find('story', id) ?? gone('story', id)
  }

  block(id: BlockId): Block {
    return this.find('block', id) ?? gone('block', id)
  }

  find<T extends Table>(table: T, id: string): RecordOf[T] | undefined {
    const own = (this.touched[table] as Map<string, RecordOf[T] | null>).get(id)
    if (own !== undefined) return own ?? undefined
    return (this.desk[table] as ReadonlyMap<string, unknown>).get(id) as RecordOf[T] | undefined
  }

  put<T extends Table>(table: T, record: RecordOf[T]): void {
    ;(this.touched[table] as Map<string, RecordOf[T] | null>).set(record.id, record)
  }

  remove(table: Table, id: string): void {
    this.touched[table].set(id, null)
  }

  /** Sets fields of a block and marks what the person decided about it. */
  setBlock(id: BlockId, fields: Partial<Omit<Block, 'id' | 'hand'>>, ...marks: HandMark[]): void {
    const block = this.block(id)
    this.put('block', { ...block, ...fields, hand: withMarks(block.hand, marks) })
  }

  setStory(id: StoryId, fields: Partial<Omit<Story, 'id'>>): void {
    this.put('story', { ...this.story(id), ...fields })
  }

  pages(): Page[] {
    return this.merged('page', this.desk.page.values(), () => true).sort(byOrder)
  }

  storiesOf(page: PageId): Story[] {
    return this.merged('story', indexedPageStories(this.desk, page), (story) => story.page === page).sort(byOrder)
  }

  blocksOf(story: StoryId): Block[] {
    return this.merged('block', indexedStoryBlocks(this.desk, story), (block) => block.story === story).sort(byOrder)
  }

  /** All blocks of a page, furniture included, in no particular order. */
  pageBlocks(page: PageId): Block[] {
    return this.merged('block', indexedPageBlocks(this.desk, page), (block) => block.page === page)
  }

  furnitureOf(page: PageId): Block[] {
    return this.pageBlocks(page)
      .filter((block) => block.story === null)
      .sort(byOrder)
  }

  /** The blocks that stand in one sequence: a story's, or a page's furniture. */
  sequence(page: PageId, story: StoryId | null): Block[] {
    return story === null ? this.furnitureOf(page) : this.blocksOf(story)
  }

  decisions(): Decision[] {
    return this.merged('decision', this.desk.decision.values(), () => true)
  }

  /** What was done, one change a record; stories left without a block go too. */
  changes(): Change[] {
    this.dropEmptyStories()
    return [
      ...this.changesOf('page'),
      ...this.changesOf('story'),
      ...this.changesOf('block'),
      ...this.changesOf('decision'),
      ...this.changesOf('setting'),
    ]
  }

  private merged<T extends Table>(
    table: T,
    base: Iterable<RecordOf[T]>,
    belongs: (record: RecordOf[T]) => boolean,
  ): RecordOf[T][] {
    const touched = this.touched[table] as Map<string, RecordOf[T] | null>
    const records: RecordOf[T][] = []
    for (const record of base) if (!touched.has(record.id)) records.push(record)
    for (const record of touched.values()) if (record && belongs(record)) records.push(record)
    return records
  }

  private changesOf<T extends Table>(table: T): Change[] {
    const changes: Change[] = []
    for (const [id, record] of this.touched[table] as Map<string, RecordOf[T] | null>) {
      const old = (this.desk[table] as ReadonlyMap<string, unknown>).get(id) as RecordOf[T] | undefined
      if (!old && record) changes.push(insertRecord(table, record))
      else if (old && !record) changes.push(removeRecord(table, old))
      else if (old && record) {
        const change = updateRecord(table, old, record)
        if (change) changes.push(change)
      }
    }
    return changes
  }

  private dropEmptyStories(): void {
    const suspects = new Set<StoryId>()
    for (const [id, block] of this.touched.block) {
      const old = this.desk.block.get(id)
      if (old?.story && old.story !== block?.story) suspects.add(old.story)
    }
    for (const [id, story] of this.touched.story) if (story) suspects.add(id)
    for (const id of suspects) {
      if (this.find('story', id) && this.blocksOf(id).length === 0) this.remove('story', id)
    }
  }
}

/** Carries out the steps of a command on a draft of `desk` and returns its changes, or why it was refused. */
export function drafted(desk: Desk, steps: (draft: Draft) => void): Change[] | Refusal {
  const draft = new Draft(desk)
  try {
    steps(draft)
  } catch (error) {
    if (error instanceof CommandRefused) return refuse(error.code, error.message)
    throw error
  }
  return draft.changes()
}

/** `hand` with `marks` added, each once, in the order they were first made. */
export function withMarks(hand: readonly HandMark[], marks: readonly HandMark[]): readonly HandMark[] {
  const fresh = marks.filter((mark, k) => !hand.includes(mark) && marks.indexOf(mark) === k)
  return fresh.length > 0 ? [...hand, ...fresh] : hand
}

function gone(what: string, id: string): never {
  throw new CommandRefused(`no-such-${what}`, `there is no ${what} ${id} on the desk`)
}
