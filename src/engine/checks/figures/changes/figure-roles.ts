import { behindLast } from '../../behind-last'
import type { FigureText } from '../figure-text'
import { type Period, readPeriod } from '../period-words'
import { isPlain, isShare, type PrintedFigure } from '../printed-figure'
import {
  FROM_WORD,
  leadsToValue,
  readDifference,
  readStated,
  readThanNamed,
  readTimesOf,
  type StatedReading,
  type ToReading,
} from './change-gaps'
import { isFraction } from './change-kinds'
import { comparedFigures } from './compared-figures'
import { readRaisedTo } from './raised-to'

/** A figure with what the words around it make of it: a base (比去年的A), a change (增长x%), or a value of some period. */
export interface FigureRole {
  readonly figure: PrintedFigure
  /** The words between it and the figure before; `own` those of its own clause. */
  readonly words: string
  readonly own: string
  /** What a change states; undefined for values. */
  readonly change: StatedReading | undefined
  /** 由A, 从A lead on to a second value; 比A, 较A, 与A相比 look back from one. */
  readonly base: 'from' | 'than' | undefined
  readonly period: Period | undefined
  /** 新增80人, 其中80人, 上涨3美元: a part or a difference, which what follows is told of. */
  readonly part: boolean
  /** The verb a difference stands behind: 增产720吨. */
  readonly difference: ToReading | undefined
  /** The first of several changes behind 分别, each of another value. */
  readonly shared: StatedReading | undefined
  /** One of those that follow it: 分别下降10%、［12%］和［增长3%］. */
  readonly joined: StatedReading | undefined
}

const FROM = new RegExp(`${FROM_WORD}[^，。；由从至到]{0,20}$`, 'u')
const THAN =
  /(?:(?<![占同环成之配对评])比(?![重例率值如分])|较(?![多少大小高低为快慢好强]的?)|相比于?|对比|相较于?|[高低多少大小]于)[^，。；、比较]{0,16}$/u
const ALONGSIDE = /(?:与|和|同|跟)[^，。；、比较]{0,14}$/u
const COMPARES = /^的?[\u4e00-\u9fff]{0,3}[、和及与]?[^，。；]{0,14}?(?:相比|比较|对比|比起来|而言)/u
const OWN = 40
/** Between them no figure states a change: 其中 and 另 name a part, 每年 and 年均 another stretch. */
const NO_CHANGE = /其中|分别|各/u
const PART = /其中|另有|(?:新增|净增|增加|减少)(?![到至值])[^，由从到至]{0,6}$/u
const SUBJECT = 120

const known = new WeakMap<FigureText, readonly FigureRole[]>()

/** The roles of a text's figures, in reading order; ranks, spans and ranges are left out. Worked out once for all readers. */
export function rolesIn(text: FigureText): readonly FigureRole[] {
  const before = known.get(text)
  if (before) return before
  const roles = rolesOf(
    text,
    text.sentences.map(({ figures }) => comparedFigures(text.folded, figures)),
  )
  known.set(text, roles)
  return roles
}

/** @param compared the figures of each sentence that may be compared */
function rolesOf({ folded, sentences }: FigureText, compared: readonly (readonly PrintedFigure[])[]): FigureRole[] {
  const roles: FigureRole[] = []
  const measures = new Set<string>()
  for (const [k, sentence] of sentences.entries()) {
    let period: ToldPeriod | undefined
    let outside: ToldPeriod | undefined
    let open: StatedReading | undefined
    for (const figure of compared[k] ?? []) {
      if (!isPlain(figure)) continue
      const last = roles.at(-1)?.figure.end ?? 0
      const start = Math.max(sentence.start, last, figure.start - OWN)
      const words = folded.slice(start, figure.start)
      const own = behindLast(words, '，。；：（')
      const subject = folded.slice(Math.max(0, figure.start - own.length - SUBJECT), figure.start - own.length)
      const isChange = isRate(figure) || measures.has(figure.measure)
      if (figure.measure !== '') measures.add(figure.measure)
      const shared = isChange && /分别/u.test(own) ? readStated(own.replace('分别', ''), subject) : undefined
      const joined = open && isChange ? readJoined(words, open) : undefined
      open = shared ?? joined
      const change =
        isChange && !open && !NO_CHANGE.test(own)
          ? leadsToValue(own)
            ? readRaisedTo(own, subject, figure, roles.at(-1)?.figure)
            : (readStated(own, subject) ?? readTimesOf(own, subject) ?? readThanNamed(own, subject))
          : undefined
      // 土豆3.60（前一周3.20，上涨12.5%）青椒8.60: the bracket's period ends with it.
      if (words.includes('）')) period = outside
      if (words.includes('（')) outside = period
      if (!change && !open) period = new ToldPeriod(words, period)
      const base = change || open ? undefined : readBase(own, folded.slice(figure.end, figure.end + 24))
      const difference = open ? undefined : readDifference(own)
      const part = !change && !open && (PART.test(own) || difference !== undefined)
      roles.push(new Role({ figure, words, own, change, base, part, difference, shared, joined }, period))
    }
  }
  return roles
}

/** Most figures are compared with nothing: their periods are read when asked for. */
class Role implements FigureRole {
  readonly figure: PrintedFigure
  readonly words: string
  readonly own: string
  readonly change: StatedReading | undefined
  readonly base: FigureRole['base']
  readonly part: boolean
  readonly difference: ToReading | undefined
  readonly shared: StatedReading | undefined
  readonly joined: StatedReading | undefined
  readonly #period: ToldPeriod | undefined

  constructor(role: Omit<FigureRole, 'period'>, period: ToldPeriod | undefined) {
    this.figure = role.figure
    this.words = role.words
    this.own = role.own
    this.change = role.change
    this.base = role.base
    this.part = role.part
    this.difference = role.difference
    this.shared = role.shared
    this.joined = role.joined
    this.#period = period
  }

  get period(): Period | undefined {
    return this.#period?.read()
  }
}

/** The period some words name; that of the words before, where they name none. */
class ToldPeriod {
  readonly #words: string
  readonly #before: ToldPeriod | undefined
  #known: { readonly period: Period | undefined } | undefined

  constructor(words: string, before: ToldPeriod | undefined) {
    this.#words = words
    this.#before = before
  }

  read(): Period | undefined {
    this.#known ??= { period: readPeriod(this.#words) ?? this.#before?.read() }
    return this.#known.period
  }
}

function isRate(figure: PrintedFigure): boolean {
  const { family, unit, printed } = figure
  return (
    isShare(figure) ||
    family === 'point' ||
    unit === '倍' ||
    unit === '番' ||
    printed.includes('成') ||
    isFraction(figure)
  )
}

/** 、增长3%, 和12%: another change of the row, its own verb or the one before. */
function readJoined(words: string, open: StatedReading): StatedReading | undefined {
  const rest = /^[、和及与，]+(.*)$/u.exec(words)?.[1]
  if (rest === undefined || rest.length > 8) return undefined
  return rest === '' ? open : readStated(rest, '')
}

function readBase(own: string, behind: string): FigureRole['base'] {
  if (FROM.test(own)) return 'from'
  if (THAN.test(own)) return 'than'
  return ALONGSIDE.test(own) && COMPARES.test(behind) ? 'than' : undefined
}
