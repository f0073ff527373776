import type { Role } from '../../../model/analysis'
import { type FigureText, sentenceOf } from './figure-text'
import type { Labelled } from './head-neighbours'
import { CHANGE } from './labelled-figure'

/** What stands over a story or a part of it. */
export const HEADS = new Set<Role>(['kicker', 'headline', 'deck', 'summary', 'caption', 'subhead'])
const PLANNED = /计划|目标|预计|力争|规划|拟/u
const CRITICAL = /其中|人均|户均|平均|日均|月均|年均|每|去年|上年|同期|往年|一期|二期|三期|新增|最|占|从|由|女|男|首/gu

/** （图片说明）…: a caption by its own words, whatever it was taken for. */
const CAPTION = /^\s*(?:[（【]图片?说明?[）】]|图片?说明?：)/u

/** A line that ends in a full stop was set as text, whatever it was taken for; captions are sentences as well. */
export function isHead({ source: { role }, folded }: FigureText): boolean {
  if (role === 'body' && CAPTION.test(folded)) return true
  return HEADS.has(role) && (role === 'caption' || !/。\s*$/u.test(folded))
}

/** 增长15% is no share of 15%; 人均 is not the total. */
export function isSameSense(a: Labelled, b: Labelled): boolean {
  // 拟拨 over 建议拨款: what the headline plans the body need not call a plan.
  const isPlanned = (one: Labelled): boolean => PLANNED.test(one.label.qualifiers)
  return (sense(a) === sense(b) || isNewly(a, b)) && (isPlanned(a) || !isPlanned(b))
}

/** 新增传承人5名 over 公布新一批名单，4人入选. */
function isNewly(head: Labelled, { text, figure, label }: Labelled): boolean {
  if (!head.label.qualifiers.includes('新增') || label.qualifiers !== '') return false
  const sentence = sentenceOf(text, figure.start)
  return (
    NEWLY.test(text.folded.slice(sentence?.start, figure.end + NEWLY_REACH)) &&
    sense(head).replace('新增', '') === sense({ text, figure, label })
  )
}

const NEWLY = /新一批|入选|新认定|新命名|榜上有名|获批|跻身|上榜/u
const NEWLY_REACH = 6

const FIRST_REACH = 22

function sense({ figure, text, label }: Labelled): string {
  const before = text.folded.slice(Math.max(0, figure.start - 6), figure.start)
  const change = figure.measure === '%' || figure.measure === '个百分点' ? CHANGE.test(before) : false
  // 比上年 compares; 去年 beside a year the other side names says no more than that year.
  const told = /比(?:上年|去年|前年|上月)?同期/u.test(
    text.folded.slice(Math.max(0, figure.start - FIRST_REACH), figure.start),
  )
    ? label.qualifiers.replace('同期', '')
    : label.qualifiers
  const average = AVERAGE_OF.exec(text.folded.slice(Math.max(0, figure.start - FIRST_REACH), figure.start))
  const named = average ? told.replace(/平均|每/gu, `${(average[1] ?? average[2] ?? '').replace('天', '日')}均`) : told
  const words = named
    .replace(/比上年|比去年|每(?=年|$)/gu, '')
    .replace(/去年|上年/gu, isHead(text) ? '' : '$&')
    // 亩产 and 均价 are averages by themselves.
    .replace(/平均/gu, /亩产|单产|价/u.test(label.name) ? '' : '$&')
  // 首趟班列满载55车: the train is the first, not its wagons.
  const lead = text.folded.slice(Math.max(0, figure.start - FIRST_REACH), figure.start)
  const isFirst = /首(?![趟列班艘架座家条个部破超])/u.test(lead)
  // 由3.5米加宽到5.6米: the second is what it is now.
  const isReached = /[到至为达]$/u.test(before)
  // 女教师跳入4米深的河: only of people are men and women two counts.
  const own = isFirst ? words : words.replace('首', '')
  const counted = figure.measure === '人' ? own : own.replace(/[男女]/gu, '')
  const shared = figure.measure === '%' ? counted.replace('占', '') : counted
  const critical = [...new Set((isReached ? shared.replace(/[由从]/gu, '') : shared).match(CRITICAL) ?? [])]
    .sort()
    .join()
  return `${change}${critical}`
}

/** 平均每天, 每户平均: 日均, 户均. */
const AVERAGE_OF = /平均每一?个?([天日人户月年])[^，。；]*$|每一?个?([天日人户月年])平均[^，。；]*$/u

const NO_WORD =
  /全[市县省区国年州乡镇村]|今年|去年|累计|达到|超过|突破|一共|总共|共计|已经|其中|同比|增长|我[市县省区国]/gu

/** Whether the words before two figures have a word of two characters in common. */
export function sharesWord(a: Labelled, b: Labelled): boolean {
  const words = ({ text, figure }: Labelled): string =>
    (/^[^，。；：\s]*/u.exec(text.folded.slice(figure.end, figure.end + 10))?.[0] ?? '') +
    '|' +
    (/[^，。；：\s]*$/u.exec(text.folded.slice(Math.max(0, figure.start - 14), figure.start))?.[0] ?? '').replace(
      NO_WORD,
      '|',
    )
  const [x, y] = [words(a), words(b)]
  for (let k = 0; k + 2 <= x.length; k++) {
    const pair = x.slice(k, k + 2)
    if (/^[\u4e00-\u9fff]{2}$/u.test(pair) && y.includes(pair)) return true
  }
  return false
}
