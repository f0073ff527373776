import { expect, test } from 'vitest'
import { parsePartialDate } from './partial-date'

test.each([
  ['2021', '2021', '2021-01-01', '2021-12-31'],
  ['2021年', '2021', '2021-01-01', '2021-12-31'],
  ['2024-2', '2024-02', '2024-02-01', '2024-02-29'],
  ['2023年2月', '2023-02', '2023-02-01', '2023-02-28'],
  ['2021.11', '2021-11', '2021-11-01', '2021-11-30'],
  [' 2021/3/5 ', '2021-03-05', '2021-03-05', '2021-03-05'],
  ['2021年3月5日', '2021-03-05', '2021-03-05', '2021-03-05'],
])('%s may mean the days from its first to its last', (written, iso, first, last) => {
  expect(parsePartialDate(written)).toEqual({ iso, first, last })
})

test.each(['', '至今', '21-03', '2021-13', '2023-02-29', '2021-04-31', '2021-00-01', '三月', '2021-03-05-06'])(
  '“%s” is no date',
  (written) => {
    expect(parsePartialDate(written)).toBeUndefined()
  },
)
