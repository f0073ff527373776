import { type ReactNode, useEffect } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from '../controls/buttons'
import { useWords } from '../words/use-words'
import { closeDialog } from './dialog-store'

interface SheetProps {
  readonly title: string
  /** A question waits for one of its buttons; a sheet can also be closed. */
  readonly kind: 'question' | 'sheet'
  readonly size?: 'small' | 'large' | 'wide'
  readonly children: ReactNode
  /** The buttons at the foot; the least harmful comes first from the right. */
  readonly buttons?: ReactNode
}

/** A dialog over the window. Escape closes it without loss. */
export function Sheet({ title, kind, size = 'small', children, buttons }: SheetProps) {
  const say = useWords()
  useEscapeFromNowhere(kind === 'sheet')
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={kind === 'sheet'}
      onOpenChange={(open) => !open && closeDialog()}
    >
      <Modal className={`sheet-modal ${size}`}>
        <Dialog className="dialog-sheet" role={kind === 'question' ? 'alertdialog' : 'dialog'} data-modal>
          <header>
            <Heading slot="title">{title}</Heading>
            {kind === 'sheet' && <IconButton icon="close" label={say('dialog.close')} onPress={closeDialog} />}
          </header>
          <div className="dialog-body">{children}</div>
          {buttons && <footer>{buttons}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** A button that was pressed may be gone or off by now, and the keyboard with it: Escape closes the sheet all the same. */
function useEscapeFromNowhere(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return
    const onKeyDown = ({ key, isComposing }: KeyboardEvent) => {
      if (key === 'Escape' && !isComposing && document.activeElement === document.body) closeDialog()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isOn])
}
