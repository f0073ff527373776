import { Button } from 'react-aria-components'

interface SegmentChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: readonly (readonly [value: T, words: string])[]
  readonly onChoose: (value: T) => void
}

/** A few words in one frame, one of them on. */
export function SegmentChoice<T extends string>({ label, value, choices, onChoose }: SegmentChoiceProps<T>) {
  return (
    <fieldset className="segments" aria-label={label}>
      {choices.map(([one, words]) => (
        <Button key={one} aria-pressed={one === value} onPress={() => onChoose(one)}>
          {words}
        </Button>
      ))}
    </fieldset>
  )
}
