import { type Duplicate, isHeadRole, type Place, type Role } from '../../model/analysis'
import type { Lexicon } from '../lexicon'
import { findOverprint } from '../page/overprint'
import { createDoubledWordFinder } from './doubled-words'
import { createPairJudge } from './judge-pair'
import { createNormaliser } from './normal-text'
import { findRepeatedClauses } from './repeated-clauses'
import { SimilarTexts } from './similar-texts'
import { findTandemRuns } from './tandem-runs'

/** Finds what is printed twice inside one story or one page. */
export interface RepeatFinder {
  /**
   * `texts` are the clean texts of one story's units in reading order, `roles` theirs (body, if left out): overprint,
   * doubled words, repeated clauses, a paragraph set twice, a caption that repeats the text. Sorted by place.
   */
  find(texts: readonly string[], roles?: readonly Role[]): Duplicate[]
  /**
   * Whole paragraphs alike in different stories of a page. `storyOf[k]` is text k's story (any number; texts of one
   * story are left to `find`).
   */
  findInPage(texts: readonly string[], storyOf: readonly number[], roles?: readonly Role[]): Duplicate[]
}

/** Letters from which a paragraph set twice is told from a label or a row of a table. */
const PARAGRAPH_LETTERS = 30
/** Inside one story entries of a list are alike by nature; only a real second setting counts. */
const NEAR_IN_STORY = 0.9

/** Roles that stand over, under or beside the text and may say what it says (`other`: a pull quote, a list of contents). */
const isApart = (role: Role): boolean =>
  isHeadRole(role) || ['summary', 'subhead', 'jump', 'byline', 'credit', 'other', 'running-head'].includes(role)

export function createRepeatFinder(lexicon: Lexicon): RepeatFinder {
  const doubledWords = createDoubledWordFinder(lexicon)
  const normaliser = createNormaliser()
  const judge = createPairJudge(lexicon)

  /** Overprint, tandem runs and doubled words of one text; what one has claimed the next leaves alone. */
  function insideOne(text: string, index: number): Duplicate[] {
    const out: Duplicate[] = []
    const isFree = (start: number, end: number): boolean =>
      out.every(({ places }) => places.every((place) => end <= place.start || place.end <= start))
    for (const [start, end] of overprintHulls(text)) {
      out.push({
        kind: 'overprint',
        places: [{ text: index, start, end }],
        text: text.slice(start, end),
        similarity: 1,
      })
    }
    for (const { start, end } of findTandemRuns(text)) {
      if (!isFree(start, end)) continue
      const middle = (start + end) / 2
      const places = [
        { text: index, start, end: middle },
        { text: index, start: middle, end },
      ]
      out.push({ kind: 'repeat', places, text: text.slice(start, middle), similarity: 1 })
    }
    for (const { start, end } of doubledWords.find(text)) {
      if (!isFree(start, end)) continue
      const places = [{ text: index, start, end }]
      out.push({ kind: 'doubled-word', places, text: text.slice(start, end), similarity: 1 })
    }
    return out
  }

  function wholeTexts(
    texts: readonly string[],
    isCompared: (k: number) => boolean,
    accepts: (kind: Duplicate['kind'], similarity: number, one: number, other: number) => boolean,
  ): Duplicate[] {
    const out: Duplicate[] = []
    const similar = new SimilarTexts<number>(judge)
    texts.forEach((text, k) => {
      if (!isCompared(k)) return
      const normal = normaliser.normalise(text)
      if (normal.length < PARAGRAPH_LETTERS) return
      for (const { key, kind, similarity } of similar.matches(normal)) {
        if (!accepts(kind, similarity, key, k)) continue
        const places = [wholeOf(texts, key), wholeOf(texts, k)]
        out.push({ kind, places, text: texts[key] as string, similarity })
      }
      similar.add(k, normal)
    })
    return out
  }

  return {
    find(texts, roles) {
      const isText = (k: number): boolean => !isApart(roles?.[k] ?? 'body')
      const whole = wholeTexts(texts, isText, (kind, similarity, one, other) => {
        const caption = (roles?.[one] === 'caption') !== (roles?.[other] === 'caption')
        return kind === 'exact' || (kind === 'near' && similarity >= NEAR_IN_STORY) || (kind === 'contains' && caption)
      })
      const out = [...whole, ...texts.flatMap(insideOne)]
      const joins = (x: number, y: number): boolean => x === y || (isText(x) && isText(y))
      for (const places of findRepeatedClauses(texts, normaliser, joins)) {
        if (places.every((place) => out.some((known) => isCovered(place, known)))) continue
        const { text, start, end } = places[0] as Place
        out.push({ kind: 'repeat', places, text: (texts[text] as string).slice(start, end), similarity: 1 })
      }
      return out.sort(byPlace)
    },

    findInPage(texts, storyOf, roles) {
      const isText = (k: number): boolean => !isApart(roles?.[k] ?? 'body')
      return wholeTexts(texts, isText, (_kind, _similarity, one, other) => storyOf[one] !== storyOf[other])
    },
  }
}

const wholeOf = (texts: readonly string[], k: number): Place => ({
  text: k,
  start: 0,
  end: (texts[k] as string).length,
})

const isCovered = (place: Place, known: Duplicate): boolean =>
  known.places.some((its) => its.text === place.text && its.start <= place.start && place.end <= its.end)

function byPlace(a: Duplicate, b: Duplicate): number {
  const one = a.places[0] as Place
  const two = b.places[0] as Place
  return one.text - two.text || one.start - two.start
}

/** Stretches of a plain text (one that no segmenter has cleaned) in which all is printed twice, both copies included. */
function overprintHulls(text: string): [start: number, end: number][] {
  const hulls: [number, number][] = []
  for (const [start, end] of findOverprint(text, 0, text.length)) {
    const first = start - (end - start)
    const last = hulls.at(-1)
    if (last && last[1] >= first) last[1] = end
    else hulls.push([first, end])
  }
  return hulls
}
