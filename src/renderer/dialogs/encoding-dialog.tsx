import { useEffect, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { PageId } from '../../model/document'
import { isRefusal } from '../../model/entry'
import { request, settle } from '../bridge-client'
import { PlainButton } from '../controls/buttons'
import { useDeskStore } from '../desk/desk-store'
import { usePreferencesStore } from '../preferences-store'
import { printEncoding } from '../words/print-encoding'
import { useWords } from '../words/use-words'
import { closeDialog } from './dialog-store'
import { Sheet } from './sheet'

/** Only LF ends a line in the window; old pages use others. */
const LINE_END = /\r\n?|[\u2028\u2029]/g

/** Other ways to read the page's bytes, with how its opening would look. */
export function EncodingDialog({ page }: { readonly page: PageId }) {
  const say = useWords()
  const record = useDeskStore((store) => store.desk.page.get(page))
  const hasHandWork = useDeskStore((store) =>
    [...store.desk.block.values()].some((block) => block.page === page && block.hand.length > 0),
  )
  const encodings = usePreferencesStore((store) => store.encodings)
  const now = record?.encoding ?? ''
  const [encoding, setEncoding] = useState(now)
  const preview = usePreview(page, encoding)
  const choices = encodings.includes(now) || now === '' ? encodings : [now, ...encodings]

  const reread = async () => {
    const entry = await settle(request('page.reread', { page, encoding, force: hasHandWork }))
    if (entry) closeDialog()
  }
  return (
    <Sheet
      kind="sheet"
      size="large"
      title={say('encoding.title', { page: record?.name ?? '' })}
      buttons={
        <>
          <span className="grow small-text asks">
            {hasHandWork && encoding !== now ? say('encoding.losesWork') : ''}
          </span>
          <PlainButton onPress={closeDialog}>{say('dialog.cancel')}</PlainButton>
          <PlainButton
            look="primary"
            isDisabled={encoding === now || preview.text === null}
            onPress={() => void reread()}
          >
            {say('encoding.reread', { encoding: printEncoding(encoding) })}
          </PlainButton>
        </>
      }
    >
      <div className="encoding-choice">
        <ListBox
          className="encoding-list"
          aria-label={say('encoding.list')}
          selectionMode="single"
          disallowEmptySelection
          selectionBehavior="replace"
          selectedKeys={[encoding]}
          autoFocus
          onSelectionChange={(keys) => keys !== 'all' && setEncoding(String([...keys][0] ?? now))}
        >
          {choices.map((one) => (
            <ListBoxItem key={one} id={one} className="option" textValue={one}>
              <span className="grow">{printEncoding(one)}</span>
              {one === now && <span className="ink-3 small-text">{say('encoding.now')}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
        <section className="encoding-preview" aria-label={say('encoding.preview')}>
          {preview.text?.replace(LINE_END, '\n') ?? <span className="asks">{say('encoding.unreadable')}</span>}
        </section>
      </div>
    </Sheet>
  )
}

/** How the page would read; null where its bytes are not in that encoding. */
function usePreview(page: PageId, encoding: string): { readonly text: string | null } {
  const [preview, setPreview] = useState<{ text: string | null }>({ text: '' })
  useEffect(() => {
    let isCurrent = true
    request('page.preview', { page, encoding }).then(
      (result) => isCurrent && setPreview({ text: isRefusal(result) ? null : result.text }),
      () => isCurrent && setPreview({ text: null }),
    )
    return () => {
      isCurrent = false
    }
  }, [page, encoding])
  return preview
}
