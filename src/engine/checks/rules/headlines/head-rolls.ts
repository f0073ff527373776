import { says } from '../../../../words/sentence'
import { smallCount } from '../../figures/announced-count'
import type { FigureText } from '../../figures/figure-text'
import { nameRuns } from '../../figures/name-runs'
import type { RuleFinding } from '../../rule'

/** 三名青年工匠获省级大奖: so many people, and what they did. */
const COUNTED =
  /(?<![第\d另多数十百几余前每])([二两三四五六七八九十]|[2-9]|1[0-5])(?:名|位)([\u4e00-\u9fff]{1,10}?)(?=获|入选|当选|晋级|上榜|夺|摘|荣|捧|受|登|被|亮相|出战|出征|分|领|挺进|入围|斩|赴|参|圆梦|成为|跻身|走上|考入|包揽)/u
const DID = /获|选|晋级|上榜|夺|摘|荣|捧|表彰|登台|领奖|被|出战|出征|入围|挺进|斩|赴|参|榜上/u
const COUNT_TOLD = /([二两三四五六七八九十]|[2-9]|1[0-5])(?:人|名|位)/u
const NEAR = 2
const REACH = 24

/** 三名工匠获奖 over a body whose one row of names, told to have done it, has four. */
export function* checkHeadRolls(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  const match = COUNTED.exec(head.folded)
  if (!match) return
  const count = smallCount(match[1] ?? '')
  const runs = bodies.flatMap((text) => nameRuns(text).map((names) => ({ names, text })))
  const [only, ...more] = runs
  if (!only || more.length > 0 || Math.abs(only.names.length - count) > NEAR || only.names.length === count) return
  const { names, text } = only
  const [first, last] = [names[0], names.at(-1)]
  if (!first || !last) return
  const behind = text.folded.slice(last.end, last.end + REACH).split('。')[0] ?? ''
  // 等: there are more of them.
  if (/^(?:等|[、和与及]|以及|，[\u4e00-\u9fff]{2,3}[、，])/u.test(behind) || !DID.test(behind)) return
  // Some of them in another row, or each by himself.
  const people = bodies.flatMap(({ source }) => source.tags.filter(({ type }) => type === 'person'))
  if (new Set(people.map(({ value }) => JSON.stringify(value))).size !== names.length) return
  const told =
    COUNT_TOLD.exec(behind) ?? COUNT_TOLD.exec(text.folded.slice(Math.max(0, first.start - REACH), first.start))
  if (told && smallCount(told[1] ?? '') === count) return
  const place = { text: head.source.index, start: match.index, end: match.index + match[0].length }
  yield {
    says: says('says.count-list.people', {
      listed: names.length,
      row: { row: names.map(({ name }) => name), as: 'list' },
      printed: match[0],
    }),
    places: [place, { text: text.source.index, start: first.start, end: last.end }],
    confidence: 0.65,
  }
}
