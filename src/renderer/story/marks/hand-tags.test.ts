import { expect, it } from 'vitest'
import type { PlacedHandTag } from '../../../model/hand-tag'
import { paintHandTags } from './hand-tags'

const TEXT = '罗一苇说，罗一苇的话算数。'
const TAG = { key: 'hand:b:5|罗一苇', type: 'person', block: 'b', text: '罗一苇', before: '', shown: [[5, 8]] } as const
const placed: PlacedHandTag[] = [{ tag: TAG, start: 5, end: 8, words: '罗一苇' }]

it('shows tags put by hand where they stand while text is typed before them', () => {
  expect(paintHandTags(placed, TEXT, TEXT)).toMatchObject([{ type: 'person', start: 5, end: 8, isSure: true }])
  expect(paintHandTags(placed, TEXT, `昨日，${TEXT}`)[0]).toMatchObject({ start: 8, end: 11 })
  expect(paintHandTags(placed, TEXT, TEXT.replaceAll('一', '壹'))).toEqual([])
})
