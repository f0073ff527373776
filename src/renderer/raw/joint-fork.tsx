import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { type Evidence, isHeadRole, type Joint, type Role } from '../../model/analysis'
import type { PageId } from '../../model/document'
import type { WordKey } from '../../words/words'
import { isComposing } from '../actions/key-map'
import { Key } from '../controls/buttons'
import { Icon, type IconName } from '../controls/icon'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { blockAt } from '../desk/open-questions'
import { sayCode, useWords } from '../words/use-words'
import { decideJoint } from './joint-store'
import './fork.css'

type Reading = Joint['kind']

/** One key decides; letters without a modifier, so only while the fork or the raw page has the keyboard. */
export const READING_KEYS: Readonly<Record<Reading, string>> = { join: 'J', break: 'P', story: 'N' }
export const READING_ICONS: Readonly<Record<Reading, IconName>> = {
  join: 'mark-join',
  break: 'mark-paragraph',
  story: 'split',
}
const ORDER: readonly Reading[] = ['join', 'break', 'story']

/** Characters quoted on either side of the joint. */
const QUOTED = 4

/** Of two readings the proposed one is never below an even chance; up to here it is hardly more than that. */
const UNSURE = 0.6

/** A doubtful joint, open between its two lines: both readings, and why the machine is not sure. */
export function JointFork({
  joint,
  raw,
  page,
}: {
  readonly joint: Joint
  readonly raw: string
  readonly page: PageId
}) {
  const say = useWords()
  const isUnsure = joint.confidence < UNSURE
  const readings = ORDER.filter((kind) => kind === joint.kind || kind === joint.other)
  const role = useDeskStore(({ desk }) => blockAt(indexDesk(desk).blocksByPage.get(page) ?? [], joint.after)?.role)
  return (
    <section className="fork" aria-label={say('joint.title')}>
      <Icon name="mark-query" look="bold" />
      <h3>
        {say(questionOf(readings, role))}
        <span className="sure">
          <Icon name={isUnsure ? 'sure-doubt' : 'sure-likely'} look="moon" />{' '}
          {say(isUnsure ? 'sure.doubt' : 'sure.likely')}
        </span>
      </h3>
      <div className="ways">
        {readings.map((kind) => (
          <Button
            key={kind}
            className={kind === joint.kind ? 'way now' : 'way'}
            data-proposed={kind === joint.kind || undefined}
            onPress={() => void decideJoint(page, joint, kind)}
          >
            <span className="name">
              <Icon name={READING_ICONS[kind]} look="small" />
              {say(readingWord(kind, role))}
              <Key>{READING_KEYS[kind]}</Key>
            </span>
            <span className="quote">{quoteJoint(raw, joint, kind)}</span>
          </Button>
        ))}
      </div>
      <p className="why">{joint.evidence.map(sayEvidence).join(say('frame.between'))}</p>
    </section>
  )
}

/** What the fork asks: between lines of a headline there are no paragraphs to begin. */
export function questionOf(readings: readonly Reading[], role: Role | undefined): WordKey {
  const between = readings.join('-') as 'join-break'
  return between === 'join-break' && role && isHeadRole(role) ? 'joint.ask.head' : `joint.ask.${between}`
}

/** What a reading is called: a headline has no paragraphs, what is taken off it becomes its deck. */
export function readingWord(kind: Reading, role: Role | undefined): WordKey {
  return role === 'headline' && kind !== 'story' ? `joint.head.${kind}` : `joint.${kind}`
}

export function isReading(answer: string): answer is Reading {
  return (ORDER as readonly string[]).includes(answer)
}

/** A reason in the interface's words; what it was read from fills them in. */
export function sayEvidence({ code, detail }: Evidence): string {
  const plain = detail === undefined ? code : `${code} ${detail}`
  return sayCode('evidence', code, plain, { detail: detail ?? '' }).trim()
}

/** How the text reads: run on, broken, or with a new story below. */
export function quoteJoint(raw: string, { before, after }: Joint, kind: Reading): string {
  const upper = raw.slice(0, before).slice(-QUOTED).replace(/\s+/g, ' ').trimStart()
  const lower = raw
    .slice(after, after + QUOTED)
    .replace(/\s+/g, ' ')
    .trimEnd()
  if (kind === 'join') return `${upper}${lower}`
  return kind === 'break' ? `${upper}↵${lower}` : `${upper}‖${lower}`
}

/** The reading a key stands for at this joint. */
export function readingOf(joint: Joint, event: KeyboardEvent): Reading | undefined {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return undefined
  const key = event.key.toUpperCase()
  return [joint.kind, joint.other].find((kind) => READING_KEYS[kind] === key)
}

/** Puts the keyboard on the machine's reading whenever `turn` changes and asks for it. */
export function useForkFocus(turn: number): void {
  const last = useRef(turn)
  useEffect(() => {
    if (last.current === turn) return
    last.current = turn
    // The fork may be drawn only after the scroll that brings it into view.
    const timer = setTimeout(() => document.querySelector<HTMLElement>('.fork .way.now')?.focus(), 60)
    return () => clearTimeout(timer)
  }, [turn])
}
