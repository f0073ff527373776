import { PlainButton } from '../controls/buttons'
import { sayCode, useWords } from '../words/use-words'
import { chooseDesk, saveDesk } from './desk-files'
import { closeDialog, type OpenProblem, type SaveProblem } from './dialog-store'
import { Sheet } from './sheet'

/** Why a desk file could not be opened, and what can be done about it. */
export function OpenProblemDialog({ problem }: { readonly problem: OpenProblem }) {
  const say = useWords()
  const { path, code, message, choices } = problem
  return (
    <Sheet
      kind="question"
      title={say('openProblem.title', { file: path.split(/[\\/]/).at(-1) ?? path })}
      buttons={
        <>
          <span className="grow" />
          {choices.includes('force') && (
            <PlainButton onPress={() => void chooseDesk({ path, how: 'force' })}>
              {sayCode('openProblem.force', code, say('openProblem.forceAny'))}
            </PlainButton>
          )}
          {choices.includes('copy') && (
            <PlainButton onPress={() => void chooseDesk({ path, how: 'copy' })}>{say('openProblem.copy')}</PlainButton>
          )}
          <PlainButton onPress={() => void chooseDesk()}>{say('openProblem.other')}</PlainButton>
          <PlainButton autoFocus onPress={closeDialog}>
            {say('dialog.cancel')}
          </PlainButton>
        </>
      }
    >
      <p>{sayCode('openProblem', code, message)}</p>
      {choices.includes('copy') && <p className="ink-3 small-text">{say('openProblem.copyHint')}</p>}
      <p className="ink-3 small-text path">{path}</p>
    </Sheet>
  )
}

/** The file has changed on the disk since it was read. */
export function SaveProblemDialog({ problem }: { readonly problem: SaveProblem }) {
  const say = useWords()
  return (
    <Sheet
      kind="question"
      title={say('saveProblem.title')}
      buttons={
        <>
          <span className="grow" />
          <PlainButton onPress={() => void saveDesk(false, true)}>{say('saveProblem.force')}</PlainButton>
          <PlainButton onPress={() => void saveDesk(true)}>{say('action.desk.saveAs')}</PlainButton>
          <PlainButton autoFocus onPress={closeDialog}>
            {say('dialog.cancel')}
          </PlainButton>
        </>
      }
    >
      <p>{sayCode('notice', problem.code, problem.message)}</p>
    </Sheet>
  )
}
