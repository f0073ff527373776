import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components'
import type { FigureRow } from '../../model/figures/figure-rows'
import { countChecked } from '../../model/figures/figure-status'
import { runAction } from '../actions/action-registry'
import { useKeyLabel } from '../actions/use-action-keys'
import { PlainButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { ChoiceItem } from '../controls/menus'
import { useWords } from '../words/use-words'
import { FIGURE_SORTS, useFigureStore } from './figure-store'
import { focusSheetAfterMenu } from './go-on'
import { ScopeChoice } from './scope-choice'

/** Scope, how far the checking is, order, report. */
export function SheetBar({ rows }: { readonly rows: readonly FigureRow[] }) {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const sort = useFigureStore((store) => store.sort)
  const done = countChecked(rows)
  const open = rows.filter(({ findings }) => findings.length > 0).length
  const share = (n: number) => `${rows.length > 0 ? (n / rows.length) * 100 : 0}%`
  return (
    <div className="fig-bar">
      <ScopeChoice />
      <span className="grow" />
      <span className="small-text ink-2">
        <span className="fig-word">{say('fig.checked')} </span>
        <b className="fig-count">{done}</b> / {rows.length}
      </span>
      <span className="fig-run" role="img" aria-label={say('fig.progress', { done, open, total: rows.length })}>
        <i style={{ width: share(done) }} />
        <i className="bad" style={{ width: share(open) }} />
      </span>
      <MenuTrigger>
        <Button className="button fig-sort">
          <span className="cut">{say('fig.sort', { by: say(`fig.sort.${sort}`) })}</span>
          <Icon name="down" look="small" />
        </Button>
        <Popover className="slip-popover" placement="bottom end">
          <Menu className="menu" aria-label={say('fig.sort', { by: '' })}>
            {FIGURE_SORTS.map((one) => (
              <ChoiceItem
                key={one}
                id={one}
                text={say(`fig.sort.${one}`)}
                isChosen={one === sort}
                onChoose={() => chooseSort(one)}
              />
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <PlainButton keyLabel={keyLabel('report.save')} onPress={() => void runAction('report.save')}>
        {say('fig.report')}
      </PlainButton>
    </div>
  )
}

/** The keyboard goes back to the figures: on the button, Space would open the menu again instead of skipping one. */
function chooseSort(sort: (typeof FIGURE_SORTS)[number]): void {
  useFigureStore.setState({ sort, cursor: null })
  focusSheetAfterMenu()
}
