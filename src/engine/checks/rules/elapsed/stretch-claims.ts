import { clauseStart, periodStart } from '../../calendar/sentences'
import type { YearCount } from './year-counts'

/** How plainly the words around a stretch of years say that it is all the time between two years. */
export interface StretchClaim {
  /** 2 历时26年, 26年间; 1 整整, 用了; 0 守了26年, which may be a part. */
  readonly weight: number
  /** 干了26年: what was done, perhaps for a part of the time only. */
  readonly isDone: boolean
  /** In the clause of somebody, or some part, the text has not told of yet: 徒弟 在岗12年. */
  readonly isNewcomer: boolean
  /** 当了16年村支书: no less than a part, so only too many years are wrong. */
  readonly isOffice: boolean
  /** 26年间, opening its clause: may be counted from what the story told long before. */
  readonly opens: boolean
  /** 用3年时间: needs both ends. */
  readonly isSpent: boolean
  /** 自2015年以来已连续14年: some of the years, and no more than there are. */
  readonly isRun?: boolean
}

/** Years of something else than the time between two years: terms, sentences, guarantees, runs of successes. */
const OTHER_YEARS =
  /其中[^，]{0,8}$|(?:每|平均|第|(?<!前)前|(?<!前|先)后|(?<![街码村桥镜源地田城江案老心带河山灶])头|最后|最近|近|未来|今后|另|又|再|规划|计划|合同[^，]{0,4}|刑|服刑|期限|保质[^，]{0,3}|质保|保修|租期|租用|任期|学制|教育|[\u4e00-\u9fff]龄|年限|寿命|早|晚|提前|推迟|延长|增长|翻|停产|停|中断|连续|连任|接连|连|还有|还剩|剩余?|有效期|(?<!共)使用|(?<!今已?|到今已|已)满|不到|约定|承包期|多|差|[需要])(?:分别|依次)?(?:为|是|了|至少|将近|近|约|共|整整|[达满])?$|(?<![费耗历竟]|共使)用$|(?:又|再|还(?![了清完款债贷])|继续|(?<!前后|总共|一共)仅|其后|之后|此前|先(?!后))[^，。\d]{1,10}$/u
/** In between: 其间养了3年蜂, unless the whole is told, 其间相隔39年. */
const BETWEEN = /(?:其间|期间)[^，。\d]{1,10}$/u
/** What may stand behind a stretch that is one of the kind: 30年一遇, 5年来最高, 16年村支书. */
const OTHER_BEHIND =
  /^(?:一遇|一[次届度]|[没不未]|来(?:的)?(?:最|首|第|新[高低]|同期)|内|期|学?制|有期|义务|[\u4e00-\u9fff]龄|级|计划|规划|目标|行动|大计|攻坚|徒刑|(?:来)?持续)/u
const UNBROKEN =
  /^[没从不未][有曾没未]?[^，。；]{0,3}(?:离|断|停|换|缺|迟|误|错|出|歇|误|丢|中)|^(?:没有?|未曾?)[\u4e00-\u9fff]{1,3}过/u
/** What may lie between the words of the claim and the figure. */
const ADVERBS =
  /(?:已经?|有|了|过|近|长?达|整整|足足|共|总共|为|逾|过去|超过|就是|便是|竟是|是|便|就|竟|却|我?们?|一共|，|大约|约|在)+$/u
/** Words that make the stretch all there is of the time. */
const WHOLE =
  /(?:历时|历经|历程|经历|经过|为期|前后|前前后后|跨越|跨度|走过|度过|时隔|相隔|间隔|阔别[\u4e00-\u9fff]{0,4}|逃亡|潜逃|在逃|蒙冤|含冤|失联|流浪|隐姓埋名|分别|失散|离散|离家|离乡|漂泊|耗时|用时|费时|费用|为时|持续|一晃|转眼|尘封|沉睡|封存|流失|等待|苦等|苦盼|过去|距今|至今|迄今|生涯|存续|办[报学刊厂]|建[校院厂县区市站]|创[刊办]|开[业办店]|一[别等晃走]，?|整整(?=[\u4e00-\u9fff]?$)|[等盼]了?)$/u
const WHOLE_ORDINAL = /(?:今年是[^，。；]{0,6}|踏入|进入|迎来|步入|走[进入]|定格[在于]|已?是|到了?|来到)了?第$/u
const MOSTLY = /(?:一[\u4e00-\u9fff]{1,4}，?(?:就是|便是|竟是|已是|就|是)|[用花费隔]了?|[用花费]时|整整|足足|长达)$/u
const EMPHASIS = /整整|足足|长达|竟|终于|直到|才/u
/** The stretch as the subject of what follows: 26年间, 38年来, 32年的光阴. */
const WHOLE_BEHIND =
  /^(?:[以之]?后|间|来(?!的?[最首])|里(?![程])|中(?!期)|之久|如一日|光阴|的?(?:时间|光阴|时光|岁月|青春|年华|芳华|韶华|心血|历程|风[雨浪霜]|征程|征途|坚守|守候|等待|努力|奋斗|探索|拉锯|跋涉|[\u4e00-\u9fff]{1,3}[路涯程])|风[雨浪霜]|寒来暑往|春华秋实|春去秋来|栉风沐雨|弹指|一瞬|磨一剑|的[^，。；]{2,8}(?:终于|走到|画上))/u
/** 结束了13年的生产历史, 告别32年的军旅生涯. */
const HISTORY = /^的?[^，。；的]{0,8}(?:历史|生涯|历程|岁月|时光|日子|生活|征程|之路|征途|使命|局面|状态)/u
const ENDS_IT = /结束|告别|走完|终结|度过|挥别|作别|画上|开启|延续|书写|改写|为自己|打破/u
const OPENS =
  /^(?:共计?|前后|如今|而今|到?现在|到如今|这|那|在这|在那|把|将|这一别|长达|整整|近|，|：|）|的|不知不觉|弹指|倏忽|转瞬|眨眼|就这样|就这么)*$/u
const OLD_HOUSE = /^的?老(?:店|字号|厂|铺|校|站|团|社|牌)/u
/** 35年过去了, 十二年了，房子还不能卖: all that has gone by. */
const GONE_BY = /^(?:光阴|时光)?(?:就这么|就这样|转眼|匆匆)?(?:过去|流逝|悄然而过)|^了(?=[，。！…”])/u
/** Somebody, or some part, the sentence has not told of yet. */
const NEWCOMER =
  /^(?:而|但|至于|如今|现在)?(?:[^，。；]{0,10}的)?(?:公公|婆婆|岳[父母]|爷爷|奶奶|外公|外婆|[大小二三]?(?:舅|叔|伯|姑|姨|嫂)|第?[\d一二三四五六七八九十]{1,3}[号代任期台座辆条位名][^，。；\d]{0,6}|[\u4e00-\u9fff]{0,3}(?:教练|师傅|徒弟|弟子|导师|搭档|同[伴学事伙行]|后[人代]|老板|掌柜|总编辑?|主编|记者|演员|队员|球员|职工|员工|[法检警]官|父母?亲?|母亲|妻子?|丈夫|老伴|儿子|女儿|儿女|孙[子女]|哥哥|弟弟|姐姐|妹妹|[馆院校所站厂局队组社会团店行处科][长员]|[\u4e00-\u9fff][者匠]|嫌疑人|收信人))/u
const AT_LARGE = /(?:潜逃|逃亡|在逃|外逃|出逃|蒙冤|含冤)[^，。；]{0,4}$/u
/** 开了39年的老店, 开采了51年的矿: as old as what it is said of. */
const OF_AGE =
  /(?:开|办|营业|经营|运营|存在|屹立|矗立|服役|使用|相伴|陪伴|居住|开采|生产|运行|运转|行驶|播出|发行|刊行|飞行|航行|通行|供应|延续|流传|演出)了$/u
const LASTED = /(?:停产|停|中断)了?$/u
/** 灯塔建成已有110年: told of its own age. */
const FOUNDED = /[\u4e00-\u9fff]{2}(?:建成|落成|存世|开凿|栽种)(?:至今|距今)?(?:已经?)?有?$/u
/** 计划用两年时间编成, 先用五年: time still to be spent is none between the years told. */
const TO_BE_SPENT =
  /(?:预计|计划|拟|力争|争取|打算|准备|有望|预期|规划|估计|要|先|再|还|需|(?<![小老名主武干])将)(?:在|还|再|需|要|会|可)*(?:用|花|费|耗|历)[^，。；]{0,4}$/u
/** In one office, school or place: a part of a life. */
const PLACED = /在[^，。]{1,12}(?:工作|学习|任|当|生活|教|待)(?:了|过)?$|[当任做](?:了|过)?[^，。；]{0,6}$/u

/** 从2003年接过邮包起，连续十年走同一条路，直到今年: of what went on from the one year to the other. */
const RUN_CLAIM = { weight: 1, isDone: true, isNewcomer: false, isOffice: false, isSpent: false }
/** 自2015年以来，老街已连续［14年］. */
const SINCE_ALL =
  /(?:^|[，；])(?:[自从])?[12]\d{3}年[^，。；\d]{0,6}(?:以来|起|开始|至今)，(?:[^，。；\d]{0,16}(?:每年|年年|逐年|每到)[^，。；\d]{0,24}，)?(?:(?!终结|结束|打破|扭转|告别|摆脱|甩掉|此前|之前)[^，。；\d]){0,12}连续$/u
const SINCE_RUN = /[从自][^。；]{0,4}年[^。；]{0,16}起，[^，。；]{0,10}连续$/u
const WON = /^[^，。；]{0,6}(?:被|获|评|夺|当选|蝉联|保持|增|盈|丰收|减|超|位居|名列|入选|荣|没有?亏|实现|举办|达标)/u

function isRunUpToNow(plain: string, count: YearCount): boolean {
  const lead = plain.slice(periodStart(plain, count.start), count.start)
  const behind = plain.slice(count.end, count.end + 48)
  return (
    SINCE_RUN.test(lead) &&
    !WON.test(behind) &&
    /^[^。；]*(?:直到|一直到|直至)(?:今年|去年|[昨今]天|\d{4}年)|^[^。；]*，今年[^，。；]{0,8}也/u.test(behind)
  )
}

/** 30年、50年时的纪念刊 */
const ROW_BEHIND = /^[、和与及][\d一二三四五六七八九十]{1,3}年(?!\d)/u
/** 打2010年起，…，二十五年没挪过窝 */
const EVER_SINCE = /年(?:起|以来|算起|开始)，/u
const LATER = /^[以之]?后(?!的?[^，。；]{0,3}[12]\d{3}年)/u

/** What the words around a stretch claim; undefined where they speak of other years. */
export function claimOf(plain: string, count: YearCount, known: string): StretchClaim | undefined {
  const from = Math.max(periodStart(plain, count.start), count.start - 18)
  const full = plain.slice(from, count.start)
  // 分别为12年和8年: of a row each has a beginning of its own.
  if (/[\d一二三四五六七八九十]年[、和与及]$/u.test(full) || ROW_BEHIND.test(plain.slice(count.end, count.end + 5)))
    return undefined
  // 第59年 is told of the whole where it is 今年, 已是.
  const before =
    count.unit === '年头' || /[是入来在到]了?[^，。；]{0,6}第$/u.test(full) ? full.replace(/第$/u, '') : full
  const behind = plain.slice(count.end, count.end + 12)
  // 今年退休，整整30年没有离开过讲台: opening its clause, a run without a break is the whole.
  const isUnbroken =
    UNBROKEN.test(behind) &&
    (/(?:整整|足足)$/u.test(plain.slice(clauseStart(plain, count.start), count.start)) ||
      (clauseStart(plain, count.start) === count.start &&
        EVER_SINCE.test(plain.slice(periodStart(plain, count.start), count.start))))
  if (SINCE_ALL.test(plain.slice(periodStart(plain, count.start), count.start)) && !isRunUpToNow(plain, count))
    return { ...RUN_CLAIM, opens: false, isRun: true }
  if (OTHER_BEHIND.test(behind) && !isUnbroken) return undefined
  const spent = /用了?$/u.test(before) && /^的?(?:时间|光阴|时光)/u.test(behind)
  // 中断了7年之久: all of it.
  if (/连续$/u.test(before) && isRunUpToNow(plain, count)) return { ...RUN_CLAIM, opens: false }
  if (!spent && OTHER_YEARS.test(before) && !(LASTED.test(before) && behind.startsWith('之久'))) return undefined
  if (TO_BE_SPENT.test(before)) return undefined
  // 近三年来: the last three years.
  if (plain.charAt(count.start) === '近' && count.years <= 10 && !/[了过]$/u.test(before)) return undefined
  const clause = plain.slice(clauseStart(plain, count.start), count.start)
  // 过去10年间, 近百年来: the last years, counted back from now.
  if (/^(?:在|而|但)?过去的?$/u.test(clause) || /^近?[百千]年/u.test(plain.slice(count.start, count.end)))
    return undefined
  const newcomer = NEWCOMER.exec(clause)?.[0]
  // 命案告破，嫌疑人潜逃28年: the case's own time.
  const isNewcomer = newcomer !== undefined && !known.includes(newcomer.slice(-2)) && !AT_LARGE.test(before)
  const bare = before.replace(ADVERBS, '')
  const opens = OPENS.test(clause)
  const emphasis = EMPHASIS.test(full.slice(-6)) ? 1 : 0
  const told = (weight: number, isDone = false, isOffice = false): StretchClaim => ({
    weight,
    isDone,
    isNewcomer,
    isOffice,
    opens,
    isSpent: spent,
  })
  if (/之间|两次|两届/u.test(clause)) return undefined
  const isWhole = WHOLE_ORDINAL.test(full) || WHOLE.test(bare) || WHOLE.test(before)
  if (BETWEEN.test(before) && !isWhole && emphasis === 0) return undefined
  if (isWhole) return told(2 + emphasis)
  // 一封1984年寄出的信，在25年后终于送到: what came at last comes now.
  if (LATER.test(behind) && clause === '在' && isAtLast(plain, count)) return told(2)
  // 先在省城执教，12年后回乡: counted from what was told last, to a year that is not.
  if (LATER.test(behind) && /[，；]/u.test(plain.charAt(count.start - 1))) return undefined
  if (HISTORY.test(behind) && ENDS_IT.test(clause)) return told(2 + emphasis)
  if (opens && GONE_BY.test(behind)) return told(2 + emphasis)
  if (WHOLE_BEHIND.test(behind) && (opens || emphasis > 0)) return told(2 + emphasis)
  if (opens && /^(?:[，。；！？”]|$)/u.test(behind)) return told(1 + emphasis)
  // 开了39年的老店; 1970年开张的老店，已开了45年，…: how long it has been there.
  if (OF_AGE.test(full) && (/^的[\u4e00-\u9fff]/u.test(behind) || isAloneInClause(clause, behind)))
    return told(1 + emphasis, true)
  // 8年海上颠簸，…: the years with what filled them open the clause.
  if (opens && /^(?!(?:质保|保修|疫情|大学|抗战|规划|任期|刑期))[\u4e00-\u9fff]{2,6}，/u.test(behind)) return told(1)
  // 始于1988年，37年老店.
  if (opens && count.years % 100 !== 0 && OLD_HOUSE.test(behind)) return told(2)
  // 百年老店: no count at all.
  if (opens && /^[百千]年/u.test(plain.slice(count.start, count.end))) return undefined
  if (isUnbroken) return told(1 + emphasis)
  if (opens) return /^[\u4e00-\u9fff]/u.test(behind) ? told(0, true) : undefined
  if (spent) return told(1 + emphasis)
  // 当了16年村支书: a part of the time, not the whole of it.
  if (/^(?!的?(?:时间|光阴|时光)|才|终于|总算|方才)[\u4e00-\u9fff]/u.test(behind) && !WHOLE_BEHIND.test(behind)) {
    const isOffice =
      !/了$/u.test(full) || /[当任做干教读]了?$/u.test(bare) || /^[^，。；]{0,6}[员长师记工兵匠手]/u.test(behind)
    // 整整教了29年书: all of it.
    if (emphasis > 0 && /整整|足足/u.test(full.slice(-6))) return told(emphasis, true)
    return told(isOffice ? -1 : 0, true, isOffice)
  }
  if (FOUNDED.test(clause)) return told(-2, true)
  if (MOSTLY.test(before)) return told(1 + emphasis)
  return told(emphasis - (PLACED.test(bare) ? 1 : 0), true)
}

/** 已开了［45年］，: nothing but how long. */
function isAloneInClause(clause: string, behind: string): boolean {
  return (
    /^[，。；]/u.test(behind) &&
    /^(?:如今|至今|现在|到今[天年])?(?:已经?|整整|足足|一共|共|都|就|一)*[\u4e00-\u9fff]{1,2}了(?:整整|足足)?$/u.test(
      clause,
    )
  )
}

/** 终于送到, 回到主人手里: what was long in coming. */
const AT_LAST = /终|回到|送[到回达]|归还|重[逢聚返回现]|团[聚圆]|找[到回]|物归|相认|兑现|揭开|[昨近]日/u
/** 一张1976年的奖状, 1984年寄出的信: what comes to somebody now, and its year. */
const OF_A_THING =
  /(?:^|讯[，】]?|[，。])(?:这|那)?一?[\u4e00-\u9fff]?(?:于|写于)?[12]\d{3}年[^，。；]{0,10}的[^，。；]{1,14}，在$/u

function isAtLast(plain: string, count: YearCount): boolean {
  const from = periodStart(plain, count.start)
  return OF_A_THING.test(plain.slice(from, count.start)) && AT_LAST.test(plain.slice(count.end, count.end + 16))
}
