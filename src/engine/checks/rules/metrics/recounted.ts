import { behindLast } from '../../behind-last'
import { digitSlip } from '../../figures/digit-slips'
import { type FigureText, sentenceOf } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'

/** Two counts of one group: 5名驴友被困 … 6名驴友均无大碍. */
export interface Recount {
  readonly text: FigureText
  readonly earlier: PrintedFigure
  readonly later: PrintedFigure
  /** What is counted. */
  readonly noun: string
}

interface Counted {
  readonly text: FigureText
  readonly figure: PrintedFigure
  readonly behind: string
}

/** 6名驴友均…, 5名伤者昨晚均…: all of them. */
const ALL_OF =
  /^的?([\u4e00-\u9fff]{2,4}?)(?:[\u4e00-\u9fff]{0,5}?(?:均(?![价衡匀分等])|都(?![市城督])|悉数|无一|全部|全都|纷纷|相继|一致|联名|共同|齐声|异口同声|携手|一起|一同)|的(?:家长|家属|亲属|父母|家人))/u
/** 这6名驴友, 上述6人. */
const THIS = /(?:这|上述|该)$/u
const NAMED = /^的?([\u4e00-\u9fff]{2,4})/u
/** What a clause may hold before the figure that opens it. */
const OPENS =
  /^(?:[“「\s]|昨[日天晚]|今[日天晨]|当[日天晚]|目前|如今|现在|随后|最终|最后|事后|据悉|经[^，]{1,6}|[^，]{1,8}(?:说|称|介绍|表示|透露))*$/u
/** Others than those told of, or some of them only. */
const OTHERS = /[又另再还每各第]|新增|增[至加]|其[中他它余]|剩|余下|此前|以前|去年|往年|分别|先后|共有?$/u
/** Between the two: others joined them. */
const JOINED = /[又另]|还有|新增|增[至加]|加入|陆续|其[他余]|第[二三四]|先后|一[名位个]/u
/** Who was hurt is called by what became of him. */
const FATES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:伤者|伤员|伤号|受伤)/u, /^[\u4e00-\u9fff]{0,4}(?:受|轻|重)?伤(?!亡)/u],
  [/^(?:死者|遇难|逝者)/u, /^[\u4e00-\u9fff]{0,4}(?:死亡|遇难|身亡|丧生)/u],
  [/^被困/u, /^[\u4e00-\u9fff]{0,8}被困/u],
  [/^(?:嫌疑|嫌犯)/u, /^(?:犯罪)?(?:嫌疑|嫌犯)/u],
  [/^失[联踪]/u, /^[\u4e00-\u9fff]{0,4}失[联踪]/u],
]
const BEHIND = 14
const BEFORE = 14
const COUNTS = new Set(['people', 'count', 'household'])

/** The counts of a section's texts that tell again of all of a group, and not as many. */
export function* recounts(texts: readonly FigureText[]): Generator<Recount> {
  const counted = texts.flatMap((text) =>
    text.figures
      .filter(
        (figure) => COUNTS.has(figure.family) && figure.tag && isPlain(figure) && !figure.rough && figure.number > 1,
      )
      .map((figure) => ({ text, figure, behind: text.folded.slice(figure.end, figure.end + BEHIND) })),
  )
  for (const [k, later] of counted.entries()) {
    const noun = nounOf(later)
    if (noun === undefined) continue
    const before = counted.slice(0, k).filter((one) => isSameMeasure(one.figure, later.figure))
    const earlier = only(before.filter((one) => isCalled(one, noun)))
    if (earlier && !isExplained(earlier, later, counted, texts))
      yield { text: later.text, earlier: earlier.figure, later: later.figure, noun }
  }
}

/** What a count that is told as known counts: all of them, or these. */
function nounOf({ text, figure, behind }: Counted): string | undefined {
  const lead = clauseBefore(text, figure)
  if (OTHERS.test(lead)) return undefined
  if (THIS.test(lead)) return NAMED.exec(behind)?.[1]?.slice(0, 2)
  return OPENS.test(lead) ? ALL_OF.exec(/^[^，。；：、]*/u.exec(behind)?.[0] ?? '')?.[1] : undefined
}

function clauseBefore({ folded }: FigureText, { start }: PrintedFigure): string {
  return behindLast(folded.slice(Math.max(0, start - BEFORE), start), '，。；：！？')
}

function isCalled({ behind, text, figure }: Counted, noun: string): boolean {
  const fate = FATES.find(([told]) => told.test(noun))
  if (fate) return fate[1].test(behind)
  if (/^[^，。；]{0,6}/u.exec(behind)?.[0].includes(noun.slice(0, 2))) return true
  return clauseBefore(text, figure).slice(-4).includes(noun)
}

/** The one earlier count of them: where there are two values, either may be meant. */
function only(found: readonly Counted[]): Counted | undefined {
  const [first, ...others] = found
  return first && others.every(({ figure }) => figure.value === first.figure.value) ? first : undefined
}

function isExplained(
  earlier: Counted,
  later: Counted,
  counted: readonly Counted[],
  texts: readonly FigureText[],
): boolean {
  // A power of ten is for unit-slip to tell; swapped digits are told by themselves.
  const slip = digitSlip(earlier.figure, later.figure)
  if (earlier.figure.value === later.figure.value || slip === 'power-of-ten' || slip === 'swapped') return true
  // 5名学生参赛，3名学生均获奖: some of them may be meant.
  if (later.figure.value < earlier.figure.value) return true
  const between = wordsBetween(earlier, later, texts)
  if (JOINED.test(between) || /[、和与]$/u.test(between)) return true
  const alike = counted.filter(({ figure }) => isSameMeasure(figure, later.figure) && figure !== later.figure)
  if (alike.some(({ figure }) => figure.value === later.figure.value)) return true
  const values = alike.slice(0, MOST).map(({ figure }) => figure.value)
  return sums(values).has(later.figure.value)
}

/** From the earlier count's sentence on. */
function wordsBetween(a: Counted, b: Counted, texts: readonly FigureText[]): string {
  const from = sentenceOf(a.text, a.figure.start)?.start ?? 0
  if (a.text === b.text) return a.text.folded.slice(from, b.figure.start)
  const middle = texts.slice(texts.indexOf(a.text) + 1, texts.indexOf(b.text)).map(({ folded }) => folded)
  return [a.text.folded.slice(from), ...middle, b.text.folded.slice(0, b.figure.start)].join('\n')
}

const MOST = 8

/** All that some of the values come to together. */
function sums(values: readonly number[]): ReadonlySet<number> {
  const all = new Set<number>([0])
  for (const value of values) for (const sum of [...all]) all.add(sum + value)
  return all
}
