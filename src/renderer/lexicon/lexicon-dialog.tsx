import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { NEWSROOM_LISTS, type NewsroomList } from '../../bridge/newsroom-lists'
import { PlainButton } from '../controls/buttons'
import { closeDialog } from '../dialogs/dialog-store'
import { Sheet } from '../dialogs/sheet'
import { useWords } from '../words/use-words'
import { DoubtfulRows } from './doubtful-rows'
import { HouseStylePanel } from './house-style-panel'
import { useLexiconStore } from './lexicon-store'
import { exportList, importList } from './list-files'
import { ListTable } from './list-table'
import './lexicon.css'

/** The newsroom's own lists, a tab each. What is changed is kept at once, and every page is read again. */
export function LexiconDialog({ first = 'people' }: { readonly first?: NewsroomList }) {
  const say = useWords()
  const [list, setList] = useState<NewsroomList>(first)
  const rows = useLexiconStore((store) => store.rows)
  return (
    <Sheet
      kind="sheet"
      size="large"
      title={say('lexicon.title')}
      buttons={
        <>
          <PlainButton onPress={() => void importList(list)}>{say('lexicon.import')}</PlainButton>
          <PlainButton
            isDisabled={list !== 'house-style' && rows[list].length === 0}
            onPress={() => void exportList(list)}
          >
            {say('lexicon.export')}
          </PlainButton>
          <span className="grow" />
          <PlainButton onPress={closeDialog}>{say('dialog.done')}</PlainButton>
        </>
      }
    >
      <Problems />
      <Tabs className="sheet-tabs" selectedKey={list} onSelectionChange={(key) => setList(key as NewsroomList)}>
        <TabList className="sheet-tab-list" aria-label={say('lexicon.title')}>
          {NEWSROOM_LISTS.map((one) => (
            <Tab key={one} id={one} className="underlined sheet-tab">
              {say(`lexicon.list.${one}`)} <span>{rows[one].length}</span>
            </Tab>
          ))}
        </TabList>
        {NEWSROOM_LISTS.map((one) => (
          <TabPanel key={one} id={one} className="lexicon-panel">
            <p className="ink-3 small-text lexicon-hint">{say(`lexicon.hint.${one}`)}</p>
            <DoubtfulRows list={one} />
            {one === 'house-style' ? <HouseStylePanel /> : <ListTable list={one} rows={rows[one]} />}
          </TabPanel>
        ))}
      </Tabs>
    </Sheet>
  )
}

/** Files that are left out, and why. */
function Problems() {
  const say = useWords()
  const problems = useLexiconStore((store) => store.problems)
  return problems.map(({ list, code, line }) => (
    <p key={list} className="asks lexicon-problem" role="alert">
      {say('lexicon.leftOut', { file: `${list}.tsv` })}
      {say(`lexicon.problem.${code}`, { line })}
    </p>
  ))
}
