import { describe, expect, it } from 'vitest'
import { isTraditional, scriptOf } from './script'

describe('isTraditional', () => {
  it('tells the two scripts apart', () => {
    expect(isTraditional('本報訊 市圖書館的夜讀室延長開放時間，週末不關門。')).toBe(true)
    expect(isTraditional('本报讯 市图书馆的夜读室延长开放时间，周末不关门。')).toBe(false)
  })

  it('is not misled by a quoted name or by no text at all', () => {
    expect(isTraditional('市图书馆的“見山樓”重新开放，读者说这里比从前安静。')).toBe(false)
    expect(isTraditional('')).toBe(false)
    expect(isTraditional('2025')).toBe(false)
  })
})

describe('scriptOf', () => {
  it('is that of the story itself, and of its page where the story is too short to tell', () => {
    const page = '本報訊 市圖書館的夜讀室延長開放時間，週末不關門。'
    expect(scriptOf('本报讯 市图书馆周末不关门。', page)).toBe('zh-Hans')
    expect(scriptOf('氣溫30至35度', page)).toBe('zh-Hant')
    expect(scriptOf('30度', '')).toBe('zh-Hans')
  })
})
