import type { Call } from './call'
import { EXIT, UsageError } from './exit-code'
import type { Streams } from './streams'

/** The code of a command is loaded when it is called: `--help` and `tag` need not wait for what reads desk files. */
const COMMANDS: Readonly<Record<string, () => Promise<(call: Call) => Promise<void>>>> = {
  analyse: async () => (await import('./commands/analyse')).analyse,
  tag: async () => (await import('./commands/tag')).tag,
  duplicates: async () => (await import('./commands/duplicates')).duplicates,
  check: async () => (await import('./commands/check')).check,
  import: async () => (await import('./commands/import')).importPages,
  export: async () => (await import('./commands/export')).exportStories,
  info: async () => (await import('./commands/info')).info,
  digest: async () => (await import('./commands/digest')).digest,
}

const USAGE = `usage:
  galley analyse FILE…                              stories, tags, duplicates and findings of pages, as JSON
  galley tag [--reference YYYY-MM-DD] [--jsonl]     people, dates and numbers in the texts on standard input
  galley duplicates [--jsonl] [FILE…]               paragraphs that say the same, in a collection or in pages
  galley check FILE… | galley check --jsonl         only the findings; ends with 1 when one is an error
  galley check --office-holders LIST.tsv …          … titles against the newsroom's list as well
  galley check --rules FILE …                       … with rules of the newsroom's own (a TSV table or a desk file)
  galley import DESK.galley FILE…                   loads pages into a desk file (made if missing)
  galley export DESK.galley|FILE --to FORMAT --out DIR [--story ID]
                                                    writes clean stories (FORMAT: text, markdown, json)
  galley info DESK.galley                           what a desk file holds, and whether it is sound
  analyse, duplicates, check, import and export take --house-style FILE: its rules come after the shipped ones
  galley digest DESK.galley [DIGEST]                SHA-256 of its texts; with one from a signed report, which it fits
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
  try {
    const { words: own, houseStyle } = takeHouseStyle(name, rest)
    const { Call } = await import('./call')
    const call = new Call(own, streams, houseStyle)
    const run = await command()
    if (houseStyle === undefined || call.hasHouseStyle()) await run(call)
    return call.exitCode
  } catch (error) {
    if (!isUsageError(error)) throw error
    streams.err(`galley ${name}: ${(error as Error).message}\n${USAGE}`)
    return EXIT.usage
  }
}

/** Commands that clean pages up. */
const WITH_STYLE: readonly string[] = ['analyse', 'duplicates', 'check', 'import', 'export']

/** Takes `--house-style FILE` (or `=FILE`) out of the words of a call, wherever it stands before a `--`. */
function takeHouseStyle(
  command: string,
  words: readonly string[],
): { readonly words: readonly string[]; readonly houseStyle?: string } {
  const end = words.indexOf('--')
  const at = words.findIndex((word, k) => (end < 0 || k < end) && /^--house-style(?:=|$)/u.test(word))
  const option = words[at]
  if (option === undefined) return { words }
  if (!WITH_STYLE.includes(command)) throw new UsageError(`${command} cleans no pages up: it takes no --house-style`)
  const inOne = option.includes('=')
  const houseStyle = inOne ? option.slice(option.indexOf('=') + 1) : words[at + 1]
  if (!houseStyle) throw new UsageError('--house-style takes a FILE: rule, from, to and state in each line')
  return { words: words.toSpliced(at, inOne ? 1 : 2), houseStyle }
}

function isUsageError(error: unknown): boolean {
  return error instanceof UsageError || String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
}
