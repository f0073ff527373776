import type { Spelling } from '../spelling'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

export const englishSpelling: Spelling = {
  amount: (value) => {
    const size = Math.abs(value)
    return value.toLocaleString('en-GB', { maximumFractionDigits: size >= 1e5 ? 0 : 2 })
  },
  date: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  monthDay: (month, day) => `${day} ${MONTHS[month - 1]}`,
  month: (month) => MONTHS[month - 1] ?? '',
  weekday: (weekday) => WEEKDAYS[weekday - 1] ?? '',
  between: { list: ', ', sum: ' + ', product: ' × ' },
}
