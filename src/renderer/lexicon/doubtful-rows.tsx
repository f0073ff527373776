import type { NewsroomList } from '../../bridge/newsroom-lists'
import { PlainButton } from '../controls/buttons'
import { useWords } from '../words/use-words'
import { sayProblem, takeDoubtful, useDoubtfulImport } from './list-files'

/** Rows of a file that cannot be taken, each with its line, what is wrong and what to do; the file stays as it is. */
export function DoubtfulRows({ list }: { readonly list: NewsroomList }) {
  const say = useWords()
  const doubtful = useDoubtfulImport((store) => store.doubtful)
  if (doubtful?.list !== list) return null
  const { rows, problems } = doubtful
  return (
    <section className="lexicon-doubtful" aria-label={say('lexicon.doubtful')} role="alert">
      <p className="asks">{say('lexicon.doubtfulRows', { bad: problems.length, good: rows.length })}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem.line}>
            {sayProblem(list, problem)}
            <span className="song ink-2 cut">{problem.row?.replaceAll('\t', ' ┆ ')}</span>
          </li>
        ))}
      </ul>
      <div className="slip-actions">
        <PlainButton isDisabled={rows.length === 0} onPress={() => void takeDoubtful()}>
          {say('lexicon.takeGood', { count: rows.length })}
        </PlainButton>
        <PlainButton look="plain" onPress={() => useDoubtfulImport.setState({ doubtful: null })}>
          {say('lexicon.takeNone')}
        </PlainButton>
      </div>
    </section>
  )
}
