import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components'
import type { Page } from '../../model/document'
import { runAction } from '../actions/action-registry'
import { Icon } from '../controls/icon'
import { ChoiceItem } from '../controls/menus'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { openPage, useFocusStore } from '../desk/focus-store'
import { usePageNames } from '../list/page-names'
import { useLanguage, useWords } from '../words/use-words'
import { formatIssueDay } from './issue-day'

/** Edition › day › page, and whether everything is saved. */
export function Breadcrumb() {
  const say = useWords()
  const shown = useFocusStore((store) => store.page)
  const record = useDeskStore((store) => (shown === null ? undefined : store.desk.page.get(shown)))
  return (
    <nav className="crumbs" aria-label={say('frame.place')}>
      {record ? <IssueCrumbs page={record} /> : <span className="ink-3">{say('frame.noPage')}</span>}
      {record && <PageChooser />}
      <span className="crumbs-rule" />
      <SaveState />
    </nav>
  )
}

function IssueCrumbs({ page: { id, issue } }: { readonly page: Page }) {
  const say = useWords()
  const language = useLanguage()
  const inferred = useDeskStore((store) => store.derived.get(id)?.inferred?.date)
  const guess = inferred === undefined ? null : formatIssueDay({ date: inferred }, language)
  const day = formatIssueDay(issue, language) ?? (guess && say('frame.inferredDay', { day: guess }))
  const parts = [issue.publication ?? issue.place, day].filter((part) => part !== null)
  return parts.map((part) => (
    <span key={part} className="crumb">
      <span className="cut">{part}</span>
      <Icon name="right" look="small" />
    </span>
  ))
}

function PageChooser() {
  const say = useWords()
  const desk = useDeskStore((store) => store.desk)
  const shown = useFocusStore((store) => store.page)
  const names = usePageNames()
  const name = shown === null ? undefined : names.get(shown)
  return (
    <MenuTrigger>
      <Button className="crumb-button" aria-label={say('frame.choosePage', { page: name?.full ?? '' })}>
        <b className="cut">{name?.full}</b>
        <Icon name="down" look="small" />
      </Button>
      <Popover className="slip-popover" placement="bottom" offset={2}>
        <Menu className="menu" aria-label={say('list.pages')}>
          {indexDesk(desk).pages.map((page) => (
            <ChoiceItem
              key={page.id}
              id={page.id}
              text={names.get(page.id)?.full ?? page.name}
              isChosen={page.id === shown}
              onChoose={() => openPage(page.id)}
            />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function SaveState() {
  const say = useWords()
  const state = useDeskStore((store) => store.state)
  const time = state.savedAt === null ? null : new Date(state.savedAt).toLocaleTimeString('zh-CN', { hour12: false })
  if (state.isCopy) {
    return (
      <Button className="saved" onPress={() => void runAction('desk.saveAs')}>
        {say('frame.copy')}
      </Button>
    )
  }
  const words =
    state.unsaved > 0
      ? say('frame.unsaved', { count: state.unsaved })
      : time === null
        ? say('frame.neverSaved')
        : say('frame.saved', { time })
  return (
    <Button
      className="saved"
      onPress={() => void runAction('desk.save')}
      aria-label={`${words} · ${say('action.desk.save')}`}
    >
      {state.unsaved === 0 && time !== null && <Icon name="tick" look="small" />}
      {words}
    </Button>
  )
}
