import type { Numeral } from '../numerals/numeral'
import { readNumeral } from '../numerals/read-numeral'
import { charSet } from '../scan/char-set'
import { codeAt, type Scan, skipSpaces, startsWith } from '../scan/fold'
import type { Figure, FigureSource } from './figure'
import { asPrinted } from './read-quantity'

/** 第三中学, 第二人民医院: the number is part of an institution's name. */
const INSTITUTIONS = [
  '中学',
  '小学',
  '高中',
  '初中',
  '医院',
  '人民医院',
  '附属',
  '幼儿园',
  '中级',
  '监狱',
  '设计院',
  '实验',
  '职业',
  '建筑',
  '工程',
  '勘察',
  '地质',
  '炼钢',
  '机床',
  '汽车',
  '纺织',
  '军医',
  '师范',
  '集团军',
  '野战军',
  '炮兵',
  '航校',
  '派出所',
  '居民委员会',
  '居委会',
]
const ALSO = charSet('、至到-~')
/** Pages and lines of a paper, numbers of a decree: places to look, not facts to check. */
const PLACES = new Set(['版', '页', '号'])

/** 第34届, 第二代, 第三、四节. */
export function readOrdinal({ scan, units }: FigureSource, i: number): Figure | undefined {
  const first = readNumeral(scan, skipSpaces(scan, i + 1, 1))
  if (!first || first.decimal || first.vague || first.approx) return undefined
  const last = readUpper(scan, first)
  const end = last.end
  if (INSTITUTIONS.some((word) => startsWith(scan, end, word))) return undefined
  const at = skipSpaces(scan, end, 1)
  const match = units.read(scan, at)
  const taken = match && match.unit.family !== 'noun' && match.unit.family !== 'money' ? match : undefined
  if (taken && PLACES.has(taken.unit.word)) return undefined
  return {
    start: i,
    end: taken?.end ?? end,
    min: first.min,
    max: last.max,
    unit: taken?.unit,
    shown: taken ? asPrinted(scan, at, taken.end, taken.unit) : null,
    family: taken?.unit.family,
    approx: false,
    ordinal: true,
    form: 'ordinal',
    confidence: taken ? 0.95 : 0.85,
  }
}

function readUpper(scan: Scan, first: Numeral): Numeral {
  const mark = codeAt(scan, first.end)
  if (!ALSO.has(mark)) return first
  const next = readNumeral(scan, first.end + 1)
  const follows = next && next.arabic === first.arabic && next.min > first.min && next.min - first.min <= 20
  return follows && !next.decimal && !next.scaled ? next : first
}
