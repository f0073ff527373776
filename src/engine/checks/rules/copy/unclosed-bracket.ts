import type { Rule } from '../../rule'
import { createUnclosedMarkRule } from './unclosed-mark'

/** 1）, a), 一）: the item of a list. A colon before it makes a smile. */
const ITEM = /(?:^|[\s，。；：、])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2}|[①-⑳])$/u

/** Brackets and title marks without their other half. A closing bracket behind the number of a list's item is one by itself. */
export function createUnclosedBracketRule(): Rule {
  return createUnclosedMarkRule({
    id: 'unclosed-bracket',
    pairs: { '（': '）', '《': '》', '〈': '〉', '【': '】', '〔': '〕', '［': '］' },
    says: { unclosed: 'says.unclosed-bracket', unopened: 'says.unopened-bracket' },
    runsOn: false,
    passes: (text, at) =>
      /[)）]/u.test(text.charAt(at)) &&
      (ITEM.test(text.slice(Math.max(0, at - 3), at)) || /[:：][-—]?$/u.test(text.slice(0, at))),
  })
}
