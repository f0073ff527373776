import { Checkbox } from 'react-aria-components'
import { STANDING } from '../../model/standing-subject'
import { runCommand } from '../bridge-client'
import { Icon } from '../controls/icon'
import { useWords } from '../words/use-words'
import { useDuplicateStore } from './duplicate-store'

/** Drawn at once; the list is by frequency, and what comes after these hardly matters. */
const DRAWN = 400
const ABOUT = 24

/** Standing matter that is not asked about: learnt by frequency or said by an editor, each with its switch. */
export function StandingList() {
  const say = useWords()
  const standing = useDuplicateStore((store) => store.list?.standing)
  if (!standing || standing.length === 0) return <p className="empty dup-empty">{say('dup.standingNone')}</p>
  return (
    <ul className="dup-standing">
      {standing.slice(0, DRAWN).map(({ text, copies, on, learnt }) => (
        <li key={text}>
          <Checkbox
            className="check"
            isSelected={on}
            aria-label={say('dup.standingSwitch', { text })}
            onChange={(isOn) => void switchText(text, isOn)}
          >
            <span className="box">
              <Icon name="tick" look="small" />
            </span>
            <span className="song cut">{text}</span>
          </Checkbox>
          <span className="small-text ink-3">
            {say(learnt ? 'dup.standingLearnt' : 'dup.standingSaid')}
            {copies > 0 && ` ${say('dup.standingCopies', { n: copies })}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function switchText(text: string, isOn: boolean): Promise<unknown> {
  const answers = [{ subject: STANDING + text, answer: isOn ? 'on' : 'off' }]
  return runCommand('duplicate.decide', { answers, drop: [], cut: [], ignore: [], about: text.slice(0, ABOUT) })
}
