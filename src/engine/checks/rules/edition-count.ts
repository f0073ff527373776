import type { DatedText, DateReader } from '../calendar/dated-text'
import { sentenceEnd, sentenceStart } from '../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf, yearOfIso } from '../calendar/wording'
import type { CheckInput, Rule, RuleFinding } from '../rule'

const EDITION = new RegExp(
  `(?:第(?<nth>${NUMBER})届|(?:已经?|共|成功|连续|连|总共|一共|累计|先后){1,3}(?:成功|连续)?(?:举办|举行|办|召开|走过)(?:了|过)?(?<held>${NUMBER})届)`,
  'gu',
)
const FOUNDED = new RegExp(
  `(?:(?:首届|第一届)[^，。；]{0,14}?(?:于|在|是在|是)?(?<first>${YEAR})年[^，。；]{0,6}?(?:举[办行]|召开|开幕|亮相|启幕|拉开)|(?:首届|第一届|始创|首创|创办|创立|始|创始|开始|起源|首次举办|首办|首开|首次开幕|首度举办|首度举行|诞生|创设|设立|始办|举办|首届举办)于(?<after>${YEAR})年|(?:自|从)?(?<before>${YEAR})年(?:(?:${NUMBER})月|[春夏秋冬初底])?，?(?:由[^，。；]{2,16}|[^，。；]{2,12}(?=首次举|首届))?(?:创办|落户|永久落户|首开|首度举办|起步|启动|推出|发起|开办|创立|首次举办|首次举行|首办|首届|第一届|举办首届|举办第一届|举行首届|创设|设立|诞生|开办|开始举办|起举办|起每年|问世|起，每年|起，每两年|起每两年|开始，?每年|开始，?一年|以来，?每年|起，?一年一|起，?连续|开始举行|开始，?每两年|开始，?每[三四五]年|起，?每[三四五]年))`,
  'gu',
)
const PERIODS: readonly (readonly [years: number, wording: RegExp])[] = [
  [2, /(?:每两年|两年|每隔一年|每2年|隔年)(?:举办|举行|召开|评选)?(?:一|1)?(?:届|次|度)/u],
  [3, /(?:每三年|三年|每3年)(?:举办|举行|召开|评选)?(?:一|1)?(?:届|次|度)/u],
  [4, /(?:每四年|四年|每4年)(?:举办|举行|召开|评选)?(?:一|1)?(?:届|次|度)/u],
  [5, /(?:每五年|五年|每5年)(?:举办|举行|召开|评选)?(?:一|1)?(?:届|次|度)/u],
  [
    1,
    /每年(?:[一二三四五六七八九十]{1,2}月|春节|秋季|春季|元宵|中秋|国庆|夏天|\d{1,2}月)?(?:都)?(?:如期)?(?:举办|举行|召开|评选|一|定期)|一年(?:举办|举行|召开)?一(?:届|度|次)|每年(?:一|1)(?:届|次|度)|年年(?:举办|不断)|连年举办|逐年举办|连续.{0,2}办/u,
  ],
]
const UNBROKEN = /(?:从未|从没|没有|未曾|不)(?:间断|中断|停办|取消)/gu
/** Rows everybody knows, which a story names beside its own. */
const OTHER_ROWS =
  /全运会|奥运会|亚运会|冬奥会|残奥会|大运会|世界杯|进博会|广交会|冬运会|党代会|中国国际|世博会|奥林匹克/u
/** Two editions a year, or none in some: no simple count. */
const TWICE = /每年(?:两|二|春秋|举办两|举行两)|一年两|春秋两季|半年|每季|每月/u
const SKIPPED =
  /停办|中断|疫情|暂停|停赛|推迟|延期|顺延|空缺|未能?举[办行]|未办|没有举[办行]|没能|隔了|间断|恢复举办|复办|取消|改为|改成|曾一度|停了|停摆|缺席|因故|除外|从.{0,6}起改/u

/**
 * The number of an edition against the start of its row: 1990年创办、每年一届，2024年 is the 35th. Needs a printed rhythm;
 * where editions were skipped, or none is printed, only a number too great is wrong.
 */
export function createEditionCountRule(dates: DateReader): Rule {
  return {
    id: 'edition-count',
    severity: 'query',
    *checkStory(story, input) {
      const texts = dates.read(story).filter(({ source }) => source.text.length > 0)
      const founded = readFounded(texts)
      if (!founded) return
      const whole = texts.map(({ plain }) => plain).join('\n')
      if (TWICE.test(whole)) return
      // Where the rhythm changed, the faster one allows the most.
      const periods = PERIODS.filter(([, wording]) => wording.test(whole)).map(([years]) => years)
      const period = periods.length === 0 ? undefined : Math.min(...periods)
      const exact = period !== undefined && periods.length === 1 && !SKIPPED.test(whole.replace(UNBROKEN, ''))
      for (const text of texts) {
        for (const match of text.plain.matchAll(EDITION)) {
          const finding = check(text, match, founded, period, exact, input)
          if (finding) yield finding
        }
      }
    },
  }
}

interface Founded {
  readonly year: number
  readonly text: DatedText
  readonly start: number
  readonly end: number
}

/** When the row began; undefined where the story tells of two beginnings. */
function readFounded(texts: readonly DatedText[]): Founded | undefined {
  let found: Founded | undefined
  for (const text of texts) {
    for (const match of text.plain.matchAll(FOUNDED)) {
      if (isHost(text.plain, match.index)) continue
      const year = yearOf(match.groups?.first ?? match.groups?.after ?? match.groups?.before ?? '')
      if (found && found.year !== year) return undefined
      found ??= { year, text, start: match.index, end: match.index + match[0].length }
    }
  }
  return found
}

const HOST =
  /(?:学校|该校|校|大学|学院|中学|小学|公司|厂|集团|医院|博物馆|图书馆|美术馆|院|协会|学会|社|俱乐部|园|报|台|酒店|商场|乐团|剧团)$/u

/** 学校创办于1956年: who holds the row is older than it. */
function isHost(plain: string, at: number): boolean {
  const clause = /[^，。；]{0,16}$/u.exec(plain.slice(0, at))?.[0] ?? ''
  return HOST.test(clause)
}

const EVENT = /(?<![该本此])([\u4e00-\u9fff”]{1,8}(?:节|会|赛|展|杯|奖|论坛|艺术周|月))(?:[自从由是]|$)/u
const ANY_EVENT = /活动|赛事|大会$|盛会|博览会$|运动会$/u

/** 茶博会创办于2012年 … 第三届斗茶大赛: a row of another name. */
function isOtherRow(behind: string, { text, start }: Founded): boolean {
  const clause = /[^，。；]{0,14}$/u.exec(text.plain.slice(0, start))?.[0] ?? ''
  const name = EVENT.exec(clause)?.[1]?.replace(/[”]/gu, '')
  const own = /^[\u4e00-\u9fff“]{2,8}/u.exec(behind)?.[0]
  if (!name || !own || ANY_EVENT.test(name) || /^[该本此这]/u.test(name)) return false
  for (let k = 0; k + 2 <= name.length; k++) if (own.includes(name.slice(k, k + 2))) return false
  return !/^[共已将于在由以的是昨今吸圆拉落开闭]/u.test(own) && /节|会|赛|展|杯|奖|坛/u.test(own)
}

function check(
  text: DatedText,
  match: RegExpExecArray,
  founded: Founded,
  rhythmOfRow: number | undefined,
  exact: boolean,
  input: CheckInput,
): RuleFinding | undefined {
  const { nth, held } = match.groups ?? {}
  const period = rhythmOfRow ?? 1
  const before = text.plain.slice(Math.max(0, match.index - 6), match.index)
  const behind = text.plain.slice(match.index + match[0].length, match.index + match[0].length + 8)
  if (/^(?:.{0,3})(?:人大|人民代表|政协|党代|代表大会|委员会|中央|执委|理事|[学毕]业?生)/u.test(behind))
    return undefined
  if (isOtherRow(behind, founded)) return undefined
  const other = OTHER_ROWS.exec(behind)?.[0]
  const own = founded.text.plain.slice(
    Math.max(sentenceStart(founded.text.plain, founded.start), founded.start - 10),
    founded.end,
  )
  if (other && (!own.includes(other) || own.includes('，'))) return undefined
  // Without a rhythm, only an edition the sentence itself announces is the row's.
  if (rhythmOfRow === undefined && held === undefined && !/今年|是|为|迎来|举[办行]|称/u.test(before)) return undefined
  const count = numberOf(nth ?? held ?? '')
  const year = yearOfEdition(text, match, founded, input)
  if (count === undefined || count < 2 || year === undefined || year < founded.year) return undefined
  const expected = Math.floor((year - founded.year) / period) + 1
  // How many have been held: this year's may be still to come, and of next year's the story may speak already.
  const least = held === undefined && (year - founded.year) % period === 0 ? expected : expected - 1
  const most = (year - founded.year) % period === 0 ? expected : expected + (held === undefined ? 1 : 0)
  if (count <= most && (!exact || count >= least)) return undefined
  const start = match.index
  const end = start + match[0].length
  const rhythm = period === 1 ? '每年一届' : `每${'一二三四五'.charAt(period - 1)}年一届`.replace('每二', '每两')
  const sum =
    period === 1 ? `${year}－${founded.year}＋1＝${expected}` : `（${year}－${founded.year}）÷${period}＋1＝${expected}`
  return {
    message: `${founded.year}年开始、${rhythm}，${year}年是第${expected}届（${sum}），印作${match[0]}`,
    places: [text.place(start, end), founded.text.place(founded.start, founded.end)],
    expected: held === undefined ? `第${expected}届` : `${expected}届`,
    confidence: exact ? 0.8 : 0.7,
  }
}

/** The year of the edition: the last one its sentence names, the row's beginning aside; else the issue's. */
function yearOfEdition(
  text: DatedText,
  match: RegExpExecArray,
  founded: Founded,
  input: CheckInput,
): number | undefined {
  const from = sentenceStart(text.plain, match.index)
  const to = sentenceEnd(text.plain, match.index)
  const own = input.reference === null ? undefined : yearOfIso(input.reference)
  let year: number | undefined
  for (const date of text.dates) {
    if (date.start < from || date.year === undefined) continue
    if (text === founded.text && date.start < founded.end && date.end > founded.start) continue
    if (date.start >= to) break
    // A year behind the edition is its own only where it follows at once: 第38届（2024年）.
    if (date.start >= match.index && date.start - match.index > match[0].length + 14) break
    if (date.start >= match.index && year !== undefined) break
    year = date.year
  }
  if (year !== undefined) return year
  // 上一届, 历届: told of another year.
  if (/上届|上一届|下届|下一届|曾在|曾获|时任|当年|那届|那一届|往届/u.test(text.plain.slice(from, to))) return undefined
  return own
}
