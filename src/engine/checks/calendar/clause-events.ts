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
      .filter(({ start }) => start < 2 || !clause.startsWith('恢复', start - 2))
      // 今年63岁，从警35年: how long, and no day on which it began.
      .filter(({ kinds, end }) => !(kinds.includes('参加工作') && LASTED.test(clause.slice(end, end + 8))))
      // 由新成立的委员会牵头: what is new tells no founding of the day.
      .filter(({ start, end }) => !(/[新刚]$/u.test(clause.slice(0, start)) && clause.startsWith('的', end)))
      .filter(({ kinds, start }) => !kinds.every((kind) => NEAR.has(kind)) || from + start <= NEAR_REACH)
      .filter((event, n, all) => {
        const lead = clause.slice(all[n - 1]?.end ?? 0, event.start)
        const isAmongOthers = all.length > 1 && from + event.start > 0
        return !GROUNDS.test(lead) && !(isAmongOthers && isOfSomebody(lead, clause.slice(event.end)))
      })
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

const LASTED = /^(?:已|了|近|约|逾|超过?)*[\d一二三四五六七八九十两]{1,3}(?:多|余)?年(?!代|级)/u

/** 根据她的报案，将人抓获: what was done before, and is acted upon. */
const GROUNDS = /(?:根据|依据|依照|按照?|凭借?|循着)(?:[^，。；]{0,6}[的该其此])?$/u
/** 骗走学费的嫌疑人, 盗窃电缆的三名男子: whom another verb of the clause is said of. */
const OF_SOMEBODY =
  /^(?:(?!后|时|前|并)[^，。；、的]){0,8}的(?:[\d一二两三四五六七八九十]{1,3}[名位个只条艘])?(?:[\u4e00-\u9fff]{0,4}(?:[人犯者员民童孩主客匪贼伙]|男子|女子|老[汉太]|学生|团伙|船只|车辆)|[\u4e00-\u9fff]某)/u

/** 被感染医护人员 */
const BEFALLEN = /^[\u4e00-\u9fff]{0,3}(?:人员|患者|群众|居民|村民|工人|旅客|游客|船员|学生|儿童|老人)/u

function isOfSomebody(lead: string, behind: string): boolean {
  return OF_SOMEBODY.test(behind) || (/[被受遭]$/u.test(lead) && BEFALLEN.test(behind))
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
