import type { FigureText } from './figure-reader'

const SUFFIX =
  '省|市|县|区|旗|州|镇|乡|村|公司|集团|厂|大学|学院|医院|小学|中学|项目|工程|公路|高速|高铁|专线|地铁|号线|大桥|水库|车站|机场|景区|公园|博物馆|园区|开发区|铁路|电站|小区|银行|电厂|隧道|港|矿|矿区|煤矿|牧场|农场|合作社|社区|街道|局|展|节|会|赛|马拉松|论坛|杯|馆|科技馆|图书馆|文化馆|体育馆|美术馆|动物园|植物园|站|路|湖|河|山|国'
const NAMED = new RegExp(`(?=([\\u4e00-\\u9fff]{2}(?:${SUFFIX})))`, 'gu')
/** 全市, 我县, 该村: whichever it is, the words do not say. */
const UNNAMED = /地区$|参赛$|机会$|社会$|^.?[年月日昨今去]|^.?[全我本该各此这那整在为是的了和与及于将]/u
/** （记者李国安）: who wrote two stories is no subject they share, though 者李国 ends like a country. */
const CREDIT = /（[^（）]{0,12}(?:记者|通讯员|实习生)[^（）]{0,40}）/gu
const LEAD = 160

/** Names of places, bodies and works a passage is about, shortened to their ends (柳河县). */
export function subjectsOf(words: string): ReadonlySet<string> {
  return new Set(
    [...words.replace(CREDIT, '·').matchAll(NAMED)]
      .map((match) => match[1] ?? '')
      .filter((name) => !UNNAMED.test(name)),
  )
}

/** What a story is about: the names of its headline and lead. */
export function storySubjects(texts: readonly FigureText[]): ReadonlySet<string> {
  let words = ''
  for (const { source, folded } of texts) {
    if (source.role === 'headline' || source.role === 'kicker' || source.role === 'body')
      words += `${folded.slice(0, LEAD)}。`
    if (words.length > LEAD * 2) break
  }
  return subjectsOf(words)
}

export function shareName(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const name of a) if (b.has(name)) return true
  return false
}
