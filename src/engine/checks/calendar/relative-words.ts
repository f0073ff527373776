/** Days from the one a text is told on. */
export const DAYS: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  前日: -2,
  前晚: -2,
  昨起: -1,
  今起: 0,
  明起: 1,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  昨夜: -1,
  昨晨: -1,
  今天: 0,
  今日: 0,
  今晚: 0,
  今晨: 0,
  今早: 0,
  明天: 1,
  明日: 1,
  明晚: 1,
  明早: 1,
  明晨: 1,
  大后天: 3,
  后天: 2,
}
/** Days from the one told of before. */
export const FOLLOWING: Readonly<Record<string, number>> = {
  次日: 1,
  翌日: 1,
  第二天: 1,
  隔天: 1,
  隔日: 1,
  转天: 1,
  前一天: -1,
  前一日: -1,
}
/** Years from the one a text is told in. */
export const YEARS: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  上年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  后年: 2,
}
/** Months from the one a text is told in. */
export const MONTHS: Readonly<Record<string, number>> = { 上个月: -1, 上月: -1, 本月: 0, 这个月: 0, 下个月: 1, 下月: 1 }
/** Weeks from the one a text is told in. */
export const WEEKS: Readonly<Record<string, number>> = { 上: -1, 上个: -1, 本: 0, 这: 0, 这个: 0, 下: 1, 下个: 1 }
