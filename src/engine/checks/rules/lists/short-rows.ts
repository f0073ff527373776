import { says } from '../../../../words/sentence'
import { isPartOfNumber, smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

const COUNT = '([二两三四五六七八九十]|[2-9])'
/** 四个字：“忠、孝、勤、俭”; 五味指的是酸、甜、苦、辣、咸: one character each. */
const CHARACTERS = new RegExp(
  `${COUNT}((?:个|大)?字(?!典|画|幅|体)[\\u4e00-\\u9fff]{0,2}|味|谷|音|德|常|畜|色|字诀|句话)(?:，|：|[，]?(?:即|就是|[是为]|分别[是为]|指的?是|包括)：?)?[“‘]?((?:[\\u4e00-\\u9fff]、){2,9}[\\u4e00-\\u9fff])(?=[”’，。；！])`,
  'gu',
)
/** 三种家禽，鸡、鸭、鹅，; 六道菜，…、…: things by short names, right behind their number. */
const THINGS = new RegExp(
  `${COUNT}((?:种|样|道|味|门|类|色)[\\u4e00-\\u9fff]{1,4})，((?:[\\u4e00-\\u9fff]{1,6}、){2,9}[\\u4e00-\\u9fff]{1,6})(?=[，。；])`,
  'gu',
)
/** The last item goes on to tell something, or the row goes on behind the comma. */
const TELLS = /^包括|[都均最了着过是有在很也还要把被让将]|[各全]|样样|种种|等$/u
const GOES_ON = /^，(?:还|另|以及|再|加|外加|最后|和|及|也|此外|[^，。；]{0,6}等)|^，[\u4e00-\u9fff]{1,4}、/u
/** Off by more it is no list of what was counted. */
const NEAR = 1
const BEHIND = 10

/** Rows of short names that do not come to the number told right before them. */
export function* shortRows(folded: string): Generator<CountedList> {
  if (!folded.includes('、')) return
  for (const pattern of [CHARACTERS, THINGS])
    for (const match of matchesOf(folded, pattern)) {
      const [printed, numeral = '', noun = '', list = ''] = match
      const items = list.split(/、|(?<=[\u4e00-\u9fff])(?:以及|[和与及])(?=[\u4e00-\u9fff]+$)/u)
      const count = smallCount(numeral)
      if (isPartOfNumber(folded, match.index) || items.length === count) continue
      if (Math.abs(items.length - count) > NEAR || items.some((item) => TELLS.test(item))) continue
      const end = match.index + printed.length
      if (GOES_ON.test(folded.slice(end, end + BEHIND))) continue
      yield {
        start: match.index,
        end: match.index + numeral.length + noun.length,
        list: end - list.length,
        says: says('says.count-list.behind', {
          announced: numeral + noun,
          listed: items.length,
          row: { row: items, as: 'list' },
        }),
        expected: String(items.length),
      }
    }
}
