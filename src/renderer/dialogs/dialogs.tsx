import { assertNever } from '../../model/assert-never'
import { LexiconDialog } from '../lexicon/lexicon-dialog'
import { RulesDialog } from '../rules/rules-dialog'
import { SignDialog } from '../signing/sign-dialog'
import { AboutDialog } from './about-dialog'
import { type DialogKind, useDialogStore } from './dialog-store'
import { EncodingDialog } from './encoding-dialog'
import { ExportDialog } from './export-dialog'
import { KeyDialog } from './key-dialog'
import { MoveDialog } from './move-dialog'
import { RecutPageDialog, RemovePageDialog } from './page-dialogs'
import { Palette } from './palette'
import { PasteDialog } from './paste-dialog'
import { PreferencesDialog } from './preferences-dialog'
import { OpenProblemDialog, SaveProblemDialog } from './problem-dialogs'
import { ReportDialog } from './report-dialog'
import { SkippedDialog } from './skipped-dialog'
import './dialogs.css'

/** The one sheet or question over the window, if there is one. */
export function Dialogs() {
  const dialog = useDialogStore((store) => store.dialog)
  return dialog && drawDialog(dialog)
}

function drawDialog(dialog: DialogKind) {
  switch (dialog.kind) {
    case 'palette':
      return <Palette />
    case 'preferences':
      return <PreferencesDialog />
    case 'lexicon':
      return <LexiconDialog first={dialog.list} />
    case 'rules':
      return <RulesDialog rule={dialog.rule} />
    case 'keys':
      return <KeyDialog />
    case 'about':
      return <AboutDialog />
    case 'paste':
      return <PasteDialog />
    case 'export':
      return <ExportDialog />
    case 'report':
      return <ReportDialog />
    case 'sign':
      return <SignDialog />
    case 'skipped':
      return <SkippedDialog />
    case 'encoding':
      return <EncodingDialog page={dialog.page} />
    case 'open-problem':
      return <OpenProblemDialog problem={dialog.problem} />
    case 'save-problem':
      return <SaveProblemDialog problem={dialog.problem} />
    case 'remove-page':
      return <RemovePageDialog page={dialog.page} />
    case 'recut-page':
      return <RecutPageDialog page={dialog.page} />
    case 'move':
      return <MoveDialog blocks={dialog.blocks} />
    default:
      return assertNever(dialog, 'dialog')
  }
}
