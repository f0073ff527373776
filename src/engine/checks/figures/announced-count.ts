import { matchesOf } from '../matches-of'

/** A count that announces a list: 五名获奖者：…, 三个方面：一是…. Offsets into the text. */
export interface AnnouncedCount {
  readonly start: number
  readonly end: number
  readonly printed: string
  readonly count: number
  /** Where the list begins. */
  readonly list: number
  /** The noun that was counted, 方面 in 三个方面. */
  readonly noun: string
  /** 为, 即, 分别是, ： … */
  readonly mark: string
}

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
}
const COUNT = '([二两三四五六七八九]|十[一二三四五六七八九]?|二十|[2-9]|1\\d|20)'
const MEASURE =
  '(名|位|人|口(?=人)|户|强|股(?!东|份|民|市|权|票|价)|席|尊|眼|孔|个|项|大|种|类|条|点|家|所|座|部|篇|支|方面|款|件|处|只|本|首|幅|对|组|队|班|场|步|门|科|台|张|份|套|辆|起|宗|佳|地|次|档|味|块|根|顶|盏|瓶|罐|匹|头|群|伙|副|束|朵|颗|粒|桩|则|句|封|站|线|国|省|市|县|区|镇|乡|村|样|座|间|栋|幢|艘|架|道|枚|株|棵|段|章|讲|课|辑|集|册|期|季|轮|列|趟|片|[校馆院园企社店厂](?=，?(?:分别|依次)?[是为：])|进(?=院|房|宅|厅|屋)|批次|个单元)'
/** 三个组分别进驻甲局、乙局、丙局: one for each. */
const SHARES =
  '前往|飞往|开往|通往|发往|驶往|直达|通达|销往|抵达|奔赴|赶赴|赴|进驻|入驻|走进|深入|走访|对接|联系|帮扶|包联|设在|设于|位于|落户|落户在|坐落在|挂牌|检查|督导|督查|巡察|调研|考察|负责'
const ANNOUNCE = new RegExp(
  `(?<![第\\d零一二三四五六七八九十百千万亿.月日每至、—~～-]|(?<![今去前明当同])年)(?<![\\d一二三四五六七八九十百千万]到)${COUNT}${MEASURE}((?:(?![二两三四五六七八九十][个名位户强席项类种条点大家所组])[\\u4e00-\\u9fffA-Z“”·]){0,18}?)(?:(?:，|。)?(?:他们|她们|它们|这[^，。：、]{1,6}|其)?(?:分别|依次)(?:叫做?|取名|名为|是|为(?!观众|群众|大家|居民|市民|村民)|来自|${SHARES})：?|[，。](?:他们|她们|它们)(?:是|为|来自)：?|，[\\u4e00-\\u9fff]{0,6}(?:推荐|如下|具体是|名单是|即|有)：|，?(?:包括|包含|其中有)：?|，(?:名单如下|有)：|，?(?:[自由从][^，。；、]{1,4}[向到至往朝][^，。；、]{1,4}?|按[^，。；、]{1,10}?|沿[^，。；、]{1,6}?)，?(?:分别|依次|顺次)?(?:叫做?|是|为|有)：?|，具体(?:为|是|有|包括)：?|（(?=[\u4e00-\u9fff·]{2,8}、[^（）]{2,60}）)|(?:，[\\u4e00-\\u9fff]{0,4})?(?:[是为叫]|名叫|名为)(?=[《])|，?[是为](?=[A-Z]?\\d{1,4}[A-Z]?(?:路|号线|号|线)?、)|(?:，(?:地址|名称|剧目|内容|题目|名字|地点|类型|种类|品种|项目|主题|站点|位置|书名|曲目|颜色|产品|产地)?)?[是为](?=[\\u4e00-\\u9fff·]{2,16}、)|即(?=[\u4e00-\u9fff·]{2,12}、)|）：|：|，(?=“[^“”]{1,12}”[、“])|，即|——|即(?=“)|（即)`,
  'gu',
)

/** The number a Chinese or Arabic numeral up to fifteen stands for. */
export function smallCount(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text)
  if (text.startsWith('十')) return 10 + (DIGITS[text.charAt(1)] ?? 0)
  return DIGITS[text] ?? 0
}

/** 第三名, 每五人, 数十家, 二十三个: what stands before a count and leaves it none of its own. */
const NO_COUNT = /[第每各其另前后数几多余约近\d零一二三四五六七八九十百]/u

/** Asked behind the match, since a pattern that begins by looking back is tried at every character. */
export function isPartOfNumber(folded: string, at: number): boolean {
  return NO_COUNT.test(folded.charAt(at - 1))
}

export function announcedCounts(folded: string): AnnouncedCount[] {
  const found: AnnouncedCount[] = []
  for (const match of matchesOf(withoutPlaces(withoutHours(folded)), ANNOUNCE)) {
    const [printed, numeral = '', measure = '', noun = ''] = match
    const start = match.index
    const mark = printed.slice(numeral.length + measure.length + noun.length)
    const end = start + numeral.length + measure.length
    found.push({
      start,
      end,
      printed: folded.slice(start, end + noun.length),
      count: smallCount(numeral),
      list: start + printed.length,
      noun: measure === '人' ? measure + noun : noun,
      mark,
    })
  }
  return found
}

/** 4个路段［7时至20时］禁止停放: when it is so says nothing of what is counted; offsets stay. */
function withoutHours(folded: string): string {
  return /\d[时点：]/u.test(folded) ? folded.replace(HOURS, (hours) => '时'.repeat(hours.length)) : folded
}

/** 三位教师（自左至右）：, 四名学生（左起）甲、乙: where they stand in the picture; offsets stay. */
function withoutPlaces(folded: string): string {
  return /（[^（）]{0,4}[左右]/u.test(folded)
    ? folded.replace(IN_PICTURE, (bracket) => `${'位'.repeat(bracket.length - 1)}：`)
    : folded
}

const IN_PICTURE =
  /（(?:图中|上图|前排|后排|[自从由])*[左右](?:[一二三四五六]?[至到][左右][一二三四五六]?|起|一起|依次)[^（）：]{0,4}(?:）：?|：)/gu
const HOURS =
  /(?<!\d)\d{1,2}(?:[时点]|：\d{2})(?:\d{2}分)?[至到—~-]{1,2}(?:次日)?\d{1,2}(?:[时点]|：\d{2})(?:\d{2}分)?/gu

/** 潜水员分别为甲、乙、丙: the number stands in a sentence before. */
const RECALLED = /(?<=[。，；\n])([\u4e00-\u9fff]{2,5}?)(?:名单)?(?:分别|依次)(?:是|为|叫)：?/gu
const BACK = 120

/** Lists of what was counted before under the same name. */
export function recalledCounts(folded: string): AnnouncedCount[] {
  return matchesOf(folded, RECALLED).flatMap((match) => {
    const [printed, noun = ''] = match
    const from = Math.max(0, match.index - BACK)
    // The pattern is of this noun alone, and dear to compile.
    if (!folded.slice(from, match.index).includes(noun)) return []
    const counted = new RegExp(
      `(?<![第\\d零一二三四五六七八九十百千万亿.年月日每数几])${COUNT}${MEASURE}(?:[\\u4e00-\\u9fff]{0,6}?${noun})|(?<=${noun})${COUNT}${MEASURE}`,
      'gu',
    )
    const [before, more] = matchesOf(folded.slice(from, match.index), counted)
    if (!before || more) return []
    const start = from + before.index
    const shown = before[0]
    const numeral = before[1] ?? before[3] ?? ''
    return {
      start,
      end: start + shown.length,
      printed: shown,
      count: smallCount(numeral),
      list: match.index + printed.length,
      noun,
      mark: '分别是',
    }
  })
}

const DOER = /^\S{1,2}?[家所人户名位座国省市县区镇乡村队店]/u
/** A verb, and what it is done to, which the list goes on to tell. */
const DID =
  /(?:存在|开(?:办|设|出|起)?|改为|改成|推出|实行|推行|试行|启用|查出|发现|提供|举办|增设|新增|出现|采用|调整|备好|准备了?)(?!的|业|发|放|学)[\u4e00-\u9fff]{2,}$/u

/** 第三人：…, 其他两项：… and 各, 每 announce no list of their own number. */
export function isOpenTo(folded: string, { start, printed, noun }: AnnouncedCount): boolean {
  // 六项要求 are what is listed; 五名专家要求 tells who asks.
  const told = noun.replace(/[项条点]/u.test(printed) ? /要求$/u : /^要求$/u, '')
  // 6所学校开夜校：周一书法、周二瑜伽: the list is of what they did.
  if (DOER.test(printed) && DID.test(noun)) return true
  const before = folded.slice(Math.max(0, start - 6), start)
  return (
    /(?:第|每|各|另|其他|其余|之|后|近|多|达|约)$/u.test(before) ||
    (before.endsWith('前') && !isRanking(folded, start, printed)) ||
    /(?:(?<![小评传])说|道|(?<![顾慰访学])问|称|时|中)$|指出|强调|.报告|提出|要求|表示|认为|介绍|记者|得知/u.test(told)
  )
}

/** 前八名依次为: all of the first eight. */
function isRanking(folded: string, start: number, printed: string): boolean {
  // 获得前三名的是甲队、乙队
  if (/^\S{1,2}[名位强]的$/u.test(printed) && /^[是为]/u.test(folded.slice(start + printed.length))) return true
  return (
    /^\S{1,2}[名位强个项]/u.test(printed) &&
    !/[有含中]$/u.test(printed) &&
    /^(?:[^，。；]{0,8})(?:分别|依次|[是为]：|(?<=^)[是为]|(?<![有含中])：)/u.test(folded.slice(start + printed.length))
  )
}
