import type { CheckedStory, CheckedText, CheckInput } from './rule'

const SENTENCE = /[。！？]/u
const SHORTEST = 12

/**
 * The input with sentences the cut left outside every story read as stories of their own, so that no rule passes over
 * them. A page without any story (two lines of a wire, of which one was taken for the running head) is one story.
 */
export function withStrayTexts(input: CheckInput): CheckInput {
  const furniture = input.furniture ?? []
  const isStray = ({ text }: CheckedText): boolean => text.length >= SHORTEST && SENTENCE.test(text)
  if (!furniture.some(isStray)) return input
  const asRead = (text: CheckedText): CheckedText => ({ ...text, role: isStray(text) ? 'body' : 'headline' })
  if (input.stories.length === 0) {
    const texts = furniture.map(asRead).sort((a, b) => Number(a.role === 'body') - Number(b.role === 'body'))
    return { ...input, stories: [{ texts }], furniture: [] }
  }
  const strays: CheckedStory[] = furniture.filter(isStray).map((text) => ({ texts: [asRead(text)] }))
  return { ...input, stories: [...input.stories, ...strays], furniture: furniture.filter((text) => !isStray(text)) }
}
