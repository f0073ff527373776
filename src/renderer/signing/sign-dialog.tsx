import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { SIGNER_ROLES, type SignerRole } from '../../model/signature'
import { runCommand } from '../bridge-client'
import { PlainButton } from '../controls/buttons'
import { useFocusStore } from '../desk/focus-store'
import { closeDialog } from '../dialogs/dialog-store'
import { ChoiceRow } from '../dialogs/preferences-dialog'
import { Sheet } from '../dialogs/sheet'
import { FIGURE_SCOPES, type FigureScope, useFigureStore } from '../figures/figure-store'
import { showNotice } from '../notice-store'
import { usePreferencesStore } from '../preferences-store'
import { useWords } from '../words/use-words'
import { type ScopeFacts, useDeskScope, useScopeFacts } from './scope-facts'
import { SignatureList } from './signature-list'
import './signing.css'

/** Puts a name under a text: what is signed, its digest, what is left undone, and who has signed before. */
export function SignDialog() {
  const say = useWords()
  const { page, story } = useFocusStore()
  const person = usePreferencesStore((store) => store.preferences.person)
  const [wanted, setWanted] = useState<FigureScope>(useFigureStore.getState().scope)
  const [role, setRole] = useState<SignerRole>('checker')
  const [name, setName] = useState(person)
  const has = { story: story !== null, page: page !== null, edition: page !== null, desk: true }
  const chosen = has[wanted] ? wanted : 'desk'
  const facts = useScopeFacts(useDeskScope(chosen))
  const isAgain = facts.signatures.some((one) => one.role === role)
  return (
    <Sheet
      kind="sheet"
      size="large"
      title={say('sign.title')}
      buttons={
        <>
          <span className="grow" />
          <PlainButton onPress={closeDialog}>{say('dialog.cancel')}</PlainButton>
          <PlainButton
            look="primary"
            isDisabled={facts.stories === 0 || name.trim() === ''}
            onPress={() => void sign(facts, role, name.trim())}
          >
            {say(isAgain ? 'sign.again' : 'sign.do')}
          </PlainButton>
        </>
      }
    >
      <ChoiceRow
        label={say('sign.scope')}
        value={chosen}
        choices={FIGURE_SCOPES.filter((one) => has[one]).map((one) => [one, say(`fig.scope.${one}`)] as const)}
        onChoose={(value) => setWanted(FIGURE_SCOPES.find((one) => one === value) ?? 'desk')}
      />
      <ChoiceRow
        label={say('sign.as')}
        value={role}
        choices={SIGNER_ROLES.map((one) => [one, say(`sign.role.${one}`)] as const)}
        onChoose={(value) => setRole(SIGNER_ROLES.find((one) => one === value) ?? 'checker')}
      />
      <TextField className="form-row" value={name} onChange={setName} maxLength={100}>
        <Label>{say('sign.name')}</Label>
        <span className="form-value">
          <span className="field">
            <Input />
          </span>
        </span>
      </TextField>
      <Facts facts={facts} />
      <SignatureList signatures={facts.signatures} />
    </Sheet>
  )
}

function Facts({ facts }: { readonly facts: ScopeFacts }) {
  const say = useWords()
  const { title, stories, characters, digest, unchecked, open } = facts
  if (stories === 0) return <p className="empty">{say('sign.nothing')}</p>
  return (
    <>
      <div className="form-row">
        <span>{say('sign.text')}</span>
        <span>{say('sign.textFacts', { title, stories, characters: characters.toLocaleString() })}</span>
      </div>
      <div className="form-row">
        <span>{say('sign.digest')}</span>
        <span className="sign-digest">
          <code>{digest}</code>
          <span className="ink-3 small-text">{say('sign.digestHint')}</span>
        </span>
      </div>
      <div className="form-row">
        <span>{say('sign.state')}</span>
        <span className={unchecked + open > 0 ? 'asks' : undefined}>
          {unchecked + open > 0 ? say('sign.undone', { unchecked, open }) : say('sign.allDone')}
        </span>
      </div>
    </>
  )
}

async function sign({ scope, title, digest, unchecked, open }: ScopeFacts, role: SignerRole, name: string) {
  const what: Record<string, string> = scope.kind === 'desk' ? { kind: scope.kind } : { kind: scope.kind, id: scope.id }
  const entry = await runCommand('signature.sign', { scope: what, role, name, title, digest, unchecked, open })
  if (!entry) return
  closeDialog()
  showNotice({ kind: 'done', code: 'signed', message: `${title} · ${name}` })
}
