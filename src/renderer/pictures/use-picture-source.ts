import { useMemo } from 'react'
import type { FigureRow } from '../../model/figures/figure-rows'
import type { PictureSource, PictureVoice } from '../../model/pictures/picture-source'
import { scriptOf } from '../../model/script'
import { readBlock } from '../desk/block-text'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { usePageNames } from '../list/page-names'
import { headlineOf } from '../list/story-headline'
import { useRuleName } from '../rules/rule-name'
import { useLanguage, useWords } from '../words/use-words'

/** The rows with the pages and stories they stand in, as pictures want them. */
export function usePictureSource(rows: readonly FigureRow[]): PictureSource {
  const desk = useDeskStore((store) => store.desk)
  const derived = useDeskStore((store) => store.derived)
  const names = usePageNames()
  return useMemo(() => {
    const index = indexDesk(desk)
    const onPages = new Set(rows.map(({ page }) => page))
    const inStories = new Set(rows.map(({ story }) => story))
    const pages = index.pages.filter(({ id }) => onPages.has(id))
    return {
      pages: pages.map(({ id, issue }) => {
        const date = issue.date ?? derived.get(id)?.inferred?.date ?? null
        return { id, name: names.get(id)?.number ?? '', date }
      }),
      stories: pages.flatMap(({ id: page, raw }) =>
        (index.storiesByPage.get(page) ?? []).flatMap(({ id }) => {
          if (!inStories.has(id)) return []
          const blocks = index.blocksByStory.get(id) ?? []
          const lang = scriptOf(blocks.map((block) => readBlock(block).text).join('\n'), raw)
          return [{ id, page, number: index.numberByStory.get(id) ?? 0, headline: headlineOf(blocks), lang }]
        }),
      ),
      rows,
    }
  }, [rows, desk, derived, names])
}

/** What pictures say, in the interface's language. */
export function usePictureVoice(): PictureVoice {
  const say = useWords()
  const language = useLanguage()
  const rule = useRuleName()
  return useMemo(() => ({ language, say, rule }), [say, language, rule])
}
