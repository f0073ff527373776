import { ContentEditableElement } from '@lexical/react/LexicalContentEditable'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Story } from '../../model/document'
import { usePreferencesStore } from '../preferences-store'
import { useWords } from '../words/use-words'
import { Gutter } from './gutter'
import { NotesMargin } from './notes-margin'
import { usePageLang } from './page-script'
import { type MoveMenu, ParagraphMenu } from './paragraph-menu'
import { PassageTint } from './passage-tint'
import { SelectionBar } from './selection-bar'
import { useSheetGeometry } from './sheet-geometry'
import { TagSlip } from './tag-slip'
import { useBlockActions } from './use-block-actions'
import { useHighlights } from './use-highlights'
import { useLineDrop } from './use-line-drop'
import { useLinking } from './use-linking'
import { useStoryEditor } from './use-story-editor'
import { useStoryMarks } from './use-story-marks'
import { useTagSlip } from './use-tag-slip'

/** The sheet of paper: left margin, the measure with the text, right margin. */
export function StorySheet({ story }: { readonly story: Story }) {
  const say = useWords()
  const editor = useStoryEditor(story.id)
  const [page, setPage] = useState<HTMLDivElement | null>(null)
  const measure = usePreferencesStore((store) => store.preferences.measure)
  const lang = usePageLang(story.page)
  const geometry = useSheetGeometry(editor, page)
  const marks = useStoryMarks(story)
  const slip = useTagSlip(editor, marks)
  useHighlights(editor, marks, slip.hoveredTag)
  useLinking(editor, marks, story.page)
  useLineDrop(editor)

  const menu = useRef<MoveMenu>(null)
  const openMoveMenu = useCallback(() => menu.current?.open(), [])
  useBlockActions(editor, openMoveMenu)

  useEffect(() => {
    page?.parentElement?.style.setProperty('--measure', String(measure))
  }, [page, measure])

  return (
    <div className="sheet-scroll">
      <div
        ref={setPage}
        className={geometry.isWide ? 'sheet' : 'sheet narrow'}
        data-script={lang === 'zh-Hant' ? 'hant' : undefined}
      >
        <PassageTint geometry={geometry} />
        {editor && (
          <ContentEditableElement
            key={editor.story}
            editor={editor.lexical}
            className="sheet-text"
            ariaMultiline
            ariaLabel={say('story.text')}
            spellCheck={false}
          />
        )}
        <Gutter story={story} geometry={geometry} />
        {editor && <NotesMargin editor={editor} marks={marks} geometry={geometry} />}
      </div>
      {editor && <TagSlip editor={editor} slip={slip} />}
      {editor && <SelectionBar editor={editor} marks={marks} onTag={slip.openAt} />}
      {editor && <ParagraphMenu ref={menu} editor={editor} story={story} />}
    </div>
  )
}
