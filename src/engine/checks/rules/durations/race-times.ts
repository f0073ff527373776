import { matchesOf } from '../../matches-of'

/** A result that the clock at start and finish does not give. Offsets into the plain text. */
export interface RaceTime {
  readonly start: number
  readonly end: number
  readonly printed: string
  /** Seconds by the clock. */
  readonly seconds: number
  /** Where the two times of the day stand. */
  readonly clocks: readonly (readonly [start: number, end: number])[]
}

const CLOCK =
  '(?<clock>(?<hour>\\d{1,2})(?:[时点](?:(?<minute>\\d{1,2})分|(?<half>半)|整)?(?:(?<second>\\d{1,2})秒)?|[:：](?<minute2>\\d{2})(?:[:：](?<second2>\\d{2}))?))'
const START = new RegExp(
  `${CLOCK}(?:(?!\\d{1,2}[时点])[^。]){0,24}?(?:鸣枪|起跑|开跑|发枪|发令|出发|启航|起航|起飞|开赛)`,
  'gu',
)
const FINISH = new RegExp(
  `${CLOCK}(?:(?!\\d{1,2}[时点])[^。]){0,40}?(?:冲过(?:了)?终点|冲线|撞线|到达终点|抵达终点|跑到终点|率先到达|触壁)`,
  'gu',
)
const RESULT =
  /(?:以|用时|成绩(?:为|是)?|耗时|历时|净计时)(?:了|仅)?(?<hour>\d{1,2})小时(?:零)?(?<minute>\d{1,2})分(?:钟)?(?:(?<second>\d{1,2})秒)?(?!以内|之内)/gu
const MINUTE = 60
const HOUR = 3600

/** 8时起跑…10时18分32秒冲过终点，以2小时28分32秒夺冠. Only where a text has one start, one finish and one result. */
export function wrongRaceTime(plain: string): RaceTime | undefined {
  if (!/终点|冲线|撞线|触壁|率先到达/u.test(plain)) return undefined
  const [start, ...starts] = matchesOf(plain, START)
  const [finish, ...finishes] = matchesOf(plain, FINISH)
  const [result, ...results] = matchesOf(plain, RESULT)
  if (!start || !finish || !result || starts.length + finishes.length + results.length > 0) return undefined
  const seconds = secondsOf(finish) - secondsOf(start)
  const printed = secondsOf(result)
  // The clock may be told to the minute, and be that of the gun.
  const slack = (finish.groups?.second ?? finish.groups?.second2) ? 1 : MINUTE
  if (start.index > finish.index || seconds <= 0 || Math.abs(seconds - printed) <= slack) return undefined
  const from = result.index + result[0].search(/\d/u)
  const end = result.index + result[0].length
  const clock = ({ index, groups }: RegExpExecArray): readonly [number, number] => [
    index,
    index + (groups?.clock ?? '').length,
  ]
  return { start: from, end, printed: plain.slice(from, end), seconds, clocks: [clock(start), clock(finish)] }
}

function secondsOf({ groups = {} }: RegExpExecArray): number {
  const { hour, minute, minute2, half, second, second2 } = groups
  return (
    Number(hour) * HOUR + Number(minute ?? minute2 ?? (half ? MINUTE / 2 : 0)) * MINUTE + Number(second ?? second2 ?? 0)
  )
}

/** Seconds as a page prints a result: 2小时18分32秒. */
export function inHours(seconds: number): string {
  const rest = seconds % HOUR
  const [hours, minutes] = [Math.floor(seconds / HOUR), Math.floor(rest / MINUTE)]
  return `${hours}小时${minutes}分${rest % MINUTE === 0 ? '' : `${rest % MINUTE}秒`}`
}
