import { weekdayOf } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { periodEnd, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import { matchesOf } from '../../matches-of'

/** What is done on some weekdays of every week, and a day it was done on that is none of them. */
export interface BrokenHabit {
  readonly start: number
  readonly end: number
  readonly date: PrintedDate
}

const SIGNS = '一二三四五六日'
/** 每周二、四、日, 每逢周三, 每周一至周五. */
const HABIT =
  /每逢?个?(?:周|星期|礼拜)(?<row>[一二三四五六日天](?:[、和及与至到—~-](?:周|星期|礼拜)?[一二三四五六日天])*)(?![至到、和及与—~-](?:周|星期|礼拜)?[一二三四五六日天])/gu
/** 像往常一样, 第2004137期: the day is one of the row. */
const AS_EVER = /(?:像|和|跟|与|同|如)(?:往常|平[时常日]|以往)|照例|照常|一如既往|如常|按惯例|第\d{3,}期|雷打不动/u
/** The day was moved, or is of something else. */
const MOVED = /调[整至到]|改[在到为期]|提前|推迟|顺延|延[期后]|临时|破例|例外|加[开场]|补/u
const REACH = 120

/** 每周三到村里义诊。今年4月13日，他像往常一样坐诊: the day has to be one of the weekdays. */
export function* brokenHabits({ plain, dates }: DatedText): Generator<BrokenHabit> {
  if (!plain.includes('每') || !AS_EVER.test(plain)) return
  for (const match of matchesOf(plain, HABIT)) {
    const start = match.index
    const end = start + match[0].length
    const days = daysOf(match.groups?.row ?? '')
    const date = dates.find((one) => one.start >= end && one.start < end + REACH && one.isDay && /月/u.test(one.text))
    if (!date || days.size === 0 || days.has(weekdayOf(date.from))) continue
    const told = plain.slice(sentenceStart(plain, date.start), sentenceEnd(plain, date.end))
    if (!AS_EVER.test(told) || MOVED.test(plain.slice(start, periodEnd(plain, date.end)))) continue
    yield { start, end, date }
  }
}

/** The weekdays of a row: 二、四, 一至周五. */
function daysOf(row: string): Set<number> {
  const days = new Set<number>()
  let last = 0
  let isRange = false
  for (const sign of row) {
    if (/[至到—~-]/u.test(sign)) isRange = true
    const day = sign === '天' ? 7 : SIGNS.indexOf(sign) + 1
    if (day === 0) continue
    for (let one = isRange ? last : day; one <= day; one++) days.add(one)
    last = day
    isRange = false
  }
  return days
}
