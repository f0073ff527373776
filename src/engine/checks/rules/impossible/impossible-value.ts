import { type Sentence, says } from '../../../../words/sentence'
import { behindLast } from '../../behind-last'
import type { FigureSentence, FigureText } from '../../figures/figure-text'
import type { PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import { matchesOf } from '../../matches-of'
import type { Rule, RuleFinding } from '../../rule'
import { outOfBounds } from './impossible-bounds'
import { impossibleParts } from './impossible-parts'
import { impossibleTimes } from './impossible-time'

/**
 * 率 that may be more than 100 per cent: growth, plans fulfilled, capacities overrun, ratios of two different things.
 * Every other 率 is a part of a whole; there are too many of those to list.
 */
const UNBOUNDED =
  /(?:利润|市净|市盈|市销|毛利|净利|纯利|增长|增速|增幅|上涨|下降|降低|完成|达成|执行|兑现|达产|(?<![再收环化合秆污物料水肥])利用|使用|负荷|负载|满载|载客|装载|运转|周转|换手|收益|回报|利|税|费|汇|溢价|贴现|折现|贡献|充足|负债|杠杆|权益|流动比|速动比|产权比|比|产销|自给|供应|保障|保值|增值|毛入学|入园|毛入园|出栏|繁殖|产仔|产羔|产犊|繁育|膨胀|通胀|弹性|替代|抚养|扩张|认购|申购|补偿|偿付|拨备覆盖|到位|返还|超募|转化|频|速|(?<!成)功|效|变动|变化|波动|递增|复合|年化|产出|复种|保证|存贷|贷存|提价|涨价|加价|外借|出借|流通|容积|曝光|点击|赔付|成本|消化|去化|超载|拥挤|加成|分红|派息|股息|抵达|预订|订座|周销|动销|渗透|收视|倍|降|升|增|涨|客座|(?<!出)席|化工|电商|营业|销售|储备|备付|覆盖倍|超额|蓄水|蓄满|超[限员载编标产时速]|入园|开发|中标|倍率|变现|孵化|赎回|偿债)率$/u
const BOUNDED_PATTERN =
  '(?:[\\u4e00-\\u9fff]{1,6}率|知晓度|满意度|准确度|精确度|完整度|参与度|(?<!报录|债|产出|杠杆|收支|存贷|赔付|转增|配股|送转)[\\u4e00-\\u9fff]{2}比例|相对湿度|湿度|血氧饱和度|饱和度|酒精度|含[水糖盐氧油脂沙]量|纯度|占比|比重|所占比例|份额|概率|可能性|恩格尔系数|优良天数比例|合格比例|国产化比例|胜率|含水率|含量)'
const BOUNDED = new RegExp(BOUNDED_PATTERN, 'gu')
/** 以137%的得票率当选. */
const BOUNDED_BEHIND = new RegExp(`^的(${BOUNDED_PATTERN})`, 'u')
/** Between a rate and its figure: how far it moved, or what another figure is compared with. */
const NOT_ITSELF =
  /(?:提高|上升|增长|增加|提升|下降|回落|降低|减少|扩大|高出|[增升走抬]高|[增加变]大|增多|升|增|降|涨|翻|多|上扬|走强)(?:了|近|约|逾|超过|幅度|幅|超)*$|比|较|相当于|完成|[的之]$|同期|倍|计划|预算|目标|定额|设计|标准/u
const LONGEST_GAP = 16
/** 移动电话普及率 counts telephones, 拨备覆盖率 reserves. */
const MAY_EXCEED = /电话|手机|移动|拨备|充足|宽带/u
const TAKES_SHARE = /占(?!用|领|据|地)[^，。；占]{0,22}$/u
const NO_WHOLE =
  /计划|任务|预算|目标|指标|上年|去年|同期|生产总值|GDP|净资产|原来|定额|设计|月均|全年预|所需|每日|需求|推荐|参考值/iu
const FALLS =
  /(?:下降|减少|降低|下跌|缩减|萎缩|锐减|回落|下滑|减产|减收|降价|减价|缩短|跌|降|减)(?:了|幅度为|幅度达|幅度|幅为|幅达|幅|超过|近|约|逾|达|高达|将近){0,2}$/u
/** 120%的受访者: a part of those asked. */
const ASKED =
  /^的(?:[\u4e00-\u9fff]{0,2}(?:网友|读者|观众|选民|球迷|司机|乘客|业主|农民|员工|毕业生)|受访|被调查|被访|市民|居民|村民|学生|职工|家庭|网民|消费者|用户|人表示|人认为|家长|业主|行政村|村庄|农户|企业|学校|乡镇|孩子|老人|产品|患者|受访者|女性|男性|成年人|青少年)/u
/** 460名医护人员中，有128%: so many of them. */
const OF_THEM =
  /(?:[名位人户家个件批][^，。；0-9]{0,12}|师生员工|职工|学生|居民|村民|师生)[中里]，(?:有|约|近|超过|逾|多达|高达|共|就)*$/u
const MAY_TURN = /利润|净利|盈|亏|收益|业绩|顺差|逆差|损益|净额|净值|增速|增幅/u
const FALL_NOUN = /(?:降幅|跌幅|减幅|下降幅度)(?:为|达|达到|高达|约|近|超过|是)?$/u

/** Seats and stands put in make more of a hall than it held: 按原额定座位计算达到103%. */
const COUNTED_ANEW = /加座|加席|加床|站票|额定|核定|原有?座|按[^，。；]{2,12}(?:计|计算|折算|测算)/u

/** Whoever finds no seat stands. */
const SEATED = /(?:上座|满座|满员|载客|客座|乘坐|入座|入住)率[^，。；]{0,6}$/u
const SEATED_REACH = 12
const STANDING = /[列火客公班渡动]车|高铁|车厢|地铁|航班|客船|轮渡|站票|站着|站满|走道|过道|加座|凳/u

/** Told anywhere in a story: more were let in than there had been seats or beds. */
const SEATS_ADDED =
  /加[了设装放摆开出]{0,2}[^，。；]{0,8}(?:座|椅|凳|床|席)|站票|无座票|折叠[椅凳床]|打地铺|钟点房|(?:客厅|会议室|阁楼)[^，。；]{0,6}(?:改|当|作)/u

/** 没有加座, 一张站票未售: none were. */
const NONE_ADDED = /(?:没有?|[未不无])[^，。；]{0,4}(?:加[座席凳床设]|站票|无座票)|站票[^，。；]{0,4}[未没不][售卖有]/gu

/** What something spreads over has no more than all of it: 覆盖了城区面积的112%. */
const SPREADS =
  /(?:(?:覆盖|遍及|波及|淹没?|笼罩|占据|占满|吞没|浸[没泡]|席卷|殃及|毁坏|烧毁|[吃卖用烧毁]掉)了?[^，。；0-9占率达增升超比]{2,12}|过火面积[^，。；]{0,6})的?(?:约|近|超过)?$/u

const BEFORE = 30

/** A share over 100 per cent, a fall by more than all, 25时30分, 凌晨14时, 北纬95度. */
export function createImpossibleValueRule(reader: FigureReader): Rule {
  return {
    id: 'impossible-value',
    severity: 'error',
    *checkStory(story) {
      const texts = reader.read(story)
      const isCrowded = texts.some(({ folded }) => SEATS_ADDED.test(folded.replace(NONE_ADDED, '')))
      for (const text of texts) {
        for (const sentence of text.sentences) {
          for (const figure of sentence.figures) {
            const told = impossible(sentence, figure, isCrowded)
            if (told) yield found(text, figure, told)
          }
        }
      }
    },
    *checkText(source) {
      const text = reader.readText(source)
      for (const { spans, says: told } of impossibleParts(text)) {
        const places = spans.map(({ start, end }) => ({ text: text.source.index, start, end }))
        yield { says: told, places, confidence: 0.85 }
      }
      for (const { start, end, says: told } of impossibleTimes(text.folded)) {
        yield { says: told, places: [{ text: text.source.index, start, end }], confidence: 0.9 }
      }
    },
  }
}

/** `isCrowded`: the story tells of seats or beds put in. */
function impossible(sentence: FigureSentence, figure: PrintedFigure, isCrowded: boolean): Sentence | undefined {
  const { folded } = sentence.text
  // 车厢满座率108%，有站票旅客上百人
  if (
    figure.measure === '%' &&
    (isCrowded || STANDING.test(folded.slice(sentence.start, sentence.end).replace(NONE_ADDED, ''))) &&
    SEATED.test(folded.slice(Math.max(0, figure.start - SEATED_REACH), figure.start))
  )
    return undefined
  const head = folded.slice(Math.max(sentence.start, figure.start - BEFORE), figure.start)
  if (figure.measure === '%' && shareOf(figure) > 100)
    return impossibleShare(head, figure, folded.slice(figure.end, figure.end + 8))
  if (
    /^[^又]*分之/u.test(figure.printed) &&
    figure.number > 1 &&
    figure.unit === '' &&
    !/^拍/u.test(folded.slice(figure.end))
  ) {
    return says('says.impossible-value.fraction', { printed: figure.printed })
  }
  return outOfBounds(sentence, figure)
}

/** Of a range the greater end. */
function shareOf({ number, range, low, high }: PrintedFigure): number {
  return range ? Math.max(low, high) : number
}

function impossibleShare(head: string, figure: PrintedFigure, behind: string): Sentence | undefined {
  if (COUNTED_ANEW.test(head.replace(NONE_ADDED, ''))) return undefined
  const over = (bound: Sentence) => says('says.impossible-value', { bound, printed: figure.printed })
  const bounded = boundedBefore(head) ?? BOUNDED_BEHIND.exec(behind)?.[1]
  if (bounded && !mayExceed(bounded) && !MAY_EXCEED.test(head)) return over(says('says.bound.rate', { rate: bounded }))
  const share = TAKES_SHARE.exec(head)?.[0]
  if (share && !NO_WHOLE.test(head) && !MOVED.test(share)) return over(says('says.bound.share', {}))
  if (SPREADS.test(head) && !NO_WHOLE.test(head)) return over(says('says.bound.share', {}))
  if (OF_THEM.test(head) && !/^[是为的]/u.test(behind)) return over(says('says.bound.share', {}))
  if (ASKED.test(behind) && !/增|超|完成|比|达到/u.test(head.slice(-6))) return over(says('says.bound.share', {}))
  if (MAY_TURN.test(head)) return undefined
  return FALLS.test(head) || FALL_NOUN.test(head) ? over(says('says.bound.fall', {})) : undefined
}

/** 占比重提高110% tells of a change. */
const MOVED = /(?:提高|上升|增长|增加|提升|下降|回落|降低|减少)(?:了|近|约|逾|超过)*$/u

/** The last rate of the clause, if the figure can only be its own. */
function boundedBefore(head: string): string | undefined {
  const clause = behindLast(head, '。；！？')
  const last = matchesOf(clause, BOUNDED).at(-1)
  if (!last) return undefined
  const gap = clause.slice(last.index + last[0].length)
  // 合格率由95%上升到102%
  // 湿度由过去的112%下降到45%
  const moved =
    /^(?:由|从)(?:[^，]{1,14}(?:到|至|为)(?:[\u4e00-\u9fff]{1,4}的)?|(?:[过原从以早][\u4e00-\u9fff]{1,3}|去年|上年|上月|改造前|年初)的?)$/u.test(
      gap,
    )
  if (moved) return last[0]
  // 投票率分别为62%、58%和108%
  if (/^分别(?:为|是|达到?)?(?:[0-9.]+%[、和与])+$/u.test(gap)) return last[0]
  if (gap.length > LONGEST_GAP || /[0-9，、：].*[\u4e00-\u9fff]{5}|[、]/u.test(gap) || NOT_ITSELF.test(gap))
    return undefined
  return last[0]
}

/** 床位使用率, 利润率: the two or so characters before 率 say what is divided by what. */
function mayExceed(rate: string): boolean {
  return rate.endsWith('率') && UNBOUNDED.test(rate)
}

function found({ source }: FigureText, figure: PrintedFigure, told: Sentence): RuleFinding {
  return { says: told, places: [{ text: source.index, start: figure.start, end: figure.end }], confidence: 0.9 }
}
