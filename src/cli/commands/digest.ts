import { type DeskScope, scopeTitle } from '../../model/desk-scope'
import { type Desk, pagesOf, storiesOf } from '../../model/document'
import { isSameEdition } from '../../model/edition'
import { scopeDigest, signaturesOf } from '../../model/signature'
import type { Call } from '../call'
import { readDeskFile } from '../desk'
import { EXIT, UsageError } from '../exit-code'

/** Hexadecimal digits that a report prints of a digest, and that are taken for one. */
const SHORTEST = 8

/**
 * `galley digest DESK.galley [DIGEST]`: the SHA-256 of the text of the desk, its editions, pages and stories, one a
 * line as sha256sum writes them, signatures behind. With the digest of a signed report (its beginning will do) only
 * those it fits; ends with 1 when there is none: the text is no longer the one that was signed.
 */
export async function digest(call: Call): Promise<void> {
  const [path, wanted] = call.words
  if (!path || call.words.length > 2) throw new UsageError('digest needs one desk file, and may have one digest')
  if (wanted !== undefined && !new RegExp(`^[0-9a-f]{${SHORTEST},64}$`, 'iu').test(wanted)) {
    throw new UsageError(`a digest is ${SHORTEST} to 64 hexadecimal digits, as the report prints it`)
  }
  const desk = await readDeskFile(call, path)
  if (!desk) return
  let found = 0
  for (const scope of scopesOf(desk)) {
    const hex = scopeDigest(desk, scope)
    if (wanted !== undefined && !hex.startsWith(wanted.toLowerCase())) continue
    found++
    await call.streams.out(
      `${hex}  ${scope.kind} ${scopeTitle(desk, scope, '')}`.trimEnd().concat(sayers(desk, scope), '\n'),
    )
  }
  if (found > 0 || wanted === undefined) return
  call.streams.err(
    `galley: ${path}: no text in it has the digest ${wanted}: it has been changed since, or is another\n`,
  )
  call.endsWith(EXIT.findings)
}

/** Desk, editions, pages and stories, each once, in the order of the pages. */
function scopesOf(desk: Desk): DeskScope[] {
  const pages = pagesOf(desk)
  // A page without a date is no edition's but its own.
  const dated = pages.filter(({ issue }) => issue.date !== null)
  const firsts = dated.filter((page, k) => dated.findIndex((one) => isSameEdition(one, page)) === k)
  return [
    { kind: 'desk' },
    ...firsts.map(({ id }) => ({ kind: 'edition', id }) as const),
    ...pages.map(({ id }) => ({ kind: 'page', id }) as const),
    ...pages.flatMap((page) => storiesOf(desk, page.id).map(({ id }) => ({ kind: 'story', id }) as const)),
  ]
}

function sayers(desk: Desk, scope: DeskScope): string {
  return signaturesOf(desk, scope)
    .map(
      ({ role, name, at, changed }) => `\tsigned: ${role} ${name} ${at}${changed.length > 0 ? ', changed since' : ''}`,
    )
    .join('')
}
