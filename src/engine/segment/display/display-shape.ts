import { Char, classOf } from '../../page/char-class'
import { isBoxHead } from '../lines/box-heads'
import { SIGNED_SENTENCE } from '../lines/byline'
import { type Line, PARAGRAPH_WIDTH } from '../lines/line'
import type { Mark } from '../lines/marks'
import { charSet, endingWith, Seam, startingWith } from '../lines/pattern'
import { endsWithCredit, isPicturedLine } from '../lines/picture-words'
import { LEADS_ON } from '../paragraphs/joints'
import type { Score } from '../score'
import { isPlaceAlone } from './display-units'

const CONTACT = startingWith(
  /^(?:联系|咨询|报名|投诉|服务|举报|预约)?(?:电话|热线|地址|联系人|联系方式|邮箱|时间|地点|网址)[：]/,
)
const QUESTION =
  /^(?:尊敬的|亲爱的)[\u4e00-\u9fff]{1,12}：$|^[\u4e00-\u9fff]{1,8}(?:同志|先生|女士|编辑|市民|读者|朋友)们?：$|^(?:记者|问|答|主持人|本报记者)：/
const NUMBERED = startingWith(/^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十0-9]{1,3}）|[0-9]{1,2}[.、])/)
const NTH_QUESTION = startingWith(/^[一二三四五六七八九十]{1,2}问[：:][^，。]{2,20}？$/)
/** 蔬菜批发价格（单位：元/公斤） */
const TABLE_HEAD = endingWith(/.（单位[：:][^）]{1,8}）$/)
const WHOLE_QUOTE = startingWith(/^“[^”。！？]{4,20}”$/)
const SAYS = /(?:表示|认为|指出|介绍|说|告诉记者|强调)/
const BEHIND_SAYS = /[，：]/
const SAYS_SO = new RegExp(SAYS.source + BEHIND_SAYS.source)
const SAYING = new Seam(SAYS, BEHIND_SAYS)
const OPENS_BODY = startingWith(
  /^(?:根?据.{1,8}|按照.{1,8}|此外|另外|如今|现在|眼下|近年来|为此|然而|当时|后来|于是|当天|目前|同时|随后|今年.{0,4}|去年.{0,4})，/,
)
const TELLING = /[，。；].*(?:了|的)/

/** What the words say: punctuation, parts, dashes. */
export function scoreShape(
  line: Line,
  announces: boolean,
  halves: boolean,
  asksAlone: boolean,
  closed: boolean,
  gapless: boolean,
  score: Score,
): void {
  const text = line.text
  const endsInDash = line.last === 0x2014 && text.endsWith('——')
  switch (line.ends) {
    case 'final': {
      const end = line.last
      // A headline may cry out or ask (！？); a stop, or speech that ends, is running text.
      if (line.stop) score.add('ends-sentence', -6)
      else if (end === 0xff1f && line.blanks > 0) score.add('asks-below-blank', asksAlone ? 3.5 : 0.6)
      else score.add('ends-with-exclamation', end === 0x2026 ? -1 : classOf(end) === Char.close ? -2 : -0.8)
      break
    }
    case 'colon':
      score.add('ends-with-colon', announces ? 1.5 : line.blanks > 0 && isPlaceAlone(line) ? 1.5 : -2.5)
      break
    case 'word':
      score.add('no-stop', 1.2)
  }
  // “宁可累死，也不能让沙子撵走”; 一口井，一座桥，一条路: cross-heads in quotes, and in parts of one length.
  if (line.blanks > 0 && line.width <= 40 && WHOLE_QUOTE.fits(line)) score.add('quotation-alone', 2.5)
  if (line.commas > 0 && isBalanced(text)) score.add('balanced-parts', 0.8)
  else if (line.commas === 0) score.add('no-comma', 0.6)
  else if (!(line.blanks > 0 && endsInDash)) score.add('commas', line.commas === 1 ? -0.8 : -1.6 * line.commas)
  if (line.blanks > 0 && line.ends === 'word' && line.commas === 0 && isPicturedLine(line))
    score.add('caption-words', 1.5)
  if (line.gaps >= 1 && line.gaps <= 4 && line.spacing.length === 0 && line.han > 5)
    score.add('parts-with-gaps', partsWeight(line, closed, gapless))
  // 一问：为啥这么火？
  if (line.colon > 0 && line.ends === 'final' && NTH_QUESTION.fits(line)) score.add('numbered-cross-head', 4.5)
  if (line.colon > 0 && TABLE_HEAD.fits(line)) score.add('list-head', 4.5)
  if (line.first === 0x2014) score.add('opens-with-dash', 4)
  if (endsInDash) score.add('ends-with-dash', 4)
  if (isLetterSpaced(line)) score.add('letter-spaced', closed && opensAlone(line) ? SPACED_ALONE : 0.8)
  // 三、尚未缴费的用户，请…: an item of a list that is a sentence.
  if (line.commas > 0 && NUMBERED.fits(line)) score.add('list-item', -3)
  if (line.colon > 0 && CONTACT.fits(line)) score.add('contact-line', -5)
  if (line.colon > 0 && QUESTION.test(text)) score.add('interview', -5)
  if (line.digits >= 7 && line.digits * 2 > line.han) score.add('many-figures', -4)
  if (line.han + line.digits < 2) score.add('hardly-any-text', -2)
  if (line.ends === 'word' && !halves && LEADS_ON.fits(line)) score.add('ends-mid-phrase', -2.2)
  if ((line.commas > 0 || line.colon >= 0) && !(line.blanks > 0 && endsInDash)) {
    // 98万元，差6分钟就汇走了: where no column ends it, a short line without a stop may tell it in a headline.
    const free = line.measure === 0 || (line.blanks > 0 && line.width < line.measure - WELL_SHORT)
    const told = free && line.ends === 'word' && line.width <= 44
    if (OPENS_BODY.fits(line) || (SAYING.mayStandIn(text) && SAYS_SO.test(text))) score.add('running-words', -2.5)
    else if (line.fillers > 0 && TELLING.test(text)) score.add('running-words', told ? -0.8 : -2.5)
  }
  if (line.fillers > 0) score.add('running-words', -0.45 * line.fillers)
}

/**
 * What letter-spacing says below a finished text and a blank line. Elsewhere it says little: a file may tear a line of running
 * text apart to fill its column.
 */
const SPACED_ALONE = 5

function opensAlone(line: Line): boolean {
  return line.blanks > 0 && line.ends === 'word' && line.commas === 0
}

/** Whether a gap stands between all characters of a line, but for a word or two. */
export function isLetterSpaced(line: Line): boolean {
  return line.spacing.length >= 3 && line.spacing.length >= line.han - 2
}

/** Parts between commas of one length: 绿了沙漠，富了口袋. */
function isBalanced(text: string): boolean {
  const first = text.indexOf('，')
  const size = first < 0 ? text.length : first
  if (size < 3 || size > 7 || text.length % (size + 1) !== size) return false
  for (let i = 0; i < text.length; i++) {
    if ((text.charCodeAt(i) === 0xff0c) !== (i % (size + 1) === size)) return false
  }
  return true
}

/** Half ems by which a line of running text is short of its column only where its paragraph ends. */
const WELL_SHORT = 10

/** Half ems: a cross-head between paragraphs that have a line each. */
const WIDEST = 40
/** By which a full first line is, its indent taken off. */
const INDENT = 6

/** Whether a line without a stop stands between the last line of a paragraph and the full first one of the next. */
export function standsBetween(line: Line, upper: Line, lower: Line): boolean {
  const { measure } = line
  // Where every paragraph has a line to itself, any short line between two is none.
  if (measure === 0) return line.width <= WIDEST && upper.width > PARAGRAPH_WIDTH && lower.width > PARAGRAPH_WIDTH
  return (
    line.opened === 0 &&
    line.width <= measure - WELL_SHORT &&
    upper.width <= measure + 2 &&
    Math.abs(lower.measure - measure) <= 2 &&
    lower.width >= lower.measure - INDENT &&
    lower.width <= lower.measure + 2
  )
}

/** 吗, 呢 end a question. */
const ASKING_LAST = charSet('吗呢')

/** 灵活就业人员能在居住地参保吗 between blank lines: it asks without its sign. */
export function asksBetweenBlanks(line: Line, lower: Line): boolean {
  return line.blanks > 0 && lower.blanks > 0 && line.ends === 'word' && ASKING_LAST.has(line.last)
}

/** 外卖骑手送餐途中摔伤，算不算工伤？ over 【案情】: what a case is about. */
export function asksAboveBox(line: Line, lower: Line): boolean {
  return line.last === 0xff1f && line.width <= WIDEST && isBoxHead(lower)
}

/** Half ems of the widest kicker with a comma, and of the headline below it. */
const WIDEST_OF_HEAD = 44

/**
 * 六年试种140多个品种，累计推广9万亩, over a headline and the byline `below` it: a kicker with a comma; 井水变浑，还能不能喝？ between
 * blank lines, over a headline and its text: a kicker that asks.
 */
export function leadsIntoHead(line: Line, lower: Line, below: Mark | undefined): boolean {
  if (line.width > WIDEST_OF_HEAD || lower.width > WIDEST_OF_HEAD || lower.ends !== 'word' || lower.commas > 0)
    return false
  if (line.last !== 0xff1f) return line.ends === 'word' && line.commas === 1 && below === 'byline'
  return line.commas <= 1 && line.blanks > 0 && lower.blanks > 0 && (below === 'dateline' || below === 'byline')
}

/** Whether who wrote a text stands in brackets behind its last sentence, or alone below it. */
export function isSigned(line: Line, mark: Mark | undefined): boolean {
  return mark === 'sign-off' || (line.last === 0xff09 && SIGNED_SENTENCE.fits(line))
}

/** 送戏下乡误了时辰 村民等到月上树梢: two clauses that nothing but a gap parts. */
const TWO_PARTS = /^(?![0-9]{2,4}年)(?:[^ ，、：；。“（）]|“[^ ”]*”){4,16} [\u4e00-\u9fff“][^ ，、：；。（）]{3,15}$/

/** 女童绊倒缝三针 乡代批豆腐渣 公所：月底前修好: three. */
const THREE_PARTS = /^(?![0-9]{2,4}年)[^ ，、；。（）]{4,16} [^ ，、；。（）]{4,16} [^ ，、；。（）]{4,16}$/

/** What gaps between a line's parts say. `closed`: nothing is open above; `gapless`: no running text of the page has a gap. */
function partsWeight({ gaps, text }: Line, closed: boolean, gapless: boolean): number {
  if (gaps === 1 && TWO_PARTS.test(text)) return closed ? 5 : gapless ? 4 : 1.3
  return gaps === 2 && closed && gapless && THREE_PARTS.test(text) ? 5 : 1.3
}

/** Whether no text goes on below: a stop, a verse, a picture's text with its credit. */
export function endsText(line: Line): boolean {
  return line.ends === 'final' || line.verse || (line.width > PARAGRAPH_WIDTH && endsWithCredit(line.text))
}
