import type { PersonTag } from '../../../model/analysis'
import type { Lexicon } from '../../lexicon'

/** Finds people's names in the clean texts of one story, in reading order. */
export interface PeopleFinder {
  /** One list of tags for each text, parallel to `texts`; offsets are UTF-16 code units into that text. */
  find(texts: readonly string[]): PersonTag[][]
}

const BEFORE = [
  '记者',
  '通讯员',
  '局长',
  '主任',
  '书记',
  '市长',
  '居民',
  '市民',
  '同学',
  '校长',
  '经理',
  '警长',
  '民警',
  '教师',
]
const AFTER = ['说', '表示', '介绍', '告诉', '摄', '认为', '）', ')', '女士', '先生']

/** Compiles the surnames once; the finder keeps no state between calls. */
export function createPeopleFinder(lexicon: Lexicon): PeopleFinder {
  const surnames = new Set(lexicon.rows('surnames').map((row) => row.surname ?? ''))
  return { find: (texts) => texts.map((text) => findIn(text, surnames)) }
}

function findIn(text: string, surnames: ReadonlySet<string>): PersonTag[] {
  const tags: PersonTag[] = []
  for (let at = 0; at < text.length; at++) {
    if (!surnames.has(text[at] ?? '')) continue
    const before = BEFORE.find((word) => text.startsWith(word, at - word.length))
    for (const length of [3, 2]) {
      const after = AFTER.find((word) => text.startsWith(word, at + length))
      const name = text.slice(at, at + length)
      if ((!before && !after) || !/^[\u4e00-\u9fff]+$/.test(name)) continue
      tags.push({
        type: 'person',
        start: at,
        end: at + length,
        text: name,
        value: before ? { name, role: before } : { name },
        confidence: 0.6,
        evidence: [{ code: before ? 'title-before' : 'speech-verb-after', detail: before ?? after ?? '' }],
      })
      at += length - 1
      break
    }
  }
  return tags
}
