import { useEffect, useRef } from 'react'
import { isComposing } from '../actions/key-map'
import { PlainButton } from '../controls/buttons'
import { useWords } from '../words/use-words'

interface ReasonFieldProps {
  readonly onReason: (reason: string) => void
  readonly onCancel: () => void
}

/** Why a finding is no error: Enter notes it, Escape leaves the finding open. */
export function ReasonField({ onReason, onCancel }: ReasonFieldProps) {
  const say = useWords()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className="reason-field"
      onSubmit={(event) => {
        event.preventDefault()
        onReason(field.current?.value.trim() ?? '')
      }}
    >
      <span className="field grow">
        <input
          ref={field}
          aria-label={say('finding.reason')}
          placeholder={say('finding.reason')}
          maxLength={1000}
          onKeyDown={(event) => {
            event.stopPropagation()
            if (event.key === 'Escape' && !isComposing(event.nativeEvent)) onCancel()
          }}
        />
      </span>
      <PlainButton look="slip" type="submit" keyLabel="↵">
        {say('finding.dismissNow')}
      </PlainButton>
    </form>
  )
}
