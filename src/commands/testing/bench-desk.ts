import { DEFAULT_STYLE } from '../../engine/page/house-style'
import { restylePieces } from '../../engine/page/restyle'
import { applyChanges, type Change, invertChanges, isSame } from '../../model/change'
import { checkDesk } from '../../model/check-desk'
import {
  type Block,
  blocksOf,
  type Desk,
  emptyDesk,
  furnitureOf,
  type Page,
  pagesOf,
  type Story,
  storiesOf,
  TABLES,
} from '../../model/document'
import { isRefusal, type Refusal } from '../../model/entry'
import { cleanText } from '../../model/piece'
import type { CommandContext } from '../command'
import { type ArgsOf, type CommandName, runCommand } from '../command-table'
import { plainLayout } from './plain-layout'

/** A desk for tests of commands: every step is proved sound, invertible and fit for the journal. */
export class BenchDesk {
  desk: Desk = emptyDesk()
  private ids = 0

  constructor(private readonly layout: CommandContext['layout'] = plainLayout) {}

  /** A desk with one page. */
  static withPage(raw: string): BenchDesk {
    const bench = new BenchDesk()
    bench.importPage(raw)
    return bench
  }

  importPage(raw: string, name = 'page.txt'): void {
    this.run('page.import', { name, raw, encoding: 'utf-8', lineEnds: 'lf', sha256: '0'.repeat(64) })
  }

  /** Runs a command that must succeed. */
  run<N extends CommandName>(command: N, args: ArgsOf<N>): readonly Change[] {
    const result = this.attempt(command, args)
    if (isRefusal(result)) throw new Error(`${command} was refused: ${result.refused}: ${result.message}`)
    return result
  }

  /** Runs a command that must be refused; returns the code. */
  refusal<N extends CommandName>(command: N, args: ArgsOf<N>): string {
    const result = this.attempt(command, args)
    if (!isRefusal(result)) throw new Error(`${command} was not refused`)
    return result.refused
  }

  /** Runs a command; what it changes must leave a sound desk, go back without a trace, and survive the journal. */
  attempt(command: string, args: unknown): readonly Change[] | Refusal {
    const outcome = runCommand(this.desk, command, args, this.context())
    if (isRefusal(outcome)) return outcome
    const { changes } = outcome
    const next = applyChanges(this.desk, changes)
    const [problem] = checkDesk(next)
    if (problem) throw new Error(`${command} leaves an unsound desk: ${problem.code}: ${problem.message}`)
    if (!isSameDesk(applyChanges(next, invertChanges(changes)), this.desk)) {
      throw new Error(`${command} cannot be undone without a trace`)
    }
    const journalled = JSON.parse(JSON.stringify(changes)) as Change[]
    if (!isSameDesk(applyChanges(this.desk, journalled), next))
      throw new Error(`${command} does not survive the journal`)
    this.desk = next
    return changes
  }

  get page(): Page {
    return at(pagesOf(this.desk), 0)
  }

  story(index: number): Story {
    return at(storiesOf(this.desk, this.page.id), index)
  }

  /** Block `index` of story `story`. */
  block(story: number, index: number): Block {
    return at(blocksOf(this.desk, this.story(story).id), index)
  }

  furniture(index: number): Block {
    return at(furnitureOf(this.desk, this.page.id), index)
  }

  /** The first page as lines `role: text`, a story a list. */
  get stories(): string[][] {
    return storiesOf(this.desk, this.page.id).map((story) => blocksOf(this.desk, story.id).map(line))
  }

  get furnitureLines(): string[] {
    return furnitureOf(this.desk, this.page.id).map(line)
  }

  context(): CommandContext {
    return {
      now: '2026-03-04T05:06:07.000Z',
      by: '林编辑',
      newId: () => `n${++this.ids}`,
      layout: this.layout,
      restyle: (raw, pieces) => restylePieces(raw, pieces, DEFAULT_STYLE),
      engineVersion: 'bench',
    }
  }
}

/** Whether two desks hold the same records. */
export function isSameDesk(a: Desk, b: Desk): boolean {
  return TABLES.every((table) => {
    if (a[table].size !== b[table].size) return false
    for (const [id, record] of a[table]) if (!isSame(record, b[table].get(id))) return false
    return true
  })
}

function line(block: Block): string {
  return `${block.role}: ${cleanText(block.pieces)}`
}

function at<T>(list: readonly T[], index: number): T {
  const found = list.at(index)
  if (found === undefined) throw new Error(`there is no item ${index}`)
  return found
}
