import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { ANNOUNCED, FUTURE, NOTICE, OFFERED } from './future-words'
import { EARLIER } from './witnessed'

/**
 * 12月13日，县司法局组织志愿者走进集市，发放宣传册1600份，解答咨询86人次。No word says that it is over, but a day that
 * opens its sentence, several clauses and counts of what was done, and no word that looks ahead, tell of the past.
 */
export function isNarrative({ plain }: DatedText, date: PrintedDate, from: number, end: number): boolean {
  // 明年1月1日，二期投产: said to be to come.
  if (!date.isDay || !/月/u.test(date.text) || /^[明下]/u.test(date.text)) return false
  const before = plain.slice(from, date.start)
  const told = plain.slice(date.end, end)
  if (
    !/^(?:.{0,8}讯(?:（[^）]{2,12}）)?)?$/u.test(before) ||
    !/^(?:上午|下午|晚上?|凌晨|清晨|早上|中午)?，/u.test(told)
  )
    return false
  const clauses = told.split('，').filter((clause) => clause.length >= 4)
  if (clauses.length < 3 || !/\d[\d.万亿]*[余多]?[\u4e00-\u9fff]/u.test(told)) return false
  const next = plain.slice(end + 1, end + 40)
  return (
    !FUTURE.test(told) &&
    !EARLIER.test(told) &&
    !OFFERED.test(told) &&
    !NOTICE.test(told) &&
    !/将|届时|预计/u.test(next) &&
    // 决赛打响，9岁的小将已连胜六局，闯进决赛.
    !(ANNOUNCED.test(clauses[0] ?? '') && /已(?!经?(?:\d|是|年|有))/u.test(told))
  )
}
