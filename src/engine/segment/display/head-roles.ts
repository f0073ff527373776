import type { LabelScore } from '../lines/labels'
import { endsWithCredit, opensWithDay } from '../lines/picture-words'
import { elementAt } from '../neighbour'
import { type DisplayUnit, isParallel, KICKER_TAIL, NOTICE, REPORT_TAIL } from './display-units'
import {
  CALL,
  DECK_START,
  DECK_WORD,
  EVENT_TAIL,
  OCCASION,
  OFFICE_ALONE,
  QUESTION,
  SPEAKER,
  SUBJECT,
  VERBISH,
  VISIT,
} from './head-patterns'

export type DisplayRole = 'label' | 'kicker' | 'headline' | 'deck' | 'caption' | 'subhead' | 'other'

/** Units of a cluster that are looked at closely, at either end. */
export const MANY = 12

/** What a unit is when it is no part of the head. */
export interface Rest {
  readonly role: DisplayRole
  readonly score: number
}

/** Four or five characters over a longer line, or below it: 乡镇短讯, 城事调查 rather than a headline with its deck. */
function isSmallBeside(unit: DisplayUnit, units: readonly DisplayUnit[]): boolean {
  // Letter-spaced type is large, however few its characters.
  if (isSpaced(unit)) return false
  // 前 5 个月: a figure is told, and not what the page is about.
  if (unit.total > 10 || /[0-9]/.test(unit.text)) return false
  const k = units.indexOf(unit)
  const lower = units[k + 1]
  if (lower) return lower.width >= Math.min(16, unit.total + 8) && !isDashed(lower)
  const upper = elementAt(units, k - 1)
  return upper !== undefined && upper.width >= 16 && unit.lines[0]?.spacing.length === 0 && !DECK_WORD.test(unit.text)
}

/** The label score of a unit, or of the line in it that is least of one. */
export function labelOf(unit: DisplayUnit, isLabel: LabelScore): number {
  if (isDashed(unit)) return 0
  const whole = isLabel(unit)
  if (unit.parts.length === 0) return whole
  // Lines that are all labels; 走进山区学校 alone is only the end of a headline.
  let least = 9
  for (const part of unit.parts) least = Math.min(least, isLabel(part))
  return Math.max(whole, least)
}

/** What a unit of the cluster is when it is no part of the head. */
export function restRole(unit: DisplayUnit, words: number, caption: number, units: readonly DisplayUnit[]): Rest {
  const label =
    -1.6 +
    words * 1.1 +
    (unit.total <= 12 ? 0.6 : 0) -
    (unit.total > 44 ? 1.5 : 0) +
    (isSmallBeside(unit, units) ? 1 : 0) -
    // Labels stand above.
    (words < 2 && unit.total > 20 && unit !== units[0] ? 0.8 : 0)
  const subhead = -1.7 + (unit.total <= 24 ? 0.4 : -1.2)
  const other = -2.2
  const best = Math.max(label, caption, subhead, other)
  const role = best === label ? 'label' : best === caption ? 'caption' : best === subhead ? 'subhead' : 'other'
  return { role, score: best }
}

function hasOtherSubject(unit: DisplayUnit, units: readonly DisplayUnit[]): boolean {
  for (let k = 0; k < units.length && k < MANY; k++) if (units[k] !== unit && units[k]?.subject) return true
  return false
}

/** A gap between the parts of a headline, and not before a credit in brackets. */
const IN_HEAD = /^[^（]{4,} [^（]{4,}$/

/** What a dateline right below says against a caption: no picture stands between a head and its text. */
const OVER_DATELINE = 4

/** Log-odds like score for a photo caption. */
export function scoreCaption(unit: DisplayUnit, units: readonly DisplayUnit[]): number {
  let score = -2
  if (unit.subject) score += 2.6
  if (unit.scene) score += 1.4
  if (endsWithCredit(unit.text)) score += 2.5
  if (unit.total > 28) score += 0.5
  if (unit.total < 18) score -= 1
  // Captions come in sets; a couple of neighbours are enough to see it.
  if (unit.subject && hasOtherSubject(unit, units)) score += 1
  // Between captions and set like them: a caption that names nobody.
  const k = units.indexOf(unit)
  const upper = elementAt(units, k - 1)
  if (!unit.subject && upper?.subject && Math.abs(upper.width - unit.width) <= 8 && k + 1 < units.length)
    score += elementAt(units, k - 2)?.subject ? 1.7 : 0.8
  // 3月16日，游客在……: a caption may begin with its day, a headline with a comma behind it never does.
  if (opensWithDay(unit.text)) score += 2.5
  if (isDashed(unit) || unit.text.endsWith('——')) score -= 3
  // 女童絆倒縫3針 鄉代批豆腐渣; 阿嬤顧店72年：門開著: a caption is a sentence, and has neither gap nor colon without its stop.
  if (unit.subject && (IN_HEAD.test(unit.text) || unit.text.includes('：'))) score -= 2
  // 志愿者为农民工子女送来千册读物, right above a dateline: its headline, whatever it shows.
  if (unit.lines[unit.lines.length - 1]?.overDateline) score -= OVER_DATELINE
  return score
}

/** Begins with ——. */
export function isDashed(unit: DisplayUnit): boolean {
  return unit.text.startsWith('——')
}

export function scoreHeadline(
  unit: DisplayUnit,
  units: readonly DisplayUnit[],
  label: number,
  caption: number,
): number {
  let score = 1
  if (unit.width >= 10 && unit.width <= 44) score += 0.6
  if (unit.width > 52) score -= 1
  if (unit.width < 8) score -= unit.width <= 5 && unit.lines[0]?.spacing.length === 0 ? 3 : 0.8
  // 公 告: however short.
  if (unit.width < 8 && NOTICE.fits(unit)) score += 3.5
  if (isDashed(unit)) score -= 5
  if (unit.text.endsWith('——')) score -= 4
  if (KICKER_TAIL.fits(unit) && units.length > 1 && unit !== units[units.length - 1]) score -= 0.7
  if (isSpaced(unit)) score += 1
  if (units.length > 1 && SUBJECT.test(unit.text)) score += 0.6
  if (isSmallBeside(unit, units)) score -= 1.5
  // Two lines beside a unit of one line: the larger type.
  if (unit.parts.length > 1 && !unit.lines[0]?.inner && units.some((other) => other.parts.length === 0)) score += 1
  if (units.length > 1 && DECK_START.test(unit.text)) score -= 0.7
  if (units.length > 1 && REPORT_TAIL.fits(unit)) score -= 0.8
  // 城管部门：今天就补: what an office says of it stands below the headline.
  if (units.length > 1 && unit !== units[0] && namesSpeaker(unit)) score -= 1.2
  // 顾长青陪同: who was there is told below a headline.
  if (units.length > 1 && unit.width <= 16 && DECK_WORD.test(unit.text)) score -= 1
  score -= label >= 4 ? 4 : label * 0.7
  if (caption > 0) score -= 1 + caption
  return score
}

/** 城管部门：今天就补. */
function namesSpeaker({ text }: DisplayUnit): boolean {
  return text.includes('：') && SPEAKER.test(text)
}

function isSpaced(unit: DisplayUnit): boolean {
  for (const line of unit.lines) if (line.spacing.length >= 3) return true
  return false
}

/** Two units both headline: set alike and close. */
export function scoreTwoUnits(upper: DisplayUnit, lower: DisplayUnit): number {
  const even = Math.abs(upper.width - lower.width) <= 2
  // Letter-spaced type beside plain type is another size.
  const types = isSpaced(upper) === isSpaced(lower) ? 0 : 1
  return (even ? -1 : -2.2) - (lower.blanks > 0 ? 2 : 0) - types
}

export function scoreKicker(unit: DisplayUnit, head: DisplayUnit, headWidth: number, label: number): number {
  let score = -0.6
  if (unit.text.endsWith('——')) score += 5
  if (unit.text.endsWith('：')) score += 4
  if (isDashed(unit)) score -= 5
  if (KICKER_TAIL.fits(unit)) score += 1.8
  // A kicker is as often narrower than its headline as wider.
  score += 2.6 * Math.max(-0.05, widthGain(unit, headWidth))
  if (EVENT_TAIL.fits(unit)) score += 0.5
  if (isSpaced(unit)) score -= 1.5
  if (unit.lines.length === 1 && isParallel(unit.text)) {
    // 热源点火 管网注水 只等开栓: three parts lead in whatever stands below.
    score += head.text.includes(' ') && unit.text.split(' ').length < 3 ? 0.3 : 2.4
  }
  // 累计排查隐患6.7万处 | 我市燃气管道“体检”全覆盖; 桐河市1.8万路视频上岗 | “数字城管”让城市管理更聪明
  if (DECK_START.test(unit.text)) score += 0.8
  // 石坪县867人分片巡护 | 筑牢冬季森林“防火墙”: the fact, then the figure of speech.
  if (head.text.includes('“') && /[0-9]/.test(unit.text) && !/[0-9]/.test(head.text) && SUBJECT.test(unit.text))
    score += 1
  if (head.text.startsWith('“') && !unit.text.startsWith('“')) score += 0.7
  // 孩子去哪儿 | “爱心托管班”解了双职工的急: the question first.
  if (QUESTION.fits(unit)) score += namesSpeaker(head) ? -0.5 : 1.3
  // “最多跑一次”改革一线见闻, over what was seen.
  if (REPORT_TAIL.fits(unit)) score += 1.2
  // 司法部 over what it does, however short.
  if (OFFICE_ALONE.test(unit.text)) score += 2.5
  if (unit.width < 10) score -= 1
  if (label >= 2) score -= label
  return score
}

/** How much more a line holds than the headline beside it: smaller type holds more. Natural log of the ratio, bounded. */
function widthGain(unit: DisplayUnit, headWidth: number): number {
  const gain = Math.log(unit.width / Math.max(1, headWidth))
  // Lines nearly alike tell nothing.
  return gain > 0 ? Math.min(0.4, Math.max(0, gain - 0.08)) : Math.max(-0.3, Math.min(0, gain + 0.2))
}

export function scoreDeck(unit: DisplayUnit, head: DisplayUnit, headWidth: number, first: boolean): number {
  let score = first ? -0.5 : -0.3
  if (isDashed(unit)) score += 5.5
  if (NOTICE.fits(unit)) score -= 4
  // 跑出“加速度” 提升“含金量”, 参保人员请注意: mostly lead into the line below.
  if ((isParallel(head.text) && !unit.text.includes(' ')) || CALL.fits(head)) score -= 1.5
  if (unit.text.endsWith('——')) score -= 4
  if (DECK_WORD.test(unit.text)) score += 1.6
  // 市供热办：低于18℃可拨打投诉电话: who says it, below the headline.
  if (namesSpeaker(unit)) score += 1.3
  // 巧技显身手 | 全市第七届职业技能大赛闭幕: the occasion below; 走进市博物馆修复室: where it was seen.
  if (OCCASION.fits(unit)) score += 1.5
  if (VISIT.fits(unit)) score += 1.8
  if (/[，、]/.test(unit.text)) score += 0.5
  if (REPORT_TAIL.fits(unit) && unit.width > 14) score += 1.2
  score += 2.6 * widthGain(unit, headWidth)
  // A deck that says less than its headline is seldom one.
  if (DECK_START.test(unit.text)) score += unit.width < headWidth * 0.85 ? 0.5 : 1.6
  else if (/^[0-9一二三四五六七八九十两]/.test(unit.text)) score += 0.4
  if (VERBISH.test(unit.text)) score += 0.4
  if (/[0-9]/.test(unit.text)) score += 0.2
  if (isSpaced(unit)) score -= 1.5
  if (unit.width < 12) score -= 1
  return score
}
