import { storyTitle } from '../../model/desk-scope'
import type { SignatureState } from '../../model/signature'
import { runCommand } from '../bridge-client'
import { PlainButton } from '../controls/buttons'
import { useDeskStore } from '../desk/desk-store'
import { useLanguage, useWords } from '../words/use-words'

/** Who has signed a text: as what, when, over which digest, and which stories have changed since. */
export function SignatureList({ signatures }: { readonly signatures: readonly SignatureState[] }) {
  const say = useWords()
  return (
    <section className="sign-list" aria-label={say('sign.signatures')}>
      <h3>{say('sign.signatures')}</h3>
      {signatures.length === 0 && <p className="empty">{say('sign.none')}</p>}
      {signatures.map((signature) => (
        <SignatureRow key={signature.id} signature={signature} />
      ))}
    </section>
  )
}

function SignatureRow({ signature }: { readonly signature: SignatureState }) {
  const say = useWords()
  const language = useLanguage()
  const desk = useDeskStore((store) => store.desk)
  const { id, role, name, by, at, digest, changed, unchecked, open } = signature
  const when = new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  const stories = changed.map((story) => storyTitle(desk, story) || say('sign.goneStory')).join(say('list.semicolon'))
  return (
    <div className="sign-row">
      <span className="ink-2">{say(`sign.role.${role}`)}</span>
      <span className="grow">
        <b>{name === by ? name : say('sign.by', { name, by })}</b> <time dateTime={at}>{when}</time>
        <span className={changed.length > 0 ? 'asks sign-state' : 'ink-3 sign-state'}>
          {changed.length > 0 ? say('sign.changedStories', { stories }) : say('sign.unchanged')}
        </span>
        <span className="ink-3 small-text sign-state">
          <code>{digest.slice(0, 16)}…</code>
          {unchecked + open > 0 && `　${say('sign.left', { unchecked, open })}`}
        </span>
      </span>
      <PlainButton look="plain" onPress={() => void runCommand('decision.withdraw', { id })}>
        {say('decision.withdraw')}
      </PlainButton>
    </div>
  )
}
