import { adverbPoints } from './adverb-points'
import { apposedNames } from './apposed-names'
import { clauseLists } from './clause-lists'
import { compoundCounts } from './compound-counts'
import { type CountedList, countedLists } from './counted-list'
import { datedRows } from './dated-rows'
import { drawnGroups } from './drawn-groups'
import { eventLists, placedNames } from './event-lists'
import { labelledRows } from './labelled-rows'
import { madeOfLists } from './made-of-lists'
import { membersTold } from './members-told'
import { oneEach } from './one-each'
import { rankRows } from './rank-rows'
import { rowsBefore } from './rows-before'
import { sameNounLists } from './same-noun-lists'
import { shortRows } from './short-rows'
import { sloganLists } from './slogan-lists'
import { thingLists } from './thing-lists'
import { quotedRuns, titleRuns } from './title-runs'
import { pointedSlogans, toldLists } from './told-lists'
import { valueLists } from './value-lists'

/** Lists whose count needs nothing but the words around them. @param next the text behind. */
export function* plainLists(folded: string, next: string): Generator<CountedList> {
  yield* adverbPoints(folded, next)
  yield* countedLists(folded)
  yield* sloganLists(folded)
  yield* titleRuns(folded)
  yield* quotedRuns(folded)
  yield* eventLists(folded)
  yield* placedNames(folded)
  yield* datedRows(folded)
  yield* sameNounLists(folded)
  yield* compoundCounts(folded)
  yield* apposedNames(folded)
  yield* drawnGroups(folded)
  yield* valueLists(folded)
  yield* thingLists(folded)
  yield* rankRows(folded)
  yield* labelledRows(folded)
  yield* oneEach(folded)
  yield* membersTold(folded)
  yield* clauseLists(folded)
  yield* madeOfLists(folded)
  yield* rowsBefore(folded)
  yield* toldLists(folded)
  yield* pointedSlogans(folded, next)
  yield* shortRows(folded)
}
