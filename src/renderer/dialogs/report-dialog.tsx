import { useState } from 'react'
import type { RequestArgs } from '../../bridge/bridge'
import { isRefusal } from '../../model/entry'
import { request } from '../bridge-client'
import { PlainButton } from '../controls/buttons'
import { useFocusStore } from '../desk/focus-store'
import { FIGURE_SCOPES, type FigureScope, useFigureStore } from '../figures/figure-store'
import { showNotice } from '../notice-store'
import { say as sayNow, useWords } from '../words/use-words'
import { closeDialog, openDialog, useDialogStore } from './dialog-store'
import { ChoiceRow } from './preferences-dialog'
import { Sheet } from './sheet'

type Wish = RequestArgs<'report.write'>
const FORMATS = ['html', 'pdf', 'xlsx', 'csv', 'json'] as const

/** The fact-check report: of what, and as what. */
export function ReportDialog() {
  const say = useWords()
  const { page, story } = useFocusStore()
  const [scope, setScope] = useState<FigureScope>(useFigureStore.getState().scope)
  const [format, setFormat] = useState<Wish['format']>('html')
  // Pages nobody has read yet are read first, which takes seconds on a large desk.
  const [isMaking, setMaking] = useState(false)
  const has: Readonly<Record<FigureScope, boolean>> = {
    story: story !== null,
    page: page !== null,
    edition: page !== null,
    desk: true,
  }
  const chosen = has[scope] ? scope : 'desk'
  const make = async () => {
    setMaking(true)
    try {
      await write({ scope: scopeOf(chosen), format })
    } finally {
      setMaking(false)
    }
  }
  return (
    <Sheet
      kind="sheet"
      title={say('report.title')}
      buttons={
        <>
          <PlainButton onPress={() => openDialog({ kind: 'sign' })}>{say('action.signature.open')}</PlainButton>
          <span className="grow" />
          <PlainButton onPress={closeDialog}>{say('dialog.cancel')}</PlainButton>
          <PlainButton look="primary" isDisabled={isMaking} onPress={() => void make()}>
            {say(isMaking ? 'fig.reportMaking' : 'fig.reportSave')}
          </PlainButton>
        </>
      }
    >
      <ChoiceRow
        label={say('fig.scope')}
        value={chosen}
        choices={FIGURE_SCOPES.filter((one) => has[one]).map((one) => [one, say(`fig.scope.${one}`)] as const)}
        onChoose={(value) => setScope(FIGURE_SCOPES.find((one) => one === value) ?? 'desk')}
      />
      <ChoiceRow
        label={say('fig.reportFormat')}
        value={format}
        choices={FORMATS.map((one) => [one, say(`fig.format.${one}`)] as const)}
        onChoose={(value) => setFormat(FORMATS.find((one) => one === value) ?? 'html')}
      />
    </Sheet>
  )
}

function scopeOf(scope: FigureScope): Wish['scope'] {
  const { page, story } = useFocusStore.getState()
  if (scope === 'story' && story !== null) return { kind: 'story', id: story }
  const isOfPage = scope === 'page' || scope === 'edition'
  return isOfPage && page !== null ? { kind: scope, id: page } : { kind: 'desk' }
}

async function write(wish: Wish): Promise<void> {
  const outcome = await request('report.write', wish)
  if ('cancelled' in outcome) return
  if (isRefusal(outcome)) {
    showNotice({ kind: 'refusal', code: outcome.refused, message: outcome.message })
    return
  }
  // It may have been put away meanwhile, and another opened.
  if (useDialogStore.getState().dialog?.kind === 'report') closeDialog()
  const message = sayNow('notice.report-written', { message: outcome.written })
  showNotice({ kind: 'done', code: 'exported', message, path: outcome.written })
}
