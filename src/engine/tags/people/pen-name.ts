import { Char, classOf } from '../../page/char-class'
import type { FoundName } from './name-chain'
import { unitAt } from './unit-at'
import { FACTS, Fact, type Vocabulary } from './vocabulary'
import { Kind } from './weights'

const SHORTEST = 2
const LONGEST = 4
const MARGIN = 1.5
/** Log-odds of a name behind a word that say it is a title: 作者 alone names nobody. */
const TITLE = 0.5

/** The name a byline is made of: whatever two to four characters stand alone in it (麦浪) or last behind a blank (二中家长 水清). */
export function penName(text: string, { trie, facts }: Vocabulary): readonly FoundName[] {
  let end = text.length
  while (end > 0 && classOf(text.charCodeAt(end - 1)) === Char.space) end--
  let start = end
  while (start > 0 && classOf(text.charCodeAt(start - 1)) === Char.han) start--
  if (end - start < SHORTEST || end - start > LONGEST) return []
  const before = classOf(unitAt(text, start - 1))
  if (start > 0 && before !== Char.space && before !== Char.mark) return []
  const node = trie.find(text.slice(start, end))
  if (node !== 0 && (facts[node * FACTS + Fact.before] as number) > TITLE) return []
  return [
    { start, end, kind: Kind.chinese, margin: MARGIN, wordStart: start, wordEnd: end, joined: false, titled: true },
  ]
}
