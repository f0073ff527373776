import { memo } from 'react'
import type { PageId } from '../../model/document'
import { runCommand } from '../bridge-client'
import { IconButton } from '../controls/buttons'
import { GrowingList } from '../controls/growing-list'
import { Icon } from '../controls/icon'
import { useDeskStore } from '../desk/desk-store'
import { openFindings, useDoubtfulJoints } from '../desk/open-questions'
import { useRuleName } from '../rules/rule-name'
import { sayCode, useFindingWords, useWords } from '../words/use-words'
import { CleanUpList } from './clean-up-list'
import { FindingCard } from './finding-card'
import { JointList } from './joint-list'
import { NothingHere, SectionHead } from './section-head'
import { SettledJointRow, settledJoints } from './settled-joints'
import type { StoryFacts } from './story-facts'

/** 未决 findings and doubtful joints, 已决 with who and when, and the machine's clean-ups, each of which can go back. */
export const CheckTab = memo(function CheckTab({ facts }: { readonly facts: StoryFacts }) {
  const say = useWords()
  const page = useDeskStore((store) =>
    facts.story === null ? null : (store.desk.story.get(facts.story)?.page ?? null),
  )
  const joints = useDoubtfulJoints(page)
  const open = openFindings({ findings: facts.findings }, facts.findingDecisions)
  return (
    <>
      <section aria-label={say('inspector.open')}>
        <SectionHead title={say('inspector.open')} count={facts.open} />
        {facts.open === 0 && <NothingHere>{say('inspector.nothingOpen')}</NothingHere>}
        <GrowingList key={facts.story} items={open}>
          {(finding) => <FindingCard key={finding.key} finding={finding} />}
        </GrowingList>
        {page !== null && <JointList page={page} joints={joints} blocks={facts.blocks} />}
      </section>
      <SettledList facts={facts} page={page} />
      <CleanUpList blocks={facts.blocks} />
    </>
  )
})

function SettledList({ facts, page }: { readonly facts: StoryFacts; readonly page: PageId | null }) {
  const say = useWords()
  const sayRule = useRuleName()
  const told = useFindingWords()
  const settled = facts.findings.flatMap((finding) => {
    const decision = facts.findingDecisions.get(finding.key)
    return decision ? [{ finding, decision }] : []
  })
  const raw = useDeskStore((store) => (page === null ? undefined : store.desk.page.get(page)?.raw)) ?? ''
  const derived = useDeskStore((store) => (page === null ? undefined : store.derived.get(page)))
  const joints = settledJoints(derived?.joints ?? [], raw, facts.blocks, facts.jointDecisions)
  const count = settled.length + joints.length
  if (count === 0 || page === null) return null
  return (
    <section aria-label={say('inspector.settled')}>
      <SectionHead title={say('inspector.settled')} count={count}>
        {say('inspector.canChange')}
      </SectionHead>
      {settled.map(({ finding, decision }) => (
        <div key={decision.id} className="done-row">
          <Icon name={decision.answer === 'corrected' ? 'mark-insert' : 'mark-stet'} />
          <span>{told(finding)}</span>
          <IconButton
            icon="undo"
            label={say('decision.withdraw')}
            onPress={() => void runCommand('decision.withdraw', { id: decision.id })}
          />
          <span className="why">
            {sayCode('answer', decision.answer, decision.answer)} · {sayRule(finding.rule)} ·{' '}
            {decision.note && `${decision.note} · `}
            {decision.by} {new Date(decision.at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })}
          </span>
        </div>
      ))}
      {joints.map((one) => (
        <SettledJointRow key={one.decision.id} page={page} raw={raw} settled={one} />
      ))}
    </section>
  )
}
