import { PlainButton } from '../controls/buttons'
import { useImportStore } from '../desk/import-store'
import { sayCode, useWords } from '../words/use-words'
import { closeDialog } from './dialog-store'
import { Sheet } from './sheet'

/** The files an import left out, each with its reason. */
export function SkippedDialog() {
  const say = useWords()
  const skipped = useImportStore((store) => store.progress?.skipped ?? [])
  return (
    <Sheet
      kind="sheet"
      size="large"
      title={say('import.skippedTitle', { count: skipped.length })}
      buttons={
        <>
          <span className="grow ink-3 small-text">{say('import.skippedHint')}</span>
          <PlainButton onPress={closeDialog}>{say('dialog.done')}</PlainButton>
        </>
      }
    >
      <ul className="skipped-list">
        {skipped.map(({ file, code, message }) => (
          <li key={file}>
            <b className="cut" title={file}>
              {file.split(/[\\/]/).at(-1)}
            </b>
            <span className="ink-2">{sayCode('skipped', code, message)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
