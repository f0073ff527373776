import type { FigureText } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'

/** Two figures told as the ends of one range by their words: 最低8万元到最高6万元; 不低于79分、不高于60分. */
export interface NamedEnds {
  readonly least: PrintedFigure
  readonly most: PrintedFigure
  readonly start: number
  readonly end: number
}

/** What is least and what is most of one dimension. */
const DIMENSIONS: readonly (readonly [least: string, most: string])[] = [
  ['低', '高'],
  ['小', '大'],
  ['少', '多'],
  ['短', '长'],
  ['浅', '深'],
  ['轻', '重'],
  ['窄', '宽'],
  ['薄', '厚'],
  ['近', '远'],
  ['便宜', '贵'],
  ['矮', '高'],
]
const WORD = /最(低|小|少|短|浅|轻|窄|薄|近|便宜|矮|高|大|多|长|深|重|宽|厚|远|贵)/u
/** What sums of money are called by. */
const OF_SUMS = /[低高少多贵]|便宜/u
/** Between the word and its figure: what it is of, and no change of it. */
const OF_IT = /^(?:(?!最|[增减降升涨跌超幅率比差每均])[\u4e00-\u9fff“”]){0,7}$/u
/** Between the first figure and the second word. */
const ACROSS = /^(?:[左右以上下多余]{0,2})(?:[、，；～~—-]{1,2}|[到至和与而]|不等)?[^，。；、0-9]{0,6}$/u
/** The two ends are of different times, places or kinds, or the row runs the other way. */
const APART =
  /去年|上年|前年|往年|昨|上[周月次届]|另|次|第|同期|如今|现在|今年|降|减|升|涨|跌|增|差|排名|名次|[甲乙丙]/u
const LONGEST = 14

/** 不低于, 不高于: bounds. */
const NO_LESS =
  /(?:不(?:得|应|能|可)?(?:低于|少于|小于|短于|轻于|矮于|窄于|早于)|至少|最少|大于|高于|多于|超过)(?:为|是)?$/u
const NO_MORE =
  /^[^，。；、0-9]{0,4}[、，]?(?:但|且|并|又|而)?(?:也|同时)?(?:不(?:得|应|能|可)?(?:高于|多于|大于|超过|长于|重于|宽于|超)|至多|最多|小于|低于|少于)(?:为|是)?$/u
const BOUND = /不[得应能可]?[低少小短轻矮窄]|至少|最少|大于|高于|多于|超过/u

/** Ends that are told the wrong way round. Gated by the words they need. */
export function reversedEnds(text: FigureText): NamedEnds[] {
  const { folded } = text
  const hasNamed = folded.includes('最')
  const hasBounds = BOUND.test(folded)
  if (!hasNamed && !hasBounds) return []
  const found: NamedEnds[] = []
  for (const { figures, start } of text.sentences) {
    for (let k = 0; k + 1 < figures.length; k++) {
      const [a, b] = [figures[k], figures[k + 1]]
      if (!a || !b || !isPlain(a) || !isPlain(b) || !isSameMeasure(a, b) || a.value === b.value) continue
      const between = folded.slice(a.end, b.start)
      if (between.length > LONGEST) continue
      const lead = folded.slice(Math.max(start, figures[k - 1]?.end ?? 0, a.start - LONGEST), a.start)
      const ends =
        (hasNamed ? namedEnds(lead, between, a, b) : undefined) ?? (hasBounds ? bounds(lead, between, a, b) : undefined)
      if (ends && ends.least.low > ends.most.high) found.push({ ...ends, start: a.start, end: b.end })
    }
  }
  return found
}

type Ends = Pick<NamedEnds, 'least' | 'most'>

function namedEnds(lead: string, between: string, a: PrintedFigure, b: PrintedFigure): Ends | undefined {
  const at = lead.lastIndexOf('最')
  const [first, next] = [at < 0 ? null : WORD.exec(lead.slice(at)), WORD.exec(between)]
  if (!first || !next || first.index > 0 || APART.test(between)) return undefined
  const [own, other] = [first[1] ?? '', next[1] ?? '']
  const behind = between.slice(next.index + next[0].length)
  if (!OF_IT.test(lead.slice(at + first[0].length)) || !OF_IT.test(behind)) return undefined
  if (!ACROSS.test(between.slice(0, next.index))) return undefined
  // 最小的组最大的孩子: of one dimension, and of one thing.
  const isRising = DIMENSIONS.some(([least, most]) => least === own && most === other)
  // 最小的房间月租900元: the price of what is smallest.
  if (a.family === 'money' && !OF_SUMS.test(own)) return undefined
  const isFalling = DIMENSIONS.some(([least, most]) => most === own && least === other)
  if (!isRising && !isFalling) return undefined
  return isRising ? { least: a, most: b } : { least: b, most: a }
}

function bounds(lead: string, between: string, a: PrintedFigure, b: PrintedFigure): Ends | undefined {
  if (NO_LESS.test(lead) && NO_MORE.test(between)) return { least: a, most: b }
  // 最高不超过300元、最低不低于500元
  return NO_MORE_FIRST.test(lead) && NO_LESS_BEHIND.test(between) ? { least: b, most: a } : undefined
}

const NO_MORE_FIRST = /最[高多大长]不(?:得|应|能|可)?(?:高于|多于|大于|超过|超|长于)(?:为|是)?$/u
const NO_LESS_BEHIND =
  /^[^，。；、0-9]{0,4}[、，](?:但|且|并|又|而)?最[低少小短]不(?:得|应|能|可)?(?:低于|少于|小于|短于)$/u
