import { says } from '../../../../words/sentence'
import type { Lexicon } from '../../../lexicon'
import type { Fold } from '../../../page/fold'
import type { Rule, RuleFinding } from '../../rule'

const SUFFIX = /(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市)$/u
const PEOPLES =
  '朝鲜|土家|布依|哈尼|景颇|傈僳|蒙古|哈萨克|柯尔克孜|维吾尔|藏|回|彝|苗|侗|壮|傣|白|羌|黎|瑶|畲|怒|独龙|水|仡佬|纳西|普米|佤|拉祜'
const PREFECTURE_SUFFIX = new RegExp(`(?:市|地区|盟|(?:(?:${PEOPLES})族?)*自治州)$`, 'u')
const COUNTY_SUFFIX = /(?:市|县|区|旗|自治县|自治旗|林区|特区)$/u
/** 广西壮族自治区, 湖北省省会长沙. */
const BETWEEN = /^(?:(?:的|省会|首府|辖区内?的?)(?:城市)?)?/u
const LONGEST = 12

/** Cities of a county's rank whose short names are words too. */
const WORDS = new Set(
  '合作 东方 无为 江山 灯塔 开平 安宁 天长 永康 同仁 新星 新民 明光 白杨 高平 安达 龙井 龙口 和田 弥勒 阳春 东兴 永安 福安 兴化 尚志 建德 大安 三河 双河 双辽 同江 当阳 宁国 安国 应城 南宫 北安 北流 东港 东台 海安 长安 会理 监利 天门 仙桃 水富 富锦 兴仁 兴义 孝义 常宁 宁安 广德'.split(
    ' ',
  ),
)

interface Province {
  readonly full: string
  readonly short: string
}

/** Where the divisions named so lie. */
interface Named {
  readonly provinces: Set<string>
  readonly prefectures: Set<string>
}

/**
 * A city or county behind a province it does not lie in (湖北省长沙市), or behind a city it does not belong to (保定市正定县).
 * Only names of the list are judged, with their 市, 县 or 区; cities also by their short names.
 */
export function createPlaceWrongProvinceRule(lexicon: Lexicon, fold: Fold): Rule {
  const atlas = readAtlas(lexicon)
  return {
    id: 'place-wrong-province',
    severity: 'query',
    *checkText(text) {
      const plain = fold(text.text)
      for (const found of findMisplaced(plain, atlas)) {
        const places = [
          { text: text.index, start: found.placeAt, end: found.placeAt + found.place.length },
          { text: text.index, start: found.parentAt, end: found.parentAt + found.parent.length },
        ]
        yield {
          says: says('says.place-wrong-province', {
            place: found.place,
            belongs: { row: found.belongs, as: 'list' },
            parent: found.parent,
          }),
          places,
          ...(found.belongs.length === 1 ? { expected: found.belongs[0] ?? '' } : {}),
          confidence: 0.85,
        } satisfies RuleFinding
      }
    },
  }
}

interface Atlas {
  /** Provinces by their full and short names. */
  readonly provinces: ReadonlyMap<string, Province>
  /** Full names of cities and counties, and short names of cities. */
  readonly places: ReadonlyMap<string, Named>
  /** Prefecture → its counties. */
  readonly counties: ReadonlyMap<string, ReadonlySet<string>>
  /** Province → stems of everything in it, so that 北京朝阳 is not taken for 辽宁朝阳. */
  readonly stems: ReadonlyMap<string, ReadonlySet<string>>
  /** First characters of provinces and prefectures, with the second ones: nothing else need be looked up. */
  readonly heads: ReadonlyMap<number, ReadonlySet<number>>
}

function readAtlas(lexicon: Lexicon): Atlas {
  const provinces = new Map<string, Province>()
  const places = new Map<string, Named>()
  const counties = new Map<string, Set<string>>()
  const stems = new Map<string, Set<string>>()
  const add = (name: string, province: string, prefecture: string): void => {
    const named = places.get(name) ?? { provinces: new Set(), prefectures: new Set() }
    named.provinces.add(province)
    if (prefecture) named.prefectures.add(prefecture)
    places.set(name, named)
  }
  for (const { province = '', prefecture = '', counties: below = '' } of lexicon.rows('divisions')) {
    const short = province === '内蒙古自治区' ? '内蒙古' : province.replace(SUFFIX, '')
    provinces.set(province, { full: province, short })
    provinces.set(short, { full: province, short })
    const own = stems.get(province) ?? new Set<string>()
    stems.set(province, own)
    if (prefecture) {
      add(prefecture, province, '')
      const stem = prefecture.replace(PREFECTURE_SUFFIX, '')
      own.add(stem)
      if (stem.length >= 2 && stem !== prefecture && !provinces.has(stem)) add(stem, province, '')
    }
    for (const county of below.split(' ').filter((name) => name.length >= 3)) {
      add(county, province, prefecture)
      const stem = county.replace(COUNTY_SUFFIX, '')
      own.add(stem)
      if (county.endsWith('市') && stem.length >= 2 && !WORDS.has(stem) && !provinces.has(stem)) add(stem, province, '')
      if (prefecture) counties.set(prefecture, (counties.get(prefecture) ?? new Set<string>()).add(county))
    }
    // 赣州长汀县: before the full name of a county the short name of the city is enough.
    const stem = prefecture.replace(PREFECTURE_SUFFIX, '')
    const those = counties.get(prefecture)
    if (those && stem.length >= 2 && !provinces.has(stem) && !counties.has(stem)) counties.set(stem, those)
  }
  const heads = new Map<number, Set<number>>()
  for (const name of [...provinces.keys(), ...counties.keys()]) {
    const first = name.charCodeAt(0)
    heads.set(first, (heads.get(first) ?? new Set<number>()).add(name.charCodeAt(1)))
  }
  return { provinces, places, counties, stems, heads }
}

interface Misplaced {
  readonly parent: string
  readonly parentAt: number
  readonly place: string
  readonly placeAt: number
  readonly belongs: readonly string[]
}

function* findMisplaced(plain: string, atlas: Atlas): Generator<Misplaced> {
  for (let at = 0; at < plain.length; ) {
    const parent =
      atlas.heads.get(plain.charCodeAt(at))?.has(plain.charCodeAt(at + 1)) &&
      longestAt(plain, at, (name) => atlas.provinces.has(name) || atlas.counties.has(name))
    if (!parent) {
      at++
      continue
    }
    const from = at + parent.length
    const gap = BETWEEN.exec(plain.slice(from, from + 8))?.[0].length ?? 0
    const placeAt = from + gap
    const place = longestAt(plain, placeAt, (name) => atlas.places.has(name))
    const belongs = place ? misplaced(parent, place, plain, placeAt, atlas) : undefined
    if (place && belongs) yield { parent, parentAt: at, place, placeAt, belongs }
    // 河南南阳 holds 南阳 only; the place may itself be the parent of what follows.
    at = place && !belongs ? placeAt : from
  }
}

function longestAt(plain: string, at: number, isName: (name: string) => boolean): string | undefined {
  for (let length = Math.min(LONGEST, plain.length - at); length >= 2; length--) {
    const name = plain.slice(at, at + length)
    if (isName(name)) return name
  }
  return undefined
}

/** Where `place` lies, if not in `parent`; undefined where nothing is wrong or nothing is known. */
function misplaced(parent: string, place: string, plain: string, at: number, atlas: Atlas): string[] | undefined {
  const named = atlas.places.get(place)
  if (!named) return undefined
  const province = atlas.provinces.get(parent)
  if (province) {
    if (named.provinces.has(province.full) || OF_ANY_CITY.test(place)) return undefined
    // 毗邻湖北的九江: what lies beside it.
    if (BESIDE.test(plain.slice(Math.max(0, at - parent.length - 6), at))) return undefined
    const isShort = !COUNTY_SUFFIX.test(place) && !PREFECTURE_SUFFIX.test(place)
    // 上海南京路, 江西吉安路: streets, schools and shops bear the names of other places.
    const behind = plain.slice(at + place.length, at + place.length + 4)
    // 大兴安岭: mountains lie in several provinces.
    if (place.length > 3 && place.endsWith('岭')) return undefined
    if (isShort && !isBoundary(behind) && (HOSTS.has(province.short) || NAMED_AFTER.test(behind))) return undefined
    if (atlas.stems.get(province.full)?.has(place.replace(COUNTY_SUFFIX, ''))) return undefined
    return [...named.provinces]
  }
  const own = atlas.counties.get(parent)
  if (!own || own.has(place) || named.prefectures.size === 0 || !COUNTY_SUFFIX.test(place)) return undefined
  // Many cities have a 新华区: only a name there is one of tells where it lies.
  if (place.endsWith('区') && (named.prefectures.size > 1 || named.provinces.size > 1)) return undefined
  return [...named.prefectures]
}

/** Districts that bear for a name what any city has. */
const OF_ANY_CITY = /^(?:老城|新城|[城矿郊]|城中|城关|开发|高新)区$/u
const BESIDE = /(?:毗邻|紧邻|邻近|相邻|靠近|接壤|临近|距离?|[离近])[\u4e00-\u9fff]{2,3}的$/u

/** Cities where shops, streets and offices of any other place are found. */
const HOSTS = new Set(['北京', '上海', '天津', '重庆', '香港', '澳门'])
/** What is named after a city wherever it stands: 兰州拉面, 温州商会, 南京路. */
const NAMED_AFTER =
  /^(?:[两三四多各]|等|久安|[高快]速|高铁|铁路|公路|城际|湿地|[东西南北中一二三四五六七八九十]?(?:路|街|道|巷|里|弄|桥|大桥|门|寺|塔|楼)|[\u4e00-\u9fff]{0,2}(?:会馆|商会|商贸城|饭店|酒店|宾馆|大厦|广场|公园|商场|银行|公司|集团|菜|面|粉|米线|火锅|烤|鸭|鸡|茶|酒|话|剧|戏|帮|湾|湖|河|江|山|村|屯|寨|大学|学院|中学|小学|医院|厂|店|馆|院|军区|铁路局|光?药业|医药|股份|科技|控股|置业|地产|电器|能源|重工|办事处|战役|会战|起义|事变|会议|条约|音|腔|籍|派))/u

/** What may follow the short name of a city: the end of the phrase, or a word no name goes on with. */
function isBoundary(behind: string): boolean {
  return (
    behind === '' ||
    /^(?:[，。、；：！？）”》的市召举在和与人籍产出开]|新[建出增]|口岸|古[城镇]|老城|城[区里]|境内|机场|海关|火车站|高铁站|游客|客商|商人|农民|[果茶瓜菜]农|群众)/u.test(
      behind,
    )
  )
}
