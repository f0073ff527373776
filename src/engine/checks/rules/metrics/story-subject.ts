import type { FigureText } from '../../figures/figure-text'
import { remembered } from '../../remembered'

/** What names of places, bodies and works end in, the longest first. */
const SUFFIX =
  '博物馆|科技馆|养老院|敬老院|福利院|幼儿园|渡口|口岸|灯塔|浴场|粮库|图书馆|文化馆|体育馆|美术馆|动物园|植物园|开发区|马拉松|合作社|招聘会|运动会|博览会|公司|集团|大学|学院|学校|医院|小学|中学|项目|工程|公路|高速|高铁|专线|地铁|号线|大桥|水库|车站|机场|景区|代表团|国家队|公园|园区|铁路|电站|小区|银行|电厂|隧道|矿区|煤矿|牧场|农场|社区|街道|论坛|广场|市场|滑雪场|体育场|足球场|度假村|度假区|风景区|商城|超市|酒店|饭店|百货|活动|地块|湿地|保护区|草原|林场|码头|古镇|老街|剧院|剧场|影院|商场|大厦|基地|中心|俱乐部|科技|股份|药业|生物|电子|证券|保险|能源|控股|传媒|食品|乳业|钢铁|重工|化工|机电|地产|置业|实业|建工|矿业|铝业|铜业|纸业|酒业|港务|水务|燃气|文旅|光电|新材|制药|省|市|县|区|旗|州|镇|乡|村|厂|港|矿|局|展|节|会|赛|杯|馆|站|路|湖|河|山|桥|寺|湾|岛|岭|峡|国'
/** 市场, 会员, 国道: words that only begin like an ending. */
const NO_ENDING =
  '(?!(?<=市)(?:值|运会)|(?<=会)[场员议长见谈计不让使]|(?<=国)[道家际有产庆企内外防资]|(?<=展)(?:[示出览现厅馆]|开(?!幕))|(?<=节)[目约能水俭]|(?<=局)[面部势]|(?<=赛)[程道况]|(?<=路)[面段口线过]|(?<=山)[区地坡]|(?<=县)[道域]|(?<=省)(?:[道域会级]|运会)|(?<=乡)[道亲镇]|(?<=镇)[静定痛]|(?<=区)[域间别]|(?<=村)[庄]|(?<=站)[台点在上着起满])'
const NAME_ENDS = new RegExp(NO_ENDING, 'uy')
/** The endings by their first character, longest first: so long a list of alternatives is slow to try at every place. */
const BY_FIRST = new Map<number, string[]>()
for (const word of SUFFIX.split('|')) {
  const first = word.charCodeAt(0)
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), word])
}
const ENDING = new RegExp(`(?:${SUFFIX})$`, 'u')
/** What cannot be inside a name: the words that lead to one. */
const LEADS =
  /^.*(?:[0-9一二三四五六七八九十两][个名位家项所座条]|[^\u4e00-\u9fff]|[的在与和于对从到由是为等了将至向把被及或让给以并也都而其该此这那各每某我本全有据称说]|参观|走进|来到|位于|坐落|走访|围绕|记者|启动|开展|举办|举行|抵达|前往|进入|离开|组织|参加|出席|主办|承办|协办|入住|黄金周|春运|国庆|五一|元旦|春节|假期|端午|中秋|清明|暑期|寒假|假日|建成|竣工|[0-9一二三四五六七八九十]级|今年|去年|昨天|昨日|今天|今日|明天|今晚|首届|日前|近日|目前|随着|按照|根据|关于|针对|途经|采访|考察|调研|视察|支持|帮助|推动|推进|加快|投资|新建|扩建|改建|兴建|完成|实施|发生|面对|回忆|追忆|走近|去年底|月底|月初|年初|年底|上午|下午|开学)/u
/** 记者站, 昨日参赛, 社会, 机会: endings that name nobody. */
const UNNAMED =
  /地区$|参赛$|参展$|发展$|开展$|扩展$|进展$|施展$|机会$|社会$|大会$|^.{0,2}社区$|^(?:开展|组织|主题|系列|宣传|这次|实践)活动$|^.?[年月日周]/u
/** （记者李国安）: who wrote two stories is no subject they share, though 者李国 ends like a country. */
const CREDIT = /（[^（）]{0,12}(?:记者|通讯员|实习生)[^（）]{0,40}）/gu
const TITLED = /《[^《》]{1,12}》|“[\u4e00-\u9fffA-Za-z0-9-]{2,8}”/gu
const NAMING = new Set(['headline', 'kicker', 'subhead', 'body'])
const LEAD = 160
const LONGEST = 8
const LEAST = 2
/** 市博物馆 is the town's own, and no 市少儿图书馆. */
const OWN = /^[国省市县区州]$/u
/** Endings this long are kinds of their own. */
const KIND = 3
/** So many characters before the ending are one name, whatever stands before them. */
const SURE = 4

/**
 * Names of places, bodies and works a passage is about, each as long as the words allow (柳河县青山村). The same sentences are asked
 * about for many figures, and again after every keystroke.
 */
export const subjectsOf = remembered(readSubjects)

function readSubjects(words: string): ReadonlySet<string> {
  const bare = words.includes('（') ? words.replace(CREDIT, '·') : words
  const names = new Set<string>(bare.match(TITLED))
  for (let at = 0; at < bare.length; at++) {
    const ending = endingAt(bare, at)
    if (ending === undefined) continue
    const left = bare.slice(Math.max(0, at - LONGEST), at).replace(LEADS, '')
    const end = at + ending.length
    if (left.length < LEAST) {
      // 市博物馆: which one the words do not say, but it is no 科技馆.
      if (ending.length >= KIND) names.add(OWN.test(left) ? left + ending : ending)
    } else {
      const name = left + ending
      if (!UNNAMED.test(name)) names.add(name)
    }
    at = end - 1
  }
  return names
}

function endingAt(text: string, at: number): string | undefined {
  const words = BY_FIRST.get(text.charCodeAt(at))
  if (words === undefined) return undefined
  for (const word of words) {
    if (!text.startsWith(word, at)) continue
    NAME_ENDS.lastIndex = at + word.length
    if (NAME_ENDS.test(text)) return word
  }
  return undefined
}

/** What a story is about: the names of its headline and lead. */
export function storySubjects(texts: readonly FigureText[]): ReadonlySet<string> {
  let words = ''
  for (const { source, folded } of texts) {
    if (NAMING.has(source.role)) words += `${folded.slice(0, LEAD)}。`
    if (words.length > LEAD * 2) break
  }
  return subjectsOf(words)
}

export function shareName(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const name of a) if (hasName(b, name)) return true
  return false
}

/** Whether one of the names is this one: 青山村 is 柳河县青山村, and 清水河大桥 is not 白水河大桥. */
export function hasName(names: ReadonlySet<string>, name: string): boolean {
  if (name === '') return false
  if (names.has(name)) return true
  for (const other of names) if (isSameName(name, other)) return true
  return false
}

/** 城北地块 and 城南地块: two of one kind, neither of which the other passage names. */
export function namesOthers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const kinds = new Map<string, boolean>()
  for (const name of a) {
    const kind = ENDING.exec(name)?.[0]
    if (kind === undefined) continue
    for (const other of b) {
      if (other.endsWith(kind)) kinds.set(kind, kinds.get(kind) === true || isSameName(name, other))
    }
  }
  return [...kinds.values()].includes(false)
}

const PLACE = /[国省市县区旗州镇乡村]$|社区$|街道$/u
const FIRM =
  /(?:公司|集团|科技|股份|药业|生物|电子|证券|保险|能源|控股|传媒|食品|乳业|钢铁|重工|化工|机电|地产|置业|实业|建工|矿业|铝业|铜业|纸业|酒业|港务|水务|燃气|文旅|光电|新材|制药|银行|商场|商城|超市|酒店|饭店|百货|大厦|厂)$/u
/** Who tells of a thing: 市教育局 and 骑行协会 may speak of one figure. */
const TELLER = /(?:局|中心|[协学商工事委员]会|报|台|处|委|所)$/u

/** Whether a name is nothing but a kind: 博物馆. */
export function isKind(name: string): boolean {
  return ENDING.exec(name)?.[0] === name
}

/** Which kind of thing a name is of, so that two names of a kind are two things; '' for those who only report. */
export function kindOfName(name: string): string {
  if (PLACE.test(name)) return 'place'
  if (FIRM.test(name)) return 'firm'
  return TELLER.test(name) ? '' : (ENDING.exec(name)?.[0].slice(-1) ?? '')
}

function isSameName(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let alike = 0
  while (alike < shorter && a.charAt(a.length - 1 - alike) === b.charAt(b.length - 1 - alike)) alike++
  if (alike <= (alike === shorter ? LEAST : SURE)) return false
  // 博物馆 and 柳河博物馆
  if (alike === shorter && alike >= KIND && ENDING.exec(a)?.[0].length === shorter) return true
  if (alike === shorter && OWN.test(a.charAt(a.length - alike))) return true
  const ending = ENDING.exec(a.slice(a.length - alike))?.[0].length ?? alike
  return alike - ending >= (alike === shorter ? LEAST : SURE)
}
