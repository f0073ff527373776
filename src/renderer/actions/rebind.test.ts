import { describe, expect, it } from 'vitest'
import { buildKeyMap } from './key-map'
import { rebind } from './rebind'

describe('rebind', () => {
  it('takes a key from the action that has it', () => {
    const keys = rebind({}, 'story.dissolve', 'Mod+E')
    expect(keys).toEqual({ 'export.stories': '', 'story.dissolve': 'Mod+E' })
    expect(buildKeyMap(keys).get('Mod+E')).toBe('story.dissolve')
  })

  it('forgets the choice when the usual key is chosen again', () => {
    expect(rebind({ 'joint.next': 'F9' }, 'joint.next', 'F8')).toEqual({})
  })

  it('leaves an action without a key', () => {
    expect(rebind({}, 'joint.next', '')).toEqual({ 'joint.next': '' })
  })
})
