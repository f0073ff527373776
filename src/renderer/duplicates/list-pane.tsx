import { Button, Menu, MenuTrigger, Popover, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { Icon } from '../controls/icon'
import { ChoiceItem } from '../controls/menus'
import { useDeskStore } from '../desk/desk-store'
import { useWords } from '../words/use-words'
import { ClusterList } from './cluster-list'
import { chooseGroup, chooseSieve, type DuplicateSieve, useDuplicateFocus } from './duplicate-focus'
import { type DuplicateRow, ROW_GROUPS } from './duplicate-rows'
import { useDuplicateStore } from './duplicate-store'
import { StandingList } from './standing-list'
import './duplicate-list.css'

/** The questions at the left: open, decided, and what is never asked about. */
export function DuplicateListPane({ shown, at }: { readonly shown: readonly DuplicateRow[]; readonly at: number }) {
  const say = useWords()
  const sieve = useDuplicateFocus((store) => store.sieve)
  const pages = useDeskStore((store) => store.desk.page.size)
  return (
    <section className="pane dup-list-pane" aria-label={say('dup.title')}>
      <div className="pane-head">
        <h2>{say('dup.title')}</h2>
        <span className="ink-3 small-text">{say('dup.scope', { count: pages })}</span>
        <span className="grow" />
        <GroupFilter />
      </div>
      <SieveRow sieve={sieve} />
      {sieve === 'standing' ? (
        <StandingList />
      ) : shown.length > 0 ? (
        <ClusterList rows={shown} at={at} />
      ) : (
        <NothingListed sieve={sieve} />
      )}
    </section>
  )
}

function NothingListed({ sieve }: { readonly sieve: 'open' | 'decided' }) {
  const say = useWords()
  const isLoaded = useDuplicateStore((store) => store.list !== null)
  if (!isLoaded) return <p className="empty dup-empty">{say('dup.searching')}</p>
  return (
    <div className="empty dup-empty">
      <p>{say(sieve === 'open' ? 'dup.noneOpen' : 'dup.noneDecided')}</p>
      {sieve === 'open' && <p>{say('dup.noneHow')}</p>}
    </div>
  )
}

function SieveRow({ sieve }: { readonly sieve: DuplicateSieve }) {
  const say = useWords()
  const rows = useDuplicateStore((store) => store.rows)
  const open = useDuplicateStore((store) => store.open)
  const standing = useDuplicateStore((store) => store.list?.standing.filter(({ on }) => on).length ?? 0)
  const counts: Record<DuplicateSieve, number> = { open, decided: rows.length - open, standing }
  return (
    <ToggleButtonGroup
      className="dup-sieves"
      aria-label={say('dup.sieve')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[sieve]}
      onSelectionChange={(keys) => chooseSieve([...keys][0] as DuplicateSieve)}
    >
      {(['open', 'decided', 'standing'] as const).map((one) => (
        <ToggleButton key={one} id={one} className="underlined dup-sieve">
          {say(`dup.sieve.${one}`)} {counts[one]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

function GroupFilter() {
  const say = useWords()
  const group = useDuplicateFocus((store) => store.group)
  return (
    <MenuTrigger>
      <Button
        className={group === null ? 'button icon-only' : 'button plain'}
        aria-label={group === null ? say('dup.filter') : `${say('dup.filter')}: ${say(`dup.group.${group}`)}`}
      >
        {group !== null && <span className="cut">{say(`dup.group.${group}`)}</span>}
        <Icon name="filter" />
      </Button>
      <Popover className="slip-popover" placement="bottom end" offset={2}>
        <Menu className="menu" aria-label={say('dup.filter')}>
          <ChoiceItem
            id="all"
            text={say('dup.filter.all')}
            isChosen={group === null}
            onChoose={() => chooseGroup(null)}
          />
          {ROW_GROUPS.map((one) => (
            <ChoiceItem
              key={one}
              id={one}
              text={say(`dup.group.${one}`)}
              isChosen={group === one}
              onChoose={() => chooseGroup(one)}
            />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
