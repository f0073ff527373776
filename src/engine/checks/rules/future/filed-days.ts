import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { sentenceEnd } from '../../calendar/sentences'
import { FUTURE } from './future-words'

/** The hours of a day, up to the comma. */
export const DAYTIME_COMMA =
  /^(?:夜间|上午|下午|晚上?|凌晨|清晨|早上|中午|当天)?(?:\d{1,2}[时点](?:\d{1,2}分|半|许)?)?，/u

/** 9月18日电, 9月18日讯: where and when a story was filed; and 3月2日公布的民调显示, 图为3月2日. */
const FILED = /^(?:专?电|讯)(?![子话影视动力信问])/u
const OF_PAPERS =
  /^(?:公布|发布|签订|签署|出版|刊登|播出|发表|通报|印发|出炉|披露)的(?![^，。；]{0,16}(?:草案|征求|预告))[^，。；]{2,20}(?:显示|[声宣]?称|指出|表明|透露|披露|认为)|^的[^，。；]{0,10}(?:结果|数据|报告|统计|检[测验]|民调|抽查|监测)(?:显示|表明)/u
const PICTURE = /(?:图为|图片为)$/u

export function isFiled({ plain }: DatedText, date: PrintedDate): boolean {
  if (!date.isDay) return false
  const behind = plain.slice(date.end, date.end + 40)
  if (OF_PAPERS.test(behind)) return true
  const before = plain.slice(Math.max(0, date.start - 12), date.start)
  if (FILED.test(behind)) return /(?:社|报|网|台|记者)[^，。；：]{0,8}$/u.test(before)
  return PICTURE.test(before) && !/效果|示意|资料|彩排|排练|海报/u.test(plain.slice(date.start, date.start + 60))
}

/** What stands below a picture ends with who took it. */
const TAKEN_BY = /摄(?:影(?:报道)?)?）?[。]?$/u
const LONGEST_CAPTION = 160

/** 4月15日，茶农在采茶。石磊摄: the day opens the words below a picture, which shows it. */
export function isPhotographed({ plain }: DatedText, date: PrintedDate): boolean {
  if (!date.isDay || date.start > 4 || plain.length > LONGEST_CAPTION || !TAKEN_BY.test(plain)) return false
  const told = plain.slice(date.end, sentenceEnd(plain, date.end))
  return DAYTIME_COMMA.test(told) && !FUTURE.test(told) && !/资料|效果图|彩排|排练|备战/u.test(plain)
}
