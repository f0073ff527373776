import type { Lexicon } from '../../lexicon'
import { NOTICE } from '../display/display-units'
import { isByline, isCredit, isNameAlone, isPenName, isSignOff, type NameTest } from './byline'
import { goesOnFromAbove } from './cut-credits'
import { isDateline } from './dateline'
import {
  isContact,
  isContents,
  isDateAlone,
  isDateText,
  isImprint,
  isJump,
  isMasthead,
  isPageReference,
  isResumed,
  isRunningHead,
  isWeather,
  SELF_NOTE,
} from './furniture-marks'
import type { LabelScore } from './labels'
import { type Line, PARAGRAPH_WIDTH } from './line'
import { charSet, endingWith, startingWith } from './pattern'
import { Telling } from './telling'

/** What a line is by its wording alone. */
export type Mark =
  | 'dateline'
  | 'byline'
  | 'sign-off'
  | 'credit'
  | 'jump'
  | 'running-head'
  | 'imprint'
  | 'contents'
  | 'issue-date'
  | 'caption'
  | 'pull-quote'
  | 'summary'

/** Reads the mark off a line; `lower` is the line below it, since a narrow column breaks datelines in two. */
export type MarkReader = (line: Line, lower: Line | undefined, upper: Line | undefined) => Mark | undefined

const DATELINE_START = startingWith(/^[【（“]?(?:据|本|新华|中新|中央|人民|记者)/)
const PAPER_START = /^[【（“]?[\u4e00-\u9fff]{0,6}报/
const ANY_START = /^(?:[\u4e00-\u9fff]{2,8}[·-])?[\u4e00-\u9fff]{2,8}讯 ?（|^[\u4e00-\u9fff]{2,6}网讯/
/** （作者单位：某学院）, （作者系某局局长） */
const AUTHOR_OF = startingWith(
  /^（(?:[\u4e00-\u9fff]{2,4} )?(?:作者|解答专家|受访专家|指导专家|答疑专家|主讲人|讲述人)(?:单位|系|为|简介)?[：]?[^）]+）$/,
)
const BRACKETED = startingWith(/^[【（][^】）]{4,24}(?:报导|报道)[】）]$/)
/** 新华社某地九月十五日电 over 记者某某报道：… : one dateline on two lines. */
const DATELINE_ALONE = endingWith(/日(?:专)?[电讯]$/)
/** Wider lines (half ems) are paragraphs; nothing but a dateline can be told of them. */
const WIDEST = 124

/** Bearers in the count of surnames from which a line may be a name for its surname alone: 秋, 回 and 鱼 begin headlines. */
const USUAL = 30

/** Surnames of two characters that begin headlines as well. */
const WORDS_TOO: ReadonlySet<string> = new Set(['东方', '西门', '南门', '东宫', '东里', '百里', '第五', '爱新'])

function nameTest(surnames: readonly string[]): NameTest {
  const known = new Set(surnames)
  return (name) => known.size === 0 || known.has(name.charAt(0)) || known.has(name.slice(0, 2)) || name.includes('·')
}

/** Tells a name alone on its line by a usual surname. */
export function createNameTest(lexicon: Lexicon): NameTest {
  const isUsual = (surname: string, count: number): boolean =>
    surname.length > 1 ? !WORDS_TOO.has(surname) : count >= USUAL
  return nameTest(
    lexicon
      .rows('surnames')
      .flatMap(({ surname = '', count }) => (isUsual(surname, Number(count ?? USUAL)) ? [surname] : [])),
  )
}

export function createMarkReader(lexicon: Lexicon, isLabel: LabelScore, isName: NameTest): MarkReader {
  // Behind 记者 or 通讯员 the rarest will do.
  const isAnyName = nameTest(lexicon.rows('surnames').map(({ surname = '' }) => surname))
  return (line, lower, upper) => {
    const { text, telling } = line
    if (
      ((telling | (lower?.telling ?? 0)) & Telling.dateline) !== 0 &&
      (DATELINE_START.fits(line) || ((telling & Telling.page) !== 0 && PAPER_START.test(text)) || ANY_START.test(text))
    ) {
      // 【本報記者某某／枋林報導】 alone on a line well short of its column.
      if (BRACKETED.fits(line) && lower && standsAlone(line, lower)) return 'byline'
      if (isDateline(text)) {
        if (upper && DATELINE_ALONE.fits(upper) && isDateline(upper.text)) return undefined
        return upper?.ends === 'final' && isSignOff(line) ? 'sign-off' : 'dateline'
      }
      if (line.width <= 60 && lower && isDateline(text + lower.text) && !isDateline(lower.text) && !isRunningHead(text))
        return 'dateline'
    }
    if (AUTHOR_OF.fits(line) && text.length <= 60) return 'sign-off'
    if (
      (line.blanks === 0 || line.spaces > 0) &&
      isHeadLike(upper) &&
      (!lower || lower.blanks > 0 || (text.includes(' ') && lower.width > PARAGRAPH_WIDTH)) &&
      areNames(text, isName) &&
      // Of two names one below the other the lower is the writer's: 谷 雨 | 许 牧.
      !(lower && lower.spaces > 0 && areNames(lower.text, isName)) &&
      isLabel(line) < 1.2
    )
      return 'byline'
    // What another page began is a story of its own here.
    if ((telling & Telling.jump) !== 0 && isResumed(text) && !isJump(text)) return 'dateline'
    if (
      line.width <= 8 &&
      isHeadLike(upper) &&
      // 燕子 among verses is what one of them is called.
      !(line.verse && upper?.verse) &&
      !isCredit(upper?.text ?? '') &&
      lower &&
      (lower.width > 24 || lower.verse || (upper?.spacing.length ?? 0) >= 3) &&
      (isLabel(line) < 2 || line.spacing.length > 0 || line.spaces > 0) &&
      isNameAlone(text, isName)
    )
      return 'byline'
    // 陶玉芬 below the last sentence of a letter, and nothing that could be her text below.
    if (
      line.width <= 8 &&
      line.blanks > 0 &&
      upper?.stop &&
      (!lower || (lower.blanks > 0 && lower.ends === 'word' && lower.width <= 30)) &&
      isNameAlone(text, isName) &&
      isLabel(line) < 1.2
    )
      return 'sign-off'
    if (line.width > WIDEST || line.ends === 'inner') return undefined
    if (SELF_NOTE.fits(line)) return 'imprint'
    if (
      (telling & Telling.mark) === 0 &&
      !OFFICE_TAIL.has(line.last) &&
      !(line.spaces > 0 && line.width <= LETTER_SIGN) &&
      !(lower && line.width <= 60 && isDateAlone(lower))
    )
      return undefined
    if (line.sentences === 0) {
      if ((telling & Telling.jump) !== 0 && isJump(text)) return 'jump'
      if (text.length <= 44 && line.ends !== 'final') {
        if ((telling & Telling.credit) !== 0 && isCredit(text) && !goesOnFromAbove(line, upper))
          return reports(line, upper, lower) ? 'byline' : 'credit'
        // 某中学数学教师 禄永年 below a headline: who writes what follows.
        if (isSignOff(line)) return isHeadLike(upper) && !text.startsWith('（') ? 'byline' : 'sign-off'
        if (line.width <= 14 && isHeadLike(upper) && lower && isPenName(line)) return 'byline'
        if ((telling & Telling.byline) !== 0 && isByline(text, isAnyName) && isLabel(line) < 4) return 'byline'
        if (lower && isDateAlone(lower) && isIssuer(line)) return 'sign-off'
        if (upper?.ends === 'final' && line.gaps === 0 && isOffice(line)) {
          if (line.blanks > 0 || !lower || lower.blanks > 0 || isOffice(lower)) return 'sign-off'
        }
        if (upper && line.gaps === 0 && signsNotice(line, upper, lower)) return 'sign-off'
      }
      if (isDateAlone(line)) return 'issue-date'
      if (line.spaces > 0 && line.digits >= 4 && isIssuerWithDate(text)) return 'sign-off'
      if (
        (telling & Telling.contents) !== 0 &&
        isPageReference(text) &&
        [upper, lower].some((near) => near && (isContents(near.text) || isPageReference(near.text)))
      )
        return 'contents'
      // 6版 百名工匠说绝活 among others like it names no section.
      if (
        (telling & Telling.contents) !== 0 &&
        line.digits > 0 &&
        isContents(text) &&
        [upper, lower].some((near) => near && isContents(near.text))
      )
        return 'contents'
      if (
        (line.index < FOLIO_LINES && FOLIO.test(text)) ||
        ((telling & Telling.page) !== 0 && saysItsPaper(line) && !runsThrough(line, upper, lower)) ||
        (upper === undefined &&
          /^(?:[\u4e00-\u9fff]{1,4}|中国[\u4e00-\u9fff]{2,8})(?<![通预海汇警情电简捷喜速播申举上填谎虚])报$/.test(text))
      )
        return PUBLISHED.test(text) && !DATED.test(text) ? 'imprint' : 'running-head'
      if ((telling & Telling.imprint) !== 0 && (isImprint(text) || isContact(line, upper?.text))) return 'imprint'
      if ((telling & Telling.contents) !== 0 && isContents(text)) return 'contents'
      if ((telling & Telling.weather) === 0) return undefined
      if (WEATHER_HEAD.fits(line) && isWeather(lower?.text ?? '')) return 'imprint'
      if (WEATHER_NOTICE.fits(line)) return 'imprint'
      if (isWeather(text) && (isWeather(lower?.text ?? '') || isWeather(upper?.text ?? ''))) return 'imprint'
    }
    return undefined
  }
}

const WEATHER_HEAD = endingWith(/^.{0,6}(?:今日|明日)?天气(?:预报)?$/)
const WEATHER_NOTICE = startingWith(/^(?:今[日天])?天气(?:预报)?[ ：]/)

/** Lines from the top that may say the paper's name, day and number one below the other. */
const MASTHEAD_TOP = 4
/** Lines from the top among which a paper may name itself by a word that others use as well. */
const MASTHEAD_LINES = 8
/** 冷库租金周报, 统计公报: a paper's name at the top of its page, a headline elsewhere. */
const COMMON_NAME = endingWith(/^[\u4e00-\u9fff]+(?:[周月]报|公报|快报|导报)$/)

/** 澜江日报社出版 第11826期, 中共青泽市委机关报: who publishes the paper, and no day on the line. */
const PUBLISHED = /社出版|机关报|国内统一|主[管办]/
const DATED = /[0-9一二三四五六七八九十]日|星期|周[一二三四五六日]|[A-Z]{3,} [A-Z]{3,}/

/**
 * Lines from the top that may hold the page's number, its section and the paper's name: 03 法治在线 淮岭法治报, 芦花 07 副刊; 社会·民生
 * 新闻热线：0716-8800110.
 */
const FOLIO_LINES = 3
const FOLIO =
  /^(?:第? ?)[A-D]?[0-9]{1,2} ?版? [\u4e00-\u9fff·]{2,6}(?: [\u4e00-\u9fff]{2,7}[报報])?$|^[\u4e00-\u9fff]{2,6} [A-D]?0?[0-9]{1,2} [\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff·]{2,6} (?:新闻)?(?:热线|电话)[：:] ?[0-9][0-9 -]{5,14}$/

/** Running heads hold no comma, but for the shortest and for those that go on about the paper behind their weekday. */
function saysItsPaper(line: Line): boolean {
  const { text, commas } = line
  if (line.index >= MASTHEAD_LINES && COMMON_NAME.fits(line)) return false
  if (commas > 0) return (text.length <= 16 || text.includes('星期')) && isRunningHead(text)
  return isRunningHead(text) || isMasthead(text)
}

/** Well short of its column, and as much shorter than the line below or parted from it by a blank line. */
function standsAlone({ width, measure }: Line, lower: Line): boolean {
  return (lower.width > width + 5 && measure !== width) || (lower.blanks > 0 && width < measure - FULL)
}

/** 定于 | 2021年12月5日（星期日）上 | 午9时: a date in the middle of a column. */
function runsThrough(line: Line, upper: Line | undefined, lower: Line | undefined): boolean {
  if (line.index < MASTHEAD_TOP || !upper || !lower || line.blanks > 0 || lower.blanks > 0) return false
  if (upper.ends !== 'word' || line.ends !== 'word') return false
  const full = ({ width, measure }: Line): boolean => measure > 0 && Math.abs(width - measure) <= FULL
  return full(upper) && full(line)
}

/** Half ems by which a full line may miss its column's width. */
const FULL = 7

/** A name alone is a byline only below something that can be a headline. */
function isHeadLike(upper: Line | undefined): boolean {
  return upper !== undefined && upper.ends === 'word' && upper.width <= 60 && upper.commas === 0
}

/** 本报记者 某某 摄影报道 between a headline and the report. */
function reports({ text }: Line, upper: Line | undefined, lower: Line | undefined): boolean {
  return text.endsWith('报道') && isHeadLike(upper) && lower !== undefined && (lower.sentences > 0 || lower.width > 40)
}

/** One to three names and nothing else, as the writers of an essay stand below its headline: 岳小川 戚娟. */
function areNames(text: string, isName: NameTest): boolean {
  if (text.length > 11) return false
  if (isNameAlone(text, isName)) return true
  if (!text.includes(' ')) return false
  const names = text.split(' ')
  return names.length <= 3 && names.length > 1 && names.every((name) => name.length <= 3 && isNameAlone(name, isName))
}

const ISSUER = endingWith(/(?:[局府会办队院处委部厅社校]|[中小大]学|公司|中心|集团|法庭|指挥部|小组|银行|协会)$/)

/** The office that signs a notice, above its date: 清澜市公安局交通警察支队. */
function isIssuer(line: Line): boolean {
  return line.text.length >= 4 && ISSUER.fits(line)
}

/** 清澜市公路管理中心 2025年9月24日: issuer and date in one line below a notice. */
function isIssuerWithDate(text: string): boolean {
  const gap = text.indexOf(' ')
  const office = text.slice(0, gap)
  return office.length >= 4 && ISSUER.test(office) && isDateText(text.slice(gap).trim())
}

/** Half ems: no line that signs a letter is wider. */
const LETTER_SIGN = 40
const OFFICE_TAIL = charSet('局会室队院台司处府学校所')
const OFFICE = endingWith(
  /^[\u4e00-\u9fff]{2,6}(?:省|市|县|区|州|旗|镇|乡)(?:[\u4e00-\u9fff]{1,14})?(?:(?<![开布结格大全破战定僵残变时棋])局|委员会|办公室|支队|大队|法院|检察院|气象台|有限公司|供电公司|供电所|管理[处所]|街道办事处|联合会|人民政府)$|^国网[\u4e00-\u9fff]{2,8}供电公司$|^[\u4e00-\u9fff]{2,4}(?:供电局|供电公司|自来水公司|燃气公司|热力公司|气象台|邮政局)$/,
)

/** Half ems: 公告, 通 告. */
const BARE_NOTICE = 6
/** How notices end: who signs them stands below, whether or not a blank line parts the next one. */
const NOTICE_END = /逾期|特此|缺席|联系(?:人|电话)|咨询电话|报名|申报|停[电水气]|影响范围|敬请谅解/

const NOTICE_SIGNER = endingWith(
  /^[\u4e00-\u9fff（）]{3,20}(?:公司|合作社|委员会|[中小大]学|学院|医院|法院|检察院|供电局|管理局|福利院|派出所|中心|居委会|村委会|分局|管委会|办事处|公证处|工会|商会|协会)$/,
)

/** An office or company below the last words of a notice; 公告 alone below would be the next one's, with whose it is above. */
function signsNotice(line: Line, upper: Line, lower: Line | undefined): boolean {
  if (!(NOTICE_SIGNER.fits(line) || isOffice(line))) return false
  // 宁川市第一中学 below 沉痛悼念…, the next notice right below.
  const among = upper.stop && line.blanks === 0 && lower !== undefined && lower.blanks > 0 && NOTICE.fits(lower)
  return among || (NOTICE_END.test(upper.text) && isFreeBelow(lower))
}

/** 公告 alone below an office would be its notice's headline. */
function isFreeBelow(lower: Line | undefined): boolean {
  return !lower || lower.width > BARE_NOTICE || !NOTICE.test(lower.text)
}

/** An office's full name and nothing else below the last sentence: it signs, whether or not a date follows. */
function isOffice(line: Line): boolean {
  return OFFICE.fits(line)
}
