import { Button, Checkbox } from 'react-aria-components'
import { Key } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { useWords } from '../words/use-words'
import { CHOICES, type Choice } from './decide'
import { setWhole, useDuplicateFocus } from './duplicate-focus'
import type { DuplicateRow } from './duplicate-rows'

interface DecisionKeysProps {
  readonly row: DuplicateRow
  readonly canChoose: (choice: Choice) => boolean
  readonly onChoose: (choice: Choice) => void
}

/** The five answers with their keys, at the foot of the comparison. None leads: the tool does not lean. */
export function DecisionKeys({ row, canChoose, onChoose }: DecisionKeysProps) {
  const say = useWords()
  const isInside = row.of === 'inside'
  const isWhole = useDuplicateFocus((store) => store.isWhole)
  return (
    <>
      <div className="dup-keys">
        {CHOICES.map((choice, k) => (
          <Button
            key={choice}
            className="button slip"
            isDisabled={!canChoose(choice)}
            aria-keyshortcuts={String(k + 1)}
            onPress={() => onChoose(choice)}
          >
            <span>{say(`dup.${isInside ? 'inside' : 'choice'}.${choice}`)}</span>
            <Key>{k + 1}</Key>
          </Button>
        ))}
      </div>
      <div className="dup-hint">
        {row.of === 'cluster' && row.blocks.length > 2 && (
          <Checkbox className="check" isSelected={isWhole} onChange={setWhole}>
            <span className="box">
              <Icon name="tick" look="small" />
            </span>
            {say('dup.whole', { count: row.blocks.length })}
          </Checkbox>
        )}
        <span>{say('dup.hint.moves')}</span>
        <span>
          <Key>Space</Key> {say('dup.hint.skip')}
        </span>
        <span>
          <Key>⌫</Key> {say('dup.hint.back')}
        </span>
        <span className="end cut">{say(isInside && row.isCleaned ? 'dup.hint.cleaned' : 'dup.hint.kept')}</span>
      </div>
    </>
  )
}
