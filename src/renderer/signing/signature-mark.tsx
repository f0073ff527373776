import { Button } from 'react-aria-components'
import type { SignatureState } from '../../model/signature'
import { runAction } from '../actions/action-registry'
import type { FigureScope } from '../figures/figure-store'
import { type Say, useWords } from '../words/use-words'
import { useDeskScope, useSignatures } from './scope-facts'

/** In the status bar: unsigned, signed by whom, or signed and changed since; leads to signing. */
export function SignatureMark({ scope }: { readonly scope: FigureScope }) {
  const say = useWords()
  const signatures = useSignatures(useDeskScope(scope))
  const isChanged = signatures.some(({ changed }) => changed.length > 0)
  return (
    <Button className={isChanged ? 'asks' : undefined} onPress={() => void runAction('signature.open')}>
      {say('sign.mark.label', { state: sayState(signatures, say) })}
    </Button>
  )
}

/** Beside a story's counts: only where the story, or the edition it stands in, has been signed. */
export function StorySignatureMark() {
  const story = useSignatures(useDeskScope('story'))
  const page = useSignatures(useDeskScope('page'))
  const edition = useSignatures(useDeskScope('edition'))
  if (story.length > 0) return <SignatureMark scope="story" />
  if (page.length > 0) return <SignatureMark scope="page" />
  return edition.length > 0 ? <SignatureMark scope="edition" /> : null
}

function sayState(signatures: readonly SignatureState[], say: Say): string {
  if (signatures.length === 0) return say('sign.mark.none')
  if (signatures.some(({ changed }) => changed.length > 0)) return say('sign.mark.changed')
  return say('sign.mark.signed', { names: signatures.map(({ name }) => name).join(say('list.comma')) })
}
