import { useEffect } from 'react'
import { request } from '../bridge-client'
import { IconButton, PlainButton } from '../controls/buttons'
import { closeNotice, type Notice, useNoticeStore } from '../notice-store'
import { sayCode, useWords } from '../words/use-words'

/** Long enough to be read twice; failures stay until they are put away. */
const READ_MS = 8000

/** What could not be done, and what was, as slips above the status bar. */
export function Notices() {
  const say = useWords()
  const notices = useNoticeStore((store) => store.notices)
  return (
    <div
      className="notices"
      data-react-aria-top-layer="true"
      role="log"
      aria-live="polite"
      aria-label={say('frame.notices')}
    >
      {notices.map((notice) => (
        <NoticeSlip key={notice.id} notice={notice} />
      ))}
    </div>
  )
}

function NoticeSlip({ notice }: { readonly notice: Notice }) {
  const say = useWords()
  const { id, kind, code, message, path } = notice
  useEffect(() => {
    if (kind === 'failure') return
    const timer = setTimeout(() => closeNotice(id), READ_MS)
    return () => clearTimeout(timer)
  }, [id, kind])
  return (
    <div className={`notice ${kind}`} role={kind === 'failure' ? 'alert' : undefined}>
      <span className="grow">{sayCode('notice', code, message, { message })}</span>
      {path && (
        <PlainButton look="slip" onPress={() => void request('path.show', { path })}>
          {say('notice.show')}
        </PlainButton>
      )}
      <IconButton icon="close" label={say('notice.close')} onPress={() => closeNotice(id)} />
    </div>
  )
}
