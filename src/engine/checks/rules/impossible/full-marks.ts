import { type Sentence, says } from '../../../../words/sentence'
import type { FigureText } from '../../figures/figure-text'
import { isPlain, type PrintedFigure } from '../../figures/printed-figure'
import type { ImpossiblePart } from './impossible-part'

const MARKS = /^(?:分|环)$/u
const FULL =
  /满分(?:[^，。；0-9]{0,4})$|(?:测评|考核|考评|评比|试卷|卷面|评分)的?总分(?:为|是|共)?$|最高可?[给打得评](?:到|出)?$/u
/** 十分制, 采用百分制: written out. */
const SYSTEM = /(?<![0-9一二三四五六七八九])(?<full>五|十|百)分制/u
const SYSTEMS: Readonly<Record<string, number>> = { 五: 5, 十: 10, 百: 100 }
/** Several papers together, or points beyond the paper's. */
const BEYOND = /附加|加分|加上|加赛|加试|总分|合计|累计|各科|总共|两[科门项轮场]|[三四五六][科门项轮场]/u
/** Points on top of the full marks. */
const BONUS = /附加[题分卷]|加分[题项]|奖励分|政策加分/u
/** 不设附加题; 共设跑步、跳绳、实心球三项, which make up the full marks. */
const NOTHING_BEYOND =
  /(?:[不没无未]|取消)[^，。；]{0,3}(?:附加|加分|奖励分)[题分卷项目环节]{0,3}|(?:附加[题分]|加分[题项]目?|奖励分)[^，。；0-9]{0,3}[未没不][^，。；0-9]{0,6}|(?:共设|分为|包括|设有|设)[^。；]{0,30}?[科门项]/gu
/** 相差12分, 提高20分: no result. */
const DIFFERENCE = /(?:差|高出|(?<!最)高|(?<!最)低|提高|领先|落后|扣|减|多|少|超|超过|增加|涨)(?:了|约|近)?$/u
const MOST_TIMES = 1.6
const OF_ALL_PAPERS = 300
const TOTAL = /[以考]?(?:卷面|文化课?|裸考|高考|中考|考试)?总(?:分|成绩)(?:为|是|达)?$/u

/** 满分为100分，…以112分的成绩名列第一. */
export function* overFullMarks(text: FigureText): Generator<ImpossiblePart> {
  const { figures, folded } = text
  const marks = figures.filter((figure) => MARKS.test(figure.unit) && isPlain(figure))
  const told = marks.filter(
    ({ start, end }) => FULL.test(folded.slice(Math.max(0, start - 8), start)) || /^制/u.test(folded.slice(end)),
  )
  // 满分750分，…以卷面总分768分: beside full marks in so many words a total is a result.
  const isFull = ({ start }: PrintedFigure): boolean => folded.slice(Math.max(0, start - 8), start).includes('满分')
  const full = told.some(isFull) ? told.filter(isFull) : told
  const system = full.length === 0 ? systemOf(text) : undefined
  if (system) full.push(system)
  // 卷面满分150分，另有10分附加题: told anywhere, it holds for every result.
  if (full.length === 0 || BONUS.test(folded.replace(NOTHING_BEYOND, ''))) return
  const most = Math.max(...full.map(({ number }) => number))
  for (const figure of marks) {
    const whole =
      full.findLast(({ end }) => end <= figure.start) ?? full.find((one) => isToldBehind(folded, figure, one))
    if (whole && whole.start > figure.start && !isScored(folded, figure)) continue
    if (!whole || whole.unit !== figure.unit || figure.number <= most || figure.number > most * MOST_TIMES) continue
    const between = folded.slice(Math.min(whole.end, figure.end), Math.max(figure.start, whole.start - 4))
    const all = between.replace(NOTHING_BEYOND, '')
    // 满分750分，…以总分768分: so many points are those of all the papers.
    const own = whole.number >= OF_ALL_PAPERS && !/[0-9]分/u.test(all.slice(1)) ? all.replace(TOTAL, '') : all
    if (between.length > 90 || BEYOND.test(own) || between.includes('满分') || DIFFERENCE.test(between)) continue
    // 两科试卷满分均为100分: each of them.
    const before = folded.slice(Math.max(0, whole.start - 12), whole.start)
    if (BEYOND.test(before.replace(FULL, '')) && !/满分[均都各]/u.test(before)) continue
    yield { spans: [figure, whole], says: overFull(whole, figure) }
  }
}

/** 以103.6分夺得一等奖。比赛满分100分: told behind, a sentence or two further on. */
function isToldBehind(folded: string, figure: PrintedFigure, whole: PrintedFigure): boolean {
  if (whole.start < figure.end || whole.start - figure.end > BEHIND) return false
  return (folded.slice(figure.end, whole.start).match(/[。！？；]/gu)?.length ?? 0) <= SENTENCES_BEHIND
}

const BEHIND = 70
const SENTENCES_BEHIND = 2

function isScored(folded: string, { start, end }: PrintedFigure): boolean {
  const lead = folded.slice(Math.max(0, start - 12), start)
  return SCORED.test(lead) || (/[以为]$/u.test(lead) && WON.test(folded.slice(end, end + 10)))
}

const SCORED = /(?:给出|打出|得到|获得|拿到|考了|考出|得分|平均|得|打|评|拿)(?:了|到)?(?:约|近|为)?$/u
const WON = /^(?:的(?:高分|成绩|总成绩|得分))?(?:[获夺取居登]|排|名列|位|成为|第一|胜出|拔得|折桂|领跑)/u

function systemOf({ folded, source }: FigureText): PrintedFigure | undefined {
  if (!folded.includes('分制')) return undefined
  const match = SYSTEM.exec(folded)
  const number = SYSTEMS[match?.groups?.full ?? '']
  if (!match || number === undefined) return undefined
  const [start, printed] = [match.index, match[0].slice(0, -1)]
  const end = start + printed.length
  const place = { text: source.index, start, end }
  const value = { value: number, low: number, high: number, number, step: 1, factor: 1, digits: `${number}` }
  const kind = { unit: '分', measure: '分', family: 'score', rough: false, range: false, ordinal: false }
  return { place, start, end, printed, ...value, ...kind, tag: undefined }
}

function overFull(whole: PrintedFigure, { printed }: PrintedFigure): Sentence {
  return says('says.impossible-value', { bound: says('says.bound.full-marks', { full: whole.printed }), printed })
}
