import { useDeskStore } from '../desk/desk-store'
import { usePageNames } from '../list/page-names'
import { useWords } from '../words/use-words'
import type { PersonEntry } from './read-register'

/** Where a person was first and last named: the issue's day and the page. */
export function SeenSpan({ entry }: { readonly entry: PersonEntry }) {
  const say = useWords()
  const names = usePageNames()
  const pages = useDeskStore((store) => store.desk.page)
  const where = (id: string) => {
    const page = say('people.page', { page: names.get(id)?.number ?? '' })
    return [pages.get(id)?.issue.date, page].filter(Boolean).join(' ')
  }
  const { firstPage, lastPage } = entry
  const words =
    firstPage === lastPage
      ? say('people.seenOnce', { first: where(firstPage) })
      : say('people.seen', { first: where(firstPage), last: where(lastPage) })
  return <span className="ink-3 small-text seen">{words}</span>
}
