import { numberOf } from '../../calendar/wording'
import type { FigureSentence } from '../figure-text'
import { isSameMeasure, type PrintedFigure } from '../printed-figure'
import type { FigureReader } from '../reading'
import { clauseBefore } from './average-clauses'
import type { AverageWord } from './average-words'

const HEADS: Readonly<Record<string, string>> = {
  生: '人',
  师: '人',
  村: '个村',
  镇: '个乡镇',
  班: '个班',
  组: '个小组',
  校: '所',
  店: '家',
  厂: '家',
  床: '张',
  桌: '桌',
  社: '个',
  队: '支',
  车: '辆',
  日: '天',
  月: '个月',
}
/** One thing counted by two words: 户均 of 68家, 场均 of 30轮, 车均 of 36台. */
const SAME_HEADS = new Set(['户家', '家户', '场轮', '辆台', '台辆', '班个', '校个'])
/** Said of heads, these make them others', or a part. */
const NO_HEAD = /时速|每|均|新增|党员|约有|其中|另/u
/** 30人迁到县城: who came and went is not who shares. */
const GONE = /^[^，。；]{0,3}(?:迁|搬|调[走离出往到]|退休|离[开职岗]|外出|转[走出入岗到]|出国|去世|新?加入|入职)/u
/** Words that make a figure one of change. */
export const CHANGES = /增|减(?!免)|降|涨/u
/** 总面积增加到180公顷: what it is now. */
export const REACHED = /(?:增加|扩大|提高|增长|发展|减少|下降|压减|[增升扩减降])[到至]/u

/** What a total may have been shared out among. */
export interface Heads {
  readonly heads: PrintedFigure
  /** How many base units the average's one head is: 1 亩 is 666.7 square metres. */
  readonly factor: number
}

/** The figures that may be the heads, by the longest of the average's words that counts any. */
export function headsOf(
  reader: FigureReader,
  sentence: FigureSentence,
  figures: readonly PrintedFigure[],
  { average, counted: word, scale }: AverageWord & { readonly average: PrintedFigure },
): Heads[] {
  const counted = HEADS[word] ?? word
  for (let length = counted.length; length > 0; length--) {
    const noun = counted.slice(0, length)
    const unit = reader.unit(noun)
    const fitting = figures.filter((figure) => {
      // 60岁以上老年人8万人
      if (figure.family === 'age') return false
      const lead = clauseBefore(sentence, figure, 8).replace(REACHED, '').slice(-5)
      if (NO_HEAD.test(lead) || CHANGES.test(lead) || GONE.test(sentence.text.folded.slice(figure.end, figure.end + 8)))
        return false
      // 24个乡镇建成基站720个，平均每个乡镇50个: all three are so many 个.
      if (isSameMeasure(figure, average) && scale > 1 && noun === '人')
        return /人口[^，。；]{0,3}$/u.test(clauseBefore(sentence, figure, 8))
      if (isSameMeasure(figure, average))
        return noun.replace(MEASURE_WORD, '').length > 1 && isCountOf(sentence, figure, noun)
      if (noun === '人' && figure.unit === '人次') return true
      if (SAME_HEADS.has(noun + figure.unit)) return true
      return (unit && figure.measure === unit.measure) || isCountOf(sentence, figure, noun)
    })
    if (fitting.length === 0) continue
    return fitting.map((days) => ({
      heads: /[晚夜]$/u.test(word) ? nightsOf(sentence, days) : days,
      factor: scale * (unit && days.measure === unit.measure ? unit.factor : 1),
    }))
  }
  return []
}

/** 4天3晚: what is paid by the night is shared out among the nights. */
function nightsOf({ text: { folded } }: FigureSentence, days: PrintedFigure): PrintedFigure {
  const [printed, numeral = ''] = NIGHTS.exec(folded.slice(days.end, days.end + 4)) ?? []
  const number = numberOf(numeral)
  if (printed === undefined || !number) return days
  const [start, end] = [days.end, days.end + printed.length]
  const value = (days.value / days.number) * number
  return { ...days, printed, number, value, low: value, high: value, start, end, place: { ...days.place, start, end } }
}

const NIGHTS = /^([0-9一二两三四五六七八九十]{1,2})[晚夜]/u

/** 每名教师: counted by 教师. */
const MEASURE_WORD = /^(?:个|[名位](?=..))/u

const SOME_PEOPLE = /^(?:人|学生|孩子|老人|村民|员工|工人|职工|青年|同学|队员|选手|[\u4e00-\u9fff]{1,3}者)/u

/** 20个班, 考场96个, 40万常住人口. */
function isCountOf({ text: { folded } }: FigureSentence, figure: PrintedFigure, noun: string): boolean {
  const head = folded.slice(Math.max(0, figure.start - 6), figure.start).replace('老年人', '老人')
  if (noun === '人') {
    if (figure.unit === '口' || figure.unit === '口人') return true
    // 20个志愿者
    if (figure.unit === '个') return SOME_PEOPLE.test(folded.slice(figure.end, figure.end + 4))
    if (figure.unit !== '') return false
    return (
      /(?:人口|人数)[^，。；]{0,3}$/u.test(head) ||
      /^(?:常住|户籍|总|农村|农业)?人口/u.test(folded.slice(figure.end, figure.end + 6))
    )
  }
  const bare = noun.replace(MEASURE_WORD, '')
  // 612张车票昨天售完: no count of days.
  if (bare === '天' || bare === '月') return false
  if (bare === '' || figure.unit === '' || figure.family === 'money' || figure.family === 'share') return false
  // 240万个住宅用户
  return (
    folded
      .slice(figure.end, figure.end + 5)
      .split(/[，。；、]/u)[0]
      ?.includes(bare) ||
    (bare.length > 1 && head.endsWith(bare))
  )
}
