import { useCallback } from 'react'
import { runCommand } from '../bridge-client'
import { useDeskStore } from '../desk/desk-store'
import { titleOf } from './block-where'
import { type Choice, type DecideArgs, decideArgs } from './decide'
import { chooseRow, useDuplicateFocus } from './duplicate-focus'
import type { DuplicateRow } from './duplicate-rows'
import { closesQuestion, readAnswers } from './pair-answers'
import type { Comparison } from './shown-comparison'
import { decisionSteps, takeBack } from './take-back'

/** Rows decided about in this window, so that a decision taken back shows its question again. */
const decidedRows: string[] = []

interface Decide {
  argsFor(choice: Choice): DecideArgs | undefined
  choose(choice: Choice): Promise<void>
}

/** Answers the question shown, and moves on to the next one. */
export function useDecide(shown: readonly DuplicateRow[], at: number, comparison: Comparison | undefined): Decide {
  const isWhole = useDuplicateFocus((store) => store.isWhole)
  const row = shown[at]
  const argsFor = useCallback(
    (choice: Choice) => {
      if (!row) return undefined
      const { desk } = useDeskStore.getState()
      return decideArgs(desk, row, comparison?.pair, choice, isWhole, titleOf(desk, row))
    },
    [row, comparison, isWhole],
  )
  const choose = useCallback(
    async (choice: Choice) => {
      const args = argsFor(choice)
      if (!row || !args) return
      const entry = await runCommand('duplicate.decide', { ...args })
      if (!entry) return
      decidedRows.push(row.key)
      if (!isWhole && choice !== 'ignore' && hasOpenPair(row, args)) {
        // The next pair of the same cluster; its members are chosen anew.
        chooseRow(row.key, at)
        return
      }
      const next = shown[at + 1] ?? shown[at - 1]
      chooseRow(next?.key ?? null, at)
    },
    [argsFor, row, shown, at, isWhole],
  )
  return { argsFor, choose }
}

/** Whether a cluster still asks something once these answers are given. */
function hasOpenPair(row: DuplicateRow, { answers, drop }: DecideArgs): boolean {
  if (row.of !== 'cluster') return false
  const known = readAnswers(useDeskStore.getState().desk)
  const gone = new Set(drop)
  const given = new Map(answers.map(({ subject, answer }) => [subject, answer]))
  return row.pairs.some(
    ({ a, b, key }) => !gone.has(a) && !gone.has(b) && !closesQuestion(given.get(key) ?? known.get(key)?.answer),
  )
}

/** Takes the last decision back and shows its question again. */
export async function takeBackLast(): Promise<void> {
  const [last] = decisionSteps(useDeskStore.getState().desk)
  if (!last) return
  await takeBack(last)
  const row = decidedRows.pop()
  if (row !== undefined) chooseRow(row, useDuplicateFocus.getState().place)
}
