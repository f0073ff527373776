import { type DragEvent, type ReactNode, useState } from 'react'
import { request } from '../bridge-client'
import { chooseDesk } from '../dialogs/desk-files'
import { useWords } from '../words/use-words'

const isDesk = (path: string): boolean => path.toLowerCase().endsWith('.galley')

/** Files and folders dropped anywhere on the window are imported; a desk file is opened. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const say = useWords()
  const [isOver, setOver] = useState(false)

  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  // Going from one element of the window to another is not leaving it.
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false)
  }
  const onDrop = (event: DragEvent) => {
    setOver(false)
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    const paths = window.galley.pathsOf([...event.dataTransfer.files]).filter((path) => path !== '')
    const desk = paths.find(isDesk)
    const pages = paths.filter((path) => !isDesk(path))
    if (desk !== undefined) void chooseDesk({ path: desk, how: 'plain' })
    else if (pages.length > 0) void request('import.paths', { paths: pages })
  }

  return (
    <main className="view-area" onDragOver={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
      {children}
      {isOver && (
        <div className="drop-here">
          <p>{say('frame.dropHere')}</p>
        </div>
      )}
    </main>
  )
}
