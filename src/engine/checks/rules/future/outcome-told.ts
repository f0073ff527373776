import { DAYTIME_COMMA } from './filed-days'
import { ANNOUNCED, OFFERED, RESULT } from './future-words'
import { EARLIER, NAMED_DAY, OF_THE_DAY } from './witnessed'

/** How far the words up to the outcome reach; undefined where the date only names something (3月18日的决赛). */
export function resultIn(told: string, plain: string, end: number, isAt: boolean): number | undefined {
  const result = RESULT.exec(told)
  if (result) {
    const between = told.slice(0, result.index)
    // 5月12日是护士节，节前两天表彰…: the day is spoken of, and something was done before it.
    if (NAMED_DAY.test(told) && between.includes('，') && !OF_THE_DAY.test(told)) return undefined
    // 8月24日女篮决赛，中国队已两次夺冠: what has happened stands in a clause of its own.
    const [opening = '', ...further] = told.replace(DAYTIME_COMMA, '').split('，')
    const isSetOff = DAYTIME_COMMA.test(told)
    if (
      isSetOff
        ? further[0] && ANNOUNCED.test(opening) && /，[^，]*已[^，]*(?:，[^，]*)?$/u.test(between)
        : /，[^，]*(?:已|曾)[^，]*$/u.test(between)
    )
      return undefined
    if (EARLIER.test(between)) return undefined
    if (
      !isAt &&
      /^[^，。；]{0,12}(?:举行|举办|召开|开幕|开始|启动|上映|实施|施行|出发|播出|出版|上市|发售|发布|首发|开售|上线|交付)的/u.test(
        between,
      )
    )
      return undefined
    // 法官走进职校授课，学校已征集提问: 走进 may be to come.
    if (/^(?:走进|来到|送上|登上)/u.test(result[0]) && (/，[^，]*已/u.test(told) || OFFERED.test(told)))
      return undefined
    return /定|改期|推迟|延期|原[定计拟本]/u.test(between.slice(0, 6)) ? undefined : result.index + result[0].length
  }
  const next = plain.slice(end + 1, end + 16)
  return /^(?:会议|会上|活动中|现场|仪式上|比赛中|当天|当日|此次|本次)[^，。]{0,8}(?:指出|强调|听取|认为|要求|共(?!计划)[\u4e00-\u9fff]{1,3}\d|了)/u.test(
    next,
  )
    ? told.length
    : undefined
}
