import type { Place } from '../../../../model/analysis'
import { type Sentence, says } from '../../../../words/sentence'
import { matchesOf } from '../../matches-of'
import type { CheckedStory, CheckedText, Rule, RuleFinding } from '../../rule'

interface Form {
  readonly pattern: RegExp
  /** What every match holds, where it is found much sooner than the pattern. */
  readonly sign?: RegExp
  readonly form: Sentence
  /** What it should be, given what is printed. */
  readonly expected?: (printed: string) => string
}

const HAN = '[\\u4e00-\\u9fff]'
/** Half-width marks beside Chinese characters. */
const NARROW = new RegExp(`[,;:?!](?<=(?:${HAN}|[”》）])[,;:?!])(?=${HAN}|[“”《（]|$)`, 'gu')

/** Punctuation against GB/T 15834—2011: forms that are never meant. */
const FORMS: readonly Form[] = [
  {
    pattern:
      /[，、；][，。、；：！？]|：[，。、；：]|。[，、；：！？]|[？！][，。；、：]|(?<!。)。。(?!。)|，，|。[）】][。，；]|[？！]{4,}/gu,
    form: says('says.mark.doubled', {}),
  },
  {
    pattern: new RegExp(`(?:。{3,}|\\.{3,}|…(?<!……)(?:……)?(?!…)|，{3,})(?<=${HAN}[。.…，]{1,12})`, 'gu'),
    sign: /…|([。.，])\1\1/u,
    form: says('says.mark.ellipsis', {}),
    expected: () => '……',
  },
  {
    pattern: /……等(?!到|待|了|着|我|你|他|她|一|会)(?:等)?|(?<![平中高优初上下])等(?:等)?……/gu,
    form: says('says.mark.ellipsis-and-etc', {}),
  },
  {
    // 看、等、听 and 跑5趟、等40天 are verbs, 等候 and 等级 words of their own.
    pattern:
      /、等(?<!等、等)等?(?![待候级于离效额闲第腰着到我你他她咱、]|外[\u4e00-\u9fff]?[级品]|[\d一二两三四五六七八九十几半多]{1,4}[余多]?(?:天|年|个月|周|星期|小时|分钟|秒|久|长|日))|，等(?<=、[^，。、；]{1,10}，等)(?=\d|[一二两三四五六七八九十多数几][十百千余多个家国名种位])/gu,
    form: says('says.mark.mark-before-etc', {}),
    expected: () => '等',
  },
  { pattern: /》、(?=《)/gu, form: says('says.mark.titles-in-row', {}), expected: () => '》' },
  { pattern: /”、(?=“)/gu, form: says('says.mark.quotes-in-row', {}), expected: () => '”' },
  { pattern: /[。！？]”[。，；]/gu, form: says('says.mark.stop-twice', {}) },
  {
    pattern: /、(?=和(?![平谐睦服尚田县顺合解气风])|与(?!会)|或者?|以及)/gu,
    form: says('says.mark.comma-before-and', {}),
  },
  {
    pattern: new RegExp(`-{2,3}(?<=(?:${HAN}|”|》)-{2,3})(?=${HAN}|“|《)`, 'gu'),
    sign: /--/u,
    form: says('says.mark.dash', {}),
    expected: () => '——',
  },
  { pattern: /《[^《》]{0,30}《[^《》]{1,30}》[^《》]{0,30}》/gu, form: says('says.mark.title-in-title', {}) },
  {
    pattern:
      /(?:第[一二三四五六七八九十]、(?!第|[一二三四五六七八九十])|(?:首先|其次|再次|最后|其[一二三四五])、)(?<=(?:^|[。；：！？])..?、)|[一二三四五六七八九]是、(?<=(?:^|[。；：，])..、)|[）)①-⑳][、，](?<=(?:^|[。；：，])(?:[（(](?:[一二三四五六七八九十]{1,2}|\d{1,2})[）)]|[①-⑳])[、，])(?![①-⑳（])/gu,
    form: says('says.mark.ordinal', {}),
  },
  { pattern: /[，；、：](?=[）】》])|[（【《](?=[，。；、：])/gu, form: says('says.mark.inside-bracket', {}) },
  { pattern: /[“‘「『](?=[，。；、：])/gu, form: says('says.mark.behind-opening-quote', {}) },
  {
    pattern: new RegExp(`\\.(?<=${HAN}\\.)(?=${HAN})`, 'gu'),
    form: says('says.mark.dot', {}),
  },
  {
    // 他说：“…。” has its full stop inside; of 主题为：“…”。 nothing is said.
    pattern: /”。(?<=[说道问称]：“[^“”]{8,60}[^“”。！？…—]”。)/gu,
    form: says('says.mark.stop-inside', {}),
    expected: () => '。”',
  },
]

/** A text that keeps to a form of its own throughout is told of once. */
const MANY = 3

/** Printed twice over itself (信信。。, ““花花””。。): no mark there is the writer's. */
function isOverprinted(text: string, at: number): boolean {
  return /““|””/u.test(text) || /(.)\1(.)\2$/u.test(text.slice(Math.max(0, at - 4), at))
}

function matchesOfForm({ text }: CheckedText, { pattern, sign }: Form): readonly RegExpExecArray[] {
  if (sign && !sign.test(text)) return []
  const matches = matchesOf(text, pattern)
  return matches.length === 0 ? matches : matches.filter(({ index }) => !isOverprinted(text, index))
}

function* tellForm(
  text: CheckedText,
  { form, expected }: Form,
  matches: readonly RegExpExecArray[],
): Generator<RuleFinding> {
  const place = ({ index, 0: printed }: RegExpExecArray): Place => ({
    text: text.index,
    start: index,
    end: index + printed.length,
  })
  const [first] = matches
  if (first && matches.length > MANY) {
    const told = says('says.mark.many', { form, places: matches.length })
    yield { says: told, places: matches.map(place), confidence: 0.7 }
    return
  }
  for (const match of matches) {
    const [printed] = match
    yield {
      says: says('says.mark.at', { form, around: around(text.text, match.index, match.index + printed.length) }),
      places: [place(match)],
      ...(expected ? { expected: expected(printed) } : {}),
      confidence: 0.7,
    }
  }
}

/** Half-width marks between Chinese characters: a page that is set so is set so throughout, and a story told of once. */
function* findNarrow({ texts }: CheckedStory): Generator<RuleFinding> {
  const widened = texts.flatMap(({ index, widened: all = [] }) => all.map((start) => markAt(index, start)))
  const left = texts.flatMap(({ index, text }) => matchesOf(text, NARROW).map((match) => markAt(index, match.index)))
  const places = [...left, ...widened].sort((a, b) => a.text - b.text || a.start - b.start)
  const [first] = places
  if (!first) return
  const text = texts.find(({ index }) => index === first.text)?.text ?? ''
  const form = says('says.mark.narrow', {})
  const told =
    places.length > 1
      ? says('says.mark.narrow.many', { form, places: places.length })
      : says('says.mark.at', { form, around: around(text, first.start, first.end) })
  const mended = widened.length > 0 ? says('says.mark.mended', { told, places: widened.length }) : told
  yield { says: mended, places, confidence: 0.6 }
}

function markAt(text: number, start: number): Place {
  return { text, start, end: start + 1 }
}

function around(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - 4), end + 4)
}

/** Punctuation that GB/T 15834 does not have, as notes. Read from the text as printed: width is part of it. */
export function createPunctuationStyleRule(): Rule {
  return {
    id: 'punctuation-style',
    severity: 'note',
    *checkStory(story) {
      for (const text of story.texts) {
        for (const form of FORMS) {
          const matches = matchesOfForm(text, form)
          if (matches.length > 0) yield* tellForm(text, form, matches)
        }
      }
      yield* findNarrow(story)
    },
  }
}
