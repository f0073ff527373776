import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../model/entry'
import type { BlockText } from './story-text'
import { TypingSession } from './typing-session'

/** An editor of plain texts and a session that answers when told to. */
function setUp(blocks: BlockText[]) {
  const editor = { blocks, composing: false }
  const sent: unknown[] = []
  const answers: ((entry: Entry | undefined) => void)[] = []
  const answer = (call: unknown) => {
    sent.push(call)
    return new Promise<Entry | undefined>((resolve) => answers.push(resolve))
  }
  const session = new TypingSession(
    { read: () => editor.blocks, isComposing: () => editor.composing },
    {
      replace: (block, from, to, text) => answer({ block, from, to, text }),
      insert: (field, text) => answer({ field, text }),
    },
  )
  const show = (mirror: BlockText[], seq: number) => {
    const { blocks: target, names } = session.receive({ blocks: mirror, seq })
    editor.blocks = target.map((block) => ({ ...block }))
    return names
  }
  return { editor, session, sent, answers, show }
}

const entry = (seq: number): Entry => ({
  seq,
  at: '',
  by: '',
  command: 'text.replace',
  args: {},
  about: '',
  pages: [],
  stories: [],
  changes: [],
})
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('TypingSession', () => {
  it('sends what was typed as one replacement', async () => {
    const { editor, session, sent, show } = setUp([])
    show([{ id: 'a', text: '新建公园' }], 1)
    expect(session.hasTyping()).toBe(false)
    editor.blocks = [{ id: 'a', text: '新建口袋公园' }]
    expect(session.hasTyping()).toBe(true)
    void session.commit()
    expect(sent).toEqual([{ block: 'a', from: 2, to: 2, text: '口袋' }])
    expect(session.hasTyping()).toBe(false)
  })

  it('keeps newer typing when the older arrives in the mirror, in either order of answer and event', async () => {
    for (const isAnsweredFirst of [true, false]) {
      const { editor, session, answers, show } = setUp([])
      show([{ id: 'a', text: '甲' }], 1)
      editor.blocks = [{ id: 'a', text: '甲乙' }]
      void session.commit()
      editor.blocks = [{ id: 'a', text: '甲乙丙' }]
      if (isAnsweredFirst) answers[0]?.(entry(2))
      await settled()
      show([{ id: 'a', text: '甲乙' }], 2)
      if (!isAnsweredFirst) answers[0]?.(entry(2))
      await settled()
      expect(editor.blocks).toEqual([{ id: 'a', text: '甲乙丙' }])
      expect(session.hasTyping()).toBe(true)
    }
  })

  it('does not take a commit on its way back when another block changes first', () => {
    const { editor, session, show } = setUp([])
    show(
      [
        { id: 'a', text: '甲' },
        { id: 'b', text: '丁' },
      ],
      1,
    )
    editor.blocks = [
      { id: 'a', text: '甲乙' },
      { id: 'b', text: '丁' },
    ]
    void session.commit()
    show(
      [
        { id: 'a', text: '甲' },
        { id: 'b', text: '戊' },
      ],
      2,
    )
    expect(editor.blocks).toEqual([
      { id: 'a', text: '甲乙' },
      { id: 'b', text: '戊' },
    ])
    expect(session.hasTyping()).toBe(false)
  })

  it('shows an undo that follows a commit', async () => {
    const { editor, session, answers, show } = setUp([])
    show([{ id: 'a', text: '甲' }], 1)
    editor.blocks = [{ id: 'a', text: '甲乙' }]
    const committed = session.commit()
    answers[0]?.(entry(2))
    await committed
    show([{ id: 'a', text: '甲乙' }], 2)
    show([{ id: 'a', text: '甲' }], 3)
    expect(editor.blocks).toEqual([{ id: 'a', text: '甲' }])
  })

  it('shows an undo that follows a commit even when both reach the mirror as one', async () => {
    const { editor, session, answers, show } = setUp([])
    show([{ id: 'a', text: '甲' }], 1)
    editor.blocks = [{ id: 'a', text: '甲乙' }]
    const committed = session.commit()
    answers[0]?.(entry(2))
    await committed
    show([{ id: 'a', text: '甲' }], 3)
    expect(editor.blocks).toEqual([{ id: 'a', text: '甲' }])
  })

  it('keeps refused words as typing that is not sent', async () => {
    const { editor, session, sent, answers, show } = setUp([])
    show([{ id: 'a', text: '甲' }], 1)
    editor.blocks = [{ id: 'a', text: '甲乙' }]
    const committed = session.commit()
    answers[0]?.(undefined)
    await committed
    expect(editor.blocks).toEqual([{ id: 'a', text: '甲乙' }])
    expect(session.hasTyping()).toBe(true)
    show([{ id: 'a', text: '甲' }], 2)
    expect(editor.blocks).toEqual([{ id: 'a', text: '甲乙' }])
    void session.commit()
    expect(sent).toHaveLength(2)
  })

  it('sends nothing while an input method composes', async () => {
    const { editor, session, sent, show } = setUp([])
    show([{ id: 'a', text: '甲' }], 1)
    editor.blocks = [{ id: 'a', text: '甲yi' }]
    editor.composing = true
    await session.commit()
    expect(sent).toEqual([])
  })

  it('makes a block of a field typed into, and keeps what is typed while it is made', async () => {
    const { editor, session, sent, answers, show } = setUp([])
    const field = { id: 'field:kicker', text: '' }
    show([field, { id: 'a', text: '甲' }], 1)
    editor.blocks = [
      { id: 'field:kicker', text: '引' },
      { id: 'a', text: '甲' },
    ]
    void session.commit()
    editor.blocks = [
      { id: 'field:kicker', text: '引题' },
      { id: 'a', text: '甲' },
    ]
    void session.commit()
    expect(sent).toEqual([{ field: 'kicker', text: '引' }])
    answers[0]?.(entry(2))
    await settled()
    const names = show(
      [
        { id: 'k', text: '引' },
        { id: 'a', text: '甲' },
      ],
      2,
    )
    expect([...names]).toEqual([['field:kicker', 'k']])
    expect(editor.blocks).toEqual([
      { id: 'k', text: '引题' },
      { id: 'a', text: '甲' },
    ])
    void session.commit()
    expect(sent[1]).toEqual({ block: 'k', from: 1, to: 1, text: '题' })
  })

  it('keeps words in a field when another entry arrives while it is being made', () => {
    const { editor, session, show } = setUp([])
    show(
      [
        { id: 'field:kicker', text: '' },
        { id: 'a', text: '甲' },
      ],
      1,
    )
    editor.blocks = [
      { id: 'field:kicker', text: '引' },
      { id: 'a', text: '甲' },
    ]
    void session.commit()
    show(
      [
        { id: 'field:kicker', text: '' },
        { id: 'a', text: '乙' },
      ],
      2,
    )
    expect(editor.blocks).toEqual([
      { id: 'field:kicker', text: '引' },
      { id: 'a', text: '乙' },
    ])
    expect(session.hasTyping()).toBe(false)
  })
})
