import { runsThrough } from '../../calendar/edition-points'

/** What the name of a house, a body or a place ends in. */
const ENDS_IN_HOUSE = /[校学院厂司团队店社站馆港会联所局行矿场园桥村县区市镇乡班刊报台堂楼坊厅业库庄铺]$/u
/** What is kept, right before the count: 成立, 建校, 开业. */
const KEPT =
  /(?:成立|创[办建立设始刊业会团社院校]|[建设创]立|[始组兴]建|建成|建[\u4e00-\u9fff]|开[业馆通园播张课学行办工]|落成|通[车航水电]|投[产运用]|投入使用|挂牌|揭牌|办学|竣工|(?:撤[县市地])?[设改][市区县]|插队|[校厂院社店台馆]庆)?第?$/u
const LEADS_UP =
  /(?:即?将|正|已|也|都|就|刚|恰|又|才|并|还|今[年天日]|昨[天日晚]|日前|近日|[上本]周|迎来了?|喜迎|迎接?|庆祝|纪念|举[行办]了?|隆重|召开|推出|启动|开展|度过|走过|步入|进入|过了?|是|为了?|的|在|值此|适逢|恰逢|正值|逢|到了?|满|了|自己|它|他们|我们)+$/u
/** How a founding leads up to its year: 学校创办于, 公司自. */
const BEGUN_AT =
  /(?:始[创建]|创[办建立刊]|成立|[开兴]办|开[业张]|建[成立校厂院馆]?|设立|组建|落成|诞生|起步)?(?:于|在|自|从|早在)?(?:公元)?$/u
const WHEN =
  /^(?:(?:本报)?讯|\d+月\d+日|[今昨前明]?[天日晚早][上下]?午?|今年|日前|近日|上周|本周|为了?|在|由|是|自|从|早在|值此|这天|当天|一大早|[共同]?[庆贺]|[上下]午)+/u
const WHICH =
  /^(?:了|起了?|起来|成了?)?(?:第?一|首)?(?:[座所家个支间条份])?(?:(?:全|我)?[国市县省区镇乡村]?(?:第一|首|最早的一)[座所家个支间条份])?/u
const POINTED = /^(?:了|起了?|成了?)?(?:这|那|该|此|其|自己)/u

/** A house by what the words before end in; undefined where they end in no such name. */
function nameAtEnd(words: string): string | undefined {
  const name = /[\u4e00-\u9fff]{2,16}$/u.exec(words.replace(/^.*[的：“”《》（）、，]/u, '').replace(WHEN, ''))?.[0]
  return name && ENDS_IN_HOUSE.test(name) ? name : undefined
}

/** Whose anniversary the words right before its count tell of: 瑞丰公司迎来成立. */
export function keeperOf(before: string): string | undefined {
  // 他们用一场音乐会为自己庆祝: who keeps it was named before.
  if (before.includes('自己')) return undefined
  return nameAtEnd(before.replace(KEPT, '').replace(LEADS_UP, ''))
}

/**
 * What is founded: told as the object (建起卫生院), else before the year (渔港1958年建成), else between year and verb;
 * `object` are the words behind the verb.
 */
export function foundedHouse(lead: string, gap: string, object: string): string | undefined {
  if (POINTED.test(object)) return undefined
  const made = /^[\u4e00-\u9fff]{2,16}/u.exec(object.replace(WHICH, '').replace(/^.*的/u, ''))?.[0]
  const [subject = ''] = gap.replace(/^，/u, '').split(/[由在经被从与和于]/u)
  return (
    (made && nameAtEnd(made)) ??
    nameAtEnd(lead.replace(BEGUN_AT, '')) ??
    nameAtEnd(subject.replace(/(?:正式|终于|首次)$/u, ''))
  )
}

/** The kinds of houses that may be called by one another's nouns: 厂 and 公司. */
const KINDS: readonly (readonly [kind: string, ends: RegExp, type: RegExp])[] = [
  ['医', /(?:医院|卫生院|诊所|保健院|防治院)$/u, /(?:医院|卫生院|诊所|保健院|防治院)$/u],
  [
    '校',
    /(?:学|校|学院|书院|学堂|幼儿园|师范|班)$/u,
    /(?:学校|[中小大]学|职校|夜校|校|学院|书院|学堂|幼儿园|师范|班)$/u,
  ],
  ['厂', /(?:厂|公司|集团|企业|矿|场|坊|合作社|供销社)$/u, /(?:厂|有限公司|公司|集团|企业|矿|场|坊|合作社|供销社)$/u],
  ['报', /(?:报社?|刊|杂志社?|电?台|电视台)$/u, /(?:报社?|刊|杂志社?|电?视?台)$/u],
  ['店', /(?:店|楼|铺|庄|行|堂|酒店|饭店)$/u, /(?:酒店|饭店|店|楼|铺|庄|行|堂)$/u],
  ['团', /(?:团|队|班|社)$/u, /(?:剧团|乐团|团|队伍|队|班|社)$/u],
  ['会', /(?:会|联)$/u, /(?:协会|学会|商会|研究会|会|联)$/u],
  ['村', /[村县区市镇乡]$/u, /[村县区市镇乡]$/u],
]
/** Of any of its kind. */
const GENERIC =
  /^(?:学校|医院|公司|企业|工厂|集团|厂|店铺|小店|酒店|饭店|餐馆|队伍|全队|全[校厂院店团社会村县市镇]|[该本我][\u4e00-\u9fff]{1,3}|协会|商会|[\u4e00-\u9fff]{0,4}[老名母古小大][校厂店院馆村城镇桥站])$/u

interface House {
  readonly kind: string
  /** The noun of its kind. */
  readonly type: string
  /** What it is called besides. */
  readonly name: string
}

function houseOf(called: string): House {
  const kind = KINDS.find(([, ends]) => ends.test(called))
  const name = called.replace(kind?.[2] ?? /.$/u, '').replace(/^[我本该全市县区省镇老新]+/u, '')
  const type = (kind?.[2] ?? /.$/u).exec(called)?.[0] ?? ''
  return { kind: kind?.[0] ?? type, type, name: GENERIC.test(called) ? '' : name }
}

/** Whether two names are surely of two houses: of two kinds, or with two names of their own. */
export function isOtherHouse(a: string, b: string): boolean {
  if (/^[老旧]/u.test(a) && /^新/u.test(b)) return true
  if (/^新/u.test(a) && /^[老旧]/u.test(b)) return true
  // 市中医院 … 该院成立于: what is pointed at was named before.
  if (POINTED_AT.test(b) && a.includes(b.slice(-1))) return false
  const [x, y] = [a.replace(THIS_ONE, ''), b.replace(THIS_ONE, '')]
  const [one, other] = [houseOf(x), houseOf(y)]
  const [short, long] = one.name.length <= other.name.length ? [one.name, other.name] : [other.name, one.name]
  if (short !== '' && (runsThrough(short, long) || sharesPair(short, long))) return false
  if (one.kind !== other.kind || short !== '') return true
  // 卫生院, 康宁医院: one of them goes by its kind, and that is another.
  return one.type !== other.type && !GENERIC.test(x) && !GENERIC.test(y)
}

const THIS_ONE = /^[这那][所家座个支条间]/u
const POINTED_AT = /^[该本此这][\u4e00-\u9fff]{1,2}$/u

function sharesPair(short: string, long: string): boolean {
  for (let k = 0; k + 2 <= short.length; k++) if (long.includes(short.slice(k, k + 2))) return true
  return false
}
