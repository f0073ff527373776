import type { FigureSentence } from '../../figures/figure-text'
import type { PrintedFigure } from '../../figures/printed-figure'

/** Groups that overlap: a woman may be a party member, and both be over sixty. */
const CROSSING =
  /党员|团员|少数民族|民族|以上|以下|岁|学历|职称|退休|青年|老年|残疾|贫困|独生|留学|硕士|博士|本科|首次|外地|本地|中共|代表|委员|劳模|志愿|高级|重点|骨干|农村|户籍|省级|国家级|市级|院士|外籍|归国|共青|民主党派|新|已|有|用于|可|农民工|大学生/u
/** 农村党员, 机关党员: all are told by where they belong. */
const CROSSING_ALIKE = /女|民族|岁|学历|职称|以上|以下|退休|青年|老年|残疾|困难|新|已|骨干|本科|博士|硕士/u
/** Things told by what is the matter with them: 夜间事故588起 and 涉及电动车的631起 overlap. */
const CROSSING_THINGS =
  /捐赠|破损|借出|外借|入围|中标|获奖|涉及|夜间|发生在|造成|因[^，。；]{1,6}|达到|获评|列入|纳入|通过[^，。；]{0,4}认证|逾期|以[上下内]|不足|超过/u
/** Names of parts that leave nothing out. */
const WHOLES: readonly (readonly RegExp[])[] = [
  [/男/u, /女/u],
  [/(?<!A)B型/u, /A型/u, /O型/u, /AB型/u],
  [/进口/u, /出口/u],
  [/城镇|城市/u, /农村|乡村/u],
  [/第一产业|一产/u, /第二产业|二产/u, /第三产业|三产/u],
  [/采矿/u, /制造/u, /电力/u],
  [/赞成|同意/u, /反对/u, /弃权/u],
  [/国内|境内/u, /境外|入境|国际|海外/u],
  [/进港|进站|到达/u, /出港|出站|出发/u],
  [/城区|市区|县城|城里/u, /乡镇|农村|郊区|乡村|下乡/u],
  [/地[面上]/u, /地下/u],
  [/批发/u, /零售/u],
  [/(?<!未)成年?人|大人/u, /儿童|未成年|小孩|孩子/u],
  [/公办/u, /民办/u],
  [/老(?![人年])|旧/u, /新/u],
  [/本[港省校院县村乡镇厂队系]/u, /外[港省校院县村乡镇厂队系]/u],
  [/合作社|规模场|大户|公司/u, /散户|小户|农户/u],
  [/租出|出租|已售|售出|入住|在用|占用/u, /空置|空闲|未售|闲置|空着|空余/u],
  [/上半[场年]/u, /下半[场年]/u],
  [/走读/u, /住校|寄宿|住宿/u],
  [/重伤/u, /轻伤/u],
  [/轻工/u, /重工/u],
  [/经常/u, /资本/u],
  [/内销/u, /外销|出口/u],
  [/定期/u, /活期/u],
  [/在职|在岗/u, /退休/u],
  [/乘用车/u, /商用车/u],
  [/新车/u, /二手车/u],
  [/物理类|理科/u, /历史类|文科/u],
  [/淡水/u, /海水/u],
  [/汉族/u, /少数民族/u],
  [/白天/u, /夜间|夜里/u],
  [/线上/u, /线下/u],
  [/室内/u, /室外/u],
  [/本科/u, /专科/u],
  [/客车/u, /货车/u],
  [/东[部区]/u, /西[部区]/u],
  [/南[部区]/u, /北[部区]/u],
  [/金牌/u, /银牌/u, /铜牌/u],
  [/冠军/u, /亚军/u, /季军/u],
  [/早稻/u, /晚稻/u],
  [/夏粮/u, /秋粮/u],
  [/国税/u, /地税/u],
  [/公母|公[羊牛猪]/u, /母[羊牛猪]/u],
  [/上行/u, /下行/u],
  [/有效/u, /无效|废/u],
  [/纸质|纸本/u, /电子|数字/u],
  [/高铁|动车|高速/u, /普速|普铁|普通/u],
  [/存活|成活|活/u, /死/u],
  [/[省市县区境国校院场]内/u, /[省市县区境国校院场]外/u],
  [/户籍|本地|当地|本村|本市/u, /外来|外地|流动/u],
  [/水田|水浇地/u, /旱[地田]/u],
  [/内资/u, /外资/u],
  [/中央/u, /地方/u],
  [/上午/u, /下午/u],
  [/大型/u, /中型/u, /小型/u],
  [/天然|自然/u, /人工/u],
  [/赢|胜/u, /平/u, /输|负/u],
  [/赢|胜/u, /输|负/u],
]

/** 税收 and 非税, 接种 and 未接种: one is what the other is not. */
const NEGATED = /[非不未无没]([\u4e00-\u9fff])/u

/** Who is named by both in the total itself: 伤亡27人. */
const BOTH: readonly (readonly [RegExp, readonly RegExp[]])[] = [
  [/伤亡|死伤/u, [/死|亡|遇难|丧生/u, /受伤|伤者|伤员|(?<![死重轻])伤/u]],
  [/存贷/u, [/存款/u, /贷款/u]],
  [/进出口/u, [/进口/u, /出口/u]],
  [/收支/u, [/收入/u, /支出/u]],
  [/师生/u, [/教师|老师/u, /学生|同学/u]],
]

/** 男 and 女 leave nobody out. `head`: the words that name the total. */
export function isComplete({ text: { folded } }: FigureSentence, parts: readonly PrintedFigure[], head = ''): boolean {
  const labels = parts.map((part, k) => labelOf(folded, parts, part, k))
  if (areOpposites(labels) || areBands(labels)) return true
  const named = BOTH.filter(([whole]) => whole.test(head)).map(([, groups]) => groups)
  return [...WHOLES, ...named].some(
    (groups) =>
      groups.length === parts.length &&
      groups.every((group) => {
        const hits = labels.filter((label) => group.test(label))
        return hits.length === 1
      }) &&
      !(groups === WHOLES[0] && isNarrowed(labels)),
  )
}

const AGE_GROUP = /青年|少年|老年|中年|壮年|儿童|公开|专业|业余|成年|常青|[甲乙丙丁]组/u

/** 男子青年组128人、女子组75人: only one of them is of some age or class. */
function isNarrowed(labels: readonly string[]): boolean {
  return new Set(labels.map((label) => AGE_GROUP.exec(label)?.[0] ?? '')).size > 1
}

function areOpposites([a = '', b = '', ...more]: readonly string[]): boolean {
  if (more.length > 0) return false
  const says = (one: string, other: string): boolean => {
    const denied = NEGATED.exec(other)?.[1]
    return denied !== undefined && one.includes(denied) && !NEGATED.test(one)
  }
  return says(a, b) || says(b, a)
}

const BAND =
  /([0-9]{1,4})(?:岁|年|分|元|平方米|平米)?(?:至|到|-|—|~|～|(?=[岁年分元平]?[^0-9]{0,3}(?:及?以[上下])))([0-9]{1,4})?/u

/** 60至69岁, 70至79岁, 80岁以上: steps of one scale that do not overlap; the last may go on for ever. */
function areBands(labels: readonly string[]): boolean {
  const bands = labels.map((label) => {
    const match = BAND.exec(label)
    if (!match) return undefined
    const from = Number(match[1])
    if (match[2] !== undefined) return [from, Number(match[2])] as const
    return /以上/u.test(label) ? ([from, Number.POSITIVE_INFINITY] as const) : ([-1, from] as const)
  })
  if (bands.length < 2) return false
  const sorted = bands.flatMap((band) => (band ? [band] : [])).sort((a, b) => a[0] - b[0])
  if (sorted.length !== bands.length || sorted.at(-1)?.[1] !== Number.POSITIVE_INFINITY) return false
  return sorted.every((band, k) => k === 0 || (sorted[k - 1]?.[1] ?? 0) <= band[0])
}

/** What is over with some of them is still going on with the others. */
function areStates([first = '', second = '', ...more]: readonly string[]): boolean {
  return more.length === 0 && /已/u.test(first) && /仍|尚|未/u.test(second)
}

/** Names of one make: 国有企业, 民营企业; 纸质图书, 电子图书. */
export function areParallel(
  { text: { folded } }: FigureSentence,
  parts: readonly PrintedFigure[],
  isSlip: boolean,
): boolean {
  const names = parts.map((part, k) => labelOf(folded, parts, part, k).replace(/(?:[有为是达约]|达到|收购|完成)$/u, ''))
  const [first = ''] = names
  // 正班, 加班: one character will do where the sum is off by a slip.
  const short = isSlip && names.every((name) => name.length === first.length && name.length < 5)
  const head = first.slice(short ? -1 : -2)
  if (areStates(names)) return true
  return (
    head !== '' &&
    new Set(names).size === names.length &&
    names.every((name) => name.length > head.length && name.endsWith(head))
  )
}

/** What a part is called: the words before it, and the noun behind a measure word. */
function labelOf(folded: string, parts: readonly PrintedFigure[], part: PrintedFigure, k: number): string {
  const from = parts[k - 1]?.end ?? 0
  const before = folded.slice(Math.max(from, part.start - 12), part.start)
  const clause = /(?:[^，、；：和及]|及(?=以))*$/u.exec(before)?.[0] ?? ''
  const behind = /^[^，。；、和0-9]{0,5}/u.exec(folded.slice(part.end, part.end + 5))?.[0] ?? ''
  return clause + behind
}

/** 两项都享受的, 部分家庭同时…: the sentence says itself that some are counted twice. */
const TWICE =
  /同时(?:享受|获|是|患|参|拥有|持有|具备|选|属)|重叠|重复|交叉|兼(?:有|任|具|报)|两[\u4e00-\u9fff]{1,2}[都均]|都(?:享受|领|参加|符合)|既[^，。]{1,8}又|不止一/u
/** 不重复报名, 不得兼报, 剔除了重复的: that nobody is. */
const NOBODY_TWICE = /(?:不|没有?|无|未|剔除|扣除|排除|去除|避免|杜绝)[^，。；]{0,5}?(?:重复|重叠|交叉|兼[有任具报])/gu

/** Whether the words say that some are counted twice. */
export function tellsTwice(words: string): boolean {
  return TWICE.test(words) && TWICE.test(words.replace(NOBODY_TWICE, ''))
}

/** Words that tell the whole and a part of it. */
const NESTED: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!非)税收/u, /(?<!非)税(?!收)/u],
  [/工业/u, /制造业|采矿|轻工|重工/u],
  [/服务业|第三产业|三产/u, /零售|金融|旅游|餐饮/u],
  [/粮食|粮豆/u, /小麦|水稻|玉米|大豆|早稻|晚稻/u],
  [/蔬菜/u, /番茄|黄瓜|叶菜|大棚菜/u],
]
/** Why they come or with whom: told beside what they came in, it divides the whole another way. */
const PURPOSE = /学生|务工|探亲|旅游|团体|散客|返乡|商务/u

/** Groups of people that overlap more often than not. */
const SURELY_CROSSING = /女|党员|团员|民族|其中|岁|学历|职称|困难|残疾|骨干/u

/** Whether parts may overlap that come to the total but for a slip of the hand: three and more of them hardly do. */
export function isSurelyCrossing(sentence: FigureSentence, parts: readonly PrintedFigure[]): boolean {
  const { folded } = sentence.text
  const names = parts.map((part, k) => labelOf(folded, parts, part, k))
  // 其中食材64万元，薪金52万元: it opens the row.
  const told = names.join('').replace(/^其中/u, '')
  if (SURELY_CROSSING.test(told) || tellsTwice(folded.slice(parts[0]?.start ?? 0, sentence.end))) return true
  return /以上/u.test(told) !== /以下/u.test(told)
}

const VEHICLE = /高铁|动车|列车|客车|班车|航班|普速|车次|普铁/u

/** Whether the parts may overlap, so that their sum says nothing. */
export function isCrossing(sentence: FigureSentence, total: PrintedFigure, parts: readonly PrintedFigure[]): boolean {
  const { folded } = sentence.text
  if (tellsTwice(folded.slice(total.start, sentence.end + 30))) return true
  const names = parts.map((part, k) => labelOf(folded, parts, part, k))
  // 其中用于门诊1.8亿元、住院0.5亿元: said once for all of the row.
  const [opens, next] = parts
  if (opens && next && folded.startsWith('、', opens.end) && !names.slice(1).some((name) => name.includes('用于')))
    names[0] = (names[0] ?? '').replace('用于', '')
  if (names.some((name, k) => NESTED.some(([whole, part]) => whole.test(names[k - 1] ?? '') && part.test(name))))
    return true
  // 企业捐赠, 个人捐赠: told apart by who gave them.
  const isParallel = areParallel(sentence, parts, true)
  // 歌舞类14个，少儿参演的节目8个: one by its kind, the other by what is told of it.
  for (const [told, other] of [
    [PURPOSE, VEHICLE],
    [/的[^，。；]{1,4}$/u, /./u],
    [/用于/u, /./u],
  ] as const) {
    if (names.some((name) => told.test(name)) && names.some((name) => !told.test(name) && other.test(name))) return true
  }
  if (total.measure !== '人' && total.measure !== '人次') {
    // 住宅620套，90平方米以下的住宅380套: the second are some of the first.
    return names.some(
      (label, k) =>
        (CROSSING_THINGS.test(label) && !isParallel) ||
        names.slice(0, k).some((before) => before.length > 1 && label.length > before.length && label.endsWith(before)),
    )
  }
  if (areRungs(names) || areStates(names)) return false
  // 工人代表, 农民代表: what all are called says nothing of one of them.
  const [first = ''] = names
  const alike = first.slice(-2)
  const own =
    names.length > 2 && alike.length > 1 && names.every((name) => name.length > 2 && name.endsWith(alike))
      ? -2
      : undefined
  return names.some((name) => /女/u.test(name) || (own ? CROSSING_ALIKE : CROSSING).test(name.slice(0, own)))
}

/** Who stands on one rung stands on no other; the highest first. */
const LADDERS: readonly RegExp[] = [
  /博士|硕士|研究生|本科|大专|(?<!中)专科|高职|中专|中职|大学生|高中|初中|小学|幼儿园?|文盲/gu,
  /正高|副高|中级|初级/gu,
  /特级|(?<![正副])高级|中级|初级|见习/gu,
  /一级|二级|三级|四级|五级/gu,
  /正高|(?<!正)高级|一级|二级|三级/gu,
]
const ORDER =
  '博士 硕士 研究生 本科 大专 专科 高职 中专 中职 大学生 高中 初中 小学 幼儿园 幼儿 文盲 正高 副高 特级 高级 中级 初级 见习 一级 二级 三级 四级 五级'.split(
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
