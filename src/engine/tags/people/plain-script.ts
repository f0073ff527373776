import type { Lexicon } from '../../lexicon'

const HAN_FROM = 0x3400
const HAN_TO = 0x9fff
const CHUNK = 8192

/**
 * Traditional characters read as simplified ones, character by character, so that offsets stay: surnames, titles and
 * words are listed in one script only. Nearly all texts are simplified already and are given back as they are.
 */
export class PlainScript {
  private readonly table = new Uint16Array(HAN_TO - HAN_FROM + 1)

  constructor(lexicon: Lexicon) {
    for (const { simplified = '', traditional = '' } of lexicon.rows('script-forms')) {
      for (let k = 0; k < traditional.length; k++) {
        const code = traditional.charCodeAt(k)
        if (code >= HAN_FROM && code <= HAN_TO) this.table[code - HAN_FROM] = simplified.charCodeAt(0)
      }
    }
  }

  /** `text` in simplified characters, of the same length. */
  read(text: string): string {
    const first = this.firstTraditional(text)
    if (first < 0) return text
    let out = text.slice(0, first)
    for (let from = first; from < text.length; from += CHUNK) {
      const codes: number[] = []
      for (let at = from; at < Math.min(text.length, from + CHUNK); at++) {
        const code = text.charCodeAt(at)
        codes.push(this.formOf(code) || code)
      }
      out += String.fromCharCode(...codes)
    }
    return out
  }

  private firstTraditional(text: string): number {
    for (let at = 0; at < text.length; at++) if (this.formOf(text.charCodeAt(at)) !== 0) return at
    return -1
  }

  private formOf(code: number): number {
    return code >= HAN_FROM && code <= HAN_TO ? (this.table[code - HAN_FROM] as number) : 0
  }
}
