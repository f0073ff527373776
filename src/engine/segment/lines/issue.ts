import type { IssueFacts } from '../../../model/analysis'

const DIGITS = '〇一二三四五六七八九'

/** Value of a Chinese or Arabic numeral up to 99, or of a year written digit by digit (二〇二三). */
export function numeral(text: string): number | undefined {
  const bare = text.replace(/[ ○零]/g, (c) => (c === ' ' ? '' : '〇'))
  if (/^[0-9]+$/.test(bare)) return Number(bare)
  if (/^[〇一二三四五六七八九]+$/.test(bare)) return Number([...bare].map((c) => DIGITS.indexOf(c)).join(''))
  const match = /^([一二三四五六七八九])?([十廿卅])([一二三四五六七八九])?$/.exec(bare)
  if (!match) return undefined
  const tens = match[2] === '廿' ? 2 : match[2] === '卅' ? 3 : match[1] ? DIGITS.indexOf(match[1]) : 1
  return tens * 10 + (match[3] ? DIGITS.indexOf(match[3]) : 0)
}

const DATE =
  /((?:1[89]|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3}) ?年 ?([0-9]{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?([0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3}) ?[日号]/
const DATE_DOTTED = /((?:19|20)[0-9]{2})[.\-/]([01]?[0-9])[.\-/]([0-3]?[0-9])(?![0-9])/
const ROC =
  /民国 ?([0-9]{2,3}|[一二三四五六七八九十百]{2,5}) ?年 ?([0-9一二三四五六七八九十]{1,3}) ?月 ?([0-9一二三四五六七八九十]{1,3}) ?日/
/** 113年6月13日 星期四: the years of the Republic as Taiwan's papers print them, told by the weekday behind. */
const ROC_BARE =
  /(?<![0-9.])(8[0-9]|9[0-9]|1[0-2][0-9])(?: ?年 ?|\.)([0-9]{1,2})(?: ?月 ?|\.)([0-9]{1,2})(?: ?日)?(?= ?（?星期)/
const WEEKDAY = /(?:星期|周|礼拜)([一二三四五六日天])/
const PAGE_NAMED = /第 ?([A-Z]{0,2}[0-9]{1,3}|[一二三四五六七八九十]{1,3}) ?版/
const PAGE_BARE = /(?:^|[ |：·日一二三四五六天])([A-Z]{0,2}[0-9]{1,2})(?= ?版|$| )/
const PAPER =
  /([\u4e00-\u9fff]{1,8}(?:日报|晚报|晨报|早报|时报|商报|快报|都市报|周报|农民报|工人报|青年报|导报|公报|报))(?=$|[ 0-9（：|·])/

/** A running head: its text, folded and as printed. */
interface Head {
  readonly folded: string
  readonly raw: string
}

const MONTH_ALONE = /^(?:1[89]|20)[0-9]{2}年[0-9]{1,2}月$/
const DAY_ALONE = /^[0-3]?[0-9]$/

/** 2019年10月 over 22 in large type: one date. */
function withDays(heads: readonly Head[]): Head[] {
  const whole: Head[] = []
  for (const head of heads) {
    const above = whole.at(-1)
    if (above && DAY_ALONE.test(head.folded) && MONTH_ALONE.test(above.folded))
      whole[whole.length - 1] = { folded: `${above.folded}${head.folded}日`, raw: `${above.raw}${head.raw}` }
    else whole.push(head)
  }
  return whole
}

/** Reads the issue's facts off the running heads. Unknown facts are null. */
export function readIssue(heads: readonly Head[]): IssueFacts {
  let publication: string | null = null
  let place: string | null = null
  let date: string | null = null
  let weekday: number | null = null
  let page: string | null = null
  for (const { folded: head, raw } of withDays(heads)) {
    let rest = head
    // Names are given as printed, in their own script.
    const printed = (words: string): string => {
      const at = head.length === raw.length ? head.indexOf(words) : -1
      return at < 0 ? words : raw.slice(at, at + words.length)
    }
    const found = dateIn(head)
    if (found) {
      date ??= found.iso
      rest = rest.replace(found.text, ' ')
    }
    const day = WEEKDAY.exec(head)
    if (day) {
      weekday ??= '一二三四五六日'.indexOf((day[1] as string).replace('天', '日')) + 1
      rest = rest.replace(day[0], ' ')
    }
    rest = rest.replace(/农历[\u4e00-\u9fff]{2,12}|第 ?[0-9]{3,6} ?期|总第 ?[0-9]+ ?期|今日 ?[0-9]+ ?版/g, ' ')
    const named = PAGE_NAMED.exec(rest)
    const bare = named ?? PAGE_BARE.exec(rest)
    if (bare) {
      page ??= numeralPage(bare[1] as string)
      rest = rest.replace(bare[0], ' ')
    }
    const paper = PAPER.exec(rest)
    if (paper) {
      publication ??= printed(paper[1] as string)
      rest = rest.replace(paper[0], ' ')
    }
    const first = /^ *([\u4e00-\u9fff]{2,6}) (?![A-Z]?[0-9]{1,2}[ 版])/.exec(`${head} `)
    if (found && first && head.indexOf(found.text) > 0 && !/报|版|新闻|编|期|星期|年/.test(first[1] as string))
      place ??= printed(first[1] as string)
  }
  return { publication, place, date, weekday, page }
}

function numeralPage(text: string): string {
  if (/[0-9]/.test(text)) return text
  return String(numeral(text) ?? text)
}

/** The first whole date of a text as ISO, with the words it was read from. */
export function dateIn(text: string): { iso: string; text: string } | undefined {
  const match = DATE.exec(text) ?? DATE_DOTTED.exec(text)
  const roc = match ? null : (ROC.exec(text) ?? ROC_BARE.exec(text))
  const parts = match ?? roc
  if (!parts) return undefined
  const year = numeral(parts[1] as string)
  const month = numeral(parts[2] as string)
  const day = numeral(parts[3] as string)
  if (year === undefined || month === undefined || day === undefined) return undefined
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const full = roc ? year + 1911 : year
  return { iso: `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, text: parts[0] }
}
