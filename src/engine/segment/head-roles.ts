import type { Bonds } from './bonds'
import type { LabelScore } from './labels'
import type { Line } from './line'

/** Display lines that read as one: a headline over two lines, a caption broken by its column. */
export interface DisplayUnit {
  readonly lines: readonly Line[]
  readonly text: string
  /** Half ems, of the widest line and of all together. */
  readonly width: number
  readonly total: number
  /** Blank lines above, and whether the lines stand away from the unit above in other ways. */
  readonly blanks: number
  /** Begins like a caption (图为…, 学生展示…), and has a caption's words. */
  readonly subject: boolean
  readonly scene: boolean
  /** Its lines one by one, where there are several: the page as a whole may part them again. */
  readonly parts: readonly DisplayUnit[]
}

export type DisplayRole = 'label' | 'kicker' | 'headline' | 'deck' | 'caption' | 'subhead' | 'other'

export interface HeadReading {
  readonly roles: readonly DisplayRole[]
  readonly score: number
  /** Distance to the best reading with another headline. */
  readonly margin: number
}

const CAPTION_SUBJECT =
  /^(?:[\u4e00-\u9fff]{2,4}正?在(?:检查|查看|指导|整理|讲解|制作|展示|演示|修理|维修|接受采访|工作)|图为|图[①-⑳一二三四]|[左右上下]图|[▲△◀►▼◤]|.{0,16}(?:学生|师生|小朋友|孩子们?|游客|市民|居民|村民|农民|工人|女工|职工|员工|志愿者|工作人员|选手|演员|队员|民警|学员|会员|社员|果农|茶农|菜农|花农|棉农|渔民|牧民|观众|读者|旅客|乘客|医护人员|技术人员|消防员|老人)(?:们)?(?:正?在|向|为|展示|进行|体验|参观|参加|观看|游览|表演|学习|采摘|采收|制作|领取|挑选|选购|观赏|练习|比赛|参与|展演|演唱|朗诵|驾驶|操作|忙|给))/
const CAPTION_WORD = /正在|现场(?:$|[，。])|合影|场景|一角|全景|近景|外景|（资料|摄$|供图|(?:监控|视频)截图/
/** Where the picture is from. */
const CAPTION_TAIL = /(?:[监控视频]{2}截图|[\u4e00-\u9fff] ?摄|供图|资料(?:图片?|照片))[）】]?$/
const KICKER_TAIL = /(?:强调|指出|要求|表示|时说|举行|召开|发布|提出|部署|透露|获悉|介绍)$|召开.{0,12}会议?$/
const DECK_WORD = /(?:出席|主持|讲话|致辞|致词|参加|作报告|陪同|宣布|发来|会见)/
const DECK_START =
  /^(?:工程|项目|预计|惠及|涉及|覆盖|总投资|总面积|最高|最低|首批|首[个座条家]|其中|计划|料|有望|至今|目前|未来|今[起年日]|明[起年日]|昨日|[0-9一二三四五六七八九十两]+[所名家个项条位人座].{0,14}|.{2,4}(?:出席|主持|作|讲话|宣布)|从[^，]{2,10}看)/
/** 望海区…, 我市…: a line that says who. */
const SUBJECT =
  /^(?:我[市区县省州盟旗]|(?![全各])[\u4e00-\u9fff]{1,7}(?:市(?![民场值])|区(?![域间])|县|省|镇|乡|村|局|院|校|队|厅|委|集团|公司|州|盟|旗|港|议会|政府|大学|中学|小学|医院))/
const VERBISH =
  /(?:启动|举行|召开|开幕|闭幕|开展|发布|完成|建成|开工|投用|开通|揭晓|出台|印发|获|达|增|超|将|成立|签约|落户|入选|落成|上线|开班|开讲|夺冠|突破|推进|助力|打造|提升|走进)/

/** Whether a text tells what people in a picture are doing. */
export function isScene(text: string): boolean {
  return CAPTION_SUBJECT.test(text) || CAPTION_WORD.test(text)
}

/** Whether a text begins with people doing something, as captions do. */
export function isPictured(text: string): boolean {
  return CAPTION_SUBJECT.test(text)
}

/** Whether `lower` goes on with the display unit `upper` stands in, as log-odds. */
export function scoreDisplayJoint(upper: Line, lower: Line, bonds: Bonds, dense: boolean): number {
  if (lower.again) return 9
  let score = -1.4
  if (upper.opened > 0 && lower.closes > 0) score += 5
  const starts = bonds.unlikelyStart(lower.text.charCodeAt(0))
  if (starts) score += starts === 2 ? 5 : 1.5
  const tie =
    upper.ends === 'word' ? bonds.tie(upper.text.charCodeAt(upper.text.length - 1), lower.text.charCodeAt(0)) : 0
  if (tie) score += tie === 2 ? 3.5 : 1.5
  if (upper.ends === 'inner' || upper.ends === 'colon') score += 2.5
  if (/[的和与及为在对从向把被]$/.test(upper.text)) score += 3
  if (/——$/.test(upper.text) || /^——/.test(lower.text)) score -= 5
  // Letter-spacing often serves to bring two lines of a headline to one width.
  const spaced = upper.spacing.length > 2 !== lower.spacing.length > 2
  const even = Math.abs(upper.width - lower.width) <= 2 || (spaced && Math.abs(upper.setWidth - lower.setWidth) <= 5)
  const ratio = lower.width / upper.width
  if (lower.inner) score += lower.blanks > 0 ? -1 : even ? 2.2 : 0.6
  // Where no head has a blank line inside, its absence says nothing: then only lines of one width are one headline.
  else if (lower.blanks === 0) score += even ? 2.6 : dense ? 0.4 : ratio > 0.5 && ratio < 1.9 ? 2 : 0.2
  else score -= even ? 1.6 : 2.2
  if (upper.width < 12 || lower.width < 10) score -= 0.5
  if (KICKER_TAIL.test(upper.text)) score -= 2
  if (spaced && !even) score -= 1
  return score
}

/** Gathers display lines into units. */
export function gatherDisplay(
  lines: readonly Line[],
  bonds: Bonds,
  isLabel: LabelScore,
  dense: boolean,
): DisplayUnit[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const upper = group?.at(-1)
    const labelled = upper !== undefined && (isLabel(upper.text) >= 4 || isLabel(line.text) >= 4)
    const slogans = upper !== undefined && line.blanks === 0 && isLabel(upper.text) >= 1.5 && isLabel(line.text) >= 1.5
    const most = group && group.length >= 3 ? 2 : 0
    if (group && upper && (slogans || (!labelled && scoreDisplayJoint(upper, line, bonds, dense) > most)))
      group.push(line)
    else groups.push([line])
  }
  return groups.map(unitOfLines)
}

function unitOfLines(lines: readonly Line[]): DisplayUnit {
  let width = 0
  let total = 0
  let text = ''
  for (const line of lines) {
    if (line.again) continue
    width = Math.max(width, line.width)
    total += line.width
    text += line.text
  }
  return {
    lines,
    text,
    width,
    total,
    blanks: (lines[0] as Line).blanks,
    subject: CAPTION_SUBJECT.test(text),
    scene: CAPTION_WORD.test(text),
    parts: lines.length > 1 && !lines.some((line) => line.again) ? lines.map((line) => unitOfLines([line])) : [],
  }
}

/** Units of a cluster that are looked at closely, at either end. */
const MANY = 12
const LONGEST_KICKER = 2
const LONGEST_HEADLINE = 2
const LONGEST_DECK = 3

/**
 * The best reading of a cluster as [kicker] headline [deck], with captions, labels and cross-heads about it. Every
 * window is weighed; clusters are short.
 */
export function readHead(units: readonly DisplayUnit[], isLabel: LabelScore): HeadReading {
  const rest = units.map((unit) => restRole(unit, units, isLabel))
  const n = units.length
  let best: { roles: DisplayRole[]; score: number; at: number } | undefined
  let second = Number.NEGATIVE_INFINITY
  let restSum = 0
  for (const { score } of rest) restSum += score
  for (let h = 0; h < n; h++) {
    // In a long row (a list, verses) the head stands at one of its ends.
    if (h >= MANY && h < n - MANY) continue
    for (let hn = 1; hn <= LONGEST_HEADLINE && h + hn <= n; hn++) {
      for (let kn = 0; kn <= LONGEST_KICKER && h - kn >= 0; kn++) {
        for (let dn = 0; dn <= LONGEST_DECK && h + hn + dn <= n; dn++) {
          const score = restSum + scoreWindow(units, h, hn, kn, dn, isLabel, (u) => (rest[u] as Rest).score)
          if (best && score <= best.score) {
            second = Math.max(second, score)
            continue
          }
          if (best) second = Math.max(second, best.score)
          const roles = rest.map((r) => r.role)
          for (let u = h - kn; u < h; u++) roles[u] = 'kicker'
          for (let u = h; u < h + hn; u++) roles[u] = 'headline'
          for (let u = h + hn; u < h + hn + dn; u++) roles[u] = 'deck'
          best = { roles, score, at: h }
        }
      }
    }
  }
  if (!best) return { roles: [], score: 0, margin: 0 }
  if (best.score < restSum) return { roles: rest.map((r) => r.role), score: restSum, margin: restSum - best.score }
  return { roles: best.roles, score: best.score, margin: Math.min(8, best.score - second) }
}

interface Rest {
  readonly role: DisplayRole
  readonly score: number
}

/** What a unit of the cluster is when it is no part of the head. */
function restRole(unit: DisplayUnit, units: readonly DisplayUnit[], isLabel: LabelScore): Rest {
  const label = -1.6 + isLabel(unit.text) * 1.1 + (unit.total <= 12 ? 0.6 : 0) - (unit.total > 44 ? 1.5 : 0)
  const caption = scoreCaption(unit, units)
  const subhead = -1.7 + (unit.total <= 24 ? 0.4 : -1.2)
  const other = -2.2
  const best = Math.max(label, caption, subhead, other)
  const role = best === label ? 'label' : best === caption ? 'caption' : best === subhead ? 'subhead' : 'other'
  return { role, score: best }
}

/** Log-odds like score for a photo caption. */
export function scoreCaption(unit: DisplayUnit, units: readonly DisplayUnit[]): number {
  let score = -2
  if (unit.subject) score += 2.6
  if (unit.scene) score += 1.4
  if (CAPTION_TAIL.test(unit.text)) score += 2.5
  if (unit.total > 28) score += 0.5
  if (unit.total < 18) score -= 1
  // Captions come in sets; a couple of neighbours are enough to see it.
  if (unit.subject && units.slice(0, MANY).some((other) => other !== unit && other.subject)) score += 1
  if (/^——|——$/.test(unit.text)) score -= 3
  return score
}

function scoreWindow(
  units: readonly DisplayUnit[],
  h: number,
  hn: number,
  kn: number,
  dn: number,
  isLabel: LabelScore,
  rest: (unit: number) => number,
): number {
  let score = 0
  let headWidth = 0
  for (let u = h; u < h + hn; u++) {
    const unit = units[u] as DisplayUnit
    headWidth = Math.max(headWidth, unit.width)
    score += scoreHeadline(unit, units, isLabel) - rest(u)
    if (u > h) score += scoreTwoUnits(units[u - 1] as DisplayUnit, unit)
  }
  for (let u = h - kn; u < h; u++) {
    const unit = units[u] as DisplayUnit
    score += scoreKicker(unit, headWidth, isLabel) - rest(u)
    if (scoreCaption(unit, units) > 0) score -= 2
  }
  if (kn === 2) score -= 1
  // A second deck without a dash is mostly a headline misread.
  if (dn >= 2 && !/^——/.test((units[h + hn] as DisplayUnit).text)) score -= 1.2
  for (let u = h + hn; u < h + hn + dn; u++) {
    const unit = units[u] as DisplayUnit
    score += scoreDeck(unit, headWidth, u === h + hn) - rest(u)
    if (scoreCaption(unit, units) > 0) score -= 2.5
    if (isLabel(unit.text) >= 2) score -= 2
  }
  return score
}

function scoreHeadline(unit: DisplayUnit, units: readonly DisplayUnit[], isLabel: LabelScore): number {
  let score = 1
  if (unit.width >= 10 && unit.width <= 44) score += 0.6
  if (unit.width > 52) score -= 1
  if (unit.width < 8) score -= 0.8
  if (/^——/.test(unit.text)) score -= 5
  if (/——$/.test(unit.text)) score -= 4
  if (KICKER_TAIL.test(unit.text) && units.length > 1 && unit !== units[units.length - 1]) score -= 0.7
  if (unit.lines.some((line) => line.spacing.length >= 3)) score += 1
  if (units.length > 1 && SUBJECT.test(unit.text)) score += 0.6
  const label = isLabel(unit.text)
  score -= label >= 4 ? 4 : label * 0.7
  const caption = scoreCaption(unit, units)
  if (caption > 0) score -= 1 + caption
  return score
}

/** Two units both headline: set alike and close. */
function scoreTwoUnits(upper: DisplayUnit, lower: DisplayUnit): number {
  const even = Math.abs(upper.width - lower.width) <= 2
  return (even ? -1 : -2.2) - (lower.blanks > 0 ? 1 : 0)
}

function scoreKicker(unit: DisplayUnit, headWidth: number, isLabel: LabelScore): number {
  let score = -0.6
  if (/——$/.test(unit.text)) score += 5
  if (/：$/.test(unit.text)) score += 4
  if (/^——/.test(unit.text)) score -= 5
  if (KICKER_TAIL.test(unit.text)) score += 1.8
  if (unit.width > headWidth * 1.2) score += 0.7
  else if (unit.width < headWidth * 0.75) score -= 0.5
  if (unit.lines.some((line) => line.spacing.length >= 3)) score -= 1.5
  if (unit.lines.length === 1 && isParallel(unit.text)) score += 0.9
  if (unit.width < 10) score -= 1
  const label = isLabel(unit.text)
  if (label >= 2) score -= label
  return score
}

function scoreDeck(unit: DisplayUnit, headWidth: number, first: boolean): number {
  let score = first ? -0.5 : -0.3
  if (/^——/.test(unit.text)) score += 5.5
  if (/——$/.test(unit.text)) score -= 4
  if (DECK_WORD.test(unit.text)) score += 1.6
  if (unit.width > headWidth * 1.25) score += 1.1
  else if (unit.width < headWidth * 0.85) score -= 0.3
  if (DECK_START.test(unit.text)) score += 1.6
  else if (/^[0-9一二三四五六七八九十两]/.test(unit.text)) score += 0.4
  if (VERBISH.test(unit.text)) score += 0.4
  if (/[0-9]/.test(unit.text)) score += 0.2
  if (unit.lines.some((line) => line.spacing.length >= 3)) score -= 1.5
  if (unit.width < 12) score -= 1
  return score
}

/** Parts of even length: 破解养老难题 提升幸福指数. */
function isParallel(text: string): boolean {
  const parts = text.split(' ')
  const first = (parts[0] as string).length
  return parts.length >= 2 && first >= 3 && parts.every((part) => Math.abs(part.length - first) <= 1)
}
