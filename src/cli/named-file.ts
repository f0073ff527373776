import type { PageFile } from '../host/page-file'
import type { Refusal } from '../model/entry'

/** A page by its path, or `-` with what standard input holds. Plain data: any thread can read it. */
export interface NamedFile {
  readonly file: string
  readonly bytes?: Uint8Array
}

/** Reads a page. What reads files is loaded, with the tables of all encodings, for the first one: `tag` reads none. */
export async function readNamed({ file, bytes }: NamedFile): Promise<PageFile | Refusal> {
  const { pageFromBytes, readPageFile } = await import('../host/page-file')
  return bytes ? pageFromBytes(file, bytes) : readPageFile(file)
}
