import { isHan } from '../../tags/scan/char-set'

/** Words any two stories have in common: they tell nothing of what a figure is about. */
const COMMON =
  /记者|昨日|昨天|今日|今年|去年|上年|本报|获悉|了解|介绍|负责人|有关|全市|全县|全省|全区|全国|我市|我县|我省|截至|目前|达到|完成|实现|同比|增长|下降|累计|共有|其中|超过|以来|期间|人民|工作|活动|进行|开展|举行|个百分点|亿元|万元/gu

/**
 * Whether two stretches share a run of at least `length` Han characters that is peculiar to them (湖城马拉松,
 * 赔付农户). The stretches are clauses: short, so the plain way will do.
 */
export function sharesPhrase(a: string, b: string, length: number): boolean {
  return sharesRun(withoutCommon(a), withoutCommon(b), length)
}

/** A stretch with a mark for each word any two stories have in common. */
export function withoutCommon(words: string): string {
  return words.replace(COMMON, '·')
}

/** Whether two stretches share a run of so many Han characters, whichever it is. */
export function sharesRun(x: string, y: string, length: number): boolean {
  let run = 0
  for (let end = 1; end <= x.length; end++) {
    run = isHan(x.charCodeAt(end - 1)) ? run + 1 : 0
    if (run >= length && y.includes(x.slice(end - length, end))) return true
  }
  return false
}

/** 部队出动官兵1850名 and 出动的1580名官兵, 出生体重仅980克 and 孩子出生时体重只有9.8公斤 have two words in common. */
export function sharesTwoWords(a: string, b: string): boolean {
  let shared = 0
  for (let k = 0; k + 2 <= a.length; k++) {
    const word = a.slice(k, k + 2)
    if (!/^[\u4e00-\u9fff]{2}$/u.test(word) || !b.includes(word)) continue
    if (++shared > 1) return true
    k++
  }
  return false
}

/** How many of the first characters stand together in the other; 0 for one alone. */
export function longestPrefix(words: string, known: string): number {
  let k = 0
  while (k < words.length && known.includes(words.slice(0, k + 1))) k++
  return k > 1 ? k : 0
}

/** The length of the longest run of Han characters that stands in the other, too; 0 for one alone. */
export function longestRun(words: string, known: string): number {
  let longest = 1
  for (let k = 0; k + longest < words.length; k++) {
    while (
      /^[\u4e00-\u9fff]+$/u.test(words.slice(k, k + longest + 1)) &&
      k + longest < words.length &&
      known.includes(words.slice(k, k + longest + 1))
    )
      longest++
  }
  return longest > 1 ? longest : 0
}

/** Whether one Han character of the words stands in the others, but for those that tell nothing. */
export function sharesSign(words: string, known: string, nothing: RegExp): boolean {
  return [...words].some((sign) => isHan(sign.charCodeAt(0)) && !nothing.test(sign) && known.includes(sign))
}
