import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Block } from '../../model/document'
import { runCommand } from '../bridge-client'
import { IconButton } from '../controls/buttons'
import { GrowingList } from '../controls/growing-list'
import { Icon, type IconName } from '../controls/icon'
import { useDeskStore } from '../desk/desk-store'
import { useWords } from '../words/use-words'
import { type CleanUpItem, listCleanUps, type MachineCleanUp } from './clean-ups'
import { showPlace } from './places'
import { SectionHead } from './section-head'

const ICONS: Readonly<Record<MachineCleanUp, IconName>> = {
  join: 'mark-join',
  overprint: 'mark-delete',
  spacing: 'mark-close',
  width: 'mark-space',
  punctuation: 'mark-insert',
  control: 'mark-delete',
}

/** 机改: what the machine changed, by kind; each can be put back as it was printed. */
export function CleanUpList({ blocks }: { readonly blocks: readonly Block[] }) {
  const say = useWords()
  const raw = useDeskStore((store) => store.desk.page.get(blocks[0]?.page ?? '')?.raw ?? '')
  const kinds = listCleanUps(raw, blocks)
  const total = kinds.reduce((sum, { items }) => sum + items.length, 0)
  if (total === 0) return null
  return (
    <section aria-label={say('inspector.cleanUps')}>
      <SectionHead title={say('inspector.cleanUps')} count={total}>
        {say('inspector.canRevert')}
      </SectionHead>
      {kinds.map(({ kind, items }) => (
        <Disclosure key={kind} className="clean-ups">
          <Heading level={4}>
            <Button slot="trigger" className="clean-up-kind">
              <Icon name={ICONS[kind]} />
              <span className="grow cut">
                {say(`cleanup.${kind}`)} <span className="song">{kind === 'join' ? '' : sample(items)}</span>
              </span>
              <span className="place">{items.length}</span>
              <Icon name="down" look="small" />
            </Button>
          </Heading>
          <DisclosurePanel className="clean-up-items">
            <GrowingList key={blocks[0]?.story} items={items}>
              {(item) => <CleanUpRow key={`${item.block.id}-${item.start}-${item.at}`} item={item} kind={kind} />}
            </GrowingList>
          </DisclosurePanel>
        </Disclosure>
      ))}
    </section>
  )
}

function CleanUpRow({ item, kind }: { readonly item: CleanUpItem; readonly kind: MachineCleanUp }) {
  const say = useWords()
  const { block, start, end, at, text } = item
  return (
    <div className="inspector-row">
      <Button
        className="row-button"
        onPress={() => showPlace({ block: block.id, start: at, end: Math.max(at + text.length, at + 1) })}
      >
        <span className="song cut">
          {item.before}
          {kind === 'join' ? (
            <span className="pencil">⌒</span>
          ) : text === '' && item.raw.trim() === '' ? (
            // Struck through, the sign of a space looks like a dash.
            <span className="pencil">{visible(item.raw)}</span>
          ) : (
            <>
              <s className="asked-out">{visible(item.raw)}</s>
              <b>{visible(text)}</b>
            </>
          )}
          {item.after}
        </span>
      </Button>
      <IconButton
        icon="undo"
        label={say('cleanup.revert')}
        onPress={() => {
          if (item.isFar) void runCommand('block.split', { block: block.id, offset: at })
          else void runCommand('cleanup.revert', { block: block.id, start, end })
        }}
      />
    </div>
  )
}

/** White space and control characters so that they can be seen. */
function visible(text: string): string {
  return text
    .replace(/\u3000/g, '□')
    .replace(/ /g, '␣')
    .replace(/[\r\n]+/g, '↵')
    .replace(/\p{Cc}/gu, '�')
}

/** Characters of the first of a kind shown beside its name. */
const SAMPLE = 14

function sample(items: readonly CleanUpItem[]): string {
  const [first] = items
  return first ? visible(first.text || first.raw).slice(0, SAMPLE) : ''
}
