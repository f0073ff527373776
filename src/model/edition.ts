import type { Page } from './document'

/** Whether two pages belong to one edition: the same paper of the same day. A page without a date stands alone. */
export function isSameEdition(a: Page, b: Page): boolean {
  if (a.id === b.id) return true
  return a.issue.date !== null && a.issue.date === b.issue.date && a.issue.publication === b.issue.publication
}

/** What the pages of one edition have in common and no others; null for a page without a date. */
export function editionKey({ issue }: Pick<Page, 'issue'>): string | null {
  return issue.date === null ? null : JSON.stringify([issue.publication, issue.date])
}
