import { numeralKind } from '../numerals/numeral-characters'
import { charSet, isHan } from '../scan/char-set'
import { codeAt, type Scan, startsWith } from '../scan/fold'
import type { Figure } from './figure'

/** Families whose figure stands before what it counts: 156.7万名低保对象. */
const COUNTING = new Set(['count', 'people', 'visit', 'admin', 'noun', 'big', 'grade', 'medal'])
/** Where the counted noun ends: the words that begin a new part of the sentence. */
const ENDS_NOUN = charSet('的和与及等在为被已将了并是有可从对向以由于把让给到至不都也还参获进实完开达组完')
/** Nouns that begin with one of them: 3万名从业人员, 156.7万名低保对象. */
const NOUN_PARTS = [
  '对象',
  '从业',
  '参保',
  '参赛',
  '参展',
  '参会',
  '参与者',
  '开发',
  '有关',
  '进城',
  '在校',
  '在职',
  '在岗',
  '在建',
  '获奖',
  '给水',
  '达标',
  '完工',
  '有机',
  '可再生',
  '实体',
  '实验',
  '组织',
  '组合',
  '被征',
  '以色列',
  '并购',
  '到场',
  '和平',
  '对外',
  '进口',
  '还款',
  '有色',
  '都市',
]
/** 增长 and its kind stand between the subject and its figure, and belong to the label: 降水量 … 增长. */
const CLAUSE_ENDS = charSet('，。；！？：、,;!?:（）()“”')
const LONGEST_NOUN = 8
const LONGEST_SUBJECT = 14

/** What the figure counts: the noun behind it, else the clause before it. Undefined where neither is there. */
export function figureLabel(scan: Scan, figure: Figure): string | undefined {
  const behind = figure.unit && COUNTING.has(figure.unit.family) ? nounBehind(scan, figure.end) : ''
  const label = behind.length >= 2 ? behind : clauseBefore(scan, figure.start)
  return label.length >= 2 ? label : undefined
}

function nounBehind(scan: Scan, end: number): string {
  let at = end
  while (at - end < LONGEST_NOUN) {
    const code = codeAt(scan, at)
    if (!isHan(code)) break
    if (ENDS_NOUN.has(code) && !NOUN_PARTS.some((word) => startsWith(scan, at, word))) break
    if (numeralKind(code) !== 0 && at > end) break
    at++
  }
  return scan.text.slice(end, at)
}

function clauseBefore(scan: Scan, start: number): string {
  let at = start
  while (at > 0 && start - at < LONGEST_SUBJECT) {
    const code = codeAt(scan, at - 1)
    if (CLAUSE_ENDS.has(code) || code === 0) break
    at--
  }
  return scan.text.slice(at, start).trim()
}
