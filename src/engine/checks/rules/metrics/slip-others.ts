import { behindLast } from '../../behind-last'
import { areOneBasis } from './slip-basis'
import { areToldApart, scopeIn } from './slip-excuses'
import { isOnePrice, isSomebody, lastClause, type SlipFigure } from './slip-figure'
import { areTopicsApart, topicOf } from './slip-topics'
import { hasName, kindOfName, shareName, subjectsOf } from './story-subject'

export const APART = /每|均|其中|单|占/u
/** 恰好一成, 是成本的十倍: the power of ten is meant. */
export const IS_MEANT =
  /(?<!增|长|升|降|少|加|涨|跌|高|了)一成(?!多)|[十百千]分之一|(?<![数几])[十百千]倍|(?<![0-9.])10{1,2}倍|(?<![0-9.]|[到至率增升降减涨跌控低高过超][^，。0-9]{0,4})10?%(?!以[内上下])/u

const AVERAGE = /人均|户均|每(?![天日])|平均/u
const PLANNED = /预计|计划|拟|力争|目标|规划/gu

/** 上月客运量…，单月客运量…: the month just told. */
const A_MONTH = /[上本]个?月|[0-9一二三四五六七八九十]月(?!来|以来|至)/u
const THAT_MONTH = /[单当该]月(?!最)/u
/** Another round of it, or one branch of it. */
const OTHER_ONE = /[首上前历]届|第[一二三四五六七八九十0-9]{1,3}届|上一?[轮批次期]|[支分]行|分[公店院校局厂]|支队|大队/u

/** 本次展会 names nothing but the fair. */
export function ownSubjects(clause: string): ReadonlySet<string> {
  return subjectsOf(clause.replace(/[该这此]|本[期次届轮]/gu, '·'))
}

/** Whether words tell the two apart: a part, another place, another time, somebody's share, a tenth that is meant. */
export function isToldOfAnother(a: SlipFigure, b: SlipFigure): boolean {
  if (IS_MEANT.test(a.passage) || IS_MEANT.test(b.passage)) return true
  if (areToldApart(a, b) || areTopicsApart(a, b) || areGoodsApart(a, b)) return true
  const clause = lastClause(b.words)
  // 每天能烘干240吨 and 一天烘干2400吨 are the same day's.
  const isOneTime = areOneBasis(a, b) || isOnePrice(a, b)
  const average = AVERAGE.exec(clause)?.[0]
  if (/[另还再又]|首批/u.test(clause) || (average && !isOneTime && !lastClause(a.words).includes(average))) return true
  // A part, or each one's share, is never more than the whole: 各库点已收购84万吨 of 8.4万吨.
  const isMore = b.figure.value > a.figure.value && !/其中|当中|其余|剩余|各/u.test(lastClause(a.words))
  if (!isMore && /其中|当中|其余|剩余|各/u.test(clause)) return true
  const isMonth = A_MONTH.test(a.words) && THAT_MONTH.test(clause)
  const [own, other] = [b, a].map(({ label }) =>
    label.qualifiers.replace(PLANNED, '').replace(isMonth ? /单,?|,单$/gu : /^$/u, ''),
  ) as [string, string]
  if (own.split(',').some((word) => word !== '' && clause.includes(word) && !other.includes(word) && !isOneTime))
    return true
  // 14500元的户均分红: told behind the figure.
  const isUntold = (word: string): boolean => APART.test(word) && !own.includes(word) && !b.words.includes(word)
  if (other.split(',').some((word) => isUntold(word) && !isOneTime)) return true
  // 累计发电3200万千瓦时 … 3200千瓦时: no part is so small.
  if (other === '累计' && own === '' && b.figure.value < a.figure.value && powerOf(a, b) < SCALE) return true
  if (arePeriodsTold(a.label.period, b.label.period) && !isMonth) return true
  if (isOtherScope(a, b)) return true
  const subjects = ownSubjects(clause)
  const told = subjectsOf(a.passage)
  if (subjects.size > 0 && !shareName(subjects, told)) return true
  // 城关镇新改建农村公路: the roads were spoken of, the town was not.
  if ([...subjects].some((name) => /^(?:place|firm)$/u.test(kindOfName(name)) && !hasName(told, name))) return true
  return isSomebody(b) || (OTHER_ONE.test(clause) && !OTHER_ONE.test(a.passage))
}

/** 全镇120个小区，常住人口…: so much of a sentence says whose all of it is. */
const OPENING = 4
/** From one in ten thousand on it is a 万 left out. */
const SCALE = 4

function powerOf(a: SlipFigure, b: SlipFigure): number {
  return Math.round(Math.abs(Math.log10(a.figure.value / b.figure.value)))
}

/** 苹果每公斤19.8元, 虫草每公斤198元. */
function areGoodsApart(a: SlipFigure, b: SlipFigure): boolean {
  const [x, y] = [a, b].map(({ words }) => GOODS.exec(lastClause(words))?.[1])
  return x !== undefined && y !== undefined && ![...x].some((sign) => y.includes(sign))
}

const GOODS = /^([\u4e00-\u9fff]{2,4})每[\u4e00-\u9fff]{1,3}/u

/** 全县 behind a place of its own (沙窝镇今年产…, 全镇产量…) is that place, where it ends so. */
export function isOtherScope(a: SlipFigure, b: SlipFigure): boolean {
  const [told, own] = [a, b].map(
    ({ words, before }) =>
      scopeIn(words) || scopeIn(`${behindLast(before, '，；')}·`) || scopeIn(`${topicOf(before).slice(0, OPENING)}·`),
  ) as [string, string]
  if (own === '' || own === told) return false
  return told !== '' || ![...subjectsOf(a.passage)].some((name) => name.endsWith(own))
}

/** 去年 and 2月 are two, 今年 and 今年2月 too; 今年前7个月 and 前7个月 are one. */
function arePeriodsTold(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return false
  const [few, many] = [a.split(','), b.split(',')].toSorted((x, y) => x.length - y.length) as [string[], string[]]
  return few.every((word) => word.endsWith('年')) || !few.every((word) => many.includes(word))
}
