import type { Spelling } from '../spelling'

const BETWEEN = { list: ', ', sum: ' + ', product: ' × ' } as const
const COUNTS = 'nought one two three four five six seven eight nine ten'.split(' ')
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

export const englishSpelling: Spelling = {
  amount: (value) => {
    const size = Math.abs(value)
    return value.toLocaleString('en-GB', { maximumFractionDigits: size >= 1e5 ? 0 : 2 })
  },
  spelt: (count) => COUNTS[count] ?? String(count),
  date: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  iso: (date) => {
    const [year = '', month, day] = date.split('-')
    const parts = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year]
    return parts.filter(Boolean).join(' ')
  },
  monthDay: (month, day) => `${day} ${MONTHS[month - 1]}`,
  month: (month) => MONTHS[month - 1] ?? '',
  weekday: (weekday) => WEEKDAYS[weekday - 1] ?? '',
  clock: (hour, minute) => `${hour}:${String(minute).padStart(2, '0')}`,
  lunar: (month, day) => `the ${nth(day)} of the ${month < 0 ? 'leap ' : ''}${nth(Math.abs(month))} lunar month`,
  // 1、 is the number of a point as printed: behind it no comma is wanted.
  row: (members, as) => members.map((one) => one.replace(/、$/u, '')).join(BETWEEN[as]),
}

function nth(count: number): string {
  const last = count % 100 > 10 && count % 100 < 14 ? 0 : count % 10
  return `${count}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`
}
