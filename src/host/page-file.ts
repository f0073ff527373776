import { createHash } from 'node:crypto'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  type DecodedPage,
  decodePage,
  type Encoding,
  LARGEST_PAGE_BYTES,
  tooLarge,
} from '../formats/import/decode-page'
import { isRefusal, type Refusal, refuse } from '../model/entry'

/** A page file, read and decoded; the arguments of `page.import`. */
export interface PageFile {
  readonly name: string
  readonly raw: string
  readonly encoding: Encoding
  /** The encoding was asked for, not detected. */
  readonly encodingByHand?: boolean
  readonly lineEnds: DecodedPage['lineEnds']
  readonly sha256: string
  /** Base64 of the file where encoding the text again would not give it back. */
  readonly bytes?: string
}

/** Reads one page file. Whatever is wrong with it comes back as a refusal whose message says what to do. */
export async function readPageFile(path: string, encoding?: Encoding): Promise<PageFile | Refusal> {
  const bytes = await readBytes(path)
  if (isRefusal(bytes)) return bytes
  const page = pageFromBytes(basename(path), bytes, encoding)
  return isRefusal(page) || !encoding ? page : { ...page, encodingByHand: true }
}

/** Decodes a page's bytes into the arguments of `page.import`. */
export function pageFromBytes(name: string, bytes: Uint8Array, encoding?: Encoding): PageFile | Refusal {
  const decoded = decodePage(bytes, encoding)
  if (isRefusal(decoded)) return decoded
  const { text, lossless, ...rest } = decoded
  const page = { name, raw: text, ...rest, sha256: createHash('sha256').update(bytes).digest('hex') }
  return lossless ? page : { ...page, bytes: Buffer.from(bytes).toString('base64') }
}

async function readBytes(path: string): Promise<Uint8Array | Refusal> {
  try {
    const info = await stat(path)
    if (info.isDirectory())
      return refuse('folder', 'this is a folder without a page in it, or one that may not be read')
    if (!info.isFile()) return refuse('unreadable', 'this is no ordinary file')
    // Looked at before it is read: 200 MB of zeros need not pass through memory to be refused.
    if (info.size > LARGEST_PAGE_BYTES) return tooLarge(info.size)
    const handle = await open(path)
    try {
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    return refuse('unreadable', unreadable(error))
  }
}

function unreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  switch (code) {
    case 'ENOENT':
      return 'there is no such file: check the path'
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read: ask for permission to read it, or copy it elsewhere'
    default:
      return `it cannot be read (${code ?? String(error)})`
  }
}

/** Files a folder import passes over in silence: hidden ones, and what other programs leave behind. */
const PASSED_OVER = /^\.|^(?:Thumbs\.db|desktop\.ini)$|\.galley(?:-[a-z]+)?$/iu

/**
 * The page files meant by `paths`: a folder stands for the files in it and in the folders it holds, sorted as a person
 * would (2.txt before 10.txt). A folder that is empty or may not be read stays in the list, to be refused by its name.
 */
export async function expandFolders(paths: readonly string[]): Promise<string[]> {
  const expanded = await Promise.all(
    paths.map(async (path) => {
      const files = await filesIn(path)
      return files.length > 0 ? files : [path]
    }),
  )
  return expanded.flat()
}

/** Nothing for what is no folder. A folder that may not be read answers with itself. */
async function filesIn(path: string): Promise<readonly string[]> {
  const info = await stat(path).catch(() => undefined)
  if (!info?.isDirectory()) return []
  const items = await readdir(path, { withFileTypes: true }).catch(() => undefined)
  if (!items) return [path]
  const found: string[] = []
  for (const item of items) {
    if (PASSED_OVER.test(item.name)) continue
    const inside = join(path, item.name)
    if (item.isDirectory()) found.push(...(await filesIn(inside)))
    else if (item.isFile()) found.push(inside)
  }
  return found.sort(NATURAL.compare)
}

const NATURAL = new Intl.Collator('en', { numeric: true })
