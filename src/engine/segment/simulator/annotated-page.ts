import type { TrueLine } from './page-maker'

/** A page written by hand with the truth about every line. */
export interface AnnotatedPage {
  readonly name: string
  readonly raw: string
  readonly lines: readonly TrueLine[]
}

/**
 * Reads an annotated page: `story role break|text` a line (`-` for no story, P begins, C goes on), blank lines as they
 * stand on the page. In a file named `…-oneline` the line ends are taken out: two full-width blanks stand for each.
 */
export function parseAnnotatedPage(name: string, text: string): AnnotatedPage {
  const oneLine = name.includes('oneline')
  const lines: TrueLine[] = []
  let raw = ''
  let blanks = 0
  for (const line of text.split('\n')) {
    if (!line.trim()) {
      blanks++
      continue
    }
    const bar = line.indexOf('|')
    const [story = '-', role = '', kind] = line.slice(0, bar).split(' ')
    const words = line.slice(bar + 1)
    lines.push({ text: words, story: story === '-' ? null : story, role, break: kind === 'C' ? 'C' : 'P', blanks })
    if (raw) raw += oneLine ? '\u3000\u3000' : '\n'.repeat(blanks + 1)
    raw += words
    blanks = 0
  }
  return { name, raw, lines }
}
