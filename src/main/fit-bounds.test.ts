import { describe, expect, it } from 'vitest'
import { fitBounds } from './fit-bounds'

const MAIN = { x: 0, y: 0, width: 1920, height: 1040 }
const RIGHT = { x: 1920, y: 0, width: 2560, height: 1400 }
const at = (x: number, y: number, width = 1440, height = 900) => ({ x, y, width, height })

describe('fitBounds', () => {
  it('leaves a window where it was while its title bar can be caught', () => {
    expect(fitBounds(at(100, 50), [MAIN])).toEqual(at(100, 50))
    expect(fitBounds(at(2400, 300), [MAIN, RIGHT])).toEqual(at(2400, 300))
    // Pushed half over the edge by its owner.
    expect(fitBounds(at(1500, 600), [MAIN])).toEqual(at(1500, 600))
  })

  it('brings a window back from a screen that is gone', () => {
    expect(fitBounds(at(2400, 300), [MAIN])).toEqual(at(480, 140))
    expect(fitBounds(at(-3000, -200), [MAIN])).toEqual(at(0, 0))
    expect(fitBounds(at(200, -600), [MAIN])).toEqual(at(200, 0))
  })

  it('makes a window no larger than the screen it comes to, and takes the screen it lies on mostly', () => {
    expect(fitBounds(at(1920, 0, 2560, 1400), [MAIN])).toEqual(at(0, 0, 1920, 1040))
    expect(fitBounds(at(1900, -50), [MAIN, RIGHT])).toEqual(at(1920, 0))
  })

  it('does nothing where no screen is told of', () => {
    expect(fitBounds(at(5, 5), [])).toEqual(at(5, 5))
  })
})
