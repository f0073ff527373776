import { matchesOf } from '../matches-of'

/** A half the tagger leaves alone, told as a change or a share: 减少了一半, 占一半. Offsets into the text. */
export interface HalfWord {
  readonly start: number
  readonly end: number
}

const HALF =
  /(?:[增减降涨跌缩裁砍省节](?:加|长|少|低|短|减|小|水|电|煤|油|了|掉|去)?|上升|上涨|提高|下降|下跌|压缩|压减|压降|[多少](?=了)|占)(?:了|掉|去|近|约|将近|接近|超过|不到|不足|整整|足足|达|总数的|总量的|全部的){0,2}一半(?![个天年月路截斤是以在就还])/gu
const LENGTH = 2

/** The halves of a folded text. 另一半, 一半是 and 一半以上 count what they stand with, and are no figure here. */
export function halfWords(folded: string): HalfWord[] {
  if (!folded.includes('一半')) return []
  return matchesOf(folded, HALF).map((match) => {
    const end = match.index + match[0].length
    return { start: end - LENGTH, end }
  })
}
