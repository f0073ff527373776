import { Char, classOf } from '../../page/char-class'
import { type PageBonds, startsUnlikely } from '../lines/bonds'
import { SIGNED_SENTENCE } from '../lines/byline'
import { opensAnswer } from '../lines/furniture-marks'
import { type Line, PARAGRAPH_WIDTH } from '../lines/line'
import { charSet, endingWith, startingWith } from '../lines/pattern'
import { endsWithCredit, opensWithDay, SEEN_IN_PICTURE } from '../lines/picture-words'
import { Telling } from '../lines/telling'
import type { Score } from '../score'
import { type SeamHabits, speakerOf, startWeight } from './habits'
import { weighLengths, weighOpening } from './paragraph-lengths'
import { endsRow } from './rows'

const ITEM = startingWith(
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十0-9]{1,3}）|[0-9]{1,2}[.、](?![0-9])|[①-⑳]|第[一二三四五六七八九十]{1,3}[，、：]|[●■◆▲★◇○□▶►] ?)/,
)
const OPENER = startingWith(
  /^(?:据了解|据悉|据介绍|此外|另外|与此同时|同时，|近年来|目前，|记者|会议|会上|活动|今年|去年|当日|当天|日前|近日|随后|接下来|下一步|在[^，。]{2,14}[，上下中]|为了?|“|《|“)/,
)
/** 署方表示，…: a new voice mostly opens a paragraph. */
const ATTRIBUTION = /^[^，。；：“”]{2,16}(?:表示|指出|认为|介绍|强调|透露|坦言|告诉记者)，/
const VOICE_END = charSet('示出为绍调露言者')

function isAttribution({ text, comma, codes, from }: Line): boolean {
  return comma > 0 && VOICE_END.has(codes[from + comma - 1] as number) && ATTRIBUTION.test(text)
}
/** “……好极了。”市民李建国说。 The words that name the speaker belong to the paragraph of the speech. */
const SPEAKER = /^(?:[他她]|[^，。“：]{2,26})(?:说|表示|介绍|告诉记者|回忆|感慨|坦言|感叹|笑着说)(?:。|，[“并]|道)/
function namesSpeaker(lower: Line, below: Line | undefined): boolean {
  if (SPEAKER.test(lower.text)) return true
  // A narrow column breaks the speaker's office from 说.
  return lower.ends === 'word' && lower.sentences === 0 && below?.blanks === 0 && SPEAKER.test(lower.text + below.text)
}
/** 报名电话：… 联系人：…: complete without a stop. */
const CONTACT = startingWith(/^(?:联系|咨询|报名|投诉|服务|举报|预约)?(?:电话|热线|地址|联系人|联系方式|邮箱|网址)[：]/)
const ASKS_NUMBER = endingWith(/(?:电话|热线|邮箱|网址|账号|微信|号码|QQ)：$/)
/** No phrase ends here: something must follow. */
export const LEADS_ON = endingWith(/[否的和与及在是将被把向从对以为于而或就也都还要能会可使让给由因]$/)
const UNIT = startingWith(
  /^(?:[年月日时分秒号版期届人名个家件项万亿元吨米里亩户口次场座辆台套平公千百%％岁度倍条只头])/,
)

/** 摄, and a credit that ends with it behind a sentence: 该县今年…。 本报记者 许棠 摄 */
const TAKEN_BY = 0x6444
const SENTENCE_CREDIT = /[。！？”][ （]{0,2}[^。，]{2,16}摄$/

/** A paragraph as far as it has been read. */
export interface Running {
  /** Quotes and brackets it has open. */
  depth: number
  /** Half ems of text it holds. */
  held: number
}

/**
 * How strongly `lower` goes on with the paragraph that `upper` ends as far as it is read: adds log-odds to `score`,
 * positive for a join. `below` is the line below `lower`, which may end what that begins. Returns whether `weighHeld` is in it.
 */
export function scoreJoint(
  upper: Line,
  lower: Line,
  running: Running,
  habits: SeamHabits,
  bonds: PageBonds,
  score: Score,
  below?: Line,
): boolean {
  if (lower.again) {
    score.add('printed-twice', 9)
    return false
  }
  if (lower.runsOver) {
    score.add('name-runs-over', 9)
    return false
  }
  if (lower.verse || upper.verse) {
    score.add('verse', -9)
    return false
  }
  const { depth, held } = running
  const first = lower.first
  const last = upper.last
  const adjacent = lower.index === upper.index + 1
  const measure = upper.measure
  const wrapped = measure > 0 && upper.width <= measure + 6
  const short = wrapped && upper.width < measure - 4
  scoreUpperEnd(upper, lower, wrapped, short, habits, score)

  if (depth > 0 && upper.ends === 'final') score.add('quote-open', depth <= 2 ? 1.5 : 0.5)
  else if (depth > 0 && lower.closes > 0) score.add('quote-open', 1.5)
  const kind = classOf(first)
  if (kind === Char.close || kind === Char.inner || (kind === Char.final && first !== 0x2026)) {
    score.add('starts-with-closing-mark', 6)
  }
  const starts = Math.max(startsUnlikely(bonds, lower), upper.ends === 'word' && startsWithOne(lower) ? 1 : 0)
  if (starts === 2) score.add('starts-mid-phrase', 3)
  else if (starts === 1) score.add('starts-mid-phrase', upper.ends === 'final' ? 0.4 : 1)
  if (upper.ends === 'word') {
    if (LEADS_ON.fits(upper)) score.add('ends-mid-phrase', 1)
    const tie = bonds.tie(last, first)
    const chance = wrapped && upper.width < measure - 6 && lower.blanks > 0 ? 0.3 : 1
    const seen = bonds.seen(last, first)
    const detail = score.keeps && (tie || seen) ? String.fromCharCode(last, first) : undefined
    if (tie) score.add('word-runs-on', chance * (tie === 2 ? 2.5 : 1.2), detail)
    if (seen) score.add('pair-seen-on-page', 1.5, detail)
    if (kind === Char.digit && lower.width > 40) score.add('starts-with-figure', 0.6)
    const lastKind = classOf(last)
    if (lastKind === Char.digit && !lower.listed && (kind === Char.digit || UNIT.fits(lower)))
      score.add('figure-cut', 3)
    else if (lastKind === Char.latin && kind === Char.latin) score.add('latin-runs-on', 1)
    if ((last === YEAR || last === MONTH) && kind === Char.digit) scoreDate(upper, lower, score)
  }
  const item = ITEM.fits(lower) || FIGURE_ITEM.fits(lower)
  const closed = upper.ends !== 'inner' && upper.ends !== 'word'
  // A brief may end with its writer's name in brackets.
  if (habits.bullets.size > 0 && depth === 0 && habits.bullets.has(first)) score.add('list-item', -7)
  else if (item && (closed || (upper.last === 0xff09 && depth === 0))) score.add('list-item', closed ? -3 : -6)
  // 问：…？——溪山县读者 康大林: who asks may be named without a stop, where every paragraph has its line.
  const said = closed || (upper.ends === 'word' && upper.width > PARAGRAPH_WIDTH)
  const speaker = habits.speakers.size > 0 && said ? speakerOf(lower) : undefined
  if (speaker && habits.speakers.has(speaker)) score.add('interview', closed ? -3 : -7)
  if (closed && opensAnswer(lower)) score.add('interview', -3)
  if (upper.ends === 'final' && upper.last === 0x201d && namesSpeaker(lower, below)) score.add('speaker-follows', 4.5)
  const byLength = !item && adjacent && weighsLength(upper)
  if (upper.ends === 'final') {
    if (byLength) {
      score.add('paragraph-lengths', weighLengths(held, lower, habits.lengths))
      score.add('paragraph-opener', weighOpening(upper, lower, below, held === upper.width))
    } else if (!item && (OPENER.fits(lower) || isAttribution(lower))) score.add('paragraph-opener', -0.8)
    if (habits.indents) score.add('indent', lower.indent >= 3 ? -5 : 2.5)
  } else if (habits.indents && lower.indent >= 3 && !wrapped) score.add('indent', -2)
  // A headline below its text, and a picture's: 3月12日，学生…….
  if (lower.blanks > 0 && upper.ends === 'word' && wrapped && upper.width < measure - 4 && opensWithDay(lower.text))
    score.add('opens-with-day', -2.5)
  if (lower.blanks > 0 && upper.ends === 'final' && opensWithDay(lower.text)) score.add('opens-with-day', -1.5)
  // …大学供图: the credit ends the picture's text, whether or not a stop follows it.
  if (upper.ends === 'word' && (upper.last === TAKEN_BY || lower.blanks > 0 || upper.width > PARAGRAPH_WIDTH)) {
    // Behind a whole sentence, or what is left of it on a line of its own, whatever stands below.
    const sure = upper.last === TAKEN_BY && (upper.width <= 4 || SENTENCE_CREDIT.test(upper.text))
    if (sure || ((lower.blanks > 0 || upper.width > PARAGRAPH_WIDTH) && endsWithCredit(upper.text)))
      score.add('credit-above', -6)
  }
  // 温子晴（左）与同学…: the text of a picture begins.
  const bracket = (lower.telling & Telling.bracket) !== 0
  if (bracket && upper.ends === 'final' && SEEN_IN_PICTURE.fits(lower))
    score.add('caption-words', lower.blanks > 0 ? -4 : -2.5)
  // （林书言） ends what it signs.
  if (lower.blanks > 0 && depth === 0 && last === 0xff09 && SIGNED_SENTENCE.fits(upper)) score.add('signed-above', -6)
  // …（三 | 山国小提供）, and the rest of the line is left free: a bracket that ends no sentence signs it.
  else if (
    last === 0xff09 &&
    depth === 0 &&
    upper.closes > upper.opened &&
    wrapped &&
    upper.width < measure - SIGNED_SHORT
  )
    score.add('signed-above', -5)
  // 咨询电话： and the number on the next line.
  if (upper.ends === 'colon' && kind === Char.digit && ASKS_NUMBER.fits(upper)) score.add('figure-cut', 7)
  if (endsRow(upper, lower)) score.add('table-row', lower.listed ? -9 : -6)
  if (upper.bold !== lower.bold && upper.han >= 8 && lower.han >= 8) score.add('other-type', -4)
  if (!adjacent) score.add('interrupted', upper.ends === 'final' ? -5 : -0.7)
  else if (lower.inner) return byLength
  else if (lower.blanks > 0) score.add('blank-line', -habits.blank)
  else score.add('no-blank-line', -habits.noBlank)
  return byLength
}

/** The part of a joint's score that depends on how much text the paragraph holds. */
export function weighHeld(upper: Line, lower: Line, held: number, habits: SeamHabits, below?: Line): number {
  return weighLengths(held, lower, habits.lengths) + weighOpening(upper, lower, below, held === upper.width)
}

/** Half ems of its column that a line with the end of a signature leaves free at least. */
const SIGNED_SHORT = 12
/** Half ems by which a line is wider than the column above it: it is set in another one. */
const WIDER = 6
/** Half ems: lines of one width, wider than this and each with a stop, are paragraphs rather than a column. */
const WIDEST_COLUMN = 72

/** Whether a line ends in a stop and fills its column: then what is written must tell whether its paragraph ends. */
function weighsLength({ ends, measure, width }: Line): boolean {
  return ends === 'final' && measure > 0 && measure <= WIDEST_COLUMN && width >= measure - 4 && width <= measure + 6
}

/** 58.7%——民营企业进出口占…: an item of figures. */
export const FIGURE_ITEM = startingWith(/^[0-9][0-9.]*(?:[%％]|[万亿]{0,2}[\u4e00-\u9fff]{1,3})——[\u4e00-\u9fff]/)

const YEAR = 0x5e74
const MONTH = 0x6708
/** What the first figure of a line counts. */
const COUNTS = /^[0-9]{1,4} ?([年月日])/

/** 截至7月 | 15日，各单位…, and not 截至7月 | 7月16日，职工清理溜坍体: a date goes on with its smaller part. */
function scoreDate(upper: Line, lower: Line, score: Score): void {
  const unit = COUNTS.exec(lower.text)?.[1]
  if (!unit || !/[0-9] ?.$/.test(upper.text)) return
  const goesOn = upper.last === YEAR ? unit === '月' : unit === '日'
  score.add('figure-cut', goesOn ? 3 : -5)
}

function scoreUpperEnd(
  upper: Line,
  lower: Line,
  wrapped: boolean,
  short: boolean,
  habits: SeamHabits,
  score: Score,
): void {
  switch (upper.ends) {
    case 'open':
      score.add('ends-with-opening-mark', 6)
      return
    case 'inner':
      score.add('sentence-open', 5)
      return
    case 'colon':
      score.add('ends-with-colon', wrapped ? (short ? -2.5 : 2) : -2)
      return
    case 'word':
      // A first line is two em narrower than its column, and a figure that would not fit leaves a hole: not short yet.
      if (upper.colon > 0 && CONTACT.fits(upper) && (!wrapped || upper.width <= upper.measure - 3))
        score.add('contact-line', -4)
      else if (wrapped) {
        const missing = upper.measure - upper.width
        score.add('sentence-open', missing <= 4 ? 5 : missing <= 7 ? 4 : missing <= 12 ? 1.5 : 0)
      } else score.add('sentence-open', upper.width > 56 ? 5 : upper.width > 36 ? 1.5 : 0.5)
      return
    case 'final': {
      if (!wrapped) {
        score.add('sentence-ends', -4)
        return
      }
      if (short) {
        score.add('short-last-line', -5)
        return
      }
      const missing = upper.measure - upper.width
      if (missing >= 3) score.add('short-last-line', missing >= 4 ? -2.5 : -1.2)
      else score.add('sentence-ends-full-line', -0.6)
      if (lower.width > upper.measure + WIDER) score.add('wider-than-column', -3)
      scoreLowerWidth(lower, habits, score)
    }
  }
}

/** A full line ends in a stop: only the lower line's own width can tell an indented first line from one that goes on. */
function scoreLowerWidth(lower: Line, habits: SeamHabits, score: Score): void {
  if (lower.measure === 0) return
  const weight = startWeight(lower.measure - lower.width, habits)
  // A line that ends its paragraph is narrow anyway: only its being full says something.
  if (weight > 0 && lower.ends === 'final') return
  score.add(weight > 0 ? 'indented-first-line' : 'full-width-line', -weight)
}

/** The last character of a word and a comma: 镇，把…, 定，孟某…. Not 但，…, which may begin a sentence. */
export function startsWithOne({ codes, from, to, first }: Line): boolean {
  return (
    to - from > 1 &&
    BEHIND_ONE.has(codes[from + 1] as number) &&
    first >= 0x4e00 &&
    first <= 0x9fff &&
    !WORD_ALONE.has(first)
  )
}
const BEHIND_ONE = charSet('，、；。')
const WORD_ALONE = charSet('但而且此另对是不好啊哦嗯唉哎来看瞧错可答问注')
