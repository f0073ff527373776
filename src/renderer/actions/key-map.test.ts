import { describe, expect, it } from 'vitest'
import { buildKeyMap, formatChord, isComposing, keyOf, keyPressed, parseKey, printKey } from './key-map'

const press = (key: string, code: string, held: string[] = []) => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
})

describe('parseKey', () => {
  it('takes modifiers in any order', () => {
    expect(parseKey('Shift+Mod+s')).toEqual({ mod: true, alt: false, shift: true, key: 'S' })
    expect(formatChord(parseKey('Shift+Mod+s') ?? { mod: false, alt: false, shift: false, key: '' })).toBe(
      'Mod+Shift+S',
    )
  })

  it('refuses what is no key', () => {
    expect(parseKey('')).toBeUndefined()
    expect(parseKey('Hyper+S')).toBeUndefined()
  })
})

describe('keyPressed', () => {
  it('reads Ctrl as Mod on Linux and ⌘ as Mod on macOS', () => {
    expect(keyPressed(press('k', 'KeyK', ['ctrl']), false)).toBe('Mod+K')
    expect(keyPressed(press('k', 'KeyK', ['meta']), true)).toBe('Mod+K')
    expect(keyPressed(press('k', 'KeyK', ['ctrl']), true)).toBe('K')
  })

  it('knows a key by its place where Shift or Option change its letter', () => {
    expect(keyPressed(press('+', 'Equal', ['ctrl', 'shift']), false)).toBe('Mod+Shift+=')
    expect(keyPressed(press('ß', 'KeyS', ['meta', 'alt']), true)).toBe('Mod+Alt+S')
    expect(keyPressed(press('!', 'Digit1', ['ctrl', 'shift']), false)).toBe('Mod+Shift+1')
  })

  it('says nothing for a modifier alone', () => {
    expect(keyPressed(press('Control', 'ControlLeft', ['ctrl']), false)).toBeUndefined()
  })

  it('names arrows as the table does', () => {
    expect(keyPressed(press('ArrowUp', 'ArrowUp', ['alt', 'shift']), false)).toBe('Alt+Shift+Up')
  })
})

describe('buildKeyMap', () => {
  it('finds the action of a key of the table', () => {
    expect(buildKeyMap({}).get('Mod+S')).toBe('desk.save')
  })

  it('gives a key taken by the editor to the new action, and unbinds on an empty choice', () => {
    const map = buildKeyMap({ 'story.dissolve': 'Mod+S', 'joint.next': '' })
    expect(map.get('Mod+S')).toBe('story.dissolve')
    expect(map.has('F8')).toBe(false)
    expect(keyOf('joint.next', { 'joint.next': '' })).toBeUndefined()
  })

  it('binds no key twice in the table itself', () => {
    const keys = [...buildKeyMap({}).keys()]
    expect(new Set(keys).size).toBe(keys.length)
    expect(buildKeyMap({}).get('Mod+Alt+Enter')).toBe('block.split')
  })
})

describe('printKey', () => {
  it('prints keys as the platform does', () => {
    expect(printKey('Mod+Enter', false)).toBe('Ctrl ↵')
    expect(printKey('Mod+Shift+Z', true)).toBe('⇧⌘Z')
  })
})

describe('isComposing', () => {
  it('is true for the key that ends a composition', () => {
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
  })
})
