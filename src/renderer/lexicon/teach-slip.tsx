import { PlainButton } from '../controls/buttons'
import { useWords } from '../words/use-words'
import { teachName, teachNotName } from './teach'

export type TaughtList = 'people' | 'not-names'

/** The lists a word is taught to from the story, each by one key. */
export const TEACH_KEYS: readonly (readonly [list: TaughtList, key: string])[] = [
  ['people', 'L'],
  ['not-names', 'B'],
]

/** Puts words of a story into a list: every open page is read again with it. */
export function teachWords(list: TaughtList, words: string, role?: string): Promise<void> {
  return list === 'people' ? teachName(words, role) : teachNotName(words)
}

/** Beside words of a story: teach them to the newsroom's lists, for this desk and all others. */
export function TeachSlip(props: { readonly prefix: string; readonly onTeach: (list: TaughtList) => void }) {
  const say = useWords()
  return (
    <div className="slip-actions teach-slip">
      {TEACH_KEYS.map(([list, key]) => (
        <PlainButton key={list} look="plain" keyLabel={`${props.prefix}${key}`} onPress={() => props.onTeach(list)}>
          {say(list === 'people' ? 'lexicon.teachName' : 'lexicon.teachNotName')}
        </PlainButton>
      ))}
    </div>
  )
}
