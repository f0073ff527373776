import { type Sentence, says } from '../../../../words/sentence'
import { smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import { areOfKind } from './listed-kinds'

/** A list whose number is told behind it and does not fit: 甲村、乙村、丙村4个村. Offsets into the text. */
export interface CountedList {
  /** Where the count stands. */
  readonly start: number
  readonly end: number
  /** Where the list begins. */
  readonly list: number
  readonly says: Sentence
  readonly expected: string
}

const COUNT = '([二两三四五六七八九]|十[一二三四五六七八九]?|二十|[2-9]|1\\d|20)'
const NOUN =
  '(?:个|大|家|所|间|座|类|种|项|门|款|支|条|处)?(?:兄弟|主导|支柱|特色|优势|传统|新兴|战略|龙头|骨干|示范|先行|首批|受灾|贫困|沿海|周边|邻近|大型|知名|基层|职能|下属|直属|成员|友好|重点|主攻|关键|核心|热点|主要|试点|重要|中心|相关|沿线|行政|自然|地级|县级|不同)?(?:领域|环节|行业|产业|省份|省区市|省市|省区|国家和地区|国家|城市|城区|市辖区|开发区|县市区|县市|市县|县区|区县|市州|州市|乡镇|镇街|街镇|村庄|社区|街道|部门|单位|学科|科目|项目|品种|作物|板块|品类|级|奖项|景区|景点|站点?|港口|口岸|中学|小学|学校|高校|企业|公司|银行|医院|地区|小区|路段|路口|工程|园区|乡|镇|村|县|区|省|市|国|科|地|方面|赛区|赛段|组别|小组|队伍|球队|代表队|大学|学院|机构|展区|会场|片区|街区|线路|路线|河流|江河|民族|阶段|类型|专业|品牌|系列|项|水库|湖泊|议题|主题|方向|目标|关键词|步骤|场|专题|单元|篇章|篇|航线|车站|功能|展厅|展馆|展室|场馆|仓库|粮库|粮仓|车间|班级|年级|书院|剧院|剧团|剧种|曲种|菜系|菜品|作物|农作物|果蔬|流派|朝代|时期|节日|语种|语言|车型|机型|赛道|比赛|赛事|大项|小项|单项|奖项|界别|专场|基地|灌区|库区|林场|农场|牧场|渔场|矿区|电站|泵站|闸口|渡口|码头|岛屿|山头|山村|古镇|古村|片区|街镇|派出所|法庭|检察院|法院|银行|网点|门店|商场|市场|集市|平台|系统|模块|板块|维度|层面|角度|渠道|途径|要素|指标|工序|工种|岗位|职业|技能|课程|科室|病种|病区|药品|疫苗|食品|蔬菜|水果|树种|鱼种|花卉|品类)'
/** Of any other thing the list has to look like one beyond doubt. */
const ANY_NOUN = '(?:个|大|家|所|间|座|类|种|项|门|款|支|条|处|台|幅|件|只|株|棵|辆|艘)[\\u4e00-\\u9fff]{0,4}'
const BEHIND = new RegExp(`(等|共|共计|这|以上)?${COUNT}(${NOUN}|${ANY_NOUN})(?![级一二三四五六七八九十\\d、])`, 'gu')
const KNOWN_NOUN = new RegExp(`^${NOUN}$`, 'u')
/** 文化和旅游, 工业和信息化: one name, and no two items. */
const FIXED_PAIR =
  /(文化|工业|人力资源|住房|发展|自然资源|农业|广播电视|体育|教育|卫生|科学|新闻|国土)(?:和|与)(旅游|信息化|社会保障|城乡建设|改革|规划|农村|体育|新闻出版|健康|技术|出版|资源)/gu
/** 台北、新竹、高雄的三地青年 */
const PLACES = /^(?:个)?(?:地|国|省|市|县|镇|乡|村|街|区|旗|州|乡镇|省市|县市|国家|城市|地区)$/u
const RANKED =
  /分(?:获|列|居|别获得?|别列|别位列|别夺得|夺|摘|别摘得|别荣获)(?:得)?[^，。；、]{0,12}?(?:前([二三四五六七八九十]|十?[2-9])(?:名|位|强)?|(冠亚季军|冠、亚、季军|冠军、亚军、季军|冠军、亚军和季军|金、银、铜牌|金银铜牌|第一、二、三名|第一、第二、第三名|前三甲)|(冠亚军|冠、亚军|第一、二名))/gu
/** 甲、乙、丙入选“最受欢迎的四种小吃”; of what is called by its number nothing is left out. */
const ENTERED =
  /(?:被|获|荣)?(入选|当选|获评|评为|评选为|选为|授予|列为|列入|荣获|获得?|并称|合称|统称|称为|组成|构成)(?:了|为|全[县市区镇乡]|我[县市区]|[本该]\S)?(?:[《“]?[\u4e00-\u9fff]{0,10})?(?<![第数几前后])([二两三四五六七八九十])(个|大|家|所|座|类|种|项|处|条|名|位)([\u4e00-\u9fff]{2,10})[》”，。]/gu
const CALLED_BY_NUMBER = /并称|合称|统称|称为|组成|构成/u
/** 入选全国五大名泉: of so many of the whole country these are some. */
const OF_MORE = /全[国省球]|世界|中国|国家|亚洲|省级|部级|[省部]\S{0,4}公布|我省/u
const MOST_ENTERED = 6
const LEAD =
  /^.*(?:在|对|从|围绕|推出|开设|设立|设有|打造|推行|组建|成立|培育|建成|规划|公布|评出|开通|形成|举办|就|以|由|与|向|为|涵盖|覆盖|包括|涉及|来自|聚焦|关于|按|按照|分布于|分布在|途经|连接|辐射|横跨|流经|我市|我省|我县|我区|全市|全县|其中|是|有|了|至|到|赴|往|把|将|和)/u
const LED_IN = /^[^在]{2,}(?:将|分别|均|都|已|先)在[\u4e00-\u9fff]{2,6}$/u
const LIST_ENDS = /[，。；：！？\s（）“”《》]/u
/** 第一卷、第二卷蒙古文、藏文: volumes, and only then what is listed. */
const VOLUMES = /第[一二三四五六七八九十]+[卷册集辑部期版章季]/gu
const OWN_COUNT = /[二两三四五六七八九十](?:个|大|家|所|座|项|条|类|处|种)[\u4e00-\u9fff]{1,4}(?:和|以及)/gu
const LONGEST = 90
/** Doing something: no item of a list of names. */
const DOES = /[了着将把被让请向对的在是有建修设办获完成投启派出开举设]/u
const LONGEST_ITEM = 9

/** 四百一十七项: the tens before are of the same number. */
function isPartOfTens(folded: string, at: number): boolean {
  return (
    /[百千万零]$/u.test(folded.slice(Math.max(0, at - 2), at)) ||
    /[百千万][一二三四五六七八九]$/u.test(folded.slice(Math.max(0, at - 2), at))
  )
}

/** Scans folded text once. */
export function* countedLists(folded: string): Generator<CountedList> {
  if (!folded.includes('、')) return
  for (const match of matchesOf(folded, BEHIND)) {
    const [printed, open, numeral = '', noun = ''] = match
    const behind = folded.charAt(match.index - 1) === '的' && PLACES.test(noun) ? match.index - 1 : match.index
    // 数十篇. Asked here, since a pattern that begins by looking back is tried at every character.
    if (/[数几上]/u.test(folded.charAt(match.index - 1)) || (open === undefined && isPartOfTens(folded, match.index)))
      continue
    // 6个国际业务局: the noun goes on.
    if (GOES_ON.test(noun.slice(-1) + folded.charAt(match.index + printed.length))) continue
    const items = itemsBefore(folded, behind)
    const known = KNOWN_NOUN.test(noun)
    if (!items || !isList(items.words, noun) || !(known || isEvenRow(items.words, noun))) continue
    const count = smallCount(numeral)
    const { fewest, most } = items
    if (!known && (Math.abs(count - items.words.length) > 1 || (/\d/u.test(numeral) && open === undefined))) continue
    if (open === '等' || items.open ? fewest <= count : count >= fewest && count <= most) continue
    if (behind < match.index && Math.abs(count - items.words.length) > 1) continue
    if (count === items.groups || isOneName(items.words, noun, count) || holdTheCounted(items.words, noun, count))
      continue
    const start = match.index + (open?.length ?? 0)
    yield tell(start, match.index + printed.length, items, `${numeral}${noun}`)
  }
  yield* enteredLists(folded)
  for (const match of matchesOf(folded, RANKED)) {
    const items = itemsBefore(folded, match.index)
    if (!items) continue
    const count = match[1] ? smallCount(match[1]) : match[2] ? 3 : 2
    if (count >= items.fewest && count <= items.most) continue
    yield tell(match.index, match.index + match[0].length, items, match[0])
  }
}

/** 烧麦、焙子、酿皮入选“最受欢迎的四种小吃”: the count stands behind, in what they were made. */
function* enteredLists(folded: string): Generator<CountedList> {
  if (!/[选评列获称组构授][选为入予得成]|[评授获选]/u.test(folded)) return
  for (const match of matchesOf(folded, ENTERED)) {
    const [printed, verb = '', numeral = '', measure = '', noun = ''] = match
    const items = itemsBefore(folded, match.index)
    if (!items || items.open || items.words.length < 3) continue
    if (items.words.some((word) => word.length > LONGEST_ENTERED || DOES.test(word))) continue
    const count = smallCount(numeral)
    if (count >= items.fewest && count <= items.most) continue
    const off = items.most < count ? count - items.most : items.fewest - count
    if (off > 1) continue
    // Fewer than the number may be some of them.
    if (items.most < count && !CALLED_BY_NUMBER.test(verb) && (OF_MORE.test(printed) || count > MOST_ENTERED)) continue
    yield tell(match.index, match.index + printed.length - 1, items, `${numeral}${measure}${noun}`)
  }
}

const LONGEST_ENTERED = 6

interface Items {
  readonly words: readonly string[]
  readonly start: number
  readonly fewest: number
  readonly most: number
  /** 西南、华南以及东北、华北两片区域: counted by what 以及 parts. */
  readonly groups: number
  /** 甲、乙在内的: there are more than these. */
  readonly open: boolean
}

function tell(start: number, end: number, { words, start: list, fewest }: Items, printed: string): CountedList {
  const told = says('says.count-list.before', { listed: fewest, row: { row: words, as: 'list' }, printed })
  return { start, end, list, says: told, expected: String(fewest) }
}

/** The items of the list that ends at `end`; undefined where there is none. */
function itemsBefore(folded: string, end: number): Items | undefined {
  // “稳增长、扩内需、促创新”三个议题
  if (folded.charAt(end - 1) === '”') {
    const open = folded.lastIndexOf('“', end - 1)
    const quoted = open >= end - LONGEST ? folded.slice(open + 1, end - 1) : ''
    const words = quoted.split('、')
    if (
      words.length < 2 ||
      words.some((word) => word === '' || word.length > LONGEST_ITEM || /[，。；等和与及“]/u.test(word))
    )
      return undefined
    return { words, start: open + 1, fewest: words.length, most: words.length, groups: 0, open: false }
  }
  const from = Math.max(0, end - LONGEST)
  const head = folded.slice(from, end)
  if (!head.includes('、')) return undefined
  let cut = head.length
  while (cut > 0 && !LIST_ENDS.test(head.charAt(cut - 1))) cut--
  // 南河、北滩两个村庄和青湾村、石门村…: the list before has its own count.
  const counted = [...head.slice(cut).matchAll(OWN_COUNT)].at(-1) ?? [...head.slice(cut).matchAll(VOLUMES)].at(-1)
  if (counted) cut += counted.index + counted[0].length
  const list = head.slice(cut)
  if (cut === 0 && from > 0) return undefined
  // 《决定》提出的举措、抓好落实四个方面: the list began before the title.
  if (/[》”]/u.test(head.charAt(cut - 1))) return undefined
  const all = list.replace(FIXED_PAIR, '$1·$2').split('、')
  // 提取、贷款业务将在城中、鹿山、河东四个城区试行: another row ends where this one is led in.
  const led = all.findLastIndex((part, k) => k > 0 && k < all.length - 2 && LED_IN.test(part))
  const parts = led > 0 ? all.slice(led) : all
  if (led > 0) cut += all.slice(0, led).join('、').length + 1
  if (parts.length < 2) return undefined
  const [first = '', ...others] = parts
  const within = /在内的?$/u.exec(others.at(-1) ?? '')?.[0] ?? ''
  const words = [first.replace(LEAD, ''), ...others].map((word) => (within ? word.replace(/在内的?$/u, '') : word))
  if (
    /[的地和与及有内境]$|(?:新增设?|增设|设立|为代表的?)$|[一二两三四五六七八九十](?:省区?|市州?|县市?区?|[区州国镇村])$/u.test(
      words.at(-1) ?? '',
    )
  )
    return undefined
  if (
    words.some(
      (word) =>
        (/[0-9]/u.test(word) && !isNumbered(word, words)) ||
        /第[一二三四五六七八九十]?$|^第?[一二三四五六七八九十]$|等|各|[一二两三四五六七八九十百][个项条件名人位家处所]$/u.test(
          word,
        ) ||
        word === '',
    )
  )
    return undefined
  const last = words.at(-1) ?? ''
  const joined = /^[^和与及]{2,}(?:以及|[和与及])[^和与及]{2,}$/u.test(last)
  const whole = joined ? [...words.slice(0, -1), ...last.split(/以及|[和与及]/u)] : words
  if (whole.slice(1).some((word) => word.length > LONGEST_ITEM)) return undefined
  // 工业和信息化、教育: an 和 inside an item may be part of it.
  // 自治区和盟市、旗县三级: what stands before 和 may be one of them.
  const lead = /[\u4e00-\u9fff]{2}[和与及]$/u.test(first.slice(0, first.length - (words[0]?.length ?? 0))) ? 1 : 0
  const inner = words.slice(0, -1).filter((word) => /[和与及]/u.test(word)).length + lead
  return {
    words: whole,
    start: from + cut + first.length - (words[0]?.length ?? 0),
    // 治理与安全 behind 人文与社会: 和 is inside every item.
    fewest: joined ? whole.length - (isEven(words) && inner === 0 ? 0 : 1) : whole.length,
    most: whole.length + inner,
    groups: groupsOf(list),
    open: within !== '',
  }
}

/** 中亚五国, 北欧两项, 京津冀鲁四省市: the last of the list has its number in its name, or counts what it holds itself. */
function isOneName(words: readonly string[], noun: string, count: number): boolean {
  const last = words.at(-1) ?? ''
  if (noun === '国' || noun === '项')
    return last.length === 2 && count !== words.length + 1 && count !== words.length - 1
  return last.length === count && PROVINCES_SHORT.test(last)
}

const PROVINCES_SHORT = /^[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云滇黔藏陕甘青宁新蒙港澳台]{2,}$/u
const GOES_ON =
  /国[际家级有内外企道]|市[场民级政值]|区[域间块]|地[方区块质铁球]|科[技研学普]|项[目链]|县[级域]|[村镇乡省]级|场[馆景次]|类[型别似]/u

function groupsOf(list: string): number {
  if (!list.includes('以及')) return 0
  const groups = list.split('以及')
  return groups.every((group) => group.includes('、')) ? groups.length : 0
}

/** 松河、云岭14所中学: places that hold what is counted, and are none of it. */
function holdTheCounted(words: readonly string[], noun: string, count: number): boolean {
  return words.length < 4 && count > words.length + 1 && areOfKind(words, noun) === false
}

/** 3路、8路、15路 */
function isNumbered(word: string, words: readonly string[]): boolean {
  const shape = /\d{1,4}([\u4e00-\u9fff]{1,3})$/u
  const tail = shape.exec(word)?.[1]
  return tail !== undefined && words.every((other) => shape.exec(other)?.[1] === tail)
}

/** Three and more of one length or with one ending, none of which does anything. */
function isEvenRow(words: readonly string[], noun: string): boolean {
  if (areOfKind(words, noun)) return true
  if (words.length < 3 || words.some((word) => /[了着将把被让请向对的在是有]/u.test(word))) return false
  // 东门、北街、火车站、体育场四座公厕: four short names and more, the last no longer than the others.
  const longest = Math.max(...words.slice(0, -1).map((word) => word.length))
  const others = words.slice(1)
  if (words.length > 3 && (words[0] ?? '').length < 9 && others.every((word) => word.length < 6 && !DOES.test(word)))
    return noun.length > 1 && (words.at(-1) ?? '').length <= longest
  const [, second = ''] = words
  const tail = second.slice(-1)
  if (words.every((word) => word.endsWith(tail))) return true
  return noun.length > 1 && second.length > 1 && words.every((word) => word.length === second.length)
}

/** Whether 甲村、乙村和丙村 is a list of three beyond doubt: its items look alike. */
function isEven(words: readonly string[]): boolean {
  const [head] = words.slice(-1)
  const tails = (head ?? '').split(/以及|[和与及]/u)
  const size = tails[0]?.length
  return tails.every((tail) => tail.length === size || tail.slice(-1) === tails[0]?.slice(-1))
}

/** 市委、市政府召开两个会议 is no list of what is counted: items look alike, or end in the noun. */
function isList(words: readonly string[], noun: string): boolean {
  const others = words.slice(1)
  const last = others.at(-1) ?? ''
  if (/召开|举[办行]|获得?|分别|通过|印发|[了着将把被让请向对]/u.test(last)) return false
  const sign = noun.slice(-1)
  if (words.every((word) => word.endsWith(sign)) || areOfKind(words, noun)) return true
  if (
    words.some((word) => word.endsWith(sign) && word.length > 2) &&
    !words.slice(0, -1).every((word) => word.endsWith(sign))
  )
    return false
  if (words.length > 2 && PLACES.test(noun) && words.every((word) => /^[^地的了着是有不]{2,5}$/u.test(word)))
    return true
  // 6个行业, 3国: the noun itself says that a list of such stands before it.
  if (noun.length >= 2 && words.every((word) => word.length <= 7)) return true
  if (words.length > 2 && /[项种类个门]/u.test(noun) && words.every((word) => word.length <= 5)) return true
  // 落实中央八项规定: two items that are not alike are no list of 项 or 级.
  if (words.length === 2 && noun.length === 1 && Math.abs((words[0] ?? '').length - last.length) > 1) return false
  const [size = 0] = others.map((word) => word.length)
  const tail = last.slice(-1)
  return others.every((word) => word.length === size && size <= 5) || words.every((word) => word.endsWith(tail))
}
