import type { FigureSentence } from '../figure-text'
import type { PrintedFigure } from '../printed-figure'

export const CROP = /水稻|早稻|晚稻|中稻|小麦|冬麦|玉米|大豆|马铃薯|高粱|谷子|荞麦|青稞/u

/** Grain of all kinds is not what one of them yields. */
export function isOfOtherCrop(total: string, heads: string): boolean {
  const crop = CROP.exec(heads)?.[0]
  return crop !== undefined && /粮食|作物/u.test(total) && !total.includes(crop)
}

const NO_KIND = /[天日月时动用有放取领发付收缴拨给共总计加受享]/u
/** So much may stand between the noun and its figure: 城区考生分10天. */
const BEHIND_NOUN = 3

/** 全县考生5800人，城区考生分10天: the same noun, and another word before it. */
export function isOfSome(total: string, heads: string): boolean {
  for (let k = Math.max(1, heads.length - BEHIND_NOUN - 2); k + 2 <= heads.length; k++) {
    const at = total.lastIndexOf(heads.slice(k, k + 2))
    if (at < 1 || total.length - at - 2 > BEHIND_NOUN || /\P{Script=Han}/u.test(heads.slice(k - 1, k + 2))) continue
    const [one, other] = [total.charAt(at - 1), heads.charAt(k - 1)]
    // 有民宿48家; 发放养老金, 领取养老金: nothing that tells one from the other.
    if (NO_KIND.test(one) || NO_KIND.test(other)) continue
    if (one !== other && /[\u4e00-\u9fff]/u.test(one) && !/[全总共的名位]/u.test(other)) return true
  }
  return false
}

/** The words before a figure, so many at most. */
export function wordsBefore({ text: { folded }, start }: FigureSentence, figure: PrintedFigure, count: number): string {
  return folded.slice(Math.max(start, figure.start - count), figure.start)
}

/** Those of its clause. */
export function clauseBefore(sentence: FigureSentence, figure: PrintedFigure, count: number): string {
  const head = wordsBefore(sentence, figure, count)
  return head.slice(Math.max(head.lastIndexOf('，'), head.lastIndexOf('；')) + 1)
}
