import { useEffect, useMemo } from 'react'
import { Button } from 'react-aria-components'
import type { Decision, Story, StoryId } from '../../model/document'
import { type JumpLink, jumpAnswers, jumpLinksOf } from '../../model/jumps/jump-links'
import { registerAction } from '../actions/action-registry'
import { useKeyLabel } from '../actions/use-action-keys'
import { runCommand } from '../bridge-client'
import { Key, PlainButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { openStory } from '../desk/focus-store'
import { usePageNames } from '../list/page-names'
import { headlineOf } from '../list/story-headline'
import { useWords } from '../words/use-words'

/** Over the sheet of a story that goes on on another page, or comes from one: the way there, and whether it is so. */
export function JumpBar({ story }: { readonly story: Story }) {
  const links = useJumpLinks(story.id)
  useEffect(() => {
    const [first] = links
    if (!first) return
    return registerAction('story.followJump', () => openStory(otherEnd(first.link, story.id)))
  }, [links, story.id])
  return links.map(({ link, decision }, k) => (
    <JumpRow key={link.subject} story={story.id} link={link} decision={decision} isFirst={k === 0} />
  ))
}

interface AnsweredLink {
  readonly link: JumpLink
  readonly decision: Decision | undefined
}

/** The links that nobody has said are none. */
function useJumpLinks(story: StoryId): readonly AnsweredLink[] {
  const desk = useDeskStore((store) => store.desk)
  return useMemo(() => {
    const answers = jumpAnswers(desk.decision.values())
    const found = new Map(jumpLinksOf(desk, story).map((link) => [link.subject, link]))
    // What a person has joined stays so when its headline or jump line has been edited since.
    for (const { subject, answer } of answers.values()) {
      const [, from = '', to = ''] = subject.split(':')
      const isHere = answer === 'joined' && (from === story || to === story) && desk.story.has(from)
      if (isHere && desk.story.has(to)) found.set(subject, { subject, from, to, likeness: 1 })
    }
    return [...found.values()]
      .map((link) => ({ link, decision: answers.get(link.subject) }))
      .filter(({ decision }) => decision?.answer !== 'apart')
  }, [desk, story])
}

function otherEnd({ from, to }: JumpLink, story: StoryId): StoryId {
  return from === story ? to : from
}

function JumpRow(props: {
  readonly story: StoryId
  readonly link: JumpLink
  readonly decision: Decision | undefined
  readonly isFirst: boolean
}) {
  const say = useWords()
  const { story, link, decision, isFirst } = props
  const other = otherEnd(link, story)
  const keyLabel = useKeyLabel()('story.followJump')
  const pages = usePageNames()
  const page = useDeskStore((store) => store.desk.story.get(other)?.page)
  const headline = useDeskStore((store) => headlineOf(indexDesk(store.desk).blocksByStory.get(other) ?? []))
  const number = page === undefined ? '' : (pages.get(page)?.number ?? '')
  const way = link.from === story ? 'next' : 'previous'
  const answer = (given: 'joined' | 'apart') =>
    void runCommand('decision.make', { kind: 'jump', subject: link.subject, answer: given, about: headline })
  return (
    <section className={decision ? 'jump-bar' : 'jump-bar open'} aria-label={say(`jump.${way}`, { page: number })}>
      <Icon name={way === 'next' ? 'right' : 'left'} look="small" />
      <Button className="jump-link" onPress={() => openStory(other)}>
        <span className={decision ? undefined : 'asks'}>
          {say(decision ? `jump.${way}` : `jump.ask.${way}`, { page: number })}
        </span>
        <span className="song cut">{headline}</span>
        {isFirst && keyLabel && <Key>{keyLabel}</Key>}
      </Button>
      {decision ? (
        <>
          <span className="small-text ink-3">{say('jump.together')}</span>
          <PlainButton look="plain" onPress={() => void runCommand('decision.withdraw', { id: decision.id })}>
            {say('slip.withdraw')}
          </PlainButton>
        </>
      ) : (
        <>
          <PlainButton look="slip" onPress={() => answer('joined')}>
            {say('jump.join')}
          </PlainButton>
          <PlainButton look="slip" onPress={() => answer('apart')}>
            {say('jump.apart')}
          </PlainButton>
        </>
      )}
    </section>
  )
}
