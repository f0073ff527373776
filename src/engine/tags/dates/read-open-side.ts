import { numeralKind } from '../numerals/numeral-characters'
import { type CharSet, charSet } from '../scan/char-set'
import { codeAt, type Scan, startsWith } from '../scan/fold'
import { type DateForm, isTimeOnly, type Open } from './date-form'

interface Ending {
  readonly word: string
  readonly open: Open | undefined
  /** Characters that, following, make it another word (起 in 起步). */
  readonly not: CharSet
  /** Whether it also closes a bare time of day or a day word. */
  readonly loose: boolean
}

const NONE = charSet()

/** Ordered: longer words first. */
const ENDINGS: readonly Ending[] = [
  { word: '以来', open: 'to', not: NONE, loose: true },
  { word: '至今', open: 'to', not: charSet('日天年晚早夜晨春夏秋冬'), loose: true },
  { word: '之前', open: 'from', not: NONE, loose: true },
  { word: '以前', open: 'from', not: NONE, loose: true },
  { word: '前', open: 'from', not: charSet('往来进夕景期列沿方台端言身线线后期三两几'), loose: true },
  { word: '之后', open: 'to', not: NONE, loose: true },
  { word: '以后', open: 'to', not: NONE, loose: true },
  { word: '后', open: 'to', not: charSet('来续期备勤卫者方台面果悔代天院排半门勤盾顾'), loose: false },
  { word: '起', open: 'to', not: charSet('步草来到诉床源航飞义火点码了着作拍价誓'), loose: true },
  { word: '之内', open: undefined, not: NONE, loose: false },
  { word: '以内', open: undefined, not: NONE, loose: false },
]

/** 以来, 起, 前 and their kind behind a date: sets the open side and returns where the expression ends. */
export function readOpenSide(scan: Scan, end: number, form: DateForm): number {
  if (form.ago || form.unresolvable || form.open) return end
  for (const { word, open, not, loose } of ENDINGS) {
    if (!startsWith(scan, end, word)) continue
    const next = codeAt(scan, end + word.length)
    if (not.has(next)) return end
    if (word === '前' && numeralKind(next) !== 0) return end
    if (!loose && isTimeOnly(form) && !form.clock) return end
    if (word === '内' && !form.year) return end
    if (open) form.open = open
    return end + word.length
  }
  return end
}
