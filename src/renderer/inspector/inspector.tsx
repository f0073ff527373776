import { type ReactNode, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useFocusStore } from '../desk/focus-store'
import { Pane } from '../desk/pane'
import { useStoryQuestions } from '../duplicates/story-questions'
import { type Say, useWords } from '../words/use-words'
import { CheckTab } from './check-tab'
import { DuplicateTab } from './duplicate-tab'
import { FigureTab } from './figure-tab'
import { HistoryTab } from './history-tab'
import { type StoryFacts, useStoryFacts } from './story-facts'
import { TagTab } from './tag-tab'
import './inspector.css'
import './checks.css'

type TabName = 'tags' | 'figures' | 'duplicates' | 'checks' | 'history'

interface TabSpec {
  readonly id: TabName
  readonly count: (facts: StoryFacts) => number
  /** The count is of questions nobody has answered. */
  readonly asks?: true
  readonly view: (facts: StoryFacts) => ReactNode
}

const TABS: readonly TabSpec[] = [
  { id: 'tags', count: (facts) => facts.tags.length, view: (facts) => <TagTab facts={facts} /> },
  {
    id: 'figures',
    count: (facts) => facts.tags.filter(({ tag }) => tag.type === 'number').length,
    view: (facts) => <FigureTab facts={facts} />,
  },
  { id: 'duplicates', count: (facts) => facts.duplicates.length, view: (facts) => <DuplicateTab facts={facts} /> },
  { id: 'checks', count: (facts) => facts.open, asks: true, view: (facts) => <CheckTab facts={facts} /> },
  { id: 'history', count: () => 0, view: () => <HistoryTab /> },
]

/** What there is to say about the open story: tags, figures, duplicates, checks, and what was done to it. */
export function Inspector() {
  const say = useWords()
  const story = useFocusStore((store) => store.story)
  const facts = useStoryFacts(story)
  const [tab, setTab] = useState<string>('checks')
  return (
    <Pane name="inspector" label={say('inspector.title')}>
      <Tabs className="inspector" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
        <TabList className="tab-list" aria-label={say('inspector.title')}>
          {TABS.map((spec) => (
            <Tab key={spec.id} id={spec.id} className="tab">
              <TabName spec={spec} facts={facts} say={say} />
            </Tab>
          ))}
        </TabList>
        {TABS.map((spec) => (
          <TabPanel key={spec.id} id={spec.id} className="tab-panel">
            {spec.view(facts)}
          </TabPanel>
        ))}
      </Tabs>
    </Pane>
  )
}

function TabName({ spec, facts, say }: { readonly spec: TabSpec; readonly facts: StoryFacts; readonly say: Say }) {
  const questions = useStoryQuestions(facts.blocks)
  const count = spec.count(facts) + (spec.id === 'duplicates' ? questions.length : 0)
  return (
    <>
      {say(`inspector.${spec.id}`)}
      {count > 0 && <span className={spec.asks ? 'asks' : ''}>{count}</span>}
    </>
  )
}
