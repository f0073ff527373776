import { beforeFirst } from '../behind-last'
import type { EventLexicon, EventWords } from './event-lexicon'

const CLAUSES = 4
/** Acts that only say something right behind their date: anybody may do them anywhere in a sentence. */
export const NEAR: ReadonlySet<string> = new Set(['活动', '荣誉', '改制', '公布', '宣判', '被困'])
export const NEAR_REACH = 14
export const NO_EVENT =
  /演练|演习|预防|避免|防止|模拟|计划|预计|拟|原定|力争|将(?=[继于会在全陆正进推举召开建完启实投])|有望|争取|目标|要求|确保|尚未|未能|没有|不得|如果|一旦|是否|准备/u
/** 开始, 完成: of the work that is named beside them, if one is. */
export const PHASES: ReadonlySet<string> = new Set(['开始', '完成', '活动'])

const CHARGE = /(?:以|涉嫌|因|犯|构成|触犯)[\u4e00-\u9fff、]{2,20}罪/gu

/** The events in the words behind a date or a time of day, up to the next: those of the first clause that has any. */
export function eventsIn(words: string, lexicon: EventLexicon, clauses = CLAUSES): EventWords[] {
  let from = words.startsWith('，') ? 1 : 0
  for (let k = 0; k < clauses && from < words.length; k++) {
    const length = words.slice(from).search(/[，；：、？！]/u)
    const to = length < 0 ? words.length : from + length
    const clause = words.slice(from, to)
    // 以非法占用农用地罪提起公诉: the charge tells no deed of the day.
    const deeds = clause.includes('罪') ? clause.replace(CHARGE, (charge) => '〇'.repeat(charge.length)) : clause
    const found = lexicon
      .find(deeds)
      // 恢复高考 is no examination anybody sat.
      .filter(({ start }) => !clause.startsWith('恢复', start - 2))
      // 由新成立的委员会牵头: what is new tells no founding of the day.
      .filter(({ start, end }) => !(/[新刚]$/u.test(clause.slice(0, start)) && clause.startsWith('的', end)))
      .filter(({ kinds, start }) => !kinds.every((kind) => NEAR.has(kind)) || from + start <= NEAR_REACH)
    const told = found.some(({ kinds }) => !isPhase(kinds)) ? found.filter(({ kinds }) => !isPhase(kinds)) : found
    const first = told[0]
    if (first) {
      if (NO_EVENT.test(words.slice(0, from + first.end))) return []
      const plot = isMeeting(told) ? plotIn(words, to + 1, lexicon) : []
      return told
        .filter((event, n) => n === 0 || isJoined(clause.slice(told[n - 1]?.end, event.start)))
        .map((event) => ({ ...event, start: from + event.start, end: from + event.end }))
        .concat(plot)
    }
    from = to + 1
  }
  return []
}

function isMeeting(told: readonly EventWords[]): boolean {
  return told.every(({ kinds }) => kinds.includes('相识'))
}

/** 两人相识，商定作案: who met there did so to plot, in the clause behind. */
function plotIn(words: string, from: number, lexicon: EventLexicon): EventWords[] {
  const clause = beforeFirst(words.slice(from), '，；：、？！')
  return lexicon
    .find(clause)
    .filter(({ kinds }) => kinds.includes('预谋'))
    .map((event) => ({ ...event, start: from + event.start, end: from + event.end }))
}

function isPhase(kinds: readonly string[]): boolean {
  return kinds.some((kind) => kind === '开始' || kind === '完成') && kinds.every((kind) => PHASES.has(kind))
}

/** 抢劫便利店后逃离: what stands between two verbs of one date. */
function isJoined(between: string): boolean {
  // 荣获特等奖并登台领奖.
  return (between.length <= 6 || /[并且]$/u.test(between)) && !between.includes('的')
}
