import { ACTIONS, type ActionId } from '../../bridge/actions'

/** A key with its modifiers; `mod` is ⌘ on macOS and Ctrl elsewhere. */
interface Chord {
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
  /** As in Electron's accelerators: A … Z, 0 … 9, F1 … F24, Up, Enter, `,` and so on. */
  readonly key: string
}

const NAMED_KEYS: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  ' ': 'Space',
}

/** Keys whose letter changes with Shift or Alt are known by their place on the board. */
const PLACED_KEYS: Readonly<Record<string, string>> = {
  Equal: '=',
  Minus: '-',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  BracketLeft: '[',
  BracketRight: ']',
}

const MODIFIER_KEYS = new Set(['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'CapsLock', 'Process', 'Dead'])

/** Reads `Mod+Shift+S`; undefined when it is no key. The order of modifiers does not matter. */
export function parseKey(text: string): Chord | undefined {
  const parts = text.split('+').map((part) => part.trim())
  const key = parts.pop()
  if (!key) return undefined
  const chord = { mod: false, alt: false, shift: false, key: key.length === 1 ? key.toUpperCase() : key }
  for (const part of parts) {
    if (part === 'Mod') chord.mod = true
    else if (part === 'Alt') chord.alt = true
    else if (part === 'Shift') chord.shift = true
    else return undefined
  }
  return chord
}

export function formatChord({ mod, alt, shift, key }: Chord): string {
  return `${mod ? 'Mod+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The key pressed, in the writing of the action table; undefined for a modifier alone. */
export function keyPressed(event: Pressed, isMac: boolean): string | undefined {
  if (MODIFIER_KEYS.has(event.key)) return undefined
  const key = keyName(event)
  if (!key) return undefined
  return formatChord({ mod: isMac ? event.metaKey : event.ctrlKey, alt: event.altKey, shift: event.shiftKey, key })
}

function keyName({ key, code }: Pressed): string | undefined {
  const placed = PLACED_KEYS[code]
  if (placed) return placed
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase()
  const board = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(code)
  if (board) return board[1] ?? board[2]
  return NAMED_KEYS[key] ?? (key.length > 1 ? key : undefined)
}

/**
 * An input method owns the keyboard while it composes. Chrome ends a composition before the key that ended it
 * arrives; that key still carries code 229 and must not act either.
 */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}

export type KeyChoices = Readonly<Record<string, string>>

/** The key of an action: the editor's own choice (empty: none) before the table's. */
export function keyOf(id: ActionId, choices: KeyChoices): string | undefined {
  const chosen = choices[id]
  if (chosen !== undefined) return chosen === '' ? undefined : chosen
  const action = ACTIONS.find((candidate) => candidate.id === id)
  return action && 'key' in action ? action.key : undefined
}

/** Actions by key; where two share one, the editor's own choice goes before the table's. */
export function buildKeyMap(choices: KeyChoices): ReadonlyMap<string, ActionId> {
  const map = new Map<string, ActionId>()
  const inOrder = [...ACTIONS].sort((a, b) => Number(a.id in choices) - Number(b.id in choices))
  for (const { id } of inOrder) {
    const key = keyOf(id, choices)
    const chord = key === undefined ? undefined : parseKey(key)
    if (chord) map.set(formatChord(chord), id)
  }
  return map
}

const SIGNS: Readonly<Record<string, string>> = {
  Enter: '↵',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Backspace: '⌫',
  Space: '␣',
}

/** As printed on a button: `Ctrl K`, on macOS `⌘K`. */
export function printKey(text: string, isMac: boolean): string {
  const chord = parseKey(text)
  if (!chord) return text
  const key = SIGNS[chord.key] ?? chord.key
  if (isMac) return `${chord.alt ? '⌥' : ''}${chord.shift ? '⇧' : ''}${chord.mod ? '⌘' : ''}${key}`
  const parts = [chord.mod && 'Ctrl', chord.alt && 'Alt', chord.shift && 'Shift', key]
  return parts.filter(Boolean).join(' ')
}

/** As `aria-keyshortcuts` wants it. */
export function ariaKey(text: string, isMac: boolean): string {
  return text.replace('Mod', isMac ? 'Meta' : 'Control')
}
