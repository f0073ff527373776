import { NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import { DAY } from './moments'

/** What an amount of time is counted in. */
export type TimeUnit = '分' | '时' | '天' | '周' | '月' | '年'

/** An amount of time as printed: 15天, 三个半月, 4小时25分, 一年六个月. Offsets count in the plain text. */
export interface TimeAmount {
  readonly unit: TimeUnit
  /** In units, halves and smaller units counted in. */
  readonly amount: number
  /** 约, 近, 多: any amount thereabouts. */
  readonly isRough: boolean
  /** 个多月: more than so many and less than one more. */
  readonly isMore: boolean
  /** The whole number as printed, without what is added in a smaller unit. */
  readonly count: number
  readonly start: number
  readonly end: number
}

/** Count, many, unit, half, added, smaller; by number, since a match with names costs much more. It begins with what few characters begin. */
const AMOUNT = new RegExp(
  `(?<![第\\d〇零.周])(\\d{1,3}\\.\\d{1,2}|${NUMBER}|半)(多|余|来)?(个多月|个半月|个月(?![初末底])|周(?![末年])|个?星期(?![二三四五六日天]|一(?!共))|个?日夜|个?昼夜|个?自然日|天|日|年|个?多?半?小时|个?钟头|分钟)(半)?(?:零?(${NUMBER})(个月|天|分钟?))?(?!攻坚|行动|会战|竞赛|冲刺|整治|安全|大[战干]|[均元期程游前内光份记刊报本常志环边密代级])`,
  'gu',
)
/** 约, 近, 逾: what stands before a count and makes it rough. */
const ROUGH = /(?:将近|接近|大约|约|近|逾|超过|超|至少|不到|不足|达)$/u
const ROUGHLY = 2
const LENGTH: Readonly<Record<TimeUnit, number>> = {
  分: 1,
  时: 60,
  天: DAY,
  周: 7 * DAY,
  月: 30.44 * DAY,
  年: 365.25 * DAY,
}

/** Minutes of one unit. */
export const lengthOf = (unit: TimeUnit): number => LENGTH[unit]

/** Every amount of time in the plain text, in reading order. */
export function readTimeAmounts(plain: string): TimeAmount[] {
  const amounts: TimeAmount[] = []
  for (const match of matchesOf(plain, AMOUNT)) {
    const [, count = '', many, unit = '', half, added, smaller = ''] = match
    const whole = count === '半' ? 0.5 : count.includes('.') ? Number(count) : numberOf(count)
    if (whole === undefined || whole <= 0 || whole > 400) continue
    const told = ROUGH.exec(plain.slice(Math.max(0, match.index - ROUGHLY), match.index))?.[0]
    // 长达4个月: the word before it claims the whole.
    const rough = told === '达' ? undefined : told
    if (unit === '日' && plain.charAt(match.index - 1) === '月') continue
    if (unit === '年' && /^[〇零一二三四五六七八九]{2}$/u.test(count)) continue
    const kind = unitOf(unit)
    const more = half !== undefined || unit.includes('半') ? 0.5 : 0
    const extra = added === undefined ? 0 : ((numberOf(added) ?? 0) * lengthOf(unitOf(smaller))) / lengthOf(kind)
    amounts.push({
      unit: kind,
      amount: whole + more + extra,
      isRough: rough !== undefined || many !== undefined,
      isMore: unit.includes('多'),
      count: whole,
      start: match.index - (rough?.length ?? 0),
      end: match.index + match[0].length,
    })
  }
  return amounts
}

function unitOf(unit: string): TimeUnit {
  if (unit.includes('月')) return '月'
  if (/时|钟头/u.test(unit)) return '时'
  if (unit.startsWith('分')) return '分'
  if (/周|星期/u.test(unit)) return '周'
  return unit === '年' ? '年' : '天'
}
