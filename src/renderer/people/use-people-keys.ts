import { useEffect, useRef } from 'react'
import { registerActions } from '../actions/action-registry'
import { isComposing } from '../actions/key-map'
import { isDeskRead } from '../desk/derived-pages'
import { stepKey } from '../duplicates/step-key'
import { showView } from '../frame/view-store'
import { showNotice } from '../notice-store'
import { answerAndGoOn } from './answer-question'
import { choosePerson, clearMarks, toggleMark, usePeopleFocus } from './people-focus'
import { usePeopleStore } from './people-store'
import { mergeMarked, showMention } from './person-acts'
import { isAsked, type PersonEntry } from './read-register'

interface KeyState {
  readonly rows: readonly PersonEntry[]
  readonly at: number
}

/** Rows a page of the keyboard moves by. */
const PAGE = 20

/** Arrows walk the list, Enter goes to the first mention, S and D answer, Space marks, M merges, Esc leaves. */
export function usePeopleKeys(state: KeyState): void {
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
      if (isInDialog(event)) return
      const isTyping = event.target instanceof HTMLInputElement
      const { rows, at } = latest.current
      const step = stepKey(event, at, rows.length, PAGE)
      if (step !== undefined && !(isTyping && (event.key === 'Home' || event.key === 'End'))) {
        event.preventDefault()
        choosePerson(rows[step]?.handle ?? null, step)
      } else if (actOn(event, rows[at], isTyping)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    const endActions = registerActions({
      'joint.next': () => stepToAsked(latest.current, 1),
      'joint.previous': () => stepToAsked(latest.current, -1),
    })
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      endActions()
    }
  }, [])
}

/** Does what the key says; whether it said anything. In the field that finds people, letters are letters. */
function actOn(event: KeyboardEvent, entry: PersonEntry | undefined, isTyping: boolean): boolean {
  const { marked, filter } = usePeopleFocus.getState()
  const key = event.key.toLowerCase()
  if (key === 'escape') {
    if (isTyping && filter !== '') usePeopleFocus.setState({ filter: '' })
    else if (marked.size > 0) clearMarks()
    else showView('desk')
    return true
  }
  const isOnButton = event.target instanceof Element && event.target.closest('button, a, [role="menu"]') !== null
  if (!entry || isOnButton) return false
  if (key === 'enter') {
    const [first] = entry.mentions
    if (first) showMention(first)
    return true
  }
  if (isTyping || event.repeat) return false
  const [question] = entry.questions
  if (key === ' ') toggleMark(entry.handle)
  else if (key === 's' && question) answerAndGoOn(question, 'same')
  else if (key === 'd' && question) answerAndGoOn(question, 'different')
  else if (key === 'm') {
    const chosen = usePeopleStore.getState().entries.filter(({ handle }) => marked.has(handle))
    if (chosen.length > 1) void mergeMarked(chosen)
  } else return false
  return true
}

/** The next person somebody has to answer about, round the end; where there is none, a word on why. */
function stepToAsked({ rows, at }: KeyState, by: 1 | -1): void {
  for (let k = 1; k <= rows.length; k++) {
    const to = (at + by * k + rows.length * 2) % rows.length
    const entry = rows[to]
    if (!entry || !isAsked(entry)) continue
    choosePerson(entry.handle, to)
    return
  }
  const hidden = usePeopleStore.getState().entries.filter(isAsked).length
  const code = hidden > 0 ? 'people-hidden' : isDeskRead() ? 'no-people-asked' : 'still-reading'
  showNotice({ kind: 'done', code, message: String(hidden) })
}

function isInDialog({ target }: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"][data-modal], [role="alertdialog"]')) return true
  return target instanceof Element && target.closest('[role="menu"], textarea') !== null
}
