import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components'
import type { Block, BlockId } from '../../model/document'
import { Icon } from '../controls/icon'
import { ChoiceItem } from '../controls/menus'
import { readBlock } from '../desk/block-text'
import { bandOf } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { showView } from '../frame/view-store'
import { showPlace } from '../inspector/places'
import { useWords } from '../words/use-words'
import { lineRange, whereOf } from './block-where'
import { chooseMember } from './duplicate-focus'

/** Shows a paragraph on the desk, its raw lines revealed. */
export function showOnDesk(block: Block): void {
  showView('desk')
  showPlace({ block: block.id, start: 0, end: readBlock(block).text.length })
}

interface SideHeadProps {
  readonly side: 'left' | 'right'
  /** What stands below on this side. */
  readonly blocks: readonly Block[]
  /** All members of the cluster, where there are more than two to choose from. */
  readonly members: readonly BlockId[]
}

/** Over a column: the story, where it stands, and the way there. */
export function SideHead({ side, blocks, members }: SideHeadProps) {
  const say = useWords()
  const desk = useDeskStore((store) => store.desk)
  const [first] = blocks
  const where = whereOf(desk, first?.id)
  if (!first || !where) return <div className={`pair-head ${side}`} />
  const lines = lineRange(where.page, blocks)
  const characters = blocks.reduce((sum, block) => sum + readBlock(block).count.characters, 0)
  return (
    <div className={`pair-head ${side}`}>
      <h2 className="cut">{where.headline || say('list.noHeadline')}</h2>
      <p className="small-text ink-3">
        {where.number > 0 && <span className={`chip b-${bandOf(where.number)}`}>{where.number}</span>}
        <span className="cut">{where.pageName.full}</span>
        {lines && (
          <span>{say(lines[0] === lines[1] ? 'dup.line' : 'dup.lines', { from: lines[0], to: lines[1] })}</span>
        )}
        <span>{say('dup.characters', { n: characters.toLocaleString() })}</span>
        {where.story && <span>{say(`status.${where.story.status}`)}</span>}
        {members.length > 2 && <MemberChooser side={side} members={members} shown={first.id} />}
        <Button className="pair-link" onPress={() => showOnDesk(first)}>
          {say('dup.show')} <Icon name="goto" look="small" />
        </Button>
      </p>
    </div>
  )
}

function MemberChooser(props: {
  readonly side: 'left' | 'right'
  readonly members: readonly BlockId[]
  readonly shown: BlockId
}) {
  const say = useWords()
  const desk = useDeskStore((store) => store.desk)
  const { side, members, shown } = props
  return (
    <MenuTrigger>
      <Button className="pair-link" aria-label={say(`dup.chooseMember.${side}`)}>
        {say('dup.member', { at: members.indexOf(shown) + 1, total: members.length })}
        <Icon name="down" look="small" />
      </Button>
      <Popover className="slip-popover" placement="bottom start" offset={2}>
        <Menu className="menu" aria-label={say(`dup.chooseMember.${side}`)}>
          {members.map((id, k) => {
            const where = whereOf(desk, id)
            const text = where ? `${k + 1} ${where.pageName.full} · ${where.headline || say('list.noHeadline')}` : id
            return (
              <ChoiceItem
                key={id}
                id={id}
                text={text}
                isChosen={id === shown}
                onChoose={() => chooseMember(side, id)}
              />
            )
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
