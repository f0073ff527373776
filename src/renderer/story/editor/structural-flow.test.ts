import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Entry } from '../../../model/entry'
import type { BlockText } from './story-text'
import { StructuralFlow } from './structural-flow'

const entry = (seq: number): Entry => {
  return { seq, at: '', by: '', command: '', args: {}, about: '', pages: [], stories: [], changes: [] }
}

/** A flow over an editor of plain texts whose commands answer when told to. */
function setUp(blocks: BlockText[]) {
  const editor = { blocks, seq: 1 }
  const sent: { command: string; args: unknown }[] = []
  const answers: ((entry: Entry | { refused: string; message: string }) => void)[] = []
  vi.stubGlobal('window', {
    setTimeout,
    clearTimeout,
    galley: {
      request: (_name: string, asked: { command: string; args: unknown }) => {
        sent.push(asked)
        return new Promise((resolve) => answers.push(resolve))
      },
    },
  })
  const flow = new StructuralFlow({
    read: () => editor.blocks,
    commitTyping: () => undefined,
    seq: () => editor.seq,
    canJoin: () => true,
  })
  const answer = async (seq: number) => {
    answers.shift()?.(entry(seq))
    await vi.advanceTimersByTimeAsync(0)
  }
  const receive = (next: BlockText[], seq: number) => {
    editor.blocks = next
    editor.seq = seq
    const wish = flow.takeWish(next)
    flow.settle()
    return wish?.point
  }
  return { flow, sent, answers, answer, receive }
}

const two = [
  { id: 'a', text: '甲乙' },
  { id: 'b', text: '丙' },
]

describe('StructuralFlow', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('keeps a second edit back until the first has come home', async () => {
    const { flow, sent, answer, receive } = setUp(two)
    flow.join('a')
    expect(flow.isBusy()).toBe(true)
    const second = vi.fn()
    flow.defer(second)
    await answer(2)
    expect(second).not.toHaveBeenCalled()
    expect(receive([{ id: 'a', text: '甲乙丙' }], 2)).toEqual({ block: 'a', offset: 2 })
    expect(second).toHaveBeenCalledOnce()
    expect(sent).toHaveLength(1)
  })

  it('goes on when the mirror is told before the answer', async () => {
    const { flow, answer, receive } = setUp(two)
    flow.replace({ block: 'a', offset: 1 }, { block: 'a', offset: 1 }, '\n')
    receive(
      [
        { id: 'a', text: '甲' },
        { id: 'n', text: '乙' },
        { id: 'b', text: '丙' },
      ],
      2,
    )
    expect(flow.isBusy()).toBe(true)
    await answer(2)
    expect(flow.isBusy()).toBe(false)
  })

  it('goes on after a refusal, with the wish forgotten', async () => {
    const { flow, answers } = setUp(two)
    flow.join('a')
    answers.shift()?.({ refused: 'last-block', message: '' })
    await vi.advanceTimersByTimeAsync(0)
    expect(flow.isBusy()).toBe(false)
    expect(flow.takeWish([{ id: 'a', text: '甲乙丙' }])).toBeUndefined()
  })

  it('does not freeze when no answer comes', async () => {
    const { flow } = setUp(two)
    flow.join('a')
    const idle = flow.idle()
    await vi.advanceTimersByTimeAsync(6000)
    await idle
    expect(flow.isBusy()).toBe(false)
  })

  it('waits for an action begun elsewhere', async () => {
    const { flow, receive } = setUp(two)
    flow.follow(Promise.resolve(entry(2)))
    const next = vi.fn()
    flow.defer(next)
    await vi.advanceTimersByTimeAsync(0)
    expect(next).not.toHaveBeenCalled()
    receive(two, 2)
    expect(next).toHaveBeenCalledOnce()
    flow.follow(Promise.resolve(undefined))
    await vi.advanceTimersByTimeAsync(0)
    expect(flow.isBusy()).toBe(false)
  })

  it('sends nothing for fields without a block, and nothing for an empty change', () => {
    const { flow, sent } = setUp([{ id: 'field:label', text: '' }, ...two])
    flow.join('field:label')
    flow.replace({ block: 'field:label', offset: 0 }, { block: 'field:label', offset: 0 }, '\n')
    flow.replace({ block: 'a', offset: 1 }, { block: 'a', offset: 1 }, '')
    expect(sent).toEqual([])
    flow.replace({ block: 'field:label', offset: 0 }, { block: 'b', offset: 1 }, '新')
    expect(sent[0]).toEqual({
      command: 'text.replace',
      args: { from: { block: 'a', offset: 0 }, to: { block: 'b', offset: 1 }, text: '新' },
    })
  })
})
