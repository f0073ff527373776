import { expect, test } from 'vitest'
import { questionOf, readingWord } from './joint-fork'

test('between lines of a headline it is asked whether they are one, elsewhere about paragraphs and stories', () => {
  expect(questionOf(['join', 'break'], 'headline')).toBe('joint.ask.head')
  expect(questionOf(['join', 'break'], 'deck')).toBe('joint.ask.head')
  expect(questionOf(['join', 'break'], 'body')).toBe('joint.ask.join-break')
  expect(questionOf(['break', 'story'], 'headline')).toBe('joint.ask.break-story')
  expect(questionOf(['join', 'story'], undefined)).toBe('joint.ask.join-story')
})

test('readings of a headline are named by what becomes of its lines', () => {
  expect(readingWord('break', 'headline')).toBe('joint.head.break')
  expect(readingWord('join', 'headline')).toBe('joint.head.join')
  expect(readingWord('story', 'headline')).toBe('joint.story')
  expect(readingWord('break', 'body')).toBe('joint.break')
})
