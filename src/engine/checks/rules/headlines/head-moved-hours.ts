import { readClockTimes } from '../../calendar/clock-times'
import type { FigureText } from '../../figures/figure-text'
import { sharesRun } from '../../figures/shared-phrase'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { tell } from './head-numbers'

/** An hour something is moved to: 延至23时, 提前到5时30分. */
interface MovedHour {
  readonly start: number
  readonly end: number
  /** Minutes of the half day: 9时 may be 21时. */
  readonly minutes: number
  readonly way: 'later' | 'earlier' | 'other'
  readonly words: string
}

const MOVED =
  /(?:(延长?|推迟|延迟|顺延|延后|推后|晚)|(提前|提早)|(改|调整?|变更?))(?:了)?(?:[至到为]|改为)(?:每天|当天|次日|第二天)?$/u
const SIGN = /[延迟后晚前早改调更](?:整|长)?[至到为]/u
const HALF_DAY = 720
const REACH = 10
const WORDS = 20
/** 五点, 两点半: hours in words, which the tagger leaves alone here. */
const MIDNIGHT = /零[点时]/gu

/** 夜间门诊延至23时 over 由原来的21时延长到22时: the one hour the body moves the same thing to. */
export function* checkMovedHours(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  if (!SIGN.test(head.folded)) return
  const [moved, ...more] = movedHours(head.folded)
  if (!moved || more.length > 0) return
  const told = bodies.flatMap((text) => movedHours(text.folded).map((one) => ({ ...one, text })))
  const own = told.filter(({ way }) => way === moved.way || way === 'other' || moved.way === 'other')
  const [only] = own
  if (!only || own.some(({ minutes }) => minutes === moved.minutes) || own.length > 1) return
  // Some other place, or some other day, may have the hour of the headline.
  if (bodies.some(({ folded }) => readClockTimes(folded).some((one) => one.minutes % HALF_DAY === moved.minutes)))
    return
  if (!sharesRun(moved.words, only.text.folded, 2)) return
  yield tell(head, moved.start, moved.end, only.text, only.start, only.end)
}

function movedHours(folded: string): MovedHour[] {
  if (!SIGN.test(folded)) return []
  const midnights = matchesOf(folded, MIDNIGHT).map(({ index }) => ({ start: index, end: index + 2, minutes: 0 }))
  return [...readClockTimes(folded), ...midnights].flatMap(({ start, end, minutes }) => {
    // The part of the day belongs to the hour.
    const lead = folded.slice(Math.max(0, start - REACH), start)
    const match = MOVED.exec(lead)
    if (!match) return []
    const way = match[1] ? 'later' : match[2] ? 'earlier' : 'other'
    return [
      { start, end, minutes: minutes % HALF_DAY, way, words: folded.slice(Math.max(0, start - WORDS), start) },
    ] as const
  })
}
