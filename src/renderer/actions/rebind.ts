import type { ActionId } from '../../bridge/actions'
import { buildKeyMap, type KeyChoices, keyOf } from './key-map'

/** Gives `key` to `id` and takes it from whichever action has it. */
export function rebind(keys: KeyChoices, id: ActionId, key: string): KeyChoices {
  const owner = key === '' ? undefined : buildKeyMap(keys).get(key)
  const freed = owner && owner !== id ? { ...keys, [owner]: '' } : keys
  return keyOf(id, {}) === key ? withoutChoice(freed, id) : { ...freed, [id]: key }
}

/** The choices without the one for `id`: it has the table's key again. */
export function withoutChoice(keys: KeyChoices, id: string): KeyChoices {
  return Object.fromEntries(Object.entries(keys).filter(([other]) => other !== id))
}
