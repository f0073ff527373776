import { ContentEditableElement } from '@lexical/react/LexicalContentEditable'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Story } from '../../model/document'
import { usePreferencesStore } from '../preferences-store'
import { useWords } from '../words/use-words'
import { useBlockActions } from './editor/use-block-actions'
import { useLineDrop } from './editor/use-line-drop'
import { useStoryEditor } from './editor/use-story-editor'
import { Gutter } from './gutter'
import { NotesMargin } from './marks/notes-margin'
import { PassageTint } from './marks/passage-tint'
import { TagSlip } from './marks/tag-slip'
import { useHighlights } from './marks/use-highlights'
import { useLinking } from './marks/use-linking'
import { useStoryMarks } from './marks/use-story-marks'
import { useTagSlip } from './marks/use-tag-slip'
import { usePageLang } from './page-script'
import { type MoveMenu, ParagraphMenu } from './paragraph-menu'
import { SelectionBar } from './selection-bar'
import { useSheetGeometry } from './sheet-geometry'

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
