import { Button } from 'react-aria-components'
import { useDeskStore } from '../../desk/desk-store'
import { sayPlace } from '../../inspector/places'
import { useWords } from '../../words/use-words'
import { showSource } from './use-linking'

/** Where a stretch comes from on the raw page; pressing it shows the line. */
export function TagSource(props: { readonly block: string; readonly start: number; readonly end: number }) {
  const say = useWords()
  const block = useDeskStore((store) => store.desk.block.get(props.block))
  if (!block) return null
  return (
    <Button className="source-line" onPress={() => showSource(block.page, block.id, props)}>
      {sayPlace(block, props.start, props.end, say)}
    </Button>
  )
}
