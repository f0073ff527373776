import { Fragment, useEffect, useRef } from 'react'
import { readBlock } from '../desk/block-text'
import { useDeskStore } from '../desk/desk-store'
import { type Say, useWords } from '../words/use-words'
import { countDifferences } from './difference-list'
import { useDuplicateFocus } from './duplicate-focus'
import type { DuplicateRow } from './duplicate-rows'
import { MarkedText } from './marked-text'
import type { ComparedParagraphs, Comparison } from './shown-comparison'
import { SideHead } from './side-head'
import './comparison.css'

/** Two texts side by side, paragraph by paragraph, with what differs marked in them. */
export function ComparePane({ row, comparison }: { readonly row: DuplicateRow; readonly comparison: Comparison }) {
  const members = row.of === 'cluster' ? row.blocks : []
  const scroller = useRef<HTMLDivElement>(null)
  useScrollToDifference(scroller)
  return (
    <div ref={scroller} className="pair" key={row.key}>
      <SideHead side="left" blocks={comparison.left} members={members} />
      <SideHead side="right" blocks={comparison.right} members={members} />
      {comparison.paragraphs.map((paragraphs) => (
        <Paragraphs key={paragraphs.key} paragraphs={paragraphs} />
      ))}
    </div>
  )
}

function Paragraphs({ paragraphs }: { readonly paragraphs: ComparedParagraphs }) {
  const say = useWords()
  const { a, b, key, explanation } = paragraphs
  const one = useText(a)
  const two = useText(b)
  const spans = explanation?.spans
  const side = (text: string | undefined, which: 'a' | 'b') => {
    const column = which === 'a' ? 'left' : 'right'
    if (text === undefined) {
      return <p className={`pair-text ${column} missing`}>{say(which === 'a' ? 'dup.onlyRight' : 'dup.onlyLeft')}</p>
    }
    const isAlone = a === null || b === null
    return (
      <p className={`pair-text ${column} printed`}>
        {isAlone ? (
          <span className="differs text">{text}</span>
        ) : spans ? (
          <MarkedText text={text} spans={spans} side={which} pair={key} />
        ) : (
          text
        )}
      </p>
    )
  }
  return (
    <Fragment>
      {side(one, 'a')}
      <div className="pair-mark">{spans && <GutterMarks spans={spans} say={say} />}</div>
      {side(two, 'b')}
    </Fragment>
  )
}

function useText(id: string | null): string | undefined {
  const block = useDeskStore((store) => (id === null ? undefined : store.desk.block.get(id)))
  return block && readBlock(block).text
}

function GutterMarks({ spans, say }: { readonly spans: Parameters<typeof countDifferences>[0]; readonly say: Say }) {
  const counts = countDifferences(spans)
  return (['figure', 'date', 'name'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => <span key={kind}>{say(`dup.mark.${kind}`)}</span>)
}

function useScrollToDifference(scroller: { readonly current: HTMLElement | null }): void {
  const difference = useDuplicateFocus((store) => store.difference)
  useEffect(() => {
    if (difference === null) return
    const marked = scroller.current?.querySelector(`[data-difference="${CSS.escape(difference)}"]`)
    marked?.scrollIntoView({ block: 'nearest' })
  }, [difference, scroller])
}
