import type { Place } from '../../../model/analysis'
import type { SaidValue } from '../../../model/said'
import { says } from '../../../words/sentence'
import type { Fold } from '../../page/fold'
import { type Mention, roleStart } from '../roles-of'
import type { CheckInput } from '../rule'
import { daysOfMention } from './days-of-mention'
import type { Days, OfficeList } from './office-terms'
import { type Office, readOffices } from './read-offices'

/** A mention with its title read, and the days it has to be right on. */
export interface Titled {
  readonly mention: Mention
  readonly role: string
  readonly start: number
  readonly offices: readonly Office[]
  readonly days: readonly Days[]
  readonly isNamed: boolean
  /** 原, 前: said to be over. */
  readonly isOver: boolean
}

/** Not what somebody is: to be, in another's stead, in name. */
const NOT_HELD = /拟任|候任|候选|(?<!新)当选|提名|代理|名誉|荣誉|代表|助理|挂职|接任|继任|^代/u
/** What somebody has been at some time the sentence may not give. */
const HELD_ONCE =
  /(?:时任|曾任|历任|历届|已故|首任|末任|第[一二三四五六七八九十\d]+任|老|离任|卸任|退休|离休|曾是|曾为|担任过?|出任)$/u
/** 太原, 松原 and 中原 are places; in 一中原校长 and 高中原校长 it is a school's former head. */
const OVER = /(?:(?<![太松固平开高三五]|(?<![一二三四五六七八九十初高])中)原|前任?)$/u
/** 新任主教练…。此前，助理教练: who has moved had both. */
const MOVED = /(?:新任|新晋|新聘|新科|履新)$|(?:^|[，。；])(?:此前|之前|当年|过去|原先|早年)，?$/u
const OVER_HEAD = /^(?:原|前任?|老)/u

/** A mention whose title names an office somebody holds now; undefined for what is past, to come, or no office. */
export function readTitled(
  mention: Mention,
  input: CheckInput,
  fold: Fold,
  list: Pick<OfficeList, 'startsAsBody'>,
): Titled | undefined {
  const whole = fold(mention.role)
  // 前澜溪县水利局局长 is over, 前进农场场长 is not.
  const role = OVER_HEAD.test(whole) && !list.startsAsBody(whole) ? whole.replace(OVER_HEAD, '') : whole
  const { text } = mention
  const offices = readOffices(role)
  if (offices.length === 0) return undefined
  const start = roleStart(mention)
  const before = fold(text.text.slice(Math.max(0, start - 6), start)).replace(/\s/gu, '')
  if (NOT_HELD.test(role) || NOT_HELD.test(before.slice(-4))) return undefined
  const { days, isNamed } = daysOfMention(mention, start, input)
  if (HELD_ONCE.test(before) && !(isNamed && before.endsWith('时任'))) return undefined
  return { mention, role, start, offices, days, isNamed, isOver: OVER.test(before) || role !== whole }
}

/** Whether the words before a title say that it is past, to come, or not somebody's own: 时任副教授. */
export function isNotHeld(mention: Mention, start: number, fold: Fold): boolean {
  const before = fold(mention.text.text.slice(Math.max(0, start - 6), start)).replace(/\s/gu, '')
  return NOT_HELD.test(before.slice(-4)) || HELD_ONCE.test(before) || OVER.test(before) || MOVED.test(before)
}

/** Title and name where they stand together. */
export function placeOf({ mention: { text, tag }, start }: Titled): Place {
  return { text: text.index, start: Math.min(start, tag.start), end: tag.end }
}

/** The day the sentence names, else the issue's. */
export function sayDays({ days: [first], isNamed }: Titled): SaidValue {
  const then = says('says.days.then', {})
  if (!first) return then
  if (!isNamed) return first.to === null ? then : { iso: first.to }
  if (first.from === first.to) return first.from === null ? then : { iso: first.from }
  return says('says.days.between', { from: { iso: first.from ?? '' }, to: { iso: first.to ?? '' } })
}
