import { behindLast } from '../../behind-last'
import { sharesRun, sharesSign } from '../../figures/shared-phrase'
import { isOneSentence, lastClause, type SlipFigure } from './slip-figure'

/** What a figure is reckoned by: 人均, 每人, 一个人 are one. A price and a fee are of one piece, whether a word says so or not. */
const BASES: readonly (readonly [string, RegExp])[] = [
  ['日', /每[天日]|一[天日]|日均|单日|日产|日处理|日供|日接待|日发送/u],
  ['月', /每个?月|一个月|月均|单月|月产|月薪/u],
  ['年', /每年|一年|年均|年产/u],
  ['人', /每[人位名]|一个?人|人均/u],
  ['户', /每[户家]|一[户家](?=[\u4e00-\u9fff]?[0-9])|户均/u],
  ['亩', /每亩|一亩|亩均|亩产/u],
]
/** 每盒, 一盒: any measure. */
const EACH =
  /(?:每一?|(?<![这那第同某另有统单唯])一)([盒斤张件份瓶箱袋桶台套辆只头棵株本册碗杯吨度方间座桌次趟场票顿餐罐条双幅枚颗块筐捆串支筒])/u
/** Nouns of one sign that tell nothing. */
const NO_SIGN = /[的了多左右以上下的是有共地，。；！？”]/u

function basisOf({ words }: SlipFigure): string {
  const clause = lastClause(words)
  const tail = words.slice(words.lastIndexOf('·') + 1)
  return BASES.find(([, pattern]) => pattern.test(clause) || pattern.test(tail))?.[0] ?? EACH.exec(words)?.[1] ?? ''
}

/** Whether both are reckoned by one thing: 月均卖书 and 每个月, 报名费 and 每人报名费. */
export function areOneBasis(a: SlipFigure, b: SlipFigure): boolean {
  const basis = basisOf(a)
  if (basis !== '' && basis === basisOf(b)) return true
  return isPiece(a) && isPiece(b)
}

function isPiece({ label }: SlipFigure): boolean {
  return /[费价]$/u.test(label.name)
}

/** 日供水6万吨 … 一天60万吨水, 每亩施肥50公斤，…一亩地500公斤肥: by one thing, and what it is of told again by a word or its only sign. */
export function isOfOneBasis(a: SlipFigure, b: SlipFigure): boolean {
  if (a.figure.unit !== b.figure.unit || !areOneBasis(a, b)) return false
  if (isOneSentence(a, b) && b.figure.start - a.figure.end < FEW) return false
  const clause = behindLast(lastClause(b.words), '：“「')
  const tail = b.words.slice(b.words.lastIndexOf('·') + 1)
  const own = lastClause(a.words)
  // 每盒降压药…19.8元 … 一盒药，降价后198元: three digits of one piece, and a sign of what it is.
  if (a.figure.digits.length >= MANY && EACH.test(own)) return sharesSign(b.words.replace(EACH, ''), own, NO_SIGN)
  if (!OPENS.test(clause)) return false
  const sign = /^的?([\u4e00-\u9fff])/u.exec(tail)?.[1] ?? ''
  return sharesRun(tail.slice(0, 4), own, 2) || sharesSign(sign, own, NO_SIGN)
}

const FEW = 4
const MANY = 3

/** Nothing but the basis leads up to it. */
const OPENS =
  /^(?:我们|咱们?|俺们|光|这|平均|就|卖出?|产出?|有|大约|约|近)*(?:每[\u4e00-\u9fff]{1,2}|一(?:个?月|天|日|年|亩地?|个人|户)|[日月年人户亩]均)(?:就|能|可|要|有|卖出?|产出?|约|近|是|出|处理|接待)*$/u
