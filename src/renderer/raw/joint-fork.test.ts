import { expect, test } from 'vitest'
import { questionOf } from './joint-fork'

test('between lines of a headline it is asked whether they are one, elsewhere about paragraphs and stories', () => {
  expect(questionOf(['join', 'break'], 'headline')).toBe('joint.ask.head')
  expect(questionOf(['join', 'break'], 'deck')).toBe('joint.ask.head')
  expect(questionOf(['join', 'break'], 'body')).toBe('joint.ask.join-break')
  expect(questionOf(['break', 'story'], 'headline')).toBe('joint.ask.break-story')
  expect(questionOf(['join', 'story'], undefined)).toBe('joint.ask.join-story')
})
