import { smallCount } from '../../figures/announced-count'
import type { FigureText } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'
import type { NumberedRow } from './numbered-points'

const COUNT_BEFORE =
  /([二两三四五六七八九]|十[一二三四五]?|[2-9]|1[0-5])(?:个|大|项|条|点|种|类)?(?:方面|问题|建议|意见|措施|要求|原因|工作|任务|条件|特点|要点|重点|步骤|举措|环节|关键|阶段|变化|转变|优势|原则|机制|体系|工程|行动|关系|“[^”]{1,6}”)/gu
/** Right before the first point whatever noun will do: 四大亮点：, 做好三件事，, “三个到位”：. */
const COUNT_AT_END =
  /“?([二两三四五六七八九]|十[一二三四五]?|[2-9]|1[0-5])(?:个|大|项|条|点|种|类|件|起|宗|例|桩|则|招|步|门|处|家|款|样|道|本|不(?=[准许得能])|方面|幕|讲|场|章|组|批|轮|站|层|阶段|部分|单元|板块|篇章)(?:(?![二两三四五六七八九十](?:幕|讲|场|章|组|批|轮|站|步|类|个))[\u4e00-\u9fff]){0,10}”?(?:的工作|工作)?[：，。]?$/u
/** 7件提案，分别是：一、…: leads to the row, and counts nothing. */
const ROW_FOLLOWS =
  /，?(?:[他她它这][们些]?)?(?:分别|依次|具体|内容|名称|主要|即|就是|包括|如下|计有)(?:分别|依次)?(?:是|为|有|如下|包括)?[：，]$/u
/** 做法有四： */
const COUNT_ALONE = /(?<=有)([二三四五六七八九])[：，]$/u
/** How far before 一是 its announcement may stand. */
const REACH = 60

/** 抓好三个方面工作：一是…: the announcement right before the first point, in its text or at the end of the one before. */
export function announcedBefore(marks: NumberedRow['marks'], texts: readonly FigureText[]) {
  const [first] = marks
  const at = texts.findIndex((text) => text.source.index === first?.text)
  let text = texts[at]
  if (!first || !text) return undefined
  let end = first.start
  if (text.folded.slice(0, end).trim() === '') {
    text = texts[at - 1]
    if (text?.source.role !== 'body') return announcedInHead(marks, texts)
    if (!/[：。]$/u.test(text.folded)) return undefined
    end = text.folded.length
  }
  const from = Math.max(0, end - REACH)
  const lead = text.folded.slice(from, end).replace(ROW_FOLLOWS, '：')
  const sentence = lead.slice(Math.max(lead.lastIndexOf('。', lead.length - 2), lead.lastIndexOf('；')) + 1)
  const all = matchesOf(sentence, COUNT_BEFORE)
  const match = all.at(-1) ?? COUNT_AT_END.exec(sentence) ?? COUNT_ALONE.exec(sentence)
  // Two counts (从三个方面落实五项任务) leave open which is listed.
  if (!match) return announcedInHead(marks, texts)
  if (all.length > 1) return undefined
  if (
    /(?:第|[0-9零一二三四五六七八九十百千万月]|[0-9〇零一二三四五六七八九今去明前后每]年)$/u.test(
      sentence.slice(0, match.index),
    ) ||
    /其中|之一|等/u.test(sentence)
  )
    return undefined
  const start = from + lead.length - sentence.length + match.index
  const place = { text: text.source.index, start, end: start + match[0].length }
  return { printed: match[0], count: smallCount(match[1] ?? ''), place }
}

/** 本报评出十大新闻 over 1.…9.…: in a headline any count of things that may be told point by point. */
const COUNT_IN_HEAD =
  /(?<![第每各其另前后数几多余约近\d零一二三四五六七八九十百千万.])([三四五六七八九]|十[一二三四五]?|[3-9]|1[0-5])(?:[个大项条点种类件招步则问起宗例部篇本首款样处家所座句课讲站支台辆幅门道]|[不要必严禁须看忌防]|方面)(?![月天年小时分钟])/gu
/** Not all of them are told here. */
const EXCERPT =
  /节选|摘登|摘要|选登|之[一二三四五]|[（(][上中下一二三]|未完|下转|连载|部分|首批|前[二三四五六七八九]|等/u
/** How long what leads from the headline to the first point may be. */
const LEAD = 40

/** The one count of the headline right over the row, where the row is off by one or two and opens the body. */
function announcedInHead(marks: NumberedRow['marks'], texts: readonly FigureText[]) {
  const [first] = marks
  const at = texts.findIndex(({ source }) => source.index === first?.text)
  const text = texts[at]
  const body = texts.findIndex(({ source }) => source.role === 'body')
  if (!first || !text || at !== body) return undefined
  const lead = text.folded.slice(0, first.start)
  if (lead.length > LEAD || EXCERPT.test(lead)) return undefined
  // A headline that was not taken for one stands at the head of the text itself.
  const heads = lead === '' || /[。：，]$/u.test(lead) ? texts.slice(0, at) : [text]
  const found = heads.flatMap((head) => {
    const words = head === text ? lead : head.folded
    return EXCERPT.test(words) ? [] : matchesOf(words, COUNT_IN_HEAD).map((match) => ({ head, match }))
  })
  const [one, ...others] = found
  if (!one || others.length > 0) return undefined
  const count = smallCount(one.match[1] ?? '')
  const off = Math.abs(count - marks.length)
  if (off > 1 || texts.at(-1)?.source.role !== 'body') return undefined
  const start = one.match.index
  return {
    printed: one.match[0],
    count,
    place: { text: one.head.source.index, start, end: start + one.match[0].length },
  }
}

/** 五个项目，一是修路，二是架桥，还有三个在论证: the rest is told otherwise. */
export function hasRest(last: NumberedRow['marks'][number] | undefined, texts: readonly FigureText[]): boolean {
  const text = last && texts.find(({ source }) => source.index === last.text)
  const behind = text?.folded.slice(last?.end).split('。')[0] ?? ''
  // 第一，…；第二，…；最后一条，…
  if (/[，；](?:最后|末了|再就是)/u.test(behind)) return true
  return /[，；](?:还有|其余|其他|另外?)[^，。；]{0,2}[一二两三四五六七八九十\d][个项条名位家件村户支队人]/u.test(
    behind,
  )
}
