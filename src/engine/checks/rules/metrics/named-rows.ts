import type { MetricMention } from './metric-mention'

/** 第一名，《山乡九月》，得票; 县一中平均分: in a row of results nothing but the name, its place and what is counted leads up to the figure. */
const IN_ROW =
  /(?:^|[，。；：、\s])(?:第[一二三四五六七八九十0-9]{1,2}名?|冠军|亚军|季军|头名|[金银铜]奖|[特一二三]等奖)?[：，]?(?<name>《[^》]{1,12}》|“[^”]{1,12}”|[\u4e00-\u9fff]{2,5}?)[，：]?(?:得票数?|票数|得分|总?成绩|平均分|均分|总分|用时|亩产|成交价?|点击量)?(?:为|是|以|达)?$/u
/** Another round of it, another year's, or one part of what the other counts. */
const OTHER_TIME =
  /轮|去年|上年|上届|往届|[上下]半[年场]|预赛|初赛|复赛|半决赛|阶段|小组|第[一二三四五][天场局节次跳投]|语文|数学|英语|单项/gu
/** From the name to the figure, in running words: 陶小满以587分. */
const FARTHEST = 16
const WORDS = 2

/**
 * Whether of two figures of one section one stands in a row of results beside a name, and the other was told of that name in
 * running words: 陶小满以587分夺冠 … 第一名陶小满，578分.
 */
export function isOfOneName(a: MetricMention, b: MetricMention): boolean {
  return isNamedThere(a, b) || isNamedThere(b, a)
}

/** A title, a place in the row, or another of its kind right behind: 陶小满578分，周允561分. */
function isRowed({ before, figure, whole, label }: MetricMention, name: string): boolean {
  if (/^[《“]/u.test(name)) return true
  if (label.known) return false
  return PLACED.test(before) || NEXT.test(whole.slice(before.length + figure.printed.length))
}

const PLACED = /(?:第[一二三四五六七八九十0-9]{1,2}名|冠军|亚军|季军|[金银铜]奖)[^。；]{0,12}$/u
const NEXT = /^[，；、][\u4e00-\u9fff]{2,5}[，：]?[0-9]/u

function isNamedThere(row: MetricMention, { before, whole }: MetricMention): boolean {
  const name = IN_ROW.exec(row.before)?.groups?.name
  if (name === undefined || name.length < WORDS || !before.includes(name)) return false
  if (!isRowed(row, name)) return false
  const between = before.slice(before.lastIndexOf(name) + name.length)
  if (between.length > FARTHEST || /[0-9；《“]/u.test(between)) return false
  const told = `${row.section.head}${row.before}`
  return (told.match(OTHER_TIME) ?? []).every((word) => whole.includes(word))
}
