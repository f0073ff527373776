import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLexiconFolder } from '../../host/lexicon-folder'
import type { Finding } from '../../model/analysis'
import { createEngine } from '../engine'
import { readPage } from '../read-page'

const engine = createEngine(readLexiconFolder(join(import.meta.dirname, '../../../resources/lexicons/zh')))

/** What a rule finds in a page of 10 June 2025, its paragraphs parted by ¶. */
function found(rule: string, page: string): Finding | undefined {
  const { issue, stories, furniture } = engine.segmenter.segment(page.replace(/¶/gu, '\n'))
  const units = stories.map((story) => story.units)
  const { findings } = readPage(engine, { issue: { ...issue, date: '2025-06-10' }, stories: units, furniture })
  return findings.find((finding) => finding.rule === rule)
}

describe('what a finding says of a page in traditional script', () => {
  it('has amounts worked out in that script, in the sum and in what would be right', () => {
    const prize = found('price-quantity', '獎學金¶¶今年84名學生各獲4000元獎學金，總額36.6萬元。')
    expect(prize).toMatchObject({ expected: '33.6萬元', message: '4000元×84名＝33.6萬元，印作36.6萬元' })
    expect(found('conversion', '撥款¶¶縣府撥款1.2億元（即12000億元）整建松河鎮堤防。')?.expected).toBe('1.2億元')
  })

  it('has words the page need not print in that script where they would be set', () => {
    expect(found('direction-word', '旅客¶¶旅客發送量由42萬人次增加到36萬人次。')?.expected).toBe('減至')
    expect(found('percent-point', '佔比¶¶工業佔比由65%升至82%，提高17%。')?.expected).toBe('17個百分點')
  })

  it('quotes names and things as they are printed', () => {
    const names = '王建國的蜂箱擺滿了山坡，蜜香飄出很遠，遊客們都說好。¶王健國說，今年的槐花蜜好賣。'
    expect(found('person-two-spellings', `養蜂人的春天¶¶${names}`)?.message).toContain('王建國、王健國')
    const coaches =
      '松河隊選出四位教練，包括總教練洪志豪、投手教練曾國峰、打擊教練葉俊良、體能教練彭信安、守備教練高偉倫。'
    expect(found('count-list', `教練名單¶¶${coaches}`)?.message).toContain(
      '總教練洪志豪、投手教練曾國峰、打擊教練葉俊良',
    )
  })

  it('is in simplified script on a page in simplified script, whatever old sign it prints', () => {
    const prize = found('price-quantity', '奖学金¶¶乾隆书院今年84名学生各获4000元奖学金，总额36.6萬元。')
    expect(prize).toMatchObject({ expected: '33.6万元', message: '4000元×84名＝33.6万元，印作36.6万元' })
  })
})
