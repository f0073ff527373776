const BEING =
  '(?:今天|今日|昨天|昨日|明天|明日|当天|这天|那天|当日|这一天|那一天)?(?:就|正|恰|刚|也|又|适|将|即将|便)?(?:好|巧)?(?:是|为|值|逢|迎来|进入)(?:第[\\d一二三四五六七八九十百]{1,5}[个次届]|一年一度的?|传统的?|今年的?|我国的?|农历的?|全国第[\\d一二三四五六七八九十]{1,5}[个次届]|中国)?'
/** Between a day and the name of its feast. */
export const JOINT = new RegExp(
  `(?:晚上?|夜|当晚)?的?(?:（(?:即|也就是|农历)?|，(?:即|也就是|又|我们|人们|大家|市民)?(?:${BEING})?|、|${BEING})?(?:(?:我国|农历|传统)?二十四节气(?:中的?|之一?的?)?(?:第[\\d一二三四五六七八九十]{1,3}个节气)?[—“]{0,2})?(?:第[\\d一二三四五六七八九十百]{1,5}[个次届])?(?:(?:星期|周)[一二三四五六日天][，、]?)?`,
  'uy',
)
/** What the name of a feast may open with. */
export const PREFIX = /^(?:农历|传统节日|我国传统|传统佳节|中国传统|中华|国际|世界|全国|“|中国)/u
/** Behind the name of a feast on its own day. */
export const ENDS =
  /^(?:[）。，；！：”]|$|了(?=[，。！])|\d{1,3}周年|当天|当晚|这天|当日|那天|到来(?!之际|前)|之夜|夜(?![市游景场])|正午|中午|傍晚|清晨|凌晨|上午|下午|晚(?![会宴餐间报])|早|来临|主题|这一天|纪念日|节气(?![前后之以])|佳节(?!的?[前次后第头临])|(?:已|悄然|如约|如期|翩然)?(?:而)?至(?=[，。；！])|如约|[恰正适又]?[逢遇][上到]?(?=[^，。；]{0,8}(?:[节日]|周末|假期))|撞上|赶上|（(?:即|也就是|是)?(?:农历|阴历|[正腊]月)|(?:至|到|—{1,2}|~|-)(?:\d|[正腊]月|初|大年|元宵|农历))/u
/** 中秋节（10月6日）; 前 and 期间 speak of the days around it. */
export const NAMED =
  /(?:佳节|节气)?(?:(?:当天|当日|这天|那天|当晚|当夜)?（(?:即|也就是|公历|阳历|今年是?)?|(?:当天|这天|那天|当日|那一天)?(?:正|恰|就|恰好|正好)?(?:是|为|逢|落在)(?:在)?(?:公历|阳历|今年)?|(?:当天|[这那]一?天)?(?:，|—{1,2})(?:即|也就是|就是|时间[是为])|(?:当天|[这那]一?天)?—{1,2}|：|”?[，？]?今年(?:的?这一?天|该日)?(?:是|为|在|逢|落[在到于]|赶在)(?:公历|阳历)?|(?:当天|当日|这一?天|那一?天)[，、]?|(?:[已就刚将])?在)$/u
interface Day {
  readonly start: number
  readonly end: number
}

/** 在一年前的母亲节，2023年5月7日，…: a day in apposition to the feast, whose name begins at `start` and opens the sentence. */
export function isApposed(plain: string, start: number, date: Day): boolean {
  return (
    plain.charAt(date.start - 1) === '，' &&
    /^[，]/u.test(plain.slice(date.end, date.end + 1)) &&
    /(?:^|[。；，])(?:而|就)?(?:在|今年|去年|前年|一年前|[一两二三四五六七八九十\d]+年前|[^，。；\d]{0,4}年)*的?$/u.test(
      plain.slice(Math.max(0, start - 14), start),
    )
  )
}

/** 端午节6月1日，: a day with nothing behind that goes on from it. */
export const STANDS_ALONE = /^(?:当[天日]|这一?天|正日|[，。；]|举[行办]|$)/u
const OPENS_CLAUSE = /(?:^|[。；，：\n]|[今去明前]年的?|\d年的?|[二两三四五六七八九十][个届]|传统佳节|农历)$/u
/** Its feasts last for days, and any of them may be told. */
const OF_DAYS = /春节|国庆|劳动节|五一|元旦/u

/** 清明节4月6日当天, 今年端午节6月1日，: the feast right before its day, nothing between. */
export function opensWithFeast(plain: string, start: number, date: Day): boolean {
  if (/^[当这正]/u.test(plain.slice(date.end, date.end + 1))) return true
  return !OF_DAYS.test(plain.slice(start, date.start)) && OPENS_CLAUSE.test(plain.slice(Math.max(0, start - 5), start))
}

/** Words that lead from a day to its feast. */
export const LEAD =
  /^(?:[，、）（“—]|今天|今日|昨天|昨日|明天|当天|这天|那天|恰好|正好|[是为正恰逢又也就即在这]|正值|适逢|时值|欣逢|恰值|迎来|我们|人们|大家|市民|一年一度的?|传统(?:节日|佳节)?的?|中国|中华|我国|农历|阴历|今年的?|第[\d一二三四五六七八九十百]{1,5}[个次届]|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|九九|“|[壮藏傣彝苗侗瑶黎畲]族|西方|传统的?|民间|国际|世界|全国|(?:二十四)?节气(?:中的?|之一?的?)?|(?:星期|周)[一二三四五六日天])*$/u
/** 12月13日是南京大屠杀死难者国家公祭日: whatever the day is said to be, but not 是距中秋节…. */
export const IS_DAY =
  /^(?:[也又正恰就]|今天|当天)?(?:是|为|系|逢|迎来|正值|恰值|适逢|恰逢|欣逢)[^，。；：、距离前后]{0,14}$/u
/** 2月10日除夕照常营业, 七夕节举办: the feast is the day's, and a sentence goes on; 中秋晚会 does not. */
const GOES_ON =
  /^(?:照常|照旧|正常|仍|都|将|已|不(?!夜)|全[市省县国区]|各[地大]|在|举[行办]|休[息市]|停[业运工]|营业|免费|对|由|我[市县省区们]|本[市县省]|当|上[午班]|夜[里间]|有\d|只|仅|还|也|又|均|一律|继续|开(?!渔|海)|加|增|减|停|暂|可|要|需|须|应|会|能|迎|值|坚守|单日|全天|一[早大]|至今|已)/u
/** 8月7日立秋之后, 9月17日中秋节临近: with no comma between, the day is the feast's, whatever is said to come near or to follow. */
const NEARS =
  /^(?:即将|将至|将临|快到|马上|到来|临近|渐近|日近|在即|日益|日渐|一天天|越来越|逼近|(?:节气)?(?:之后|以后|过后|一过)(?=[，。；]))/u
/** 距离9月15日中秋节还有9天, 在11月26日感恩节前后: the words before make the day the feast's, whatever follows. */
const COUNTED_TO = /(?:距离?|离|赶在|[在到至]|临近|迎接|迎来|面对|恰逢|正值|适逢)$/u
/** 、8月1日: another day in the row. */
export const NEXT_DAY = /^(?:、|以及|[和与及])[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}[日号]/u
/** Days off, and what is named after a feast. */
const NOT_THE_DAY =
  /^(?:前(?!后)|小?长?假|期间|黄金周|档|晚会|庙会|灯会|联欢|活动|(?:(?!的)[\u4e00-\u9fff]){0,6}(?:会|赛|展|季|周|仪式|活动)(?![\u4e00-\u9fff]{0,2}[日天]))/u
/** 10月29日重阳登高, 2月12日元宵节猜灯谜: what is done on the feast. */
const KEPT =
  /^(?:登|赏|踏青|祭|扫墓|赛|吃|包|放(?!假)|猜|颁|采|看|听|走|逛|送|接|祈|拜|挂|点灯|燃|舞|划|迎|敲|喝|熬|做|搭|免费|聚|团聚|回家|植树|义诊|发放|唱|演出|守|祝|晒|打)/u
/** 端午包粽子大赛: named after a feast it need not be held on. */
const EVENT = /^[^，。；]{0,12}?(?:活动|大赛|比赛|赛事|仪式|会|展|讲座|现场|专场|主题|节目|体验|季|月|周|行动)/u

/** Whether what stands behind a feast is what people do on it. */
function isKept(behind: string): boolean {
  return KEPT.test(behind) && !EVENT.test(behind)
}

/** Whether the feast joined to a day that begins at `start` is that day's, and names nothing held about it. */
export function isOfTheDay(plain: string, start: number, name: string, behind: string): boolean {
  if ((name.endsWith('夜') && behind.startsWith('的')) || NEARS.test(behind) || GOES_ON.test(behind) || isKept(behind))
    return true
  return COUNTED_TO.test(plain.slice(Math.max(0, start - 2), start)) && !NOT_THE_DAY.test(behind)
}

/** 9月26日，国庆节来临之际: a day before it. */
export const TO_COME = /^(?:即将)?(?:来临|到来|临近|将至|前夕|来到)(?:之际|之前|前)/u
/** So long they may be. */
export const LONGEST_LEAD = 20
/** 6月8日开桨，当天正是端午节: no other day may stand between. */
export const THAT_DAY =
  /^[^，。；、\d]{1,16}，(?:当天|这天|当日|那天|这一天|那一天)(?:也|又)?(?:正|恰|刚)?好?(?:是|逢|值|为)(?:农历|传统节日|我国传统的?|一年一度的?|第[\d一二三四五六七八九十]{1,4}[个次])?(?:[正一二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿]{1,3}))?[，、]?/u
/** 烟花选在2月3日燃放，那天正是正月初五: up to the lunar day the clause behind tells. */
const THAT_LUNAR_DAY =
  /^[^，。；、\d]{1,16}，(?:当天|这天|当日|那天|这一天|那一天)(?:也|又|就)?(?:正|恰|刚)?好?(?:是|逢|值|为)(?=农历|阴历|[正冬腊]月|[一二三四五六七八九十]{1,2}月(?:初|廿))/u

/** How far behind a day the lunar day stands that the next clause says it is; nought where there is none. */
export function leadToThatDay(plain: string, end: number): number {
  return THAT_LUNAR_DAY.exec(plain.slice(end, end + FARTHEST_DAY))?.[0].length ?? 0
}
/** So far it is looked for. */
export const FARTHEST_DAY = 40
/** A day of the lunar calendar. */
export const LUNAR_DAY =
  /(农历|阴历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?(闰)?([正一二三四五六七八九十冬腊]{1,2})月(初[一二三四五六七八九十]|[一二三四五六七八九十廿卅]{1,3})/uy
/** Its months, the first one first. */
export const LUNAR_MONTHS = '正二三四五六七八九十冬腊'

/** 腊月二十三祭灶这天，也就是1月15日; 四月初八佛诞（5月16日）: what the lunar day is called. */
export function isNameOfDay(words: string, joint: string): boolean {
  if (/^[这当那]天/u.test(joint)) return /^[\u4e00-\u9fff]{2,4}$/u.test(words)
  return joint.endsWith('（') && /^[\u4e00-\u9fff]{0,6}(?:[日节诞]|生辰|庙会|圣诞)$/u.test(words)
}

/** 5月22日佛诞（农历四月初八）: the day by its name, then by the moon. */
export const CALLED = /^“?(?:(?![至到前后距起止、]|持续)[\u4e00-\u9fff]){2,8}”?（(?=农历|阴历|旧历)/u
/** Behind 10月8日（星期三， a lunar day may stand. */
const OPENING = /^[（，](?:(?:星期|周)[一二三四五六日天][，、]?)?(?:是|即)?/u

/** Behind what opens a bracket at `at`. */
export function skipBracket(plain: string, at: number): number {
  return at + (OPENING.exec(plain.slice(at, at + 8))?.[0].length ?? 0)
}
