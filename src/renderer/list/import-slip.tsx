import { request } from '../bridge-client'
import { IconButton, PlainButton } from '../controls/buttons'
import { closeImport, useImportStore } from '../desk/import-store'
import { openDialog } from '../dialogs/dialog-store'
import { useWords } from '../words/use-words'
import { progressNote } from './progress-note'

/** An import under way: what is read, how far, how long still, what was skipped. It never blocks the window. */
export function ImportSlip() {
  const say = useWords()
  const progress = useImportStore((store) => store.progress)
  if (!progress) return null
  const { done, total, current, state, skipped } = progress
  return (
    <div className="import-slip">
      <div className="row">
        <span className="grow cut" title={current}>
          {state === 'running' ? say('import.running', { name: current }) : say(`import.${state}`)}
        </span>
        <span className="ink-2 small-text">{say('import.pages', { done, total })}</span>
      </div>
      <div
        className="meter"
        role="progressbar"
        aria-label={say('import.progress')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <i style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
      </div>
      <div className="row">
        <span className="grow small-text ink-2 cut" role="status">
          {progressNote(progress, say)}
        </span>
        {skipped.length > 0 && (
          <PlainButton look="plain" onPress={() => openDialog({ kind: 'skipped' })}>
            {say('import.skipped', { count: skipped.length })}
          </PlainButton>
        )}
        {state === 'running' ? (
          <PlainButton onPress={() => void request('import.cancel', {})}>{say('dialog.cancel')}</PlainButton>
        ) : (
          <IconButton icon="close" label={say('notice.close')} onPress={closeImport} />
        )}
      </div>
    </div>
  )
}
