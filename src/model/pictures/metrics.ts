import type { NumberValue } from '../analysis'
import type { FigureRow } from '../figures/figure-rows'
import { measureOf } from './unit-measure'

/** One figure of a metric; `low` and `high` in the metric's own unit, the same for a plain value. */
export interface MetricValue {
  readonly row: FigureRow
  readonly low: number
  readonly high: number
  readonly isApprox: boolean
  /** Not what most figures of the metric say; where no value is told twice, every one. */
  readonly differs: boolean
}

/** Figures that count the same thing. */
export interface Metric {
  readonly id: string
  readonly name: string
  /** The unit its scale is in. */
  readonly unit: string
  readonly values: readonly MetricValue[]
  /** How many different values it has. */
  readonly distinct: number
  /** How many of its figures something contradicts. */
  readonly found: number
}

/** What findings of these rules put side by side is one metric, whatever words stand by the figures. */
const SAME_METRIC_RULES: ReadonlySet<string> = new Set(['same-metric', 'headline-body', 'conflict', 'unit-slip'])

/** Words that lead to a metric's name, and from it to the figure: 今年全市新建公园达到12处. */
const LEADS =
  /^(?:今年|去年|明年|上年|本月|本次|目前|当前|截至|据统计|其中|全市|全县|全区|全省|全国|全镇|全乡|我市|我县|我区|本市|该市|共有|共|累计|总计|预计|已|将|新建|新增|新添)+/u
const TRAILS =
  /(?:达到|达|分别为|约为|为|由|从|是|仅有|仅|近|约|超过|超|增加到|增加至|增至|降至|升至|减至|完成|实现|共计|共有|共|已有|有|至|到|了|的|已|将|又|再|达成)+$/u
const LEAST_NAME = 2
/** A shorter name may be the end of a longer one by chance: 长度 of 宽度和长度. */
const LEAST_SUFFIX = 3
/** Names half of all stories have; they are the same metric inside a story only. */
const GENERAL =
  /^(?:(?:同比|环比)?(?:增长|增加|下降|减少|上升|提高|增幅|降幅)|.{0,2}(?:面积|长度|高度|宽度|全长|时间|价格|单价|总价|金额|资金|投资|投入|人口|人数|数量|比例|比重|占比|年龄|平均|距离))$/u

/** The metric a figure's label names; undefined where it names none. */
export function metricName(label: string | undefined): string | undefined {
  const words = (label ?? '').replace(/[\s0-9.,%〇零一二三四五六七八九十百千万亿两]+.*$/su, '')
  const name = words.replace(LEADS, '').replace(TRAILS, '')
  return name.length >= LEAST_NAME ? name : undefined
}

interface Candidate {
  readonly row: FigureRow
  readonly value: NumberValue
  readonly base: string
  readonly name: string | undefined
}

/**
 * Groups numbers that count the same thing in comparable units, two or more: by the name their label gives, where one
 * name may be the end of another (新建口袋公园, 口袋公园), and by the findings that hold them against each other.
 */
export function readMetrics(rows: readonly FigureRow[]): readonly Metric[] {
  const candidates = rows.flatMap((row): Candidate[] => {
    if (row.kind !== 'number' || row.tag.type !== 'number' || row.status === 'not-a-figure') return []
    const { value } = row.tag
    if (value.ordinal || value.scores || (value.number ?? value.min ?? value.max) == null) return []
    return [{ row, value, base: measureOf(value.unit).base, name: metricName(value.label) }]
  })
  const groups = joinCandidates(candidates)
  return groups.flatMap((group) => (group.length > 1 ? [metricOf(group)] : []))
}

function joinCandidates(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const parent = candidates.map((_, k) => k)
  const rootOf = (k: number): number => {
    let at = k
    while (parent[at] !== at && parent[at] !== undefined) at = parent[at] ?? at
    parent[k] = at
    return at
  }
  const firstBy = new Map<string, number>()
  const join = (key: string, k: number) => {
    const first = firstBy.get(key)
    if (first === undefined) firstBy.set(key, k)
    else parent[rootOf(k)] = rootOf(first)
  }
  const names = new Set(candidates.flatMap(({ name, base }) => (name ? [`${base} ${name}`] : [])))
  candidates.forEach(({ row, base, name }, k) => {
    const place = name && GENERAL.test(name) ? row.story : ''
    if (name) join(`${base} ${name} ${place}`, k)
    for (const end of name && !place ? endsOf(name) : []) if (names.has(`${base} ${end}`)) join(`${base} ${end} `, k)
    for (const { key, rule } of row.findings) if (SAME_METRIC_RULES.has(rule)) join(`finding ${key} ${base}`, k)
  })
  const groups = new Map<number, Candidate[]>()
  candidates.forEach((one, k) => {
    const isAlone = one.name === undefined && one.row.findings.every(({ rule }) => !SAME_METRIC_RULES.has(rule))
    if (isAlone) return
    const root = rootOf(k)
    groups.set(root, [...(groups.get(root) ?? []), one])
  })
  return [...groups.values()]
}

/** The shorter names a name ends in. */
function endsOf(name: string): readonly string[] {
  return Array.from({ length: Math.max(0, name.length - LEAST_SUFFIX) }, (_, k) => name.slice(k + 1))
}

function metricOf(group: readonly Candidate[]): Metric {
  const unit = commonest(group.map(({ value }) => value.unit ?? ''))
  const { factor } = measureOf(unit)
  const read = group.map(({ row, value }) => {
    const own = measureOf(value.unit).factor / factor
    const low = tidy((value.number ?? value.min ?? value.max ?? 0) * own)
    const high = tidy((value.number ?? value.max ?? value.min ?? 0) * own)
    return { row, low, high, isApprox: value.approx === true || low !== high }
  })
  const told = read.map(({ low, high }) => `${low} ${high}`)
  const usual = commonest(told)
  const distinct = new Set(told).size
  // Of values told once each none is the usual one.
  const isUsual = (value: string) => value === usual && told.indexOf(value) !== told.lastIndexOf(value)
  const names = group.flatMap(({ name }) => (name ? [name] : []))
  const name = names.toSorted((a, b) => a.length - b.length)[0] ?? group[0]?.row.tag.text ?? ''
  const [first] = group
  return {
    id: `${first?.base} ${name} ${first?.row.story}`,
    name,
    unit,
    values: read.map((one) => ({ ...one, differs: distinct > 1 && !isUsual(`${one.low} ${one.high}`) })),
    distinct,
    found: group.filter(({ row }) => row.findings.length > 0).length,
  }
}

export const METRIC_SORTS = ['disagreement', 'count'] as const
export type MetricSort = (typeof METRIC_SORTS)[number]

/** By disagreement: what a finding is about, then what differs most often; by count: what is told most often. */
export function sortMetrics(metrics: readonly Metric[], sort: MetricSort): readonly Metric[] {
  const doubt = ({ found, distinct }: Metric) => (found > 0 ? 1000 : 0) + distinct
  return metrics.toSorted((a, b) =>
    sort === 'count' ? b.values.length - a.values.length : doubt(b) - doubt(a) || b.values.length - a.values.length,
  )
}

/** The most frequent; of equally frequent ones the first. */
function commonest(list: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1)
  let best = list[0] ?? ''
  for (const [one, count] of counts) if (count > (counts.get(best) ?? 0)) best = one
  return best
}

function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
