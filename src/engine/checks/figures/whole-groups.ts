import type { FigureSentence } from './figure-reader'
import type { PrintedFigure } from './printed-figure'

/** Groups that overlap: a woman may be a party member, and both be over sixty. */
const CROSSING =
  /党员|团员|少数民族|民族|以上|以下|岁|学历|职称|退休|青年|老年|残疾|贫困|独生|留学|硕士|博士|本科|首次|外地|本地|中共|代表|委员|劳模|志愿|高级|重点|骨干|农村|户籍|省级|国家级|市级|院士|外籍|归国|共青|民主党派|新|已|有|用于|可|农民工|大学生/u
/** Things told by what is the matter with them: 夜间事故588起 and 涉及电动车的631起 overlap. */
const CROSSING_THINGS =
  /涉及|夜间|发生在|造成|因[^，。；]{1,6}|达到|获评|列入|纳入|通过[^，。；]{0,4}认证|逾期|以[上下内]|不足|超过/u
/** Names of parts that leave nothing out. */
const WHOLES: readonly (readonly RegExp[])[] = [
  [/男/u, /女/u],
  [/进口/u, /出口/u],
  [/城镇|城市/u, /农村|乡村/u],
  [/第一产业|一产/u, /第二产业|二产/u, /第三产业|三产/u],
  [/赞成|同意/u, /反对/u, /弃权/u],
  [/国内|境内/u, /境外|入境|国际|海外/u],
  [/进港|进站|到达/u, /出港|出站|出发/u],
  [/城区|市区|县城/u, /乡镇|农村|郊区|乡村/u],
  [/(?<!未)成年?人|大人/u, /儿童|未成年|小孩|孩子/u],
  [/公办/u, /民办/u],
  [/重伤/u, /轻伤/u],
  [/汉族/u, /少数民族/u],
  [/白天/u, /夜间|夜里/u],
  [/(?<!不)合格/u, /不合格/u],
  [/(?<!未|不)达标/u, /[未不]达标/u],
  [/(?<!未)通过/u, /未通过/u],
  [/线上/u, /线下/u],
  [/室内/u, /室外/u],
  [/本科/u, /专科/u],
  [/客车/u, /货车/u],
  [/金牌/u, /银牌/u, /铜牌/u],
  [/冠军/u, /亚军/u, /季军/u],
  [/早稻/u, /晚稻/u],
  [/国税/u, /地税/u],
  [/公母|公[羊牛猪]/u, /母[羊牛猪]/u],
  [/上行/u, /下行/u],
]

/** Who is named by both in the total itself: 伤亡27人. */
const BOTH: readonly (readonly [RegExp, readonly RegExp[]])[] = [
  [/伤亡/u, [/死|亡|遇难|丧生/u, /受伤|伤者|伤员|(?<!死)伤/u]],
  [/存贷/u, [/存款/u, /贷款/u]],
  [/进出口/u, [/进口/u, /出口/u]],
  [/收支/u, [/收入/u, /支出/u]],
  [/师生/u, [/教师|老师/u, /学生|同学/u]],
]

/** 男 and 女 leave nobody out. `head`: the words that name the total. */
export function isComplete({ text: { folded } }: FigureSentence, parts: readonly PrintedFigure[], head = ''): boolean {
  const named = BOTH.filter(([whole]) => whole.test(head)).map(([, groups]) => groups)
  return [...WHOLES, ...named].some(
    (groups) =>
      groups.length === parts.length &&
      groups.every((group) => {
        const hits = parts.filter((part, k) => group.test(labelOf(folded, parts, part, k)))
        return hits.length === 1
      }),
  )
}

/** What a part is called: the words before it, and the noun behind a measure word. */
function labelOf(folded: string, parts: readonly PrintedFigure[], part: PrintedFigure, k: number): string {
  const from = parts[k - 1]?.end ?? part.start - 12
  const before = folded.slice(Math.max(from, part.start - 12), part.start)
  const clause = before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('、'), before.lastIndexOf('；')) + 1,
  )
  const behind = /^[^，。；、和0-9]{0,5}/u.exec(folded.slice(part.end, part.end + 5))?.[0] ?? ''
  return clause + behind
}

/** Whether the parts may overlap, so that their sum says nothing. */
export function isCrossing(sentence: FigureSentence, total: PrintedFigure, parts: readonly PrintedFigure[]): boolean {
  const { folded } = sentence.text
  if (total.measure !== '人' && total.measure !== '人次') {
    // 住宅620套，90平方米以下的住宅380套: the second are some of the first.
    const labels = parts.map((part, k) => labelOf(folded, parts, part, k).replace(/^[，、]/u, ''))
    return labels.some(
      (label, k) =>
        CROSSING_THINGS.test(label) ||
        labels
          .slice(0, k)
          .some((before) => before.length > 1 && label.length > before.length && label.endsWith(before)),
    )
  }
  if (areRungs(parts.map((part, k) => labelOf(folded, parts, part, k)))) return false
  return parts.some(
    (part, k) => /女/u.test(labelOf(folded, parts, part, k)) || CROSSING.test(labelOf(folded, parts, part, k)),
  )
}

/** Who stands on one rung stands on no other; the highest first. */
const LADDERS: readonly RegExp[] = [
  /博士|硕士|研究生|本科|大专|(?<!中)专科|高职|中专|中职|高中|初中|小学|文盲/gu,
  /正高|副高|中级|初级/gu,
  /一级|二级|三级|四级|五级/gu,
]
const ORDER =
  '博士 硕士 研究生 本科 大专 专科 高职 中专 中职 高中 初中 小学 文盲 正高 副高 中级 初级 一级 二级 三级 四级 五级'.split(
    ' ',
  )

/** 本科及以上148人、专科226人、中专及以下265人: rungs of one ladder, 以上 with the highest and 以下 with the lowest. */
function areRungs(labels: readonly string[]): boolean {
  return LADDERS.some((ladder) => {
    const rungs = labels.map((label) => label.match(ladder) ?? [])
    if (rungs.length < 2 || rungs.some(({ length }) => length !== 1)) return false
    const places = rungs.map(([rung = '']) => ORDER.indexOf(rung))
    const [top, bottom] = [Math.min(...places), Math.max(...places)]
    return (
      new Set(places).size === places.length &&
      labels.every((label, k) => !/女|党员|岁/u.test(label) && (!/以上/u.test(label) || places[k] === top)) &&
      labels.every((label, k) => !/以下/u.test(label) || places[k] === bottom)
    )
  })
}

const COUNTED_OUT =
  /([两二三四五六七八九2-9])(?:[天晚场批期次轮队组地校村厂家店班镇县]|个[\u4e00-\u9fff]{1,3})[^，。；0-9]{0,5}$/u
const COUNTS = '零一二三四五六七八九'

/** 两晚共卖出6550张，首晚…，次晚…: as many parts as were announced. `head`: the words before the total. */
export function isCountedOut(head: string, parts: number): boolean {
  const printed = COUNTED_OUT.exec(head)?.[1]
  if (printed === undefined) return false
  const count = printed === '两' ? 2 : /\d/u.test(printed) ? Number(printed) : COUNTS.indexOf(printed)
  return count === parts
}
