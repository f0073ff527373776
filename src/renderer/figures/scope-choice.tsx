import { runAction } from '../actions/action-registry'
import { SegmentChoice } from '../controls/segment-choice'
import { useWords } from '../words/use-words'
import { FIGURE_LOOKS, FIGURE_SCOPES, useFigureStore } from './figure-store'

/** Story, page, edition or desk; sheet or pictures. The same in both looks, so that neither moves the other's place. */
export function ScopeChoice() {
  const say = useWords()
  const { scope, look } = useFigureStore()
  return (
    <>
      <SegmentChoice
        label={say('fig.look')}
        value={look}
        choices={FIGURE_LOOKS.map((one) => [one, say(`fig.look.${one}`)])}
        onChoose={(value) => void runAction(value === 'pictures' ? 'view.pictures' : 'view.figures')}
      />
      <SegmentChoice
        label={say('fig.scope')}
        value={scope}
        choices={FIGURE_SCOPES.map((one) => [one, say(`fig.scope.${one}`)])}
        onChoose={(value) => {
          const chosen = FIGURE_SCOPES.find((one) => one === value)
          if (chosen) useFigureStore.setState({ scope: chosen, cursor: null, isEditing: false })
        }}
      />
    </>
  )
}
