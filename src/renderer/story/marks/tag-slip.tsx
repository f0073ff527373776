import { useEffect, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import type { TagType } from '../../../model/analysis'
import { PlainButton } from '../../controls/buttons'
import { Icon } from '../../controls/icon'
import { useDeskStore } from '../../desk/desk-store'
import { useFocusStore } from '../../desk/focus-store'
import { sayTagValue } from '../../inspector/tag-value'
import { type TaughtList, TEACH_KEYS, TeachSlip, teachWords } from '../../lexicon/teach-slip'
import { sayCode, useLanguage, useWords } from '../../words/use-words'
import { useKeysBesideText, useSlipFocus } from '../editor/keys-beside-text'
import type { StoryEditor } from '../editor/story-editor'
import { rangeIn } from '../sheet-geometry'
import { isTagType, TAG_TYPES } from './painted-tags'
import { type TagScope, tagsInScope } from './same-tags'
import { ScopeChoice } from './scope-choice'
import { decideTags, isByHand, type TagAnswer, withdrawDecision } from './tag-decisions'
import { TagSource } from './tag-source'
import type { OpenTag, TagSlipState } from './use-tag-slip'

/** Keys that say what a tag is; digits are left to the figures being typed. */
export const TYPE_KEYS: Readonly<Record<TagType, string>> = { person: 'P', date: 'D', number: 'N', contact: 'C' }

/** The slip beside a tag: what it is taken for, why, where it stands; accept, reject, or say what it is. */
export function TagSlip({ editor, slip }: { readonly editor: StoryEditor; readonly slip: TagSlipState }) {
  const anchor = useRef<HTMLSpanElement>(null)
  const { open } = slip

  // Laid before the popover measures it; a tag broken over lines is met at its first one.
  const rect = open && rangeIn(editor, open.block, open.painted.start, open.painted.end)?.getClientRects()[0]
  useEffect(() => {
    if (open === null) return
    const scroller = editor.lexical.getRootElement()?.closest('.sheet-scroll')
    scroller?.addEventListener('scroll', slip.close)
    return () => scroller?.removeEventListener('scroll', slip.close)
  }, [editor, open, slip.close])

  return (
    <>
      <span
        ref={anchor}
        className="slip-anchor"
        aria-hidden="true"
        style={{ left: rect?.left ?? 0, top: rect?.top ?? 0, width: rect?.width ?? 0, height: rect?.height ?? 0 }}
      />
      <Popover
        key={open?.painted.tag.key}
        className="slip-popover tag-slip-popover"
        triggerRef={anchor}
        placement="bottom start"
        offset={6}
        isNonModal
        isOpen={open !== null && rect !== undefined}
        onOpenChange={(isOpen) => !isOpen && slip.close()}
      >
        {open && <SlipWords editor={editor} slip={slip} open={open} />}
      </Popover>
    </>
  )
}

function SlipWords(props: { readonly editor: StoryEditor; readonly slip: TagSlipState; readonly open: OpenTag }) {
  const say = useWords()
  const { editor, slip, open } = props
  const { tag, type } = open.painted
  const [scope, setScope] = useState<TagScope>('one')
  const decision = slip.marks.decisions.get(tag.key)
  const hand = isByHand(tag)
  const language = useLanguage()
  const value = hand ? '' : sayTagValue(tag, say, language)
  const label = tag.type === 'number' ? tag.value.label : undefined

  const answer = (given: TagAnswer) => {
    const tags = tagsInScope(tag, scope, useFocusStore.getState().page, useDeskStore.getState().derived)
    slip.close()
    editor.takeKeyboard()
    void editor.flush().then(() => decideTags(tags, given))
  }
  const withdraw = () => {
    slip.close()
    editor.takeKeyboard()
    if (decision) void withdrawDecision(decision.id)
  }
  const teach = (list: TaughtList) => {
    slip.close()
    editor.takeKeyboard()
    const person = tag.type === 'person' ? tag.value : undefined
    // A short form teaches the name it stands for; what is barred is the words as they stand.
    const words = list === 'people' ? (person?.refers ?? person?.name ?? tag.text) : tag.text
    void editor.flush().then(() => teachWords(list, words, person?.role))
  }
  const ref = useRef<HTMLElement>(null)
  useSlipFocus(ref, editor, slip.close)
  const prefix = useKeysBesideText(editor, true, (key) => {
    const taught = type === 'person' ? TEACH_KEYS.find(([, taughtBy]) => taughtBy === key)?.[0] : undefined
    const retyped = TAG_TYPES.find((candidate) => TYPE_KEYS[candidate] === key)
    if (key === 'A' && !hand) answer('accepted')
    else if (key === 'X') hand ? withdraw() : answer('rejected')
    else if (retyped && !hand) answer(retyped)
    else if (taught) teach(taught)
    else return false
    return true
  })

  return (
    <section
      ref={ref}
      className={`tag-slip ${type}`}
      aria-label={say('slip.tag', { text: tag.text })}
      onMouseEnter={() => slip.holdOpen(true)}
      onMouseLeave={() => slip.holdOpen(false)}
    >
      <h3>
        {tag.type === 'person' ? tag.value.name : tag.text}
        <span className="slip-type">{say(`tag.${type}`)}</span>
      </h3>
      <span className="tag-rule" />
      {value && <p>{value}</p>}
      {label && <p>{say('slip.counts', { label })}</p>}
      <p className="small-text ink-3">
        <Sureness confidence={tag.confidence} isDecided={decision !== undefined} />
        {decision
          ? say(hand ? 'slip.byHand' : isTagType(decision.answer) ? 'slip.retyped' : 'slip.accepted', {
              by: decision.by,
              type: say(`tag.${type}`),
            })
          : tag.evidence
              // How far a name leads its next reading is what the moon says.
              .filter(({ code }) => code !== 'margin')
              .map(({ code, detail = '' }) => sayCode('evidence', code, detail || code, { detail }))
              .join(say('frame.between'))}
      </p>
      <TagSource block={open.block} start={tag.start} end={tag.end} />
      <div className="slip-actions">
        {!hand && (
          <PlainButton keyLabel={`${prefix}A`} onPress={() => answer('accepted')}>
            {say('slip.accept')}
          </PlainButton>
        )}
        <PlainButton keyLabel={`${prefix}X`} onPress={() => (hand ? withdraw() : answer('rejected'))}>
          {say(hand ? 'slip.withdraw' : `slip.reject.${type}`)}
        </PlainButton>
        {decision && !hand && (
          <PlainButton look="plain" onPress={withdraw}>
            {say('slip.withdraw')}
          </PlainButton>
        )}
      </div>
      {!hand && (
        <div className="slip-actions types">
          <span className="retype-label small-text ink-3">{say('slip.retype')}</span>
          {TAG_TYPES.filter((other) => other !== type).map((other) => (
            <PlainButton
              key={other}
              look="plain"
              keyLabel={`${prefix}${TYPE_KEYS[other]}`}
              onPress={() => answer(other)}
            >
              {say(`tag.${other}`)}
            </PlainButton>
          ))}
        </div>
      )}
      {type === 'person' && <TeachSlip prefix={prefix} onTeach={teach} />}
      {!hand && <ScopeChoice tag={tag} scope={scope} onChange={setScope} />}
    </section>
  )
}

/** Below this the machine itself would not bet on it. */
const UNSURE = 0.75

/** The moon of confidence; what is sure, or decided, carries none. */
function Sureness({ confidence, isDecided }: { readonly confidence: number; readonly isDecided: boolean }) {
  if (isDecided || confidence >= 0.95) return null
  return <Icon name={confidence < UNSURE ? 'sure-doubt' : 'sure-likely'} look="moon" />
}
