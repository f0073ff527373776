import { describe, expect, it } from 'vitest'
import type { DuplicateList } from '../../bridge/duplicate-list'
import type { DerivedDuplicate, PageDerived } from '../../bridge/page-derived'
import type { Desk } from '../../model/document'
import { buildRows, countRepeats } from './duplicate-rows'
import { readAnswers } from './pair-answers'
import { decided, dropped, listOf, pairOf, smallDesk } from './testing/small-desk'

const THREE = smallDesk('甲: 一段', '乙: 一段', '丙: 一段')
const rowsOf = (desk: Desk, list: DuplicateList | null, derived = new Map<string, PageDerived>()) =>
  buildRows(desk, list, [...desk.page.keys()], derived, readAnswers(desk))

function insideOf(...duplicates: readonly DerivedDuplicate[]): Map<string, PageDerived> {
  const page = { page: '甲', seq: 1, tags: {}, findings: [], joints: [], inferred: null }
  return new Map([['甲', { ...page, duplicates }]])
}

describe('the questions of the duplicates view', () => {
  it('show texts of one form with other figures before all others', () => {
    const list = listOf([[pairOf('b1', 'b2', 'exact')], [pairOf('b2', 'b3', 'template')]])
    expect(rowsOf(THREE, list).map(({ group }) => group)).toEqual(['template', 'exact'])
  })

  it('are settled by an answer that leaves both texts standing', () => {
    const list = listOf([[pairOf('b1', 'b2')]])
    expect(rowsOf(THREE, list)[0]?.state).toBe('open')
    expect(rowsOf(decided(THREE, ['b1-b2', 'keep-both']), list)[0]?.state).toBe('decided')
    expect(rowsOf(decided(THREE, ['b1-b2', 'not-a-duplicate']), list)[0]?.state).toBe('decided')
  })

  it('are gone with the paragraph that was dropped, and back when it stands again', () => {
    const list = listOf([[pairOf('b1', 'b2')]])
    const said = decided(THREE, ['b1-b2', 'drop-b'])
    expect(rowsOf(dropped(said, 'b2'), list)).toEqual([])
    expect(rowsOf(said, list)[0]?.state).toBe('open')
  })

  it('stay open for the copies of a cluster that are left', () => {
    const list = listOf([[pairOf('b1', 'b2'), pairOf('b2', 'b3'), pairOf('b1', 'b3')]])
    const [row] = rowsOf(dropped(THREE, 'b2'), list)
    expect(row).toMatchObject({ state: 'open', blocks: ['b1', 'b3'] })
  })

  it('ask about a story in two versions once, and not by its paragraphs too', () => {
    const desk = smallDesk('甲: 一', '甲: 二', '乙: 一', '乙: 二')
    const versions = [{ a: '乙', b: '甲', kind: 'same', ofA: 0.9, ofB: 0.8 }] as const
    const list = listOf([[pairOf('b1', 'b3')], [pairOf('b2', 'b4', 'template')]], versions)
    const rows = rowsOf(desk, list)
    expect(rows).toHaveLength(1)
    // The earlier story stands on the left, whichever the list names first.
    expect(rows[0]).toMatchObject({ of: 'version', a: '甲', b: '乙', state: 'open' })
    expect(rowsOf(decided(desk, ['b1-b3', 'keep-both'], ['b2-b4', 'keep-both']), list)[0]?.state).toBe('decided')
  })

  it('count each paragraph that repeats another once, in however many pairs and versions it stands', () => {
    const names = ['甲', '乙', '丙', '丁']
    const desk = smallDesk(...names.flatMap((name) => [`${name}: 一`, `${name}: 二`]))
    const pairsOf = (ids: readonly string[]) =>
      ids.flatMap((a, k) => ids.slice(k + 1).map((b) => pairOf(a, b, 'exact')))
    const versions = names.flatMap((a, k) =>
      names.slice(k + 1).map((b) => ({ a, b, kind: 'same', ofA: 1, ofB: 1 }) as const),
    )
    const rows = rowsOf(desk, listOf([pairsOf(['b1', 'b3', 'b5', 'b7']), pairsOf(['b2', 'b4', 'b6', 'b8'])], versions))
    expect(rows).toHaveLength(6)
    expect(countRepeats(desk, rows)).toBe(6)
    const three = rowsOf(THREE, listOf([[pairOf('b1', 'b2'), pairOf('b2', 'b3'), pairOf('b1', 'b3')]]))
    expect(countRepeats(THREE, three)).toBe(2)
    expect(countRepeats(THREE, rowsOf(decided(THREE, ['b1-b2', 'keep-both']), listOf([[pairOf('b1', 'b2')]])))).toBe(0)
  })

  it('do not take two notices of one form for versions of a story', () => {
    const versions = [{ a: '甲', b: '乙', kind: 'template', ofA: 0.9, ofB: 0.9 }] as const
    const rows = rowsOf(THREE, listOf([[pairOf('b1', 'b2', 'template')]], versions))
    expect(rows.map(({ of, group }) => `${of} ${group}`)).toEqual(['cluster template'])
  })

  it('hold what a page repeats inside a story, until its copy is cut', () => {
    const desk = smallDesk('甲: 接种疫苗疫苗了')
    const doubled = {
      key: 'k',
      kind: 'doubled-word',
      places: [{ block: 'b1', start: 2, end: 6 }],
      text: '疫苗疫苗',
      similarity: 1,
    } as const
    expect(rowsOf(desk, null, insideOf(doubled))).toMatchObject([{ group: 'inside', state: 'open' }])
    expect(rowsOf(decided(desk, ['k', 'not-a-duplicate']), null, insideOf(doubled))[0]?.state).toBe('decided')
    expect(rowsOf(smallDesk('甲: 接种疫苗了，好'), null, insideOf(doubled))).toEqual([])
  })

  it('do not ask about an overprint that the machine has cleaned up', () => {
    const desk = smallDesk('甲: 近日，渡口')
    const places = [{ block: 'b1', start: 0, end: 3 }]
    const overprint = { key: 'k', kind: 'overprint', places, text: '近日近日，，', similarity: 1 } as const
    expect(rowsOf(desk, null, insideOf(overprint))).toMatchObject([{ isCleaned: true, state: 'decided' }])
  })
})
