import { widthOf } from '../../page/char-class'
import type { Random } from './random'

const NOT_FIRST = '，。、；：！？”’」』）》】…'
const NOT_LAST = '“‘「『（《【'

/**
 * Breaks a text into column lines of `measure` half ems, the first `indent` half ems narrower. No line begins with a
 * closing mark (it is squeezed in) or ends with an opening one; figures and Latin words stay whole.
 */
export function setColumn(text: string, measure: number, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  let room = measure - indent
  for (const word of text.match(/[0-9A-Za-z.%]+|[\s\S]/gu) ?? []) {
    let size = 0
    for (let k = 0; k < word.length; k++) size += widthOf(word.charCodeAt(k))
    if (width + size > room && line && !NOT_FIRST.includes(word)) {
      let carried = ''
      while (line && NOT_LAST.includes(line.slice(-1))) {
        carried = line.slice(-1) + carried
        line = line.slice(0, -1)
      }
      lines.push(line)
      line = carried
      width = carried.length * 2
      room = measure
    }
    line += word
    width += size
  }
  if (line) lines.push(line)
  return lines.map((part) => part.trim()).filter(Boolean)
}

/** Spaced-out type: every character apart. */
export function letterSpace(text: string): string {
  return [...text.replace(/ /g, '')].join(' ')
}

/** Bold type drawn twice: each stretch between marks printed again right behind itself. */
export function overprint(text: string): string {
  return (text.match(/[^，。、；：！？ ]+|[\s\S]/g) ?? []).map((part) => (part === ' ' ? part : part + part)).join('')
}

/** 9月1日 as many text layers give it: 9 月 1 日. */
export function spaceFigures(text: string): string {
  return text.replace(/([\u4e00-\u9fff])([0-9])/g, '$1 $2').replace(/([0-9%])([\u4e00-\u9fff])/g, '$1 $2')
}

/** Half-width marks, as some publishing systems write them out. */
export function narrowMarks(text: string): string {
  return text.replace(
    /[，；：（）]/g,
    (mark) => ({ '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' })[mark] as string,
  )
}

/** A headline over two lines: at its gap if it has one, else near the middle. */
export function splitHeadline(text: string, random: Random): string[] {
  const gap = text.indexOf(' ')
  if (gap > 0) return [text.slice(0, gap), text.slice(gap + 1)]
  if (text.length < 12) return [text]
  const at = Math.floor(text.length / 2) + (random.chance(0.5) && text.length % 2 ? 1 : 0)
  const cut = NOT_LAST.includes(text.charAt(at - 1)) ? at - 1 : NOT_FIRST.includes(text.charAt(at)) ? at + 1 : at
  return [text.slice(0, cut), text.slice(cut)]
}
