import { says } from '../../../../words/sentence'
import { isPartOfNumber, smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

/** …、…、…五个方面; 古巴、墨西哥和委内瑞拉三国: what is counted right behind its row. */
const COUNT =
  /(等)?([二两三四五六七八九]|十[一二]?|[2-9]|1[0-2])(个[\u4e00-\u9fff]{0,3}(?:方面|环节|领域|篇章|阶段|层面|维度|板块|部分|国家|省份|城市|县|镇|乡|村|社区|街道|港口|场馆|群体|渠道|清单|重点|特点|专题|工作组|小组)|大[\u4e00-\u9fff]{0,4}(?:方面|领域|类|任务|工程|行动|主题|板块|产业|行业|课题|体系|挑战|优势|品牌|特点|平台|中心|工作|环节|产业集群|举措|种类|网络)|项[\u4e00-\u9fff]{0,3}(?:任务|工作|举措|措施|行动|制度|机制|指标|工程|内容|服务|业务|事项|手续|功能|要求|原则|比赛|技术|成果)|类[\u4e00-\u9fff]{0,3}(?:人员|群体|问题|企业|项目|产品|场所)|种[\u4e00-\u9fff]{0,3}(?:方案|模式|方式|形式|作物|语言|货币|类型|药品)|国(?!内|际|家|有|企|籍|庆|产)|省(?!内|外|级)|市(?!场|民|内|外|级|值|区)|方(?!面|式|案|法|向|位|能))/gu
const STOPS = '，。；：！？（）()\n '
const LONGEST = 120
const LONGEST_ITEM = 22
const LEAST_LISTED = 2
/** Counted by themselves, or holding others. */
const HOLDS_MORE =
  /[0-9一二两三四五六七八九十]+(?:个|项|大|类|省|市|县|国|家|种)|等|及其|区域|地区|各[省市县国地]|有关|部分|其他|以及/u
const FEWEST_BARE = 3
const LONGEST_NAME = 8
/** 由甲和乙、丙倡导的五项原则, 历经23小时、横跨三省: what stands before the count is told of it, and no item. */
const TELLS_OF_IT = /的|^是|横跨|横亘|围绕|共同|向以|[0-9]/u
const JOINS = /和|与|及|或|兼/gu
const QUOTED = /(?:“[^“”]{2,14}”[、和及与]?){2,}$/u

/** Scans folded text once. */
export function* rowsBefore(folded: string): Generator<CountedList> {
  if (!/[、”]/u.test(folded)) return
  for (const match of matchesOf(folded, COUNT)) {
    const [printed, open = '', numeral = '', noun = ''] = match
    const at = match.index + open.length
    if (open === '' && isPartOfNumber(folded, at)) continue
    const row = itemsBefore(folded, match.index)
    if (
      !row ||
      row.items.length < LEAST_LISTED ||
      TELLS_OF_IT.test(row.items.at(-1) ?? '') ||
      /的是|向以/u.test(row.items[0] ?? '') ||
      row.items.some((item) => HOLDS_MORE.test(item))
    )
      continue
    const count = smallCount(numeral)
    // 上海、浙江、江苏两省一市, 围绕两国关系, 鸡鸣三省大桥
    const isBare = noun.length === 1
    if (isBare && (count < FEWEST_BARE || row.items.slice(1).some((item) => item.length > LONGEST_NAME))) continue
    if (isBare && /[大一二三四五六七八九十0-9》]/u.test(folded.charAt(match.index + printed.length))) continue
    const most = row.items.length + row.joined
    const off = count < row.items.length ? row.items.length - count : count > most ? count - most : 0
    if (off !== 1 || (open !== '' && count > most)) continue
    yield {
      start: at,
      end: match.index + printed.length,
      list: row.start,
      says: says('says.count-list.before', {
        listed: most,
        row: { row: row.items, as: 'list' },
        printed: `${numeral}${noun}`,
      }),
      expected: String(most),
    }
  }
}

function itemsBefore(folded: string, end: number): { items: string[]; start: number; joined: number } | undefined {
  const quoted = QUOTED.exec(folded.slice(Math.max(0, end - LONGEST), end))
  if (quoted) {
    const items = quoted[0]
      .split(/”[、和及与]?/u)
      .filter((item) => item !== '')
      .map((item) => item.slice(1))
    return { items, start: end - quoted[0].length, joined: 0 }
  }
  let start = end
  while (start > 0 && end - start < LONGEST && !STOPS.includes(folded.charAt(start - 1))) start--
  const words = folded.slice(start, end)
  if (!words.includes('、') || end - start >= LONGEST || /[“”]/u.test(words)) return undefined
  // …、…，…、…四大类: the row began before.
  const before = folded.slice(Math.max(0, start - 40), Math.max(0, start - 1))
  if (folded.charAt(start - 1) === '，' && /、[^，。；]*$/u.test(before)) return undefined
  const items = words.split('、')
  if (items.some((item, k) => item === '' || (k > 0 && item.length > LONGEST_ITEM))) return undefined
  return { items, start, joined: words.match(JOINS)?.length ?? 0 }
}
