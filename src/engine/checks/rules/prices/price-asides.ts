import type { FigureSentence } from '../../figures/figure-text'

/** What a price was before, or by how much it moved: 每斤4元，比上年便宜5角，…. It goes into no sum of this year's. */
const ASIDE =
  /(?<=[，（])(?:同比|[^，。；（）0-9]{0,6}?[比较](?:去年|上年|前年|往年|常年|上[月周次届季]|此前|以前|平[时日常]|昨[天日]|前[几些]?[天日年]|刚上市|开[园业]时|市场|同类)[^，。；（）]{0,8}?)(?:上?涨|贵|便宜|高|低|提高|上[调浮]|下[跌降调]|降|跌)(?:了|出)?(?:[0-9一二两三四五六七八九十百.]+[万]?[元角毛分块成%]钱?|百分之[^，。；（）]{1,4}|不少|许多|一些)(?=[，。；（）”])/gu
/** 多收入3000元: the sum is made of that very difference. */
const OF_CHANGE = /增收|[多少](?:收|挣|赚|花|付|交|缴|进|卖)|增加|增长|节省|省下|省了|增支|减少/u

/** The sentence with a mark for each character of such words, and without their figures. */
export function withoutAsides(sentence: FigureSentence): FigureSentence {
  const { text, start, end, figures } = sentence
  const words = text.folded.slice(start, end)
  if (!/比|较/u.test(words) || OF_CHANGE.test(words)) return sentence
  const read = words.replace(ASIDE, (aside) => '·'.repeat(aside.length))
  if (read === words) return sentence
  const folded = text.folded.slice(0, start) + read + text.folded.slice(end)
  return {
    ...sentence,
    text: { ...text, folded },
    figures: figures.filter((figure) => folded.charAt(figure.start) !== '·'),
  }
}
