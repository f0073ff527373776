import { useEffect, useState } from 'react'
import type { ExportPreview } from '../../bridge/bridge'
import type { StoryId } from '../../model/document'
import { isRefusal } from '../../model/entry'
import { request } from '../bridge-client'
import { PlainButton } from '../controls/buttons'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import { showNotice } from '../notice-store'
import { usePreferencesStore } from '../preferences-store'
import { sayCode, say as sayNow, useWords } from '../words/use-words'
import { closeDialog } from './dialog-store'
import { ChoiceRow } from './preferences-dialog'
import { Sheet } from './sheet'

type Scope = 'stories' | 'page' | 'all'

/** Format, scope, one file a story or all in one; and what will be written. */
export function ExportDialog() {
  const say = useWords()
  const formats = usePreferencesStore((store) => store.exportFormats)
  const selected = useFocusStore((store) => store.stories)
  const [format, setFormat] = useState(formats[0]?.id ?? 'text')
  const [scope, setScope] = useState<Scope>(selected.length > 0 ? 'stories' : 'all')
  const [isTogether, setTogether] = useState(false)
  const stories = storiesIn(scope)
  const wish = { stories, format, together: isTogether }
  const preview = usePreview(wish)

  return (
    <Sheet
      kind="sheet"
      size="large"
      title={say('export.title')}
      buttons={
        <>
          <span className="grow ink-3 small-text">{say('export.count', { count: stories.length })}</span>
          <PlainButton onPress={closeDialog}>{say('dialog.cancel')}</PlainButton>
          <PlainButton look="primary" isDisabled={stories.length === 0} onPress={() => void write(wish)}>
            {say('export.write')}
          </PlainButton>
        </>
      }
    >
      <ChoiceRow
        label={say('export.scope')}
        value={scope}
        choices={[
          ...(selected.length > 0 ? [['stories', say('export.stories', { count: selected.length })] as const] : []),
          ['page', say('export.page')],
          ['all', say('export.all')],
        ]}
        onChoose={(value) => setScope(value as Scope)}
      />
      <ChoiceRow
        label={say('export.format')}
        value={format}
        choices={formats.map(({ id, extension }) => [id, sayCode('format', id, extension)] as const)}
        onChoose={setFormat}
      />
      <ChoiceRow
        label={say('export.files')}
        value={isTogether ? 'one' : 'each'}
        choices={[
          ['each', say('export.each')],
          ['one', say('export.one')],
        ]}
        onChoose={(value) => setTogether(value === 'one')}
      />
      <PreviewFiles preview={preview} />
    </Sheet>
  )
}

interface Wish {
  readonly stories: StoryId[]
  readonly format: string
  readonly together: boolean
}

function storiesIn(scope: Scope): StoryId[] {
  const { stories, page } = useFocusStore.getState()
  if (scope === 'stories') return [...stories]
  const index = indexDesk(useDeskStore.getState().desk)
  const pages = scope === 'page' && page !== null ? [page] : index.pages.map(({ id }) => id)
  return pages.flatMap((id) => (index.storiesByPage.get(id) ?? []).map((story) => story.id))
}

/** Stories shown in the preview; the rest will look the same. */
const PREVIEWED = 20

function usePreview({ stories, format, together }: Wish): ExportPreview | string | null {
  const [preview, setPreview] = useState<ExportPreview | string | null>(null)
  const shown = stories.slice(0, PREVIEWED).join(' ')
  useEffect(() => {
    let isCurrent = true
    if (shown === '') return
    request('export.preview', { stories: shown.split(' '), format, together }).then(
      (result) => isCurrent && setPreview(isRefusal(result) ? result.message : result),
      (error: unknown) => isCurrent && setPreview(String(error)),
    )
    return () => {
      isCurrent = false
    }
  }, [shown, format, together])
  return preview
}

function PreviewFiles({ preview }: { readonly preview: ExportPreview | string | null }) {
  const say = useWords()
  if (typeof preview === 'string') return <p className="asks">{preview}</p>
  return (
    <section className="export-preview" aria-label={say('export.preview')}>
      {preview?.files.map(({ name, text }) => (
        <figure key={name}>
          <figcaption>{name}</figcaption>
          <pre>{text}</pre>
        </figure>
      ))}
    </section>
  )
}

async function write(wish: Wish): Promise<void> {
  const outcome = await request('export.write', wish)
  if ('cancelled' in outcome) return
  if (isRefusal(outcome)) {
    showNotice({ kind: 'refusal', code: outcome.refused, message: outcome.message })
    return
  }
  closeDialog()
  const message = sayNow('export.written', { count: outcome.written.length })
  showNotice({ kind: 'done', code: 'exported', message, path: outcome.written[0] ?? outcome.folder })
}
