import { Radio, RadioGroup } from 'react-aria-components'
import type { DerivedTag } from '../../../bridge/page-derived'
import { useDeskStore } from '../../desk/desk-store'
import { useFocusStore } from '../../desk/focus-store'
import { useWords } from '../../words/use-words'
import { type TagScope, tagsInScope } from './same-tags'

/** How far an answer goes: this mention, the same words on the page, on the desk. Nothing to choose for a single one. */
export function ScopeChoice(props: {
  readonly tag: DerivedTag
  readonly scope: TagScope
  readonly onChange: (scope: TagScope) => void
}) {
  const say = useWords()
  const page = useFocusStore((store) => store.page)
  const derived = useDeskStore((store) => store.derived)
  const onPage = tagsInScope(props.tag, 'page', page, derived).length
  const onDesk = tagsInScope(props.tag, 'desk', page, derived).length
  if (onDesk < 2) return null
  return (
    <RadioGroup
      className="scope-choice"
      orientation="horizontal"
      aria-label={say('slip.scope')}
      value={props.scope}
      onChange={(value) => props.onChange(value === 'page' || value === 'desk' ? value : 'one')}
    >
      <Radio className="radio" value="one">
        {say('slip.scopeOne')}
      </Radio>
      {onPage > 1 && (
        <Radio className="radio" value="page">
          {say('slip.scopePage', { n: onPage })}
        </Radio>
      )}
      {onDesk > onPage && (
        <Radio className="radio" value="desk">
          {say('slip.scopeDesk', { n: onDesk })}
        </Radio>
      )}
    </RadioGroup>
  )
}
