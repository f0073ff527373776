import { resolve } from 'node:path'

export interface StartWishes {
  /** A desk file or page files to open, as absolute paths. */
  readonly desk: string | undefined
  readonly pages: readonly string[]
  /** A page to show when the desk is empty: what `npm start` opens with. */
  readonly sample: string | undefined
  /** Where to put a picture of the first window. */
  readonly screenshot: string | undefined
}

/** Reads what the app was started with. Flags of Chromium and Electron itself are passed over. */
export function readStartWishes(words: readonly string[], folder: string): StartWishes {
  const value = (flag: string): string | undefined => {
    const word = words.find((one) => one.startsWith(`--${flag}=`))
    return word && resolve(folder, word.slice(flag.length + 3))
  }
  const files = words.filter((word) => !word.startsWith('-')).map((word) => resolve(folder, word))
  return {
    desk: files.find(isDeskPath),
    pages: files.filter((file) => !isDeskPath(file)),
    sample: value('sample'),
    screenshot: value('screenshot'),
  }
}

export function isDeskPath(path: string): boolean {
  return path.toLowerCase().endsWith('.galley')
}
