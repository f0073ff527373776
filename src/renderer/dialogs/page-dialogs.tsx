import type { PageId } from '../../model/document'
import { runCommand } from '../bridge-client'
import { PlainButton } from '../controls/buttons'
import { useDeskStore } from '../desk/desk-store'
import { useWords } from '../words/use-words'
import { closeDialog } from './dialog-store'
import { recutPage } from './recut-page'
import { Sheet } from './sheet'

interface PageDialogProps {
  readonly page: PageId
}

/** Takes a page off the desk. */
export function RemovePageDialog({ page }: PageDialogProps) {
  return <PageQuestion page={page} command="page.remove" />
}

/** Cuts a page again, leaving alone what was done by hand. */
export function RecutPageDialog({ page }: PageDialogProps) {
  return <PageQuestion page={page} command="page.recut" />
}

/** Both can be undone, and say so; but they change much at one stroke. */
function PageQuestion({ page, command }: PageDialogProps & { readonly command: 'page.remove' | 'page.recut' }) {
  const say = useWords()
  const name = useDeskStore((store) => store.desk.page.get(page)?.name ?? '')
  const go = () => {
    closeDialog()
    void (command === 'page.recut' ? recutPage(page) : runCommand(command, { page }))
  }
  return (
    <Sheet
      kind="question"
      title={say(`${command}.title`, { page: name })}
      buttons={
        <>
          <span className="grow" />
          <PlainButton onPress={closeDialog}>{say('dialog.cancel')}</PlainButton>
          <PlainButton autoFocus onPress={go}>
            {say(`action.${command}`)}
          </PlainButton>
        </>
      }
    >
      <p>{say(`${command}.what`)}</p>
      <p className="ink-3 small-text">{say('dialog.canUndo')}</p>
    </Sheet>
  )
}
