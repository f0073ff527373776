import { create } from 'zustand'

export interface Notice {
  readonly id: number
  /** `refusal` a command that could not be carried out · `failure` something broken · `done` good news. */
  readonly kind: 'refusal' | 'failure' | 'done'
  /** Words under `notice.<code>`; without them the message itself is shown. */
  readonly code: string
  readonly message: string
  /** A file or folder the notice can show. */
  readonly path?: string
}

interface NoticeStore {
  readonly notices: readonly Notice[]
}

export const useNoticeStore = create<NoticeStore>()(() => ({ notices: [] }))

/** As many as fit above the status bar; older ones give way. */
const NOTICES_SHOWN = 3
let lastId = 0

export function showNotice(notice: Omit<Notice, 'id'>): void {
  lastId += 1
  const id = lastId
  const isSame = (other: Notice) =>
    other.kind === 'failure' && other.code === notice.code && other.message === notice.message
  // The same failure of several requests at once is one thing that went wrong.
  useNoticeStore.setState(({ notices }) => ({
    notices: [...notices.filter((other) => !isSame(other)), { ...notice, id }].slice(-NOTICES_SHOWN),
  }))
}

export function closeNotice(id: number): void {
  useNoticeStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}
