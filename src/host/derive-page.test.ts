import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../engine/engine'
import { applyChanges, insertRecord, updateRecord } from '../model/change'
import type { Block, Decision, Desk, Page } from '../model/document'
import { emptyDesk } from '../model/document'
import { handTagDecision } from '../model/hand-tag'
import { replaceText } from '../model/piece'
import { derivePage } from './derive-page'
import { readLexiconFolder } from './lexicon-folder'

const engine = createEngine(readLexiconFolder(join(import.meta.dirname, '..', '..', 'resources', 'lexicons', 'zh')))
const LAYOUT = engine.segmenter.segment('')
const ISSUE = { publication: null, place: null, date: '2025-06-12', weekday: null, page: null }
const TEXT = '记者昨日获悉，小满茶社新添茶座12张，掌柜阿拾说，最忙的一天来了三百位客人。'

const BLOCK = { id: 'b', pieces: [{ start: 0, end: TEXT.length, text: TEXT }] }

/** A desk with one page of one story of one paragraph. */
function deskOf(text: string, decisions: readonly Partial<Decision>[] = []): Desk {
  const page: Page = {
    id: 'p',
    name: 'p.txt',
    order: 'a0',
    raw: text,
    encoding: 'utf-8',
    lineEnds: 'none',
    sha256: '',
    bytes: null,
    issue: ISSUE,
    issueByHand: false,
    encodingByHand: false,
    engine: 'test',
  }
  const block: Block = {
    id: 'b',
    page: 'p',
    story: 's',
    role: 'body',
    order: 'a0',
    pieces: [{ start: 0, end: text.length, text }],
    hand: [],
  }
  const made = decisions.map((one, k) => ({
    id: `d${k}`,
    kind: 'tag' as const,
    subject: '',
    answer: '',
    about: '',
    by: '',
    at: '',
    ...one,
  }))
  return applyChanges(emptyDesk(), [
    insertRecord('page', page),
    insertRecord('story', { id: 's', page: 'p', order: 'a0', status: 'new' }),
    insertRecord('block', block),
    ...made.map((decision) => insertRecord('decision', decision)),
  ])
}

const derive = (desk: Desk) => derivePage(desk, 'p', engine, LAYOUT, 1)

describe('derivePage', () => {
  it('gives a tag the same key in every run, and another key to the same words elsewhere', () => {
    const twice = `${TEXT}${TEXT.replace('昨日', '今天')}`
    const keys = derive(deskOf(twice)).tags.b?.map((tag) => tag.key) ?? []
    expect(keys.length).toBeGreaterThan(4)
    expect(derive(deskOf(twice)).tags.b?.map((tag) => tag.key)).toEqual(keys)
    const figures = derive(deskOf(twice)).tags.b?.filter((tag) => tag.text === '12张') ?? []
    expect(figures).toHaveLength(2)
  })

  it('shows what a person has tagged, with the value the machine reads in those words', () => {
    const name = handTagDecision('person', BLOCK, TEXT.indexOf('阿拾'), TEXT.indexOf('阿拾') + 2)
    const figure = handTagDecision('number', BLOCK, TEXT.indexOf('三百位'), TEXT.indexOf('三百位') + 3)
    const tags = derive(deskOf(TEXT, [name, figure])).tags.b ?? []
    expect(tags.find((tag) => tag.key === name.subject)).toMatchObject({ text: '阿拾', value: { name: '阿拾' } })
    expect(tags.filter((tag) => tag.text === '三百位')).toMatchObject([
      { key: figure.subject, value: { number: 300, unit: '位' }, confidence: 1 },
    ])
  })

  it('gives a tag the type a person has said it is, with the value read in its words, under its own key', () => {
    const [figure] = (derive(deskOf(TEXT)).tags.b ?? []).filter((tag) => tag.text === '12张')
    const asked = { subject: figure?.key ?? '', about: '12张' }
    const person = derive(deskOf(TEXT, [{ ...asked, answer: 'person' }])).tags.b ?? []
    expect(person.filter((tag) => tag.text === '12张')).toMatchObject([
      { key: figure?.key, type: 'person', value: { name: '12张' }, confidence: 1 },
    ])
    const again = [
      { ...asked, answer: 'person', at: '2025-06-10T08:00:00Z' },
      { ...asked, answer: 'number', at: '2025-06-10T08:01:00Z' },
    ]
    const number = derive(deskOf(TEXT, again)).tags.b ?? []
    expect(number.filter((tag) => tag.text === '12张')).toMatchObject([{ type: 'number', value: { number: 12 } }])
  })

  it('lets a tag go whose words are gone', () => {
    const name = handTagDecision('person', BLOCK, TEXT.indexOf('阿拾'), TEXT.indexOf('阿拾') + 2)
    const gone = replaceText(BLOCK.pieces, TEXT.indexOf('阿拾'), TEXT.indexOf('阿拾') + 2, '店主')
    const desk = deskOf(TEXT, [name])
    const block = desk.block.get('b')
    const change = block && updateRecord('block', block, { pieces: gone })
    const tags = derive(applyChanges(desk, change ? [change] : [])).tags.b ?? []
    expect(tags.some((tag) => tag.key === name.subject)).toBe(false)
  })

  it('says nothing of a page that is not there', () => {
    expect(derivePage(emptyDesk(), 'x', engine, LAYOUT, 3)).toMatchObject({ page: 'x', seq: 3, tags: {} })
  })
})
