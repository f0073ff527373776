import type { Finding, Place } from '../../model/analysis'
import type { Said, SaidValue } from '../../model/said'
import type { Sentence } from '../../words/sentence'
import type { Lexicon } from '../lexicon'
import { createFold, type Fold } from '../page/fold'
import { isHan } from '../tags/scan/char-set'
import type { CheckedStory, CheckInput } from './rule'
import { told } from './told'

/** Findings as the page they are about is printed: rules read every text folded to simplified script, and quote it so. */
export type InPageScript = (findings: readonly Finding[], input: CheckInput) => Finding[]

/**
 * What findings work out and a page need not print, as traditional script has it. No reading of the lexicon backwards:
 * 升 stands there for 昇, and is 升 in 上升.
 */
const WORKED_OUT = '萬億個歲屆時點鐘長減來遲兩'

/** A story in traditional script: what is printed, and what the rules read, sign for sign. */
interface OldStory {
  readonly printed: string
  readonly folded: string
  /** Where each text begins in both, by its number. */
  readonly starts: ReadonlyMap<number, number>
  readonly signs: ReadonlyMap<string, string>
}

/** Compiles the script forms. Findings in a story of simplified script are given back as they are. */
export function createPageScript(lexicon: Lexicon): InPageScript {
  const fold = createFold(lexicon)
  const simplified = new Set(lexicon.rows('script-forms').map((row) => row.simplified ?? ''))
  const workedOut = new Map([...WORKED_OUT].map((sign) => [fold(sign), sign]))
  const known = new WeakMap<CheckedStory, OldStory | null>()
  const oldStory = (story: CheckedStory): OldStory | null => {
    const before = known.get(story)
    if (before !== undefined) return before
    const read = readOldStory(story, fold, simplified)
    known.set(story, read)
    return read
  }
  return (findings, input) =>
    findings.map((finding) => {
      const [place] = finding.places
      const story = place && input.stories.find(({ texts }) => texts.some(({ index }) => index === place.text))
      const old = story && oldStory(story)
      if (!old || !finding.says) return finding
      const at = placeIn(old, place)
      const respell = (words: string): string => asPrinted(words, at, old, { fold, simplified, workedOut })
      // The key is the same, and so is what its template asks for.
      const says = respellSaid(finding.says, respell) as Sentence
      return { ...finding, ...told(says), ...(finding.expected ? { expected: respell(finding.expected) } : {}) }
    })
}

/** Null where more is printed in simplified script, which has 乾隆 and 瞭望 too. */
function readOldStory({ texts }: CheckedStory, fold: Fold, simplified: ReadonlySet<string>): OldStory | null {
  const starts = new Map<number, number>()
  const signs = new Map<string, string>()
  let printed = ''
  let folded = ''
  for (const { index, text } of texts) {
    starts.set(index, printed.length)
    printed += `${text}\n`
    folded += `${fold(text)}\n`
  }
  let balance = 0
  for (let at = 0; at < printed.length; at++) {
    if (!isHan(printed.charCodeAt(at))) continue
    const [sign, read] = [printed.charAt(at), folded.charAt(at)]
    if (!signs.has(read)) signs.set(read, sign)
    if (sign !== read) balance += 1
    else if (simplified.has(sign)) balance -= 1
  }
  return balance > 0 ? { printed, folded, starts, signs } : null
}

function placeIn({ starts }: OldStory, { text, start }: Place): number {
  return (starts.get(text) ?? 0) + start
}

function respellSaid({ key, values }: Said, respell: (words: string) => string): Said {
  return { key, values: Object.fromEntries(Object.entries(values).map(([k, one]) => [k, respellValue(one, respell)])) }
}

function respellValue(value: SaidValue, respell: (words: string) => string): SaidValue {
  if (typeof value === 'string') return respell(value)
  if (typeof value !== 'object') return value
  if ('key' in value) return respellSaid(value, respell)
  if ('row' in value) return { ...value, row: value.row.map((one) => respellValue(one, respell)) }
  return 'stem' in value ? { ...value, stem: respell(value.stem) } : value
}

interface Forms {
  readonly fold: Fold
  readonly simplified: ReadonlySet<string>
  readonly workedOut: ReadonlyMap<string, string>
}

/**
 * Words of a finding in the signs of the story: as they stand nearest to the place, else put together from stretches of
 * it. Words the story has no signs for are from elsewhere, a list or a table, and stay as they are.
 */
function asPrinted(words: string, at: number, story: OldStory, { fold, simplified, workedOut }: Forms): string {
  if (![...words].some((sign) => simplified.has(sign))) return words
  const read = fold(words)
  let made = ''
  while (made.length < words.length) {
    const from = made.length
    const length = longestRead(read, from, story.folded)
    const sign = words.charAt(from)
    if (length > 1) {
      const stretch = nearest(story, read.slice(from, from + length), at)
      for (let k = 0; k < length; k++) {
        const printed = stretch.charAt(k)
        made += isHan(printed.charCodeAt(0)) ? printed : words.charAt(from + k)
      }
      continue
    }
    const form = story.signs.get(read.charAt(from)) ?? workedOut.get(sign)
    if (form === undefined && simplified.has(sign)) return words
    made += form ?? sign
  }
  return made
}

/** How much of the words from an offset on the story has in one stretch. */
function longestRead(words: string, from: number, folded: string): number {
  let to = words.length
  while (to > from && !folded.includes(words.slice(from, to))) to--
  return to - from
}

/** What is printed where the words stand nearest to an offset. */
function nearest({ printed, folded }: OldStory, words: string, at: number): string {
  const behind = folded.indexOf(words, at)
  const before = folded.lastIndexOf(words, at)
  const isBehind = before < 0 || (behind >= 0 && behind - at < at - before)
  const start = isBehind ? behind : before
  return printed.slice(start, start + words.length)
}
