import { Call } from './call'
import { analyse } from './commands/analyse'
import { check } from './commands/check'
import { duplicates } from './commands/duplicates'
import { exportStories } from './commands/export'
import { importPages } from './commands/import'
import { info } from './commands/info'
import { tag } from './commands/tag'
import { EXIT, UsageError } from './exit-code'
import type { Streams } from './streams'

const COMMANDS: Readonly<Record<string, (call: Call) => Promise<void>>> = {
  analyse,
  tag,
  duplicates,
  check,
  import: importPages,
  export: exportStories,
  info,
}

const USAGE = `usage:
  galley analyse FILE…                              stories, tags, duplicates and findings of pages, as JSON
  galley tag [--reference YYYY-MM-DD] [--jsonl]     people, dates and numbers in the texts on standard input
  galley duplicates [--jsonl] [FILE…]               paragraphs that say the same, in a collection or in pages
  galley check FILE… | galley check --jsonl         only the findings; ends with 1 when one is an error
  galley import DESK.galley FILE…                   loads pages into a desk file (made if missing)
  galley export DESK.galley|FILE --to FORMAT --out DIR [--story ID]
                                                    writes clean stories (FORMAT: text, markdown, json)
  galley info DESK.galley                           what a desk file holds, and whether it is sound
FILE may be - for standard input.
`

/** Runs one call and returns its exit code. */
export async function runGalley(words: readonly string[], streams: Streams): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await streams.out(USAGE)
    return name === undefined ? EXIT.usage : EXIT.done
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    streams.err(`galley: there is no command ${name}\n${USAGE}`)
    return EXIT.usage
  }
  const call = new Call(rest, streams)
  try {
    await command(call)
  } catch (error) {
    if (!isUsageError(error)) throw error
    streams.err(`galley ${name}: ${(error as Error).message}\n${USAGE}`)
    return EXIT.usage
  }
  return call.exitCode
}

function isUsageError(error: unknown): boolean {
  return error instanceof UsageError || String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
}
