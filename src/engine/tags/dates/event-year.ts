import { charSet, isHan } from '../scan/char-set'
import { codeAt, type Scan, startsWith } from '../scan/fold'

/** What the names of yearly events end in: 马拉松赛, 艺术节, 博览会, 论坛, 赛季. */
const EVENT_ENDS = charSet('赛节展会坛季松杯')
/** What four digits count rather than date (2024人, 1980元), and what goes on with a number. */
const COUNTED = charSet(
  '人名个户家元亩吨米公斤千万亿余多张份头只棵株对双位座处所条种里字场起例宗篇首支颗平度级岁小分秒克台辆套件项次幅部号层间栋年月日时点至到和与',
)
const SHORTEST_EVENT = 2
const LONGEST_EVENT = 16
/** 会 and 节 that end no event's name: 会场, 会员, 节目. */
const WITHIN = charSet('员场议长费馆目约能省点气使不')

/** Whether digits that end at `i` are the year of the event named behind them: 2024滨江马拉松赛, 2023赛季. */
export function isEventYear(scan: Scan, i: number): boolean {
  if (startsWith(scan, i, '赛季')) return true
  if (COUNTED.has(codeAt(scan, i))) return false
  for (let at = i; at - i < LONGEST_EVENT; at++) {
    const code = codeAt(scan, at)
    if (!isHan(code)) return false
    if (at - i >= SHORTEST_EVENT && EVENT_ENDS.has(code) && !WITHIN.has(codeAt(scan, at + 1))) return true
  }
  return false
}
