import { withoutLead } from '../../figures/metric-label'
import { isShare } from '../../figures/printed-figure'
import type { MetricMention } from './metric-mention'
import { areSaidApart } from './swapped-figures'
import { areApart } from './twice-told'

/** 本次大赛, 这场事故: the one thing the story is about. */
const THIS_ONE = /[本这该此](?:[次届场期轮批项份座条]|起事)|假期|黄金周|[春暑]运|长假|首日|当[天晚]/u
/** A figure that came later, or was put right: no two tellings of one. */
const NEWER =
  /初步|最新|最终|更新|更正|修订|核定|核实|后来|随后|追加|升至|增至|降至|减至|上调|下调|调整|截[至止]|再次|第[二三四五六七八九十]/u
const OWN_SCOPE = /[全我本][国省市县区州旗镇乡村校院厂]|^[·的，]+/gu
/** 张庄说, 李庄说: each tells of itself. */
const TELLER =
  /^[^，。；：]{0,12}?([庄村镇乡县市区州旗店厂矿校院场社队])(?:[长]|主任|[支总]?书记|干部|负责人|工作人员|会计)?(?:说|称|介绍|表示|透露|算账)，/u
/** What is a multiple of another is hardly that other told otherwise. */
const MOST_TIMES = 2
/** So many characters name what is counted. */
const NAME = 3

/**
 * Whether two figures of one section tell one metric of one time, or of the one thing the story is about, in the same words and
 * by two values: 1月份全市失业率为5.1% … 1月份5.7%的失业率. No slip of the hand need make one of the other; so the words
 * that lead up to both have to be the same to the last, and nothing may tell the two apart.
 */
export function isToldOtherwise(a: MetricMention, b: MetricMention): boolean {
  if (a.section !== b.section || a.role !== b.role || a.whole === b.whole) return false
  if (
    !isMetric(a) ||
    !isMetric(b) ||
    Math.max(a.figure.value, b.figure.value) > MOST_TIMES * Math.min(a.figure.value, b.figure.value)
  )
    return false
  if (a.figure.rough || b.figure.rough || a.label.qualifiers !== b.label.qualifiers) return false
  const { period } = a.label
  if (period !== b.label.period || (period === '' && !(THIS_ONE.test(a.before) && THIS_ONE.test(b.before))))
    return false
  if (NEWER.test(a.before) || NEWER.test(b.before) || !areNamedAlike(nameOf(a), nameOf(b))) return false
  const [mine, other] = [TELLER.exec(a.before), TELLER.exec(b.before)]
  if (mine && other && mine[1] === other[1] && mine[0] !== other[0]) return false
  return !areSaidApart(a, b) && !areApart(a, b, false)
}

/** Of shares only those a metric is: 失业率 and not 同比增长8%. */
function isMetric({ figure, label }: MetricMention): boolean {
  return figure.family !== 'point' && (!isShare(figure) || (label.known && label.name.endsWith('率')))
}

/** The words that name it, behind the figure where they stand there. */
function nameOf({ label, tail, traits }: MetricMention): string {
  const bare = withoutLead(traits.led.replace(THIS_ONE, '')).replace(OWN_SCOPE, '')
  return label.known && !bare.endsWith(label.name) && tail.replace(/^的/u, '').startsWith(label.name)
    ? `${bare}${label.name}`
    : bare
}

function areNamedAlike(x: string, y: string): boolean {
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  return short.length >= NAME && long.endsWith(short)
}
