import type { Spelling } from '../spelling'

const BETWEEN = { list: '、', sum: '＋', product: '×' } as const

export const chineseSpelling: Spelling = {
  amount: (value) => {
    const size = Math.abs(value)
    if (size >= 1e8) return `${rounded(value / 1e8, 4)}亿`
    if (size >= 1e5) return `${rounded(value / 1e4, 4)}万`
    return rounded(value, 2)
  },
  spelt: (count) => '零一两三四五六七八九十'.charAt(count) || String(count),
  date: (year, month, day) => `${year}年${month}月${day}日`,
  iso: (date) => date,
  monthDay: (month, day) => `${month}月${day}日`,
  month: (month) => `${month}月`,
  weekday: (weekday, stem) => `${stem}${'一二三四五六日'.charAt(weekday - 1)}`,
  clock: (hour, minute) => `${hour}时${minute === 0 ? '' : `${minute}分`}`,
  lunar: (_month, _day, name) => `农历${name}`,
  row: (members, as) => members.join(BETWEEN[as]),
}

function rounded(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)))
}
