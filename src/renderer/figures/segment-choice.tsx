import { Button } from 'react-aria-components'

interface SegmentChoiceProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [value: string, words: string])[]
  readonly onChoose: (value: string) => void
}

/** A few words in one frame, one of them on. */
export function SegmentChoice({ label, value, choices, onChoose }: SegmentChoiceProps) {
  return (
    <fieldset className="fig-seg" aria-label={label}>
      {choices.map(([one, words]) => (
        <Button key={one} aria-pressed={one === value} onPress={() => onChoose(one)}>
          {words}
        </Button>
      ))}
    </fieldset>
  )
}
