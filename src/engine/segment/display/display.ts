import { Char, classOf } from '../../page/char-class'
import { type PageBonds, startsUnlikely } from '../lines/bonds'
import { namesColumn, namesColumnBehindMark } from '../lines/column-names'
import { isResumed, LETTER_OPENS, opensAnswer } from '../lines/furniture-marks'
import type { LabelScore } from '../lines/labels'
import { type Line, PARAGRAPH_WIDTH } from '../lines/line'
import type { Mark } from '../lines/marks'
import { endingWith, startingWith } from '../lines/pattern'
import { opensWithDay } from '../lines/picture-words'
import { elementAt } from '../neighbour'
import type { SeamHabits } from '../paragraphs/habits'
import { FIGURE_ITEM, startsWithOne } from '../paragraphs/joints'
import type { Score } from '../score'
import { announces } from './announcing'
import { Block } from './display-blocks'
import { scoreRow } from './display-rows'
import { belowLabel, indentSays, scoreWidth, startsColumn } from './display-setting'
import {
  asksAboveBox,
  asksBetweenBlanks,
  endsText,
  isLetterSpaced,
  isSigned,
  leadsIntoHead,
  scoreShape,
  standsBetween,
} from './display-shape'

/** What an open paragraph right above says against display type; where that line is display itself, nothing is open. */
const OPEN_ABOVE = -1.2
/** What lines without a stop gain that the text tells again, or that are ragged as no column is. */
const STOPLESS = 4
/** What the head at the top of a page gains. */
const TOP = 9
/** What the name of its column gains a line as display: next to no text ends so where it could. */
const NAMED = 8
/** A paragraph may well begin with a date. */
const DAY = /^[0-9]{1,4} ?[年月日]/

/** A reader's question begins. */
const ASKED = startingWith(/^(?:问|读者[^：，。]{1,8})[：:]./)
/** Ends in a title, or in the name behind it. */
const TITLED = endingWith(
  /(?:主任|局长|处长|科长|院长|校长|园长|所长|站长|队长|会长|社长|厂长|场长|镇长|乡长|县长|市长|书记|教授|主席|经理|董事长|负责人|工程师|医师|研究员|委员|秘书长|专家|律师|法官|代表|副)[\u4e00-\u9fff]{0,3}$/,
)
/** That they speak who stand above: 陈立言对大家 | 说：“…. */
const SAYS_BELOW = /^[说道喊]：/
/** The rest of a name or title, and that they speak. */
const SPEAKS = /^[\u4e00-\u9fff]{0,5}(?:介绍|表示|认为|说|告诉|指出|强调|透露|坦言|回忆|提醒)/

/**
 * How much a line looks set for display (headline, kicker, label, cross-head, caption …) rather than as running
 * text: adds log-odds to `score`, positive for display, and answers with those of them that hold only where the line above
 * is running text. `marks` and `blocks` are those of the whole page, by line.
 */
export function scoreDisplay(
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  blocks: Uint8Array,
  i: number,
  bonds: PageBonds,
  isLabel: LabelScore,
  habits: SeamHabits,
  score: Score,
): number {
  const line = lines[i] as Line
  const text = line.text
  const upper = elementAt(lines, i - 1)
  const markAbove = elementAt(marks, i - 1)
  const lower = lines[i + 1]
  if (((blocks[i] as number) & Block.top) !== 0) {
    // Nothing is told over the first dateline of a page but its head.
    score.add('page-begins', TOP)
    return 0
  }
  if (line.sentences > 0) {
    // Nothing outweighs a full stop in the middle; most lines of running text are told by it.
    score.add('holds-sentences', -9)
    return 0
  }
  if (line.runsOver) {
    score.add('name-runs-over', -9)
    return 0
  }
  if (scoreRow(line, upper, lower, habits, score)) return 0
  const stopless = ((blocks[i] as number) & Block.stopless) !== 0
  if (stopless) score.add('stopless-head', STOPLESS)
  const sibling = ((blocks[i] as number) & Block.sibling) !== 0
  if (sibling) score.add('siblings', 5)
  if (line.ends === 'inner' || line.ends === 'open') {
    if (stopless) return 0
    // 静悄悄的流行病， | 你的骨头“空”了吗: the upper line of a headline may end in a comma.
    const half =
      line.blanks > 0 && line.width <= 24 && line.commas === 1 && line.ends === 'inner' && line.last === 0xff0c
    const other =
      lower !== undefined &&
      lower.ends === 'word' &&
      lower.blanks === 0 &&
      lower.commas === 0 &&
      lower.sentences === 0 &&
      lower.width <= 30
    const third = lines[i + 2]
    // 全 国 森 林 火 灾 、 | 受 害 面 积 双 降
    const spaced = line.blanks > 0 && (!upper || upper.stop) && isLetterSpaced(line) && other && isLetterSpaced(lower)
    score.add('ends-open', spaced || (half && other && (!third || third.blanks > 0 || marks[i + 2])) ? 1 : -7)
    return 0
  }
  if (lower?.blanks === 0 && SAYS_BELOW.test(lower.text)) score.add('next-starts-mid-phrase', -12)
  if (lower && asksAboveBox(line, lower)) score.add('question-below', 9)
  else if (line.stop && line.blanks === 0) {
    score.add('ends-sentence', -8)
    return 0
  }
  const announced = line.ends === 'colon' && announces(lines, marks, i)
  // 两代守林人的 | 四十二个冬天: the upper line of a headline may end in 的 where the one below it is as short.
  const halves = lower !== undefined && lower.ends === 'word' && isShort(line) && isShort(lower) && lower.commas === 0
  // 断缴可以补缴吗？ over 读者雷女士：…: a cross-head that asks.
  const asksAlone = line.blanks > 0 && line.commas <= 1 && lower !== undefined && lower.blanks > 0 && lower.colon > 0
  if (lower && asksBetweenBlanks(line, lower)) score.add('asks-below-blank', 2.5)
  scoreShape(line, announced, halves, asksAlone, !upper || upper.stop, habits.gapless, score)
  // …口头遗嘱有效吗？ above 县司法局律师佟薇答： is what was asked, and no headline.
  if (line.ends === 'final' && upper?.stop && lower && opensAnswer(lower)) score.add('interview', -4)
  // ——访某站站长某某, as wide as its column: below a line of display type.
  if (line.first === 0x2014 && line.ends === 'word' && upper && isNoColumn(upper) && text.startsWith('——'))
    score.add('opens-with-dash', 4)
  if (line.digits > 0 && FIGURE_ITEM.fits(line)) score.add('list-item', -8)
  if (line.digits > 0 && opensWithDay(text))
    score.add('opens-with-day', lower && lower.blanks === 0 && lower.sentences > 0 ? -4 : -2)
  const tabular = line.gaps + line.spacing.length >= 2
  if (lower && lower.blanks === 0 && lower.tabular && lower.digits >= 3 && tabular) score.add('table-row', -8)
  else if (line.tabular && (line.listed || line.digits >= 2 || lower?.tabular)) score.add('table-row', -8)
  // 血压降下来了，药能停吗 over 问：……
  if (lower && ASKED.fits(lower) && !stops(line)) score.add('question-below', 9)
  if (habits.indents) score.add('indent', indentSays(line, upper, markAbove, lower))
  const label = line.width <= 60 && line.ends === 'word' && line.commas === 0 ? isLabel(line) : 0
  if (label >= 1.2) score.add('label-words', label >= 4 ? 3 : 1.2)
  const block = ((blocks[i] as number) & Block.head) !== 0
  const named =
    line.ends === 'word' ? namesColumn(line) : line.ends === 'final' && !line.stop && namesColumnBehindMark(line)
  const dash = lower !== undefined && lower.first === 0x2014 && lower.blanks === 0 && lower.text.startsWith('——')
  const column = marks[i + 1] || dash ? undefined : lower
  // A paragraph ends with a stop: what ends without one short of its column, below a sentence, is none.
  if (
    upper &&
    (upper.stop || (line.blanks === 0 && isSigned(upper, markAbove))) &&
    lower !== undefined &&
    line.blanks > 0 === lower.blanks > 0 &&
    line.ends === 'word' &&
    isShort(line) &&
    line.digits < 5 &&
    !line.tabular
  )
    score.add('stops-short', standsBetween(line, upper, lower) ? 3.5 : 1.8)
  const labelled = belowLabel(line, upper, markAbove, isLabel)
  if (labelled > 0) score.add('below-label', labelled)
  const row = ((blocks[i] as number) & Block.row) !== 0 || labelled >= 3 || stopless || sibling
  scoreWidth(line, upper, column, startsColumn(lines, i), row || (block && line.width >= 20), score)
  const first = line.first
  const starts = startsUnlikely(bonds, line)
  // The second line of a headline may begin anywhere.
  const goesOnAbove =
    line.blanks === 0 && upper !== undefined && upper.ends === 'word' && upper.width <= 46 && isNoColumn(upper)
  if (starts && !goesOnAbove) score.add('starts-mid-phrase', starts === 2 ? -3 : -0.8)
  const kind = classOf(first)
  if (kind === Char.close || kind === Char.inner) score.add('starts-with-closing-mark', -6)

  const closedAbove =
    upper === undefined || endsText(upper) || markAbove !== undefined || isShort(upper) || endsInDash(upper)
  let openAbove = 0
  if (!closedAbove) {
    const apart = line.blanks > 0 && lower !== undefined && lower.blanks > 0
    const whole = apart && line.opened === 0 && line.closes === 0 && line.width <= 60
    if (whole && line.ends !== 'colon' && lower && upper && upper.ends === 'word' && sureTie(upper, lower, bonds))
      score.add('cuts-a-sentence', /^“[^”]*”$/.test(text) ? 11 : line.stop ? 0 : 6.5)
    else {
      score.add('paragraph-open-above', OPEN_ABOVE)
      openAbove = OPEN_ABOVE
    }
  }
  // 小区的灯亮了（街巷观察） below a finished text or a line of display type; where text is open a remark may end the line by chance.
  if (named && (closedAbove || isLoose(upper))) score.add('names-column', line.blanks > 0 ? NAMED + 3 : NAMED)
  if (lower === undefined) score.add('page-ends', 0.5)
  else if (line.stop) score.add('stop-inside', -0.5)
  else if (marks[i + 1] === 'dateline' || (marks[i + 1] === 'jump' && isResumed(lower.text)))
    // A full line with a comma before another story's dateline is a column that was cut off.
    score.add(
      'dateline-below',
      line.commas > 0 && line.measure > 0 && Math.abs(line.width - line.measure) <= 4 ? 0.5 : 3.5,
    )
  else if (marks[i + 1] === 'summary' && lower.measure > 0 && line.ends === 'word') score.add('summary-below', 3)
  // Nothing but a title stands between a poem and a writer's name.
  else if (marks[i + 1] === 'byline')
    score.add('byline-below', upper?.verse || lines[i + 2]?.verse || line.last === 0xff1f ? 5 : 2.5)
  else if (line.ends === 'word') {
    const lowerFirst = lower.first
    const tie = bonds.tie(line.last, lowerFirst)
    const lowerStarts = bonds.unlikelyStart(lowerFirst)
    // Only running text below counts: a word may be cut in two between the lines of one headline as well.
    // What stands above may be what the lower line goes on from: then this line only interrupts.
    const explained =
      !closedAbove &&
      upper !== undefined &&
      goesOn(upper, lower, bonds) &&
      strength(upper, lower, bonds) >= strength(line, lower, bonds)
    const runs = explained
      ? false
      : lower.width > 60 || lower.ends === 'final' || lower.ends === 'inner' || lower.commas > 0
    // A line that breaks off fills its column: where it does not, the tie is chance (…米小 | 朋友…).
    const chance = line.measure > 0 && line.width < line.measure - 6 && lower.blanks > 0 ? 0.3 : 1
    if (runs && tie) score.add('word-runs-on', chance * (tie === 2 ? -3.5 : -2.2))
    if (runs && bonds.seen(line.last, lowerFirst)) score.add('pair-seen-on-page', chance * (tie ? -4.5 : -3))
    if (runs && classOf(lowerFirst) === Char.digit && !DAY.test(lower.text)) score.add('next-starts-with-figure', -1)
    if (runs && startsWithOne(lower)) score.add('next-starts-mid-phrase', -6)
    else if (runs && lowerStarts) score.add('next-starts-mid-phrase', lowerStarts === 2 ? -3 : -1.5)
    if (runs && lower.closes > 0 && line.opened > 0) score.add('quote-open', -3)
    // 市园林绿化中心副主任桑志 | 文介绍，…: somebody's title and name, cut before they speak.
    if (TITLED.fits(line) && SPEAKS.test(lower.text)) score.add('next-starts-mid-phrase', -3.5)
  }
  // 眼科医生罗一舟介 | 命运与共 | 绍，为做好…: the line goes on behind a label.
  const third = lines[i + 2]
  if (lower && third && lower.blanks > 0 && third.blanks > 0 && lower.width <= 36 && lower.ends === 'word') {
    if (line.ends === 'word' && (strength(line, third, bonds) >= 2 || startsWithOne(third)))
      score.add('runs-on-behind-label', -3)
  }
  const alone = line.blanks > 0 && lower !== undefined && lower.blanks > 0 && line.commas === 1 && line.ends === 'word'
  if (alone && third && third.blanks > 0 && lower.ends === 'word' && lower.commas === 0) {
    // 供暖季到来，本报记者走访小区 | 今冬暖不暖…: a kicker with a comma over its headline.
    if (lower.width >= 18 && lower.width <= 44 && line.width <= 44) score.add('headline-below', 1.6)
    // 针对…问题，各县区 | 三夏进行时 | 在粮库…: a paragraph that a label cuts.
    else if (lower.width <= 16 && third.width > 60) score.add('runs-on-behind-label', -2.5)
  }
  if (lower && leadsIntoHead(line, lower, marks[i + 2])) score.add('headline-below', 2.5)
  if (dash && line.ends === 'word') score.add('deck-below', 4)
  if (lower && line.ends === 'word' && LETTER_OPENS.fits(lower)) score.add('letter-below', 7)
  if (line.underBriefs && line.blanks > 0 && line.commas === 0 && line.ends === 'word' && line.width <= 36)
    score.add('under-briefs', 2)
  if (line.ends === 'word' && line.blanks > 0 && (upper === undefined || (markAbove === 'running-head' && i === 1)))
    score.add('page-begins', 1.2)
  if (((blocks[i] as number) & Block.row) !== 0) score.add('heads-in-a-row', 2.5)
  if (block) score.add('block-without-marks', 1.4)
  else if (((blocks[i] as number) & Block.endsShort) !== 0) score.add('block-ends-short', 1.6)
  if (upper && endsInDash(upper) && upper.width <= 48 && line.commas === 0 && line.ends === 'word')
    score.add('below-kicker', 2)
  if (markAbove === 'dateline' && line.blanks === 0) score.add('dateline-above', -3)
  if (line.opened > 0) score.add('quote-open', -1.5)
  if (line.closes > 0) score.add('closes-quote-above', -2)
  if (line.inner || lower?.inner || !habits.blanks) return openAbove
  if (line.blanks > 0 || i === 0)
    score.add('blank-above', habits.blanksHead && upper?.stop && line.commas === 0 ? 3.3 : 0.8)
  else score.add('no-blank-above', -0.6)
  if (lower === undefined || lower.blanks > 0) score.add('blank-below', 0.8)
  else score.add('no-blank-below', -0.6)
  return openAbove
}

function endsInDash(line: Line): boolean {
  return line.last === 0x2014 && line.text.endsWith('——')
}

/** Set to no measure, and no paragraph. */
function isLoose(line: Line): boolean {
  return line.measure === 0 && line.ends === 'word' && line.width <= PARAGRAPH_WIDTH
}

function isShort(line: Line): boolean {
  return line.measure > 0 && line.width < line.measure - 6
}

/** Ends a sentence, or begins a question or an answer itself. */
function stops(line: Line): boolean {
  return line.stop || line.ends === 'inner' || ASKED.fits(line) || line.text.startsWith('答')
}

/** How strongly the words of two lines hold together. */
function strength(upper: Line, lower: Line, bonds: PageBonds): number {
  if (upper.ends !== 'word') return 0
  const { last } = upper
  const { first } = lower
  return bonds.tie(last, first) + (bonds.seen(last, first) ? 1 : 0)
}

/** Whether `lower` begins as if it went on from `upper`, whatever stands between. */
function goesOn(upper: Line, lower: Line, bonds: PageBonds): boolean {
  const { last } = upper
  const { first } = lower
  return (
    upper.ends !== 'word' || bonds.tie(last, first) > 0 || bonds.seen(last, first) || bonds.unlikelyStart(first) > 0
  )
}

/** A word runs from `upper` into `lower`: whatever stands between them does not belong there. */
function sureTie(upper: Line, lower: Line, bonds: PageBonds): boolean {
  const { last } = upper
  const { first } = lower
  return bonds.tie(last, first) > 0 || bonds.seen(last, first)
}

function isNoColumn(line: Line): boolean {
  return line.measure === 0 || line.width < line.measure - 7 || line.width > line.measure + 4
}
