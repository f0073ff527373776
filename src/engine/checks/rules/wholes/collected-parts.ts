import { areContrasted } from '../../figures/contrast-words'
import type { FigureSentence } from '../../figures/figure-text'
import type { PrintedFigure } from '../../figures/printed-figure'
import { belongs, borrow, isBarePart, isScaledPart } from './part-figures'
import { DIVISION, MOST_PARTS, NEW_SUM, NO_PART } from './part-words'

const LONGEST_LINK = 26
const LONGEST_NAME = 12
/** 进出口总额 is of either: 进口 is no other thing than it. */
const BOTH_SIDES = /进出口|进出[港境站]|存贷款?/gu
/** 10月31天中，优良30天；全年前10个月…: a wider stretch, or a wider field, begins. */
const WIDER = /；(?:全[年县市省国区球]|今年以来|去年|上年|累计|截至|前[0-9一二三四五六七八九十]{1,2}个?[月年天])/u
/** ；初中3所 goes on with the row 其中小学4所. */
const NEXT_PART = /^[^，。；]{0,4}；[^，。；]{1,6}$/u
const NEXT_MOVED = /^；[^，。；]{1,8}$/u
/** 第一产业增加值21.5亿元，增长4.1%；第二产业…: how each part moved. */
const ITS_CHANGE = /，[^，。；0-9]{0,8}[0-9.]{1,6}(?:%|个百分点)(?=[，；])/gu
/** 240亩（16公顷）: the same once more. */
const IN_BRACKETS = /^（[约合即折为计]{0,3}$/u

/**
 * The parts of a total from figure `first` on, as far as the row goes; undefined where the words tell that they are none.
 * @param bareToo a figure without a unit may be a part
 * @param semicolons the row may go on behind one
 */
export function collectParts(
  { text: { folded } }: FigureSentence,
  figures: readonly PrintedFigure[],
  first: number,
  total: PrintedFigure,
  bareToo: boolean,
  semicolons: boolean,
): PrintedFigure[] | undefined {
  const parts: PrintedFigure[] = []
  let left: PrintedFigure | undefined
  let isRow = true
  let commas = false
  let isClosed = false
  for (let k = first; k < figures.length; k++) {
    const figure = figures[k]
    if (!figure) break
    const previous = figures[k - 1]
    const gap = left && previous ? folded.slice(previous.end, figure.start) : ''
    // 分别为8000万元和4000万元，首批3000万元…: 和 stands before the last of a row.
    if (parts.length > 1 && isClosed && gap.includes('，')) break
    isClosed = ROW_END.test(gap)
    if (/其中|，含|包括制/u.test(gap)) return undefined
    // 其中40只新进、2只增持，包括华宝6只: parts of parts.
    if (parts.length > 1 && /，(?:包括|如)/u.test(gap)) break
    // 分产业看…；分区域看…: divided anew.
    if (left && (DIVISION.test(gap) || WIDER.test(gap))) break
    if (gap.length > LONGEST_LINK || (left && NEW_SUM.test(gap))) break
    // 对东盟46.2亿元、对欧盟38.6亿元，民企出口98亿元: behind the comma another row begins.
    if (!bareToo && parts.length > 1 && isRow && /[，；]/u.test(gap) && !isCountOfOne(parts, total, figure)) break
    // 存栏420头，其中母牛180头，年内出栏260头: what is counted now is no part of it.
    if (
      left &&
      /[，；]/u.test(gap) &&
      areContrasted(folded.slice(Math.max(0, total.start - LONGEST_NAME), total.end).replace(BOTH_SIDES, ''), gap)
    )
      break
    // 其中香港1.02亿美元；制造业1.21亿美元: what stands behind the semicolon divides the whole anew.
    // Since the last part: 6号 of 6号线 may stand between.
    const all = left ? folded.slice(left.end, figure.start) : gap
    const since = all.replace(ITS_CHANGE, '')
    if (
      !semicolons &&
      /；/u.test(since) &&
      (!(NEXT_PART.test(since) || (since !== all && NEXT_MOVED.test(since))) || (parts.length > 1 && commas))
    )
      break
    if (IN_BRACKETS.test(gap)) continue
    if (left && /，/u.test(gap) && !gap.includes('；') && figure.measure !== '%') commas = true
    if (left && /[，；]/u.test(gap)) isRow = false
    // 分别为10个、20个、30个，另有12个单位; 首批8个: the whole is used up.
    if (parts.length > 1 && /[另还，]/u.test(gap) && parts.reduce((all, part) => all + part.value, 0) === total.value)
      break
    const isBare = (bareToo && isBarePart(folded, figure)) || isScaledPart(folded, total, figure)
    if (!belongs(total, figure) || (figure.measure === '' && !isBare)) continue
    if (figure.range) return undefined
    // 包括甲在内的4项，包括乙在内的39项: wholes, each with a part of its own.
    if (folded.endsWith('在内的', figure.start)) break
    if (left && NO_PART.test(gap)) continue
    parts.push(borrow(figure, total))
    if (parts.length > MOST_PARTS) return undefined
    left = figure
  }
  return parts
}

/** 和, 以及 between the last two parts of a row. */
const ROW_END = /^[^，；、]{0,8}(?:和|与|及|以及)[^，；、]{0,12}$/u

/** Whether a figure still fits into what the parts before leave of the total, or overshoots it by a slip only. */
function isCountOfOne(parts: readonly PrintedFigure[], total: PrintedFigure, next: PrintedFigure): boolean {
  const sum = parts.reduce((all, part) => all + part.value, 0)
  return sum + next.value <= total.value * 1.25
}
