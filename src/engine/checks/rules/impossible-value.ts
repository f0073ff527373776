import type { FigureReader, FigureSentence, FigureText } from '../figures/figure-reader'
import { impossibleTimes } from '../figures/impossible-time'
import type { PrintedFigure } from '../figures/printed-figure'
import type { Rule, RuleFinding } from '../rule'

/**
 * 率 that may be more than 100 per cent: growth, plans fulfilled, capacities overrun, ratios of two different things.
 * Every other 率 is a part of a whole; there are too many of those to list.
 */
const UNBOUNDED =
  /(?:利润|市净|市盈|市销|毛利|净利|纯利|增长|增速|增幅|上涨|下降|降低|完成|达成|执行|兑现|达产|利用|使用|负荷|负载|满载|载客|装载|运转|周转|换手|收益|回报|利|税|费|汇|溢价|贴现|折现|贡献|充足|负债|杠杆|权益|流动比|速动比|产权比|比|产销|自给|供应|保障|保值|增值|毛入学|入园|毛入园|出栏|繁殖|产仔|产羔|产犊|繁育|膨胀|通胀|弹性|替代|抚养|扩张|认购|申购|补偿|偿付|拨备覆盖|到位|返还|超募|转化|频|速|功|效|变动|变化|波动|递增|复合|年化|产出|复种|保证|存贷|贷存|容积|曝光|点击|赔付|成本|消化|去化|超载|拥挤|加成|分红|派息|股息|抵达|预订|订座|周销|动销|渗透|收视|倍|降|升|增|涨|客座|席|化工|电商|营业|销售|储备|备付|覆盖倍|超额)率$/u
const BOUNDED_PATTERN =
  '(?:[\\u4e00-\\u9fff]{1,6}率|知晓度|满意度|准确度|精确度|完整度|参与度|(?<!报录|债|产出|杠杆|收支|存贷|赔付|转增|配股|送转)[\\u4e00-\\u9fff]{2}比例|相对湿度|湿度|纯度|占比|比重|所占比例|份额|概率|可能性|恩格尔系数|优良天数比例|合格比例|国产化比例|胜率|含水率)'
const TO_FIGURE =
  '(?:分别|均|都|也|就|仍|平均|一度|总体|整体|已|又|高|达到|达|为|是|约|近|超过|逾|只有|仅|仅为|可|能|竟|更|升至|上升到|上升至|提高到|提高至|提升到|提升至|增至|增加到|下降到|降至|降到|保持在|稳定在|维持在|在|到|竟|甚至|[\\u4e00-\\u9fff]{0,2}[升增涨降跌][至到为]|将|接近|突破|高达|，|：|（)'
const BOUNDED_BEFORE = new RegExp(`(${BOUNDED_PATTERN})${TO_FIGURE}{0,5}$`, 'u')
/** 及格率由95%上升到102%. */
const BOUNDED_FROM = new RegExp(`(${BOUNDED_PATTERN})(?:由|从)[^，。；]{1,14}(?:到|至|为)$`, 'u')
/** 移动电话普及率 counts telephones, 拨备覆盖率 reserves. */
const MAY_EXCEED = /电话|手机|移动|拨备|充足|宽带/u
const TAKES_SHARE = new RegExp(`占(?!用|领|据|地)([^，。；占]{0,18}?)(?:的|比例|比重|比)?${TO_FIGURE}{0,4}$`, 'u')
const NO_WHOLE =
  /计划|任务|预算|目标|指标|上年|去年|同期|生产总值|GDP|净资产|原来|定额|设计|月均|全年预|所需|每日|需求|推荐|参考值/iu
const FALLS =
  /(?:下降|减少|降低|下跌|缩减|萎缩|锐减|回落|下滑|减产|减收|降价|减价|缩短|跌|降|减)(?:了|幅度为|幅度达|幅度|幅为|幅达|幅|超过|近|约|逾|达|高达|将近){0,2}$/u
/** 120%的受访者: a part of those asked. */
const ASKED =
  /^的(?:[\u4e00-\u9fff]{0,2}(?:网友|读者|观众|选民|球迷|司机|乘客|业主|农民|员工|毕业生)|受访|被调查|被访|市民|居民|村民|学生|职工|家庭|网民|消费者|用户|人表示|人认为|家长|业主|行政村|村庄|农户|企业|学校|乡镇|孩子|老人|产品|患者|受访者|女性|男性|成年人|青少年)/u
const MAY_TURN = /利润|净利|盈|亏|收益|业绩|顺差|逆差|损益|净额|净值|增速|增幅/u
const FALL_NOUN = /(?:降幅|跌幅|减幅|下降幅度)(?:为|达|达到|高达|约|近|超过|是)?$/u

const BEFORE = 30

/** A share over 100 per cent, a fall by more than all, 25时30分, 凌晨14时, 北纬95度. */
export function createImpossibleValueRule(reader: FigureReader): Rule {
  return {
    id: 'impossible-value',
    severity: 'error',
    *checkStory(story) {
      for (const text of reader.read(story)) {
        for (const sentence of text.sentences) {
          for (const figure of sentence.figures) {
            const message = impossible(sentence, figure)
            if (message) yield found(text, figure, message)
          }
        }
        for (const { start, end, message } of impossibleTimes(text.folded)) {
          yield { message, places: [{ text: text.source.index, start, end }], confidence: 0.9 }
        }
      }
    },
  }
}

function impossible(sentence: FigureSentence, figure: PrintedFigure): string | undefined {
  const { folded } = sentence.text
  const head = folded.slice(Math.max(sentence.start, figure.start - BEFORE), figure.start)
  if (figure.measure === '%' && figure.number > 100)
    return impossibleShare(head, figure, folded.slice(figure.end, figure.end + 5))
  if (
    /^[^又]*分之/u.test(figure.printed) &&
    figure.number > 1 &&
    figure.unit === '' &&
    !/^拍/u.test(folded.slice(figure.end))
  ) {
    return `“${figure.printed}”分子大于分母`
  }
  if (
    /小时$/u.test(figure.unit) &&
    figure.number > 24 &&
    /(?:每天|每日|一天)(?:要|只|平均|都|的)?(?:工作|学习|训练|睡眠|睡|营业|开放|值班|驾驶|运营|照看|要工作|复习|练习)(?:时间)?(?:长达|达|达到|超过|近|约|为)?$/u.test(
      head,
    )
  ) {
    return `一天只有24小时，印作${figure.printed}`
  }
  const degrees = /(北纬|南纬|东经|西经)$/u.exec(head)?.[1]
  if (degrees && /度|°/u.test(figure.printed) && figure.number > (degrees.endsWith('纬') ? 90 : 180)) {
    return `${degrees}不超过${degrees.endsWith('纬') ? 90 : 180}度，印作${figure.printed}`
  }
  return undefined
}

function impossibleShare(head: string, figure: PrintedFigure, behind: string): string | undefined {
  const bounded = BOUNDED_BEFORE.exec(head) ?? BOUNDED_FROM.exec(head)
  if (bounded?.[1] && !mayExceed(bounded[1]) && !MAY_EXCEED.test(head)) {
    return `${bounded[1]}不超过100%，印作${figure.printed}`
  }
  const share = TAKES_SHARE.exec(head)
  if (share && !NO_WHOLE.test(head)) return `部分占整体不超过100%，印作${figure.printed}`
  if (ASKED.test(behind) && !/增|超|完成|比|达到/u.test(head.slice(-6)))
    return `部分占整体不超过100%，印作${figure.printed}`
  if (MAY_TURN.test(head)) return undefined
  return FALLS.test(head) || FALL_NOUN.test(head) ? `下降不超过100%，印作${figure.printed}` : undefined
}

/** 床位使用率, 利润率: the two or so characters before 率 say what is divided by what. */
function mayExceed(rate: string): boolean {
  return rate.endsWith('率') && UNBOUNDED.test(rate)
}

function found({ source }: FigureText, figure: PrintedFigure, message: string): RuleFinding {
  return { message, places: [{ text: source.index, start: figure.start, end: figure.end }], confidence: 0.9 }
}
