import type { Place } from '../../../model/analysis'
import type { CheckedStory, CheckedText, Rule, RuleFinding } from '../rule'

interface Form {
  readonly pattern: RegExp
  readonly says: string
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
    says: '标点重复',
  },
  {
    pattern: new RegExp(`(?:。{3,}|\\.{3,}|…(?<!……)(?:……)?(?!…)|，{3,})(?<=${HAN}[。.…，]{1,12})`, 'gu'),
    says: '省略号应为六个小圆点',
    expected: () => '……',
  },
  {
    pattern: /……等(?!到|待|了|着|我|你|他|她|一|会)(?:等)?|(?<![平中高优初上下])等(?:等)?……/gu,
    says: '省略号与“等”不并用',
  },
  {
    // 看、等、听 and 跑5趟、等40天 are verbs, 等候 and 等级 words of their own.
    pattern:
      /、等(?<!等、等)等?(?![待候级于离效额闲第腰着到我你他她咱、]|外[\u4e00-\u9fff]?[级品]|[\d一二两三四五六七八九十几半多]{1,4}[余多]?(?:天|年|个月|周|星期|小时|分钟|秒|久|长|日))|，等(?<=、[^，。、；]{1,10}，等)(?=\d|[一二两三四五六七八九十多数几][十百千余多个家国名种位])/gu,
    says: '“等”前不用点号',
    expected: () => '等',
  },
  { pattern: /》、(?=《)/gu, says: '标有书名号的并列成分之间通常不用顿号', expected: () => '》' },
  { pattern: /”、(?=“)/gu, says: '标有引号的并列成分之间通常不用顿号', expected: () => '”' },
  { pattern: /[。！？]”[。，；]/gu, says: '引号内已有句末点号，引号外不再用点号' },
  { pattern: /、(?=和(?![平谐睦服尚田县顺合解气风])|与(?!会)|或者?|以及)/gu, says: '连词前不用顿号' },
  {
    pattern: new RegExp(`-{2,3}(?<=(?:${HAN}|”|》)-{2,3})(?=${HAN}|“|《)`, 'gu'),
    says: '破折号应为“——”',
    expected: () => '——',
  },
  { pattern: /《[^《》]{0,30}《[^《》]{1,30}》[^《》]{0,30}》/gu, says: '书名号内再用书名号应为单书名号〈〉' },
  {
    pattern:
      /(?:第[一二三四五六七八九十]、(?!第|[一二三四五六七八九十])|(?:首先|其次|再次|最后|其[一二三四五])、)(?<=(?:^|[。；：！？])..?、)|[一二三四五六七八九]是、(?<=(?:^|[。；：，])..、)|[）)①-⑳][、，](?<=(?:^|[。；：，])(?:[（(](?:[一二三四五六七八九十]{1,2}|\d{1,2})[）)]|[①-⑳])[、，])(?![①-⑳（])/gu,
    says: '序次语后的点号用错',
  },
  { pattern: /[，；、：](?=[）】》])|[（【《](?=[，。；、：])/gu, says: '括号内侧不用点号' },
  { pattern: /[“‘「『](?=[，。；、：])/gu, says: '前引号后不用点号' },
  {
    pattern: new RegExp(`\\.(?<=${HAN}\\.)(?=${HAN})`, 'gu'),
    says: '汉字之间不用圆点，外国人名用间隔号“·”',
  },
  {
    // 他说：“…。” has its full stop inside; of 主题为：“…”。 nothing is said.
    pattern: /”。(?<=[说道问称]：“[^“”]{8,60}[^“”。！？…—]”。)/gu,
    says: '独立成句的引文，句号放在引号内',
    expected: () => '。”',
  },
]

/** A text that keeps to a form of its own throughout is told of once. */
const MANY = 3

/** Printed twice over itself (信信。。, ““花花””。。): no mark there is the writer's. */
function isOverprinted(text: string, at: number): boolean {
  return /““|””/u.test(text) || /(.)\1(.)\2$/u.test(text.slice(Math.max(0, at - 4), at))
}

function* findForm(text: CheckedText, { pattern, says, expected }: Form): Generator<RuleFinding> {
  const matches = [...text.text.matchAll(pattern)].filter(({ index }) => !isOverprinted(text.text, index))
  const place = ({ index, 0: printed }: RegExpExecArray): Place => ({
    text: text.index,
    start: index,
    end: index + printed.length,
  })
  const [first] = matches
  if (first && matches.length > MANY) {
    yield { message: `${says}，本段共${matches.length}处`, places: matches.map(place), confidence: 0.7 }
    return
  }
  for (const match of matches) {
    const [printed] = match
    yield {
      message: `${says}：“${around(text.text, match.index, match.index + printed.length)}”`,
      places: [place(match)],
      ...(expected ? { expected: expected(printed) } : {}),
      confidence: 0.7,
    }
  }
}

/** Half-width marks between Chinese characters: a page that is set so is set so throughout, and a story told of once. */
function* findNarrow({ texts }: CheckedStory): Generator<RuleFinding> {
  const widened = texts.flatMap(({ index, widened: all = [] }) => all.map((start) => markAt(index, start)))
  const left = texts.flatMap(({ index, text }) => [...text.matchAll(NARROW)].map((match) => markAt(index, match.index)))
  const places = [...left, ...widened].sort((a, b) => a.text - b.text || a.start - b.start)
  const [first] = places
  if (!first) return
  const text = texts.find(({ index }) => index === first.text)?.text ?? ''
  const where = places.length > 1 ? `全篇${places.length}处半角` : `“${around(text, first.start, first.end)}”`
  const mended = widened.length > 0 ? `，净稿已改${widened.length}处` : ''
  yield { message: `汉字之间应用全角标点：${where}${mended}`, places, confidence: 0.6 }
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
        for (const form of FORMS) yield* findForm(text, form)
      }
      yield* findNarrow(story)
    },
  }
}
