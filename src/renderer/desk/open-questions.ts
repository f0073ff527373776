import { useMemo } from 'react'
import type { DerivedFinding, PageDerived } from '../../bridge/page-derived'
import { DOUBTFUL, type Joint } from '../../model/analysis'
import type { Block, Decision, Desk, PageId, StoryId } from '../../model/document'
import { jointSubject } from '../../model/joint-subject'
import { decisionsOf } from './decisions-of'
import { indexDesk } from './desk-index'
import { type DeskStore, useDeskStore } from './desk-store'

/** The block that claims raw offset `at`. */
export function blockAt(blocks: readonly Block[], at: number): Block | undefined {
  return blocks.find((block) => block.pieces.some((piece) => piece.start <= at && at < piece.end))
}

/** The joints of a page that a person is asked about and has not answered, in the order of the page. */
export function doubtfulJoints(
  derived: PageDerived | undefined,
  raw: string,
  decisions: ReadonlyMap<string, Decision>,
): readonly Joint[] {
  if (!derived) return []
  return derived.joints
    .filter(({ confidence }) => confidence < DOUBTFUL)
    .filter(({ before, after }) => !decisions.has(jointSubject(raw, before, after)))
    .toSorted((a, b) => a.after - b.after)
}

/** Findings nobody has answered yet. */
export function openFindings(
  derived: Pick<PageDerived, 'findings'> | undefined,
  decisions: ReadonlyMap<string, Decision>,
): readonly DerivedFinding[] {
  return derived ? derived.findings.filter((finding) => !decisions.has(finding.key)) : []
}

/** Open questions of every story of a page: doubtful joints and unanswered findings. */
export function countQuestions(
  joints: readonly Joint[],
  findings: readonly DerivedFinding[],
  blocks: readonly Block[],
): ReadonlyMap<StoryId, number> {
  const counts = new Map<StoryId, number>()
  const add = (story: StoryId | null | undefined) => {
    if (story) counts.set(story, (counts.get(story) ?? 0) + 1)
  }
  for (const joint of joints) add(blockAt(blocks, joint.after)?.story)
  for (const finding of findings) add(blocks.find((block) => block.id === finding.places[0]?.block)?.story)
  return counts
}

export interface PageQuestions {
  readonly byStory: ReadonlyMap<StoryId, number>
  readonly total: number
}

const NONE: readonly Block[] = []
const counted = new WeakMap<
  PageDerived,
  {
    blocks: readonly Block[]
    answers: ReadonlyMap<string, Decision>
    taken: ReadonlyMap<string, Decision>
    counts: PageQuestions
  }
>()

/** Open questions of one page, kept until its blocks, its derived data or decisions about joints and findings change. */
function questionsOf(desk: Desk, page: PageId, derived: PageDerived | undefined): PageQuestions | undefined {
  if (!derived) return undefined
  const blocks = indexDesk(desk).blocksByPage.get(page) ?? NONE
  const taken = decisionsOf(desk, 'joint')
  const answers = decisionsOf(desk, 'finding')
  const old = counted.get(derived)
  if (old && old.answers === answers && old.taken === taken && old.blocks === blocks) return old.counts
  const joints = doubtfulJoints(derived, desk.page.get(page)?.raw ?? '', taken)
  const byStory = countQuestions(joints, openFindings(derived, answers), blocks)
  const total = [...byStory.values()].reduce((sum, n) => sum + n, 0)
  const counts = { byStory, total }
  counted.set(derived, { blocks, answers, taken, counts })
  return counts
}

/** The open page's doubtful joints. */
export function useDoubtfulJoints(page: PageId | null): readonly Joint[] {
  const derived = useDeskStore((store) => (page === null ? undefined : store.derived.get(page)))
  const raw = useDeskStore((store) => (page === null ? undefined : store.desk.page.get(page)?.raw))
  const decisions = useDeskStore((store) => store.desk.decision)
  return useMemo(
    () => doubtfulJoints(derived, raw ?? '', decisionsOf({ decision: decisions }, 'joint')),
    [derived, raw, decisions],
  )
}

const NO_QUESTIONS: ReadonlyMap<PageId, PageQuestions> = new Map()
let asked: (Pick<DeskStore, 'desk' | 'derived'> & { questions: ReadonlyMap<PageId, PageQuestions> }) | undefined

/** Open questions of all pages computed so far, worked out once for all who ask. */
function allQuestions({ desk, derived }: Pick<DeskStore, 'desk' | 'derived'>): ReadonlyMap<PageId, PageQuestions> {
  if (asked?.desk === desk && asked.derived === derived) return asked.questions
  const questions = new Map<PageId, PageQuestions>()
  for (const page of desk.page.keys()) {
    const found = questionsOf(desk, page, derived.get(page))
    if (found) questions.set(page, found)
  }
  asked = { desk, derived, questions }
  return questions
}

/** @param isWanted without it there are none, and nobody is drawn again because of a new one. */
export function useQuestions(isWanted: boolean): ReadonlyMap<PageId, PageQuestions> {
  return useDeskStore((store) => (isWanted ? allQuestions(store) : NO_QUESTIONS))
}

/** Open questions of the whole desk, as far as it has been read. */
export function useQuestionCount(): number {
  return useDeskStore((store) => [...allQuestions(store).values()].reduce((sum, page) => sum + page.total, 0))
}

export function usePageQuestionCount(page: PageId): number {
  return useDeskStore((store) => allQuestions(store).get(page)?.total ?? 0)
}

export function useOpenQuestions(story: StoryId | null): number {
  return useDeskStore((store) => {
    const page = story === null ? undefined : store.desk.story.get(story)?.page
    return story === null || page === undefined ? 0 : (allQuestions(store).get(page)?.byStory.get(story) ?? 0)
  })
}
