import { describe, expect, it } from 'vitest'
import { inferReference } from './reference'

describe('the day of a page that prints none', () => {
  it('is the day of the datelines, in the year the page speaks of', () => {
    const found = inferReference([
      '云岭1月2日讯 2021年12月31日，云岭市召开总结会。',
      '本报青禾1月2日电 2022年，全县还将新建三座水库。12月29日，工地已经开工。',
    ])
    expect(found?.date).toBe('2022-01-02')
    expect(found?.evidence).toEqual([
      { code: 'dateline', detail: '1月2日' },
      { code: 'after-latest-date', detail: '2022年' },
    ])
  })

  it('takes the year that is planned for when the page was written in its first months', () => {
    const found = inferReference(['1月11日，松河镇召开大会。2023年，镇里修路12公里。2024年，将继续修。'])
    expect(found?.date).toBe('2024-01-11')
  })

  it('moves on a year when the latest full date lies far ahead of the day', () => {
    expect(inferReference(['1月5日讯 2021年12月20日，桥梁合龙。'])?.date).toBe('2022-01-05')
  })

  it('keeps the year when a date is announced some weeks ahead', () => {
    expect(inferReference(['5月16日讯 展览将于2023年6月1日开幕。2023年，全市办展12场。'])?.date).toBe('2023-05-16')
  })

  it('is unknown where the page names no day or no year', () => {
    expect(inferReference(['今年，全县粮食丰收。'])).toBeUndefined()
    expect(inferReference(['5月16日，记者来到松河镇。'])).toBeUndefined()
    expect(inferReference([])).toBeUndefined()
  })

  it('does not take a day that the year does not have', () => {
    expect(inferReference(['2月29日，2023年总结会召开。'])).toBeUndefined()
  })
})
