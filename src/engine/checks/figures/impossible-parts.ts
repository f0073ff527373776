import { type Sentence, says } from '../../../words/sentence'
import { matchesOf } from '../matches-of'
import type { FigureText } from './figure-reader'
import { isCount } from './metric-label'
import { isPlain, isSameMeasure, type PrintedFigure } from './printed-figure'

/** A figure greater than the whole it is a part of. */
export interface ImpossiblePart {
  /** The part first, then the whole where it is printed apart. */
  readonly spans: readonly Pick<PrintedFigure, 'start' | 'end'>[]
  readonly says: Sentence
}

/** Everything in a text that is more than the whole it is a part of. */
export function* impossibleParts(text: FigureText): Generator<ImpossiblePart> {
  yield* overFullMarks(text)
  yield* overWholes(text)
  yield* overShots(text)
  yield* overMinutes(text)
}

const MARKS = /^(?:分|环)$/u
const FULL = /满分(?:[^，。；0-9]{0,4})$/u
/** Several papers together, or points beyond the paper's. */
const BEYOND = /附加|加分|加上|加赛|加试|总分|合计|累计|各科|总共|两[科门项轮场]|[三四五六][科门项轮场]/u
/** Points on top of the full marks. */
const BONUS = /附加[题分卷]|加分[题项]|奖励分|政策加分/u
/** 不设附加题; 共设跑步、跳绳、实心球三项, which make up the full marks. */
const NOTHING_BEYOND = /[不没无][^，。；]{0,2}附加[题分]|(?:共设|分为|包括|设有|设)[^。；]{0,30}?[科门项]/gu
/** 相差12分, 提高20分: no result. */
const DIFFERENCE = /(?:差|高出|高|低|提高|领先|落后|扣|减|多|少|超|超过|增加|涨)(?:了|约|近)?$/u
const MOST_TIMES = 1.6

/** 满分为100分，…以112分的成绩名列第一. */
function* overFullMarks({ figures, folded }: FigureText): Generator<ImpossiblePart> {
  const marks = figures.filter((figure) => MARKS.test(figure.unit) && isPlain(figure))
  const full = marks.filter(
    ({ start, end }) => FULL.test(folded.slice(Math.max(0, start - 8), start)) || /^制/u.test(folded.slice(end)),
  )
  // 卷面满分150分，另有10分附加题: told anywhere, it holds for every result.
  if (full.length === 0 || BONUS.test(folded.replace(NOTHING_BEYOND, ''))) return
  const most = Math.max(...full.map(({ number }) => number))
  for (const figure of marks) {
    const whole =
      full.findLast(({ end }) => end <= figure.start) ?? full.find((one) => isToldBehind(folded, figure, one))
    if (whole && whole.start > figure.start && !SCORED.test(folded.slice(Math.max(0, figure.start - 12), figure.start)))
      continue
    if (!whole || whole.unit !== figure.unit || figure.number <= most || figure.number > most * MOST_TIMES) continue
    const between = folded.slice(Math.min(whole.end, figure.end), Math.max(figure.start, whole.start - 4))
    const own = between.replace(NOTHING_BEYOND, '')
    if (between.length > 90 || BEYOND.test(own) || between.includes('满分') || DIFFERENCE.test(between)) continue
    // 两科试卷满分均为100分: each of them.
    const before = folded.slice(Math.max(0, whole.start - 12), whole.start)
    if (BEYOND.test(before) && !/满分[均都各]/u.test(before)) continue
    yield { spans: [figure, whole], says: overFull(whole, figure) }
  }
}

/** 给出11.5分，该项满分为10分 */
function isToldBehind(folded: string, figure: PrintedFigure, whole: PrintedFigure): boolean {
  return (
    whole.start > figure.end &&
    whole.start - figure.end < 24 &&
    !/[。！？；]/u.test(folded.slice(figure.end, whole.start))
  )
}

const SCORED = /(?:给出|打出|得到|获得|拿到|考了|考出|得|打|评)(?:了|到)?(?:约|近)?$/u

function overFull(whole: PrintedFigure, { printed }: PrintedFigure): Sentence {
  return says('says.impossible-value', { bound: says('says.bound.full-marks', { full: whole.printed }), printed })
}

const SHOTS = /(?<![0-9.])([0-9]{1,3})([投罚射掷发])([0-9]{1,3})([中进])/gu

/** 12投13中. */
function* overShots({ folded }: FigureText): Generator<ImpossiblePart> {
  for (const match of matchesOf(folded, SHOTS)) {
    const [printed, tries = '', , hits = ''] = match
    if (Number(hits) <= Number(tries)) continue
    yield { spans: [spanOf(match)], says: says('says.impossible-value.shots', { tries, hits, printed }) }
  }
}

/** 3分75秒, 2小时68分. */
const CLOCKED = /(?<![0-9.])[0-9]{1,3}(?:分([6-9][0-9])秒|小时([6-9][0-9])分)/gu

function* overMinutes({ folded }: FigureText): Generator<ImpossiblePart> {
  for (const match of matchesOf(folded, CLOCKED)) {
    const [printed, seconds, minutes] = match
    yield { spans: [spanOf(match)], says: overClock(printed, seconds === undefined ? minutes : undefined) }
  }
}

/** @param minutes what stands before 分 behind an hour; else seconds are too many. */
function overClock(printed: string, minutes: string | undefined): Sentence {
  return minutes === undefined
    ? says('says.impossible-value', { bound: says('says.bound.minute', {}), printed })
    : says('says.impossible-value.minutes', { printed, minutes })
}

function spanOf({ index, 0: printed }: RegExpExecArray): Pick<PrintedFigure, 'start' | 'end'> {
  return { start: index, end: index + printed.length }
}

const AMONG =
  /^[\u4e00-\u9fff“”]{0,10}(?:当中|之中|中间|中|里)，?(?:[\u4e00-\u9fff]{2,6}[的者])?(?:就|也|共|约|竟|仅|只)?(?:有|达)?$/u
const PEOPLE = /^(?:人|户)$/u
const RANKED = /(?:排名?|名列|位居|位列|排在|列|居|跑了|获)[^，。；0-9]{0,3}$/u
const IN_RACE = /^[^，。；]{0,10}(?:中|里|参赛|参加|角逐|同场)/u
const WIDER = /全[国省市县区球]|世界|亚洲|国际|历史|总|奖牌榜/u

/** 42人中有45人; 在12支球队中名列第15. */
function* overWholes({ sentences, folded }: FigureText): Generator<ImpossiblePart> {
  for (const { figures } of sentences) {
    for (let k = 1; k < figures.length; k++) {
      const figure = figures[k]
      if (!figure || !(figure.ordinal || PEOPLE.test(figure.measure) || isCount(figure.family))) continue
      const whole =
        figures.slice(Math.max(0, k - 3), k).find((one) => isPartOf(figure, one, folded)) ??
        figures.slice(Math.max(0, k - 1), k).find((one) => isMoreThanAll(figure, one, folded))
      if (!whole) continue
      const key = figure.ordinal ? 'says.impossible-value.rank' : 'says.impossible-value.part'
      yield { spans: [figure, whole], says: says(key, { whole: whole.printed, part: figure.printed }) }
    }
  }
}

/** 全班46人，今天到校51人; 480名学生参加中考，及格496人: who did it are some of all there were. */
const ALL = /(?:全[班校厂村队组厅馆社团院店体]|应到|应出席|共有|一共|总共)[^，。；0-9]{0,4}$/u
const TOOK_PART =
  /^(?:学生|考生|选手|代表|委员|职工|队员|运动员|业主|人员)?(?:参加|参赛|应考|报考|应试)[^，。；]{0,6}，/u
const SOME =
  /^[^，。；0-9]{0,12}，(?:其中|今天|当天|昨天|实际|已|共|仅|只有|有)*(?:到校|实到|到会|出席|出勤|到岗|及格|合格|优秀|过关|达标|毕业|获救|生还|治愈|出院)(?:的|有|为|者|率)?$|^[^，。；0-9]{0,12}，(?:其中)?(?:[\u4e00-\u9fff]{1,8}的(?:学生|孩子|职工|村民|选手|人)?|[\u4e00-\u9fff]{1,6}者)(?:就|竟|已|共|多)?(?:有|达|为)$/u
/** 抽检瓶装水120批次，合格126批次 */
const CHECKED = /(?:抽检|抽查|送检|检测|检验|参检|抽样)[^，。；0-9]{0,8}$/u
const PASSED = /^[^，。；0-9]{0,6}，(?:其中)?(?:有|共|经检测|结果)*(?:不?合格|不?达标|超标)(?:的|有|为|产品|样品)*$/u
const DID_WELL = /^(?:上线|考上|及格|合格|达标|过关|通过|录取|获奖|晋级|完赛|被录取|考取|毕业)/u
const REACH = 14
const CHANGED = /增|外出|留守|留下|迁|搬|离开|加入|新|扩|来宾|列席|旁听|家长/u

function isMoreThanAll(figure: PrintedFigure, whole: PrintedFigure, folded: string): boolean {
  if (whole.ordinal || whole.range || whole.rough || figure.range || figure.rough || figure.ordinal) return false
  if (!isSameMeasure(figure, whole) || figure.number <= whole.number) return false
  if (figure.number > whole.number * MOST_TIMES) return false
  const between = folded.slice(whole.end, figure.start)
  if (PASSED.test(between) && CHECKED.test(folded.slice(Math.max(0, whole.start - REACH), whole.start))) return true
  if (!PEOPLE.test(figure.measure)) return false
  if (CHANGED.test(between)) return false
  // 48名学生参加高考，52人上线
  if (TOOK_PART.test(between) && between.length < REACH && DID_WELL.test(folded.slice(figure.end))) return true
  if (!SOME.test(between)) return false
  return ALL.test(folded.slice(Math.max(0, whole.start - 8), whole.start)) || TOOK_PART.test(between)
}

function isPartOf(figure: PrintedFigure, whole: PrintedFigure, folded: string): boolean {
  if (whole.ordinal || whole.range || whole.rough || figure.range || figure.number <= whole.number) return false
  const between = folded.slice(whole.end, figure.start)
  if (figure.ordinal)
    return (
      whole.family !== '' &&
      RANKED.test(between) &&
      IN_RACE.test(between) &&
      between.length < 24 &&
      !WIDER.test(between)
    )
  return isSameMeasure(figure, whole) && isOneKind(figure, whole, folded) && AMONG.test(between) && !figure.rough
}

/** 38个村中有43个村, but 3个乡镇中有12个村: people are people, of anything else the same has to be said of both. */
function isOneKind(figure: PrintedFigure, whole: PrintedFigure, folded: string): boolean {
  if (PEOPLE.test(figure.measure)) return true
  if (!isCount(figure.family) || figure.unit !== whole.unit || figure.number > whole.number * MOST_TIMES) return false
  const noun = /^([\u4e00-\u9fff]{1,6}?)(?:当中|之中|中|里)/u.exec(folded.slice(whole.end, whole.end + 8))?.[1]
  return noun === undefined ? figure.unit !== '个' : folded.startsWith(noun, figure.end)
}
