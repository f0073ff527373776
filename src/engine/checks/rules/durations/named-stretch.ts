import type { DatedText } from '../../calendar/dated-text'
import { periodEnd, periodStart } from '../../calendar/sentences'
import { sharesWord } from '../../shares-word'
import { readMoments } from './moments'
import { isOfNamedDay } from './stretch-fit'
import type { NamedStretch, Told } from './stretch-told'
import type { TimeAmount } from './time-amounts'
import { toldStretch } from './told-stretch'

/** 从爆管到通水，连续奋战了36个小时: both ends named, their moments told sentences or paragraphs before. */
const NAMED =
  /(?:^|[，：；])[从自](?<opens>[\u4e00-\u9fff]{2,8}?)(?:直?到|至)(?<closes>[\u4e00-\u9fff]{2,8})，[^。；]*$/u
/** Farther back than this other things are told. */
const PARAGRAPHS = 5
/** Characters that tell no event from another. */
const COMMON = /[的了在于是有被把从到第最一二三四五六七八九十大小新老全人工]/u

/** The moments of the two events an amount is said to lie between: told before it, each in a sentence that shares its word. */
export function namedStretch(
  texts: readonly DatedText[],
  text: DatedText,
  amount: TimeAmount,
): NamedStretch | undefined {
  const names = NAMED.exec(text.plain.slice(periodStart(text.plain, amount.start), amount.start))?.groups
  const at = texts.indexOf(text)
  const told = texts.slice(Math.max(0, at - PARAGRAPHS), at + 1).flatMap((one) =>
    readMoments(one)
      .filter((moment) => isOfNamedDay(moment) && (one !== text || !names || moment.end <= amount.start))
      .map((moment): Told => {
        const words = one.plain.slice(moment.end, periodEnd(one.plain, moment.end))
        return { text: one, moment, words }
      }),
  )
  if (!names) return toldStretch(told, text, amount)
  const { opens = '', closes = '' } = names
  const last = told.findLast(({ words }) => sharesWord(closes, words)) ?? told.at(-1)
  const first = told.find(({ words }) => sharesWord(opens, words)) ?? told.find(({ words }) => sharesSign(words, opens))
  if (first === undefined || last === undefined || last.moment.from <= first.moment.from) return undefined
  return { first, last, told: told.map(({ moment }) => moment) }
}

/** 爆管 and 水管突然爆裂: one character that is rare enough. */
const sharesSign = (sentence: string, name: string): boolean =>
  [...name].some((sign) => !COMMON.test(sign) && sentence.includes(sign))
