import { describe, expect, it } from 'vitest'
import type { Say } from '../words/use-words'
import { progressNote } from './progress-note'

const say: Say = (key, values) => `${key}:${values?.count ?? ''}`
const running = (secondsLeft: number | null) => progressNote({ state: 'running', secondsLeft, pages: [] }, say)

describe('progressNote', () => {
  it('rounds seconds up to five, so that they do not flicker', () => {
    expect(running(1.2)).toBe('import.secondsLeft:5')
    expect(running(11)).toBe('import.secondsLeft:15')
  })

  it('counts minutes from one minute on', () => {
    expect(running(61)).toBe('import.minutesLeft:2')
  })

  it('says nothing while the time is not known', () => {
    expect(running(null)).toBe('')
  })

  it('says how many pages came in at the end', () => {
    expect(progressNote({ state: 'done', secondsLeft: 0, pages: ['a', 'b'] }, say)).toBe('import.came:2')
  })
})
