import { describe, expect, it } from 'vitest'
import type { Block, Decision } from './document'
import { handTagDecision, placeHandTags } from './hand-tag'
import { cutPieces, type Piece, replaceText } from './piece'

const TEXT = '罗一苇说，罗一苇的话算数。'
const RAW: Piece[] = [{ start: 0, end: TEXT.length, text: TEXT }]
type Texts = Pick<Block, 'id' | 'pieces'>[]
const of = (pieces: readonly Piece[], id = 'b'): Texts[number] => ({ id, pieces })

/** Where the tag put by `made` stands now: block, place, words. */
function shown(made: ReturnType<typeof handTagDecision>, blocks: Texts) {
  const decision: Decision = { ...made, id: made.subject, kind: 'tag', by: '', at: '' }
  return [...placeHandTags(blocks, new Map([[made.subject, decision]]))].flatMap(([block, tags]) =>
    tags.map(({ start, end, words }) => [block, start, end, words]),
  )
}

describe('a tag put by hand', () => {
  const second = handTagDecision('person', of(RAW), 5, 8)

  it('stands where it was put, told from the same words elsewhere', () => {
    expect(shown(second, [of(RAW)])).toEqual([['b', 5, 8, '罗一苇']])
    expect(handTagDecision('person', of(RAW), 0, 3).subject).not.toBe(second.subject)
  })

  it('stays with its words when text comes in right before or right behind them, and follows a change inside', () => {
    expect(shown(second, [of(replaceText(RAW, 5, 5, '老'))])).toEqual([['b', 6, 9, '罗一苇']])
    expect(shown(second, [of(replaceText(RAW, 8, 8, '他'))])).toEqual([['b', 5, 8, '罗一苇']])
    expect(shown(second, [of(replaceText(RAW, 6, 7, '壹'))])).toEqual([['b', 5, 8, '罗壹苇']])
  })

  it('goes with its paragraph: cut off, joined to another, moved', () => {
    const [left, right] = cutPieces(RAW, 5)
    expect(shown(second, [of(left), of(right, 'new')])).toEqual([['new', 0, 3, '罗一苇']])
    expect(shown(second, [of([{ start: 90, end: 92, text: '前文' }, ...RAW], 'joined')])).toEqual([
      ['joined', 7, 10, '罗一苇'],
    ])
  })

  it('goes when none of its characters is left', () => {
    expect(shown(second, [of(replaceText(RAW, 5, 8, '他'))])).toEqual([])
  })

  it('on an editor’s own words is found by the words, in the paragraph they are in by now', () => {
    const typed = replaceText(RAW, 5, 5, '记者陆知行，')
    const made = handTagDecision('person', of(typed), 7, 10)
    expect(shown(made, [of(typed)])).toEqual([['b', 7, 10, '陆知行']])
    expect(shown(made, [of(replaceText(typed, 7, 7, '老'))])).toEqual([['b', 8, 11, '陆知行']])
    const [left, right] = cutPieces(typed, 5)
    expect(shown(made, [of(left), of(right, 'new')])).toEqual([['new', 2, 5, '陆知行']])
    // A printed mention elsewhere is not it.
    expect(shown(made, [of(RAW), of([{ start: 50, end: 53, text: '陆知行' }], 'c')])).toEqual([])
  })

  it('is not made of an answer that is no tag', () => {
    const made = { subject: 'hand:b:|罗', answer: '{"type":"place"', about: '' }
    expect(shown(made, [of(RAW)])).toEqual([])
  })
})
