import type { SqlValue } from 'sql.js'
import { type IssueFacts, isHeadRole, type Role } from '../model/analysis'
import type { Block, Decision, HandMark, Page, Setting, Story, StoryStatus } from '../model/document'
import type { Entry } from '../model/entry'
import { cleanText, type Piece, rawSpans } from '../model/piece'
import { isWhiteSpace } from '../model/white-space'
import { fromSqlText, fromSqlTextOrNull, toSqlText } from './sql-text'

/** A record as a row of its table and back. Keys are column names. */
export type Row = Readonly<Record<string, SqlValue>>

const orNull = (text: string | null | undefined): SqlValue => (text == null ? null : toSqlText(text))

export function pageRow(page: Page): Row {
  return {
    id: page.id,
    sort_key: page.order,
    name: toSqlText(page.name),
    raw: toSqlText(page.raw),
    encoding: page.encoding,
    encoding_by_hand: page.encodingByHand ? 1 : 0,
    line_ends: page.lineEnds,
    sha256: page.sha256,
    bytes: page.bytes,
    publication: orNull(page.issue.publication),
    place: orNull(page.issue.place),
    date: page.issue.date,
    weekday: page.issue.weekday,
    printed_page: orNull(page.issue.page),
    issue_by_hand: page.issueByHand ? 1 : 0,
    engine: page.engine,
  }
}

export function pageOfRow(row: Row): Page {
  const issue: IssueFacts = {
    publication: fromSqlTextOrNull(row.publication),
    place: fromSqlTextOrNull(row.place),
    date: fromSqlTextOrNull(row.date),
    weekday: typeof row.weekday === 'number' ? row.weekday : null,
    page: fromSqlTextOrNull(row.printed_page),
  }
  return {
    id: fromSqlText(row.id),
    name: fromSqlText(row.name),
    order: fromSqlText(row.sort_key),
    raw: fromSqlText(row.raw),
    encoding: fromSqlText(row.encoding),
    encodingByHand: row.encoding_by_hand === 1,
    lineEnds: fromSqlText(row.line_ends) as Page['lineEnds'],
    sha256: fromSqlText(row.sha256),
    bytes: fromSqlTextOrNull(row.bytes),
    issue,
    issueByHand: row.issue_by_hand === 1,
    engine: fromSqlText(row.engine),
  }
}

/** @param number 1 for the first story of its page */
export function storyRow(story: Story, number: number, blocks: readonly Block[]): Row {
  const field = (role: Role): string | null => {
    const texts = blocks.filter((block) => block.role === role).map((block) => cleanText(block.pieces))
    return texts.length > 0 ? texts.join('　') : null
  }
  const paragraphs = blocks.filter((block) => !isHeadRole(block.role)).map((block) => cleanText(block.pieces))
  return {
    id: story.id,
    page: story.page,
    number,
    sort_key: story.order,
    status: story.status,
    label: orNull(field('label')),
    kicker: orNull(field('kicker')),
    headline: orNull(field('headline')),
    deck: orNull(field('deck')),
    byline: orNull(field('byline')),
    text: toSqlText(paragraphs.filter((text) => text !== '').join('\n')),
    characters: blocks.reduce((sum, block) => sum + countCharacters(cleanText(block.pieces)), 0),
  }
}

export function storyOfRow(row: Row): Story {
  return {
    id: fromSqlText(row.id),
    page: fromSqlText(row.page),
    order: fromSqlText(row.sort_key),
    status: fromSqlText(row.status) as StoryStatus,
  }
}

export function paragraphRow(block: Block): Row {
  return {
    id: block.id,
    page: block.page,
    story: block.story,
    role: block.role,
    sort_key: block.order,
    text: toSqlText(cleanText(block.pieces)),
    spans: JSON.stringify(rawSpans(block.pieces)),
    pieces: JSON.stringify(block.pieces),
    hand: JSON.stringify(block.hand),
  }
}

export function blockOfRow(row: Row): Block {
  return {
    id: fromSqlText(row.id),
    page: fromSqlText(row.page),
    story: fromSqlTextOrNull(row.story),
    role: fromSqlText(row.role) as Role,
    order: fromSqlText(row.sort_key),
    pieces: JSON.parse(fromSqlText(row.pieces)) as Piece[],
    hand: JSON.parse(fromSqlText(row.hand)) as HandMark[],
  }
}

export function decisionRow(decision: Decision): Row {
  return {
    id: decision.id,
    kind: decision.kind,
    subject: toSqlText(decision.subject),
    answer: toSqlText(decision.answer),
    about: toSqlText(decision.about),
    person: toSqlText(decision.by),
    at: decision.at,
    note: orNull(decision.note),
  }
}

export function decisionOfRow(row: Row): Decision {
  const decision: Decision = {
    id: fromSqlText(row.id),
    kind: fromSqlText(row.kind) as Decision['kind'],
    subject: fromSqlText(row.subject),
    answer: fromSqlText(row.answer),
    about: fromSqlText(row.about),
    by: fromSqlText(row.person),
    at: fromSqlText(row.at),
  }
  const note = fromSqlTextOrNull(row.note)
  return note === null ? decision : { ...decision, note }
}

export function settingRow({ id, value }: Setting): Row {
  return { key: toSqlText(id), value: JSON.stringify(value) }
}

export function settingOfRow(row: Row): Setting {
  return { id: fromSqlText(row.key), value: JSON.parse(fromSqlText(row.value)) as unknown }
}

export function entryRow(entry: Entry): Row {
  return {
    seq: entry.seq,
    at: entry.at,
    person: toSqlText(entry.by),
    command: entry.command,
    about: toSqlText(entry.about),
    pages: JSON.stringify(entry.pages),
    stories: JSON.stringify(entry.stories),
    args: JSON.stringify(entry.args),
    changes: JSON.stringify(entry.changes),
    reverts: entry.reverts ?? null,
  }
}

/** An entry without what only an undo needs, so that a long history need not stand in memory. */
export type EntryHead = Omit<Entry, 'args' | 'changes'>

export function entryHeadOfRow(row: Row): EntryHead {
  const head: EntryHead = {
    seq: Number(row.seq),
    at: fromSqlText(row.at),
    by: fromSqlText(row.person),
    command: fromSqlText(row.command),
    about: fromSqlText(row.about),
    pages: JSON.parse(fromSqlText(row.pages)) as string[],
    stories: JSON.parse(fromSqlText(row.stories)) as string[],
  }
  return typeof row.reverts === 'number' ? { ...head, reverts: row.reverts } : head
}

export function entryOfRow(row: Row): Entry {
  return {
    ...entryHeadOfRow(row),
    args: JSON.parse(fromSqlText(row.args)) as unknown,
    changes: JSON.parse(fromSqlText(row.changes)) as Entry['changes'],
  }
}

/** Characters as a newsroom counts them: code points that are not white space. */
export function countCharacters(text: string): number {
  let count = 0
  for (const character of text) if (!isWhiteSpace(character.charCodeAt(0))) count++
  return count
}
