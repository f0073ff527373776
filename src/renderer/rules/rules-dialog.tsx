import { useEffect, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { newsroomRules, ownRuleId, setSeverities } from '../../model/newsroom-rule'
import { registerFlush } from '../actions/action-registry'
import { runCommand } from '../bridge-client'
import { PlainButton } from '../controls/buttons'
import { useDeskStore } from '../desk/desk-store'
import { closeDialog } from '../dialogs/dialog-store'
import { Sheet } from '../dialogs/sheet'
import { useWords } from '../words/use-words'
import { LevelTable } from './level-table'
import { OwnRules } from './own-rules'
import { exportRules, importRules } from './rule-files'
import { followDesk, keepDraft, openRule, refreshRules, useRuleStore } from './rule-store'
import './rules.css'

type TabName = 'own' | 'levels'

/**
 * The newsroom's own rules, and how grave the findings of each rule are taken. What is changed is kept with the desk at
 * once and every page is checked again. @param rule the one to show, by the name its findings go by.
 */
export function RulesDialog({ rule }: { readonly rule?: string }) {
  const say = useWords()
  const own = rule === undefined ? undefined : ownRuleId(rule)
  const [tab, setTab] = useState<TabName>(rule !== undefined && own === undefined ? 'levels' : 'own')
  const setting = useDeskStore((store) => store.desk.setting)
  const list = useRuleStore((store) => store.list)
  const rules = newsroomRules(setting)
  const isChanged = Object.keys(setSeverities(setting)).length > 0
  useEffect(() => {
    if (own !== undefined) openRule(own)
    const end = registerFlush(keepDraft)
    return () => {
      end()
      void keepDraft()
      useRuleStore.setState({ draft: null, base: null, report: null })
    }
  }, [own])
  useEffect(() => {
    // Asked again whenever a rule is kept, taken back or imported.
    if (!setting) return
    followDesk()
    void refreshRules()
  }, [setting])

  return (
    <Sheet
      kind="sheet"
      size="wide"
      title={say('rules.title')}
      buttons={
        <>
          {tab === 'own' ? (
            <>
              <PlainButton onPress={() => void importRules()}>{say('rules.import')}</PlainButton>
              <PlainButton isDisabled={rules.length === 0} onPress={() => void exportRules()}>
                {say('rules.export')}
              </PlainButton>
            </>
          ) : (
            <PlainButton isDisabled={!isChanged} onPress={() => void runCommand('rule.resetSeverities', {})}>
              {say('rules.resetAll')}
            </PlainButton>
          )}
          <span className="grow" />
          <PlainButton onPress={closeDialog}>{say('dialog.done')}</PlainButton>
        </>
      }
    >
      <Tabs className="sheet-tabs" selectedKey={tab} onSelectionChange={(key) => setTab(key as TabName)}>
        <TabList className="sheet-tab-list" aria-label={say('rules.title')}>
          <Tab id="own" className="underlined sheet-tab">
            {say('rules.own')} <span>{rules.length}</span>
          </Tab>
          <Tab id="levels" className="underlined sheet-tab">
            {say('rules.levels')} <span>{(list?.checks.length ?? 0) + rules.length}</span>
          </Tab>
        </TabList>
        <TabPanel id="own" className="rules-panel">
          <OwnRules rules={rules} />
        </TabPanel>
        <TabPanel id="levels" className="rules-panel">
          <LevelTable rules={rules} shown={rule} />
        </TabPanel>
      </Tabs>
    </Sheet>
  )
}
