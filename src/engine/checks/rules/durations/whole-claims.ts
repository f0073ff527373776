import { clauseStart, periodStart } from '../../calendar/sentences'
import { isOfEveryDay } from './every-day'
import type { TimeAmount } from './time-amounts'

/** Days that are a part of the whole, or of some other time: 其中5天, 每天, 提前3天, 试用期. */
const PART =
  /其中|其间|(?<!保险|合同|服务|租赁|承包|缓刑)期间|其余|每|各|工作日|分(?:为|成|两|三|四|五)|提前|推迟|延迟|晚[了点]?$|延长|剩|还有|仅有|倒计时|休息日|上课|加班|第(?![一二三四五六七八九十百\d]{1,3}届)|首(?![都届府尾])|(?<![开巨街])头$|最(?!终|[高低]气温)|前$|(?<![前先])后$|另|此前|此后|之前|之后|随后|累计|平均(?!年龄)|陆续|相继|报名(?=[^期时])(?!为期|持续|共)|降水|晴|雨|高温|优良|达标|停运(?!时[间长]|共)|比(?!赛)|较|缩短|减少|增加|多出|少了|隔离|试用(?!期)|不含|除去|除|扣除|上班|途中|中途|逾期|超期|拖欠|返回后|还需|仍需|再|将(?!于|举|进|持续|为|达|历|度过)|计划|预计|原定|设计|质保|保质|不少于|至少|以上|全年|去年|曾|内$|距|提示|不到|不足|后续|满(?![了]?$)|节[前后]|年龄|[上下]午的[^，。；\d]{1,8}|工龄|[\u4e00-\u9fff]龄|实际|真正|净|纯|有效(?!期)|另需|又|还|最多|最长|不超过|一般|通常|可|需(?!时|要?用)|规定|法定|自(?:公告|收到|送达|判决|签订)/u
/** What stands behind days that are not counted from end to end: 15天内, 3天前, 2天培训. */
const OTHER_BEHIND =
  /^(?:工作日|夜(?!的)|假(?!期[里中内，])|内|之内|以内|的(?:工资|口粮|量|房租|利息|降水|雨量|费用|补[贴助]|津贴|赔偿|工钱)|班|一|前|以前|之前|以[上内]|[左右]*的(?:缓冲|过渡|整改|考察|申诉|上诉)期|期(?!间)|制|学制|龄|左右一|有期|徒刑的|义务|高温|强降|降[雨水]|培训|雨|无|才能|可|即可|来最|雾|霾)/u
/** A state that lasts, so that N天后 ends it: 失联17天后被找到. */
const STATE =
  '失联|失踪|走失|被困|被扣(?:押|留)?|被关押?|被拘(?:押|留|禁)?|被囚禁?|羁押|关押|滞留|昏迷|住院|卧床|停[\u4e00-\u9fff]|攻坚|围城|围困|攻城|在轨(?:飞行|驻留|工作|运行)?|驻留|漂流|漂泊|飞行|航行|航程|蒙冤|封[\u4e00-\u9fff]|静默|静态管理|集训|训练|军训|休[渔市馆刊赛演]|禁[\u4e00-\u9fff]|闭[\u4e00-\u9fff]|放假|展出|巡展|巡演|巡诊|公示|直播|连播|播出|隔离|管制|绕行|关闭|断[\u4e00-\u9fff]|潜逃|逃亡|在逃|对峙|鏖战|激战|奋战|苦战|酣战|搏斗|大战|坚守|值守|燃烧|烧了|施工|抢修|抢险|救援|搜救|搜寻|跋涉|骑行|徒步|行走|旅行|拍摄|服役|服刑|谈判|审理|讨论|辩论|闷热|连续高温|连晴|连阴|持续高温|展期|会期|开放|营业|营运|值班|供暖|供水|供电|点亮|亮灯|运行|行驶|车程|路程|行程|旅程|通话|手术|监测|作业'
const LASTS = new RegExp(
  `(?:${STATE})(?:在?[\\u4e00-\\u9fff]{0,4}[中里上下内间])?(?:的?(?:时间|时长|天数))?(?:也|都|已|共|总共|一共|长|竟|近|约|达|为|了|整整|足足|持续|用时)*$`,
  'u',
)
const STEM = 2
/** 经过建设者24个月的奋战 */
const THROUGH = /(?<!未|没|没有)经过[了\u4e00-\u9fff]{0,6}$/u
/** 至4月15日满14天, 到昨天已有20天, 截至5月8日整整20天. */
const FULL = /[至到][^，。；]{0,10}[日号天]，?(?:刚好|正好|恰好|已经?|整整|足足|就|便|满|是|有|了|过去|第)+$/u
/** The whole in so many words. */
const WHOLE =
  /(?:为期|历时|历经|经历|[度走熬挺经]过|时隔|为时|前后|往返|来回|耗时|用时|需时|费时|时长|全长|短短|总共|一共|共计|全程|连续|接连|一连|持续|长达|整整|足足|[花用费耗]去了?|花了?|用了?|共|跨度|跨越|时间|期限|期间|周期|时段|(?:展|会|工|假|刑|租|赛|学|渔|公示|活动|试用|保险|合同|任|借|贷款|服役|休市|封闭|停牌|缓刑|养护|建设|施工|展览|演出|拍摄|使用|保修|受理|报名|征集|投票|有效|承包|聘|托管|服务|约定|[\u4e00-\u9fff](?<!保修|[质效伏孕育长浆产周日前后中近早晚短定同分逾延到如预星时衰账乳年复任次上下本每首末初期中第一二三四五六七八九十\d]))期(?:限|间)?)(?:约定)?(?:为|是|了|长达|达|长|共|共计|一共|总共|整整|足足|仅|只|有|也|都|才|仅仅|近|放假|大约|：|时间|用时|持续|休|停电|停水|停课|展出|施工|休馆|闭馆|放假|封闭|开放|上映|休市|停运|(?<=一连|接连)举[行办])*$|共[\u4e00-\u9fff]{2,3}了?$|一[\u4e00-\u9fff]{1,2}就是$|整整[\u4e00-\u9fff]{1,4}了$/u
/** A sentence of a court, whose term follows. */
const SENTENCE = /(?:徒刑|拘役|管制|拘留|禁赛|停赛|停职|停业整顿|吊销|驱逐)(?:了|为|时间)*$/u
/** 羁押一日折抵刑期一日: the term runs from another day than the sentence. */
const SET_OFF = /折抵|羁押/u
/** 历时, 工期: nothing but the whole is told so. */
const SURELY =
  /(?:为期|历时|为时|前后|(?<=^|，)(?:[只仅才]|总共|一共)用了?|耗时|用时|时长|全程|跨度|期限|周期|[\u4e00-\u9fff]{2}期间?(?=[为共是仅只达]|长达)|(?:^|，)[这那][场次起段趟轮](?:持续|历时|长达|为期|延续)了?|(?:展|会|工|假|刑|租|赛|公示|活动|试用|保险|合同|借|养护|建设|拍摄|[\u4e00-\u9fff](?<!保修|[质效伏孕育长浆产周日前后中近早晚短定同分逾延到如预星时衰账乳年复任次上下本每首末初期中第一二三四五六七八九十\d]))期(?:限|间)?)[^，。；\d]{0,5}$/u
const RUN = /(?:连续|接连|一连|休息)(?:了|整整|足足)*$/u
/** 连续守擂26天: no more days than there are. */
const RUN_OF = /(?:^|[，、])(?:连续|接连|一连)(?!增长|下降|上涨|下跌|[一二三四五六七八九十\d])[\u4e00-\u9fff]{2,4}了?$/u
/** 由6月30日起至7月11日止，一连［十二日］在海滨举行: the run is all of the days before it. */
const RUN_OF_ALL = /^(?:止|期间|间)?(?:举[行办]|上演|展出|开放)?，?(?:将|会)?(?:一连|接连)$/u
const ORDERED_ALL = /^(?:止|期间|间)?，?[\u4e00-\u9fff]{0,10}连续$/u
const ORDERED = /^(?:[实施试]行|单向|全?封闭|停[水电气运航]|断[水电网]|施工|关闭|管制|禁[止行航]|限[行速流])/u
const HELD_ALL = /^(?:[，。]|在|于|举[行办]|上演|演出|展[出览]|开[放演]|放[假映])/u
/** 以3小时36分的成绩. */
const RESULT = /^的成绩/u
const GROWS =
  /^(?:实现|保持|维持|处于|位[于居]|稳[居定]|高于|低于|超过?|同比|环比|正增长|负增长|增长|下降|回[升落暖]|上[涨升]|为正|盈利|亏损|净)/u
const DONE = /(?:了|过)(?:整整|足足|近|长?达)?$|(?:整整|足足)$/u
/** The amount opens the clause: 15天里, （15天）, 历时. */
const OPENS = /^(?:在?(?:这|那|短短|整整|前后|总共|共|一共|长达|的)*)$/u
const INSIDE =
  /^(?:的?(?:时间|日子|光景|工夫)(?:里|间|中|内)?(?![^，。]{0,2}第|后|前|的|以|之|不|才)|(?:里|间|中|内)(?![^，。]{0,2}第)|(?:的[\u4e00-\u9fff]{2,4}|假期|长假|会期|展期|赛程|行程|旅程|航程)[里中间]，)/u
/** Up to now, which may be before the end. */
const SO_FAR = /^(?:的?时间)?来/u
/** 在重症监护室度过了5天: in one place of several. */
const PLACED = /在[^，。；]{2,12}(?:[度待住停][过留了]?了?|工作了?|生活了?|学习了?)(?:整整)?$/u
const HOLIDAY = /^(?:小?长?假期?|黄金周|[会展赛工学]期|[赛行旅航]程)(?=[，。的]|$)/u
/** 8个月试点期共设: what the amount is the length of. */
const TERM = /^(?:试[点行用运]|建设|施工|整治|养护|培训|公示|保护|禁[渔捕]|休渔)期/u
const ALL_ALONG = /^(?:里)?(?:一直|始终|全程|从?没有?|不停|一刻)/u
const ONE_OF = /一[堂场节]$/u
const AND_MORE = /余下|其余|剩|然后|之后|接着|随后|另|还|答疑|互动|提问|休息/u
const NOUN = /^的[\u4e00-\u9fff“《]/u
/** 12天的课程: what fills all of it. */
const FILLED =
  /^的(?:课程|行程|旅程|赛程|航程|征程|训练|培训|集训|展览|假期|长假|会议|比赛|赛事|拉练|骑行|徒步|活动|演出|表演|手术|直播|对局|鏖战|激战|搜[寻救]|抢[修险]|救援|扑救|等待|煎熬|努力|跋涉)/u

/** 逾期60天: from the day it was due to the day it was done, where both are printed. */
const OVERDUE = /(?:^|[，。；：])(?:[^，。；：\d]{0,6})(?:逾期|超期|延期|延误|迟延|拖延|晚|迟)[^，。；\d]{0,5}$/u

/** 每天营业, 每晚共开放. */
const DAILY = /^(?:[，、]?)每[天日晚夜](?:都|均|共|可|总共)?[\u4e00-\u9fff]{2}(?:长?达|近|约|共)?$/u

/** 9月6日至19日，信访局将组织为期…: announced right behind the days that open the sentence. */
const ANNOUNCED = /^(?:期间|间|止)?，(?!届时|届期|其间|同时)[^，。；]*$/u

/** 24小时值班, 24小时管理. */
const ROUND_THE_CLOCK =
  /^(?:[^，。；]{0,2}(?:管理|值[班守]|在[岗线]|服务|营业|不间断|不打烊|轮[班流值]|守|待命|监[测控护]|热线|巡|运[行转营]|开放|全天|无|联系|响应|接[听诊]|[专看]|客服|自助|便利|供))/u

/** 羁押一日折抵刑期一日: so much of one for so much of the other. */
const RATE_BEHIND = /^(?:折?抵|折算|折合|相当于|换)/u
const CHANGED = /^[^，。；]{0,4}(?:[缩压减降增延拉提升涨变改调加][\u4e00-\u9fff]{0,2}[到至为成]|到|至)/u
const RATE = /(?:折?抵|折算|折合|相当于|换)[^，。；\d]{0,6}$/u
/** 判决前先行羁押60日: of the time before the term. */
const HELD_BEFORE = /(?:先行|判决(?:以?前|执行以?前|宣告以?前)|此前)[^，。；]{0,6}(?:羁押|拘留|关押)[^，。；]{0,4}$/u
/** 整整一年: no more and no less. */
const EXACT = /(?:整整|足足)[\u4e00-\u9fff]{0,4}$/u

/** How plainly an amount is told as the whole time from one end to the other. */
export interface WholeClaim {
  /** 3 历时, 工期; 2 整整, 停牌, 15天里; 1 走了15天, （15天）. */
  readonly weight: number
  /** 连续3天, 走了3天: may be a part where there are fewer. */
  readonly mayBePart: boolean
  /** 连续3天: some days that followed each other. */
  readonly isRun?: boolean
  /** 整整一年. */
  readonly isExact?: boolean
  /** 十二个小时里: takes up the time just told. */
  readonly isInside?: boolean
  /** 有期徒刑一年六个月: a term of law. */
  readonly isTerm?: boolean
  /** 天天…，连续12天: no fewer than there are; more, where it began before. */
  readonly isEveryDay?: boolean
  /** 各校举行为期2天的义卖: each some of the days, and never more. */
  readonly isOfEach?: boolean
}

/** What the words around an amount claim, those before `floor` aside; undefined where they speak of other time. */
export function wholeClaim(plain: string, amount: TimeAmount, floor: number): WholeClaim | undefined {
  const from = Math.max(clauseStart(plain, amount.start), amount.start - 24)
  const clause = plain.slice(Math.max(from, floor), amount.start).replace(/^.*[（）：“、]/u, '')
  const behind = plain.slice(amount.end, amount.end + 8)
  if (HELD_BEFORE.test(plain.slice(from, amount.start))) return undefined
  // 连续76天无降雨: a run of what did not come.
  const isWithout = /^[无没未]/u.test(behind) && (clause === '' || RUN.test(clause))
  if ((!isWithout && OTHER_BEHIND.test(behind)) || RATE_BEHIND.test(behind) || RATE.test(clause)) return undefined
  if (amount.count === 24 && amount.unit === '时' && ROUND_THE_CLOCK.test(behind)) return undefined
  // 由75分钟缩短到58分钟: what an amount was, and what it came to.
  if (/[由从]$/u.test(clause) && CHANGED.test(plain.slice(amount.end, amount.end + 12))) return undefined
  if (isOfEveryDay(plain, amount)) return { weight: 3, mayBePart: false, isEveryDay: true }
  if (OVERDUE.test(clause) && isDueAndDone(plain, amount.start)) return { weight: 3, mayBePart: false }
  // 17时开门、22时打烊，每天营业7小时: of the hours of a day, told as every day's.
  const isDaily = amount.unit === '时' && DAILY.test(clause)
  const isSure = SURELY.test(clause)
  const told = plain.slice(from, amount.start)
  const daily = isDaily ? told.replace(/每[天日晚夜]/u, '') : told
  const isAnnounced = isSure && ANNOUNCED.test(plain.slice(floor, amount.start))
  const own = isAnnounced ? daily.replace(/将|计划|预计/gu, '·') : daily
  if (PART.test(own)) {
    const isOfEach = isSure && !/[开起启][始动]/u.test(own) && !PART.test(own.replace(/[每各](?!自|次)/gu, '·'))
    return isOfEach ? { weight: 3, mayBePart: true, isOfEach } : undefined
  }
  const lasts = LASTS.exec(clause)?.[0]
  if (/^(?:以|之)?后/u.test(behind)) return lasts !== undefined ? { weight: 1, mayBePart: true } : undefined
  if (isSure) return { weight: 3, mayBePart: false }
  if (EXACT.test(clause) && !RUN.test(clause)) return { weight: 2, mayBePart: false, isExact: true }
  if (INSIDE.test(behind) && OPENS.test(clause)) return { weight: 2, mayBePart: false, isInside: true }
  if (PLACED.test(clause)) return { weight: 1, mayBePart: true }
  if (SO_FAR.test(behind) && OPENS.test(clause)) return { weight: 2, mayBePart: true }
  if (SENTENCE.test(clause)) return { weight: 2, mayBePart: false, isTerm: !SET_OFF.test(plain) }
  if (WHOLE.test(clause)) {
    const isRun = RUN.test(clause)
    // 1—10月出口增长，连续17个月保持增长: a run that began before.
    if (isRun && amount.unit !== '天' && GROWS.test(behind)) return undefined
    // 自2021年3月1日至2024年2月29日连续两年未使用: right behind the days, of all of them.
    if (
      amount.unit === '年' &&
      /^(?:止|期间|间)?，?(?:已)?连续$/u.test(plain.slice(floor, amount.start)) &&
      !/^[来以]/u.test(behind)
    )
      return { weight: 2, mayBePart: false }
    // 10月1日8时至3日20时，公路连续48小时单向放行: what is ordered by the hour.
    if (amount.unit === '时' && ORDERED_ALL.test(plain.slice(floor, amount.start)) && ORDERED.test(behind))
      return { weight: 2, mayBePart: false }
    if (RUN_OF_ALL.test(plain.slice(floor, amount.start)) && HELD_ALL.test(behind))
      return { weight: 2, mayBePart: false }
    // 用40分钟破拆: what was done in the time may be one step of many.
    return { weight: 2, mayBePart: isRun || (/用了?$/u.test(clause) && /^[\u4e00-\u9fff]/u.test(behind)), isRun }
  }
  // 8月28日停诊大修，12月8日重开，停诊一个月: all the while it began with.
  if (lasts !== undefined) {
    const before = plain.slice(periodStart(plain, amount.start), from)
    const isAll = !/[时分]/u.test(amount.unit) && before.includes(lasts.slice(0, STEM))
    return { weight: isAll ? 3 : 2, mayBePart: !isAll }
  }
  if (THROUGH.test(clause)) return { weight: 2, mayBePart: !behind.startsWith('的') }
  // 3月18日入住，至4月15日满14天
  if (FULL.test(plain.slice(from, amount.start))) return { weight: 2, mayBePart: false }
  if (RESULT.test(behind) && clause.endsWith('以')) return { weight: 2, mayBePart: false }
  if (RUN_OF.test(clause) && amount.unit === '天') return { weight: 0, mayBePart: true, isRun: true }
  if (DONE.test(clause)) return { weight: 1, mayBePart: true }
  if (OPENS.test(clause) && (/^(?:[，。；）]|$)/u.test(behind) || NOUN.test(behind)))
    return { weight: FILLED.test(behind) ? 2 : 1, mayBePart: false }
  // 两个小时一直低头答题
  if (OPENS.test(clause) && ALL_ALONG.test(behind)) return { weight: 2, mayBePart: false }
  // 9时至11时30分，办了一堂90分钟的课: what fills the time, unless something else comes behind it.
  if (ONE_OF.test(clause) && NOUN.test(behind) && !AND_MORE.test(plain.slice(amount.end, amount.end + 60)))
    return { weight: 1, mayBePart: false }
  if (OPENS.test(clause) && TERM.test(behind)) return { weight: 2, mayBePart: false }
  // 28天卖出腊肉1.2吨: what was done in all the time, perhaps.
  if (OPENS.test(clause) && /^[\u4e00-\u9fff]/u.test(behind)) return { weight: 1, mayBePart: !HOLIDAY.test(behind) }
  return undefined
}

/** 应于3月1日交房，实际交房日为4月30日: the day something was due, and the day it was done. */
const DUE_AND_DONE =
  /(?:约定|规定|[本原]?应[于当在该]?|应付|应还|到期|期限|最迟|最晚|原定)[^。；]{0,40}?[日号][^。；]{0,20}?(?:实际|直到|才|却于|却在|至)[^。；]{0,30}[日号]/u

function isDueAndDone(plain: string, at: number): boolean {
  return DUE_AND_DONE.test(plain.slice(periodStart(plain, at), at))
}

/** Whether the sentence an amount stands in tells of a part: 第一期以…为主题，为期5天. */
export function isOfPart(plain: string, at: number): boolean {
  return PART.test(plain.slice(periodStart(plain, at), at))
}
