import { describe, expect, it } from 'vitest'
import { pageNumber, readJumpLine, readJumpsInText } from './jump-line'

describe('jump lines', () => {
  it.each([
    ['（下转第5版）', { way: 'next', page: '5' }],
    ['(下转第05版)', { way: 'next', page: '5' }],
    ['下轉A3版', { way: 'next', page: 'A3' }],
    ['▶下转 第十二版', { way: 'next', page: '12' }],
    ['（转第二版）', { way: 'next', page: '2' }],
    ['（上接第1版）', { way: 'previous', page: '1' }],
    ['（上接第一版《渡口复航》）', { way: 'previous', page: '1', title: '渡口复航' }],
    ['紧接第3版', { way: 'next', page: '3' }],
    ['更多内容见今日头条', undefined],
  ] as const)('%s', (text, read) => {
    expect(readJumpLine(text)).toEqual(read)
  })

  it('stand at either end of a paragraph, in their set forms only', () => {
    const long = '渡口清淤完工，两岸居民沿江而立。'.repeat(20)
    expect(readJumpsInText(`（上接第1版）${long}（下转第5版）`)).toEqual([
      { way: 'previous', page: '1' },
      { way: 'next', page: '5' },
    ])
    expect(readJumpsInText(`${long}（下转第5版）${long}`)).toEqual([])
    expect(readJumpsInText('稿子转第二版编辑，后来又接第三版的电话。')).toEqual([])
  })

  it('compare pages by their numbers however they are printed', () => {
    expect(['05', '5', '五', 'A03', 'a3', '十', '二十一'].map(pageNumber)).toEqual([
      '5',
      '5',
      '5',
      'A3',
      'A3',
      '10',
      '21',
    ])
  })
})
