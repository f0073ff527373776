import type { Role } from '../../../../model/analysis'
import { behindLast } from '../../behind-last'
import { type FigureSentence, type FigureText, sentenceOf } from '../../figures/figure-text'
import { isCount, type MetricLabel, nounOf, withoutLead } from '../../figures/metric-label'
import { isPlain, type PrintedFigure } from '../../figures/printed-figure'
import { FigureTraits } from './figure-traits'
import type { MetricSection, StoryMetrics } from './metric-mentions'
import { subjectsOf } from './story-subject'

/** 意向成交 and 意向成交金额: the last words before a figure say what it is. */
const LABEL_REACH = 6
const CLAUSE_REACH = 40
const TAIL = 14
const AROUND = 60
const NUMBERED = /[0-9一二三四五六七八九十]+(?:号线|号楼|标段|号机组|号井|号院)|全[国省市县区州](?=[^，。]*$)/u

/** 村主任王大江说 */
const TELLS = /^[^，。；]{0,6}(?:说|称|介绍|表示|指出|透露|认为|告诉|坦言|感慨|算)/u

interface Told {
  readonly story: StoryMetrics
  readonly section: MetricSection
  readonly figure: PrintedFigure
  readonly label: MetricLabel
}

/** A figure of a story with all that tells which metric it is of. Most figures are never compared: its words are read when asked for. */
export class MetricMention implements Told {
  readonly story: StoryMetrics
  readonly section: MetricSection
  readonly figure: PrintedFigure
  readonly label: MetricLabel
  readonly #text: FigureText
  #at: FigureSentence | undefined
  #subjects: ReadonlySet<string> | undefined
  #key: string | undefined
  #lead: string | undefined
  #others: readonly string[] | undefined
  #number: string | undefined
  #traits: FigureTraits | undefined

  constructor({ story, section, figure, label }: Told, text: FigureText) {
    this.story = story
    this.section = section
    this.figure = figure
    this.label = label
    this.#text = text
  }

  get role(): Role {
    return /。\s*$/u.test(this.#text.folded) ? 'body' : this.#text.source.role
  }

  /** What a comparison with a figure of the same digits asks for. */
  get traits(): FigureTraits {
    this.#traits ??= new FigureTraits(this)
    return this.#traits
  }

  /** Its measure and value, see `keyOf`. */
  get key(): string {
    this.#key ??= keyOf(this.figure)
    return this.#key
  }

  /** Names of places, bodies and works in its sentence. */
  get sentence(): ReadonlySet<string> {
    this.#subjects ??= subjectsOf(`${this.before}·${/^[^，。；]{0,14}/u.exec(this.#behind(TAIL))?.[0] ?? ''}`)
    return this.#subjects
  }

  /** What stands around the figure in its sentence. */
  get words(): string {
    const { start, end } = this.figure
    return this.#text.folded.slice(Math.max(0, start - AROUND), end + 10)
  }

  /** Its sentence. */
  get whole(): string {
    const { start, end } = this.#sentence
    return this.#text.folded.slice(start, end)
  }

  /** Its sentence up to it. */
  get before(): string {
    return this.#text.folded.slice(this.#sentence.start, this.figure.start)
  }

  /** The last clause of that. */
  get lead(): string {
    this.#lead ??= behindLast(this.before.slice(-CLAUSE_REACH), '，：；')
    return this.#lead
  }

  /** People named before it in its sentence who are not those who tell it. */
  get strangers(): readonly string[] {
    const { start } = this.#sentence
    const { folded, source } = this.#text
    return source.tags
      .filter((tag) => tag.type === 'person' && tag.start >= start && tag.end <= this.figure.start)
      .filter(({ end }) => !TELLS.test(folded.slice(end, end + TAIL)))
      .map((tag) => folded.slice(tag.start, tag.end))
  }

  /** What stands next behind the figure. */
  get tail(): string {
    return /^[^，。；：]*/u.exec(this.#behind(LABEL_REACH))?.[0] ?? ''
  }

  /** 3名少年 counts what stands behind it, 少年3名 what stands before: two characters of it, '' where no word says. */
  get noun(): string {
    const pattern = isCount(this.figure.family) ? /^的?([\u4e00-\u9fff]{2})/u : /^的([\u4e00-\u9fff]{2})/u
    const next = pattern.exec(this.#behind(LABEL_REACH))?.[1] ?? ''
    if (nounOf(next.charAt(0)) !== '') return nounOf(next)
    return nounOf(/[\u4e00-\u9fff]{2}$/u.exec(withoutLead(this.before.slice(-LABEL_REACH * 3)))?.[0] ?? '')
  }

  /** Other figures of the sentence, of two digits and more. */
  get others(): readonly string[] {
    this.#others ??= this.#sentence.figures
      .filter((figure) => figure !== this.figure && figure.digits.length > 1 && isPlain(figure) && figure.tag)
      .map(keyOf)
    return this.#others
  }

  /** Which of a row of things it is of: 4号线, 省 for 全省; '' where no word says. */
  get number(): string {
    this.#number ??= (NUMBERED.exec(this.words)?.[0] ?? '').replace(/^全/u, '')
    return this.#number
  }

  /** The words right before it, back to the last figure. */
  get clause(): string {
    const { start } = this.figure
    return /[^，。；0-9]{0,16}$/u.exec(this.#text.folded.slice(Math.max(0, start - 16), start))?.[0] ?? ''
  }

  /** The last words before it and the first behind it, which name it. */
  get name(): string {
    const { start } = this.figure
    const before = this.#text.folded.slice(Math.max(0, start - LABEL_REACH), start)
    return `${behindLast(before, '，。；0123456789')}·${/^[^，。；0-9]*/u.exec(this.#behind(LABEL_REACH))?.[0] ?? ''}`
  }

  get #sentence(): FigureSentence {
    const { start: at } = this.figure
    this.#at ??= sentenceOf(this.#text, at)
    return this.#at ?? { text: this.#text, start: 0, end: this.#text.folded.length, figures: [] }
  }

  #behind(length: number): string {
    const { end } = this.figure
    return this.#text.folded.slice(end, end + length)
  }
}

/** What makes two figures say the same. */
export function keyOf({ measure, value }: PrintedFigure): string {
  return `${measure} ${value}`
}
