import { readdirSync, readFileSync } from 'node:fs'
import { parseCorpus } from '../../engine/segment/simulator/corpus'

/*
 * Raw pages of a large edition, for measurements.
 */

/** Pages of an edition. */
export const PAGES = 100
const STORIES_A_PAGE = 10
const PARAGRAPHS_A_STORY = 4
/** A newspaper's paragraph. */
const PARAGRAPH = 140
/** Characters of an ordinary page. */
const ORDINARY = 6500

/** Sentences of the cases, in the order of the files. */
function sentences(): string[] {
  const folder = new URL('../../engine/checks/cases/', import.meta.url)
  const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'))
  return files.flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .flatMap((row) => row.split('\t')[3]?.split('¶').at(-1) ?? [])
      .filter((text) => text.endsWith('。')),
  )
}

/** Pages of nothing but the checks' cases: they hold many more figures and mistakes than a newspaper's. */
export function densePages(): string[] {
  const all = sentences()
  let next = 0
  const take = (): string => all[(next++ * 37) % all.length] ?? ''
  const paragraph = (): string => {
    let text = ''
    while (text.length < PARAGRAPH) text += take()
    return text
  }
  const story = (): string => {
    const head = `${take()
      .replace(/[，。；：！？].*$/u, '')
      .slice(0, 18)}\n\n`
    return head + Array.from({ length: PARAGRAPHS_A_STORY }, paragraph).join('\n')
  }
  return Array.from({ length: PAGES }, () => Array.from({ length: STORIES_A_PAGE }, story).join('\n\n'))
}

/** Pages of the stories written for the page simulator, which are few and come again and again; as long as the dense ones. */
export function ordinaryPages(): string[] {
  const folder = new URL('../../engine/segment/simulator/corpus/', import.meta.url)
  const stories = readdirSync(folder)
    .sort()
    .flatMap((file) => parseCorpus(readFileSync(new URL(file, folder), 'utf8')))
    .map(({ parts }) => parts.map(({ text }) => text).join('\n\n'))
  let next = 0
  return Array.from({ length: PAGES }, () => {
    let page = ''
    while (page.length < ORDINARY) page += `${stories[(next++ * 37) % stories.length]}\n\n`
    return page
  })
}
