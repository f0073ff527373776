import { expect, test } from 'vitest'
import { figureBound } from './figure-bound'

test.each([
  ['上周夜间到馆', '1300余人次', '，', '>'],
  ['队伍排了', '十多个', '弯', '>'],
  ['渡口日均客流超过', '860人次', '。', '>'],
  ['投资逾', '3亿元', '', '>'],
  ['修缮只花了不到', '200元', '，', '<'],
  ['每间不低于', '12平方米', '', '≥'],
  ['办结率', '90%以上', '。', '≥'],
  ['满', '60周岁', '及以上老人免票', '≥'],
  ['每船不超过', '45人', '，', '≤'],
  ['读者多在', '35岁以下', '。', '≤'],
])('%s %s %s: %s', (before, printed, behind, bound) => {
  expect(figureBound(before, printed, behind)).toBe(bound)
})

test.each([
  ['票价约', '2元', '。'],
  ['客流增加近', '两成', '，'],
  ['石鼓队第七局反超', '2分', '。'],
  ['今年新建口袋公园', '12处', '，多数在街角'],
  ['其中', '多个', '站点'],
])('%s %s %s bounds nothing', (before, printed, behind) => {
  expect(figureBound(before, printed, behind)).toBeUndefined()
})
