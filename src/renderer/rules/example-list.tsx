import { LONGEST_FIELD, MOST_EXAMPLES } from '../../model/newsroom-rule'
import type { ExampleTrial, RuleTrial } from '../../model/rule-trial'
import { IconButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { useWords } from '../words/use-words'

interface ExampleListProps {
  readonly kind: ExampleTrial['kind']
  readonly texts: readonly string[]
  readonly trial: RuleTrial | null
  readonly onChange: (texts: readonly string[]) => void
}

/** Sentences a rule must find something in, or nothing: each says at once whether it passes. */
export function ExampleList({ kind, texts, trial, onChange }: ExampleListProps) {
  const say = useWords()
  // An empty field waits at the end for the next sentence.
  const fields = texts.length < MOST_EXAMPLES && texts.at(-1) !== '' ? [...texts, ''] : texts
  const places = fields.map((text, at) => ({ text, at }))
  const set = (at: number, text: string) => onChange(fields.map((old, k) => (k === at ? text : old)))
  return (
    <section className="rule-field examples" aria-label={say(`rules.${kind}`)}>
      <span>
        {say(`rules.${kind}`)}
        <small className="ink-3">{say(`rules.${kind}Hint`)}</small>
      </span>
      <ul>
        {places.map(({ text, at }) => {
          const tried = trial?.examples.find((one) => one.kind === kind && one.text === text.trim())
          return (
            <li key={at}>
              <Verdict tried={tried} />
              <span className="field">
                <input
                  className="song"
                  aria-label={say(`rules.${kind}`)}
                  aria-invalid={tried?.passes === false}
                  placeholder={texts.length > 0 ? say('rules.addExample') : undefined}
                  maxLength={LONGEST_FIELD}
                  value={text}
                  onChange={(event) => set(at, event.target.value)}
                />
                {text !== '' && (
                  <IconButton
                    icon="close"
                    label={say('rules.removeExample')}
                    onPress={() => onChange(fields.filter((_, k) => k !== at))}
                  />
                )}
              </span>
              {tried && <Outcome tried={tried} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** A tick where an example passes, the red mark where it does not, nothing while it is being tried. */
function Verdict({ tried }: { readonly tried: ExampleTrial | undefined }) {
  if (!tried) return <span className="verdict" />
  return (
    <span className={tried.passes ? 'verdict' : 'verdict asks'}>
      <Icon name={tried.passes ? 'tick' : 'close'} look="small" />
    </span>
  )
}

function Outcome({ tried }: { readonly tried: ExampleTrial }) {
  const say = useWords()
  const { kind, text, found, passes, suggested } = tried
  const [first] = found
  const words = first ? text.slice(first[0], first[1]) : ''
  const said =
    kind === 'wrong'
      ? first
        ? say('rules.met', { words })
        : say('rules.metNot')
      : first
        ? say('rules.notSilent', { words })
        : say('rules.silent')
  return (
    <p className={passes ? 'small-text ink-3 cut' : 'small-text asks cut'}>
      {said}
      {kind === 'wrong' && suggested !== undefined && <span> {say('rules.becomes', { text: suggested })}</span>}
    </p>
  )
}
