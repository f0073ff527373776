/** Encodings whose usual writing is not plain capitals. */
const USUAL: Readonly<Record<string, string>> = {
  gb18030: 'GB 18030',
  big5: 'Big5',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
}

/** `gb18030` as it is usually written. */
export function printEncoding(encoding: string): string {
  return USUAL[encoding] ?? encoding.toUpperCase()
}
