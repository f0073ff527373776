import type { DatedText } from '../../calendar/dated-text'
import { NUMBER, YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { orderFinding, type ToldEvent } from './event-finding'

const OUT = '首?发表?|出版|问世|面世|公映|上映|首[演映播]|播[出完]|公演|连载|刊[出发]|印行|出土|发行|写[成就]|创作'
const MADE = `${OUT}|拍[摄竣成完]|摄制|杀青|开[机拍]|演出|搬上|绘制|排演`
const WHEN = `(?:早?在|于|据|则|直到|的)?(?<year>${YEAR})年(?:${NUMBER}月)?`

/** 改编自作家2020年出版的长篇: the year of what a work was made from. */
const FROM = new RegExp(
  `(?:改编自|取材[于自]|脱胎于|移植自|源自|根据|依据|据)[^。；，\\d]{0,14}?(?<year>${YEAR})年(?:${NUMBER}月)?(?:${OUT})的`,
  'gu',
)
/** 小说2015年首发 */
const SOURCE = new RegExp(
  `(?:小说|原[著作书]|漫画|短篇|长篇|中篇|报告文学|底本|剧本|话本|散文)(?:《[^》]{1,16}》)?[^。；，\\d]{0,4}?${WHEN}，?[^，。；\\d]{0,6}?(?:${OUT})(?!的(?:电影|影片|电视剧|话剧))`,
  'gu',
)
/** 电视剧2013年就播完了 */
const WORK = new RegExp(
  `(?:电影|影片|片子|电视剧|连续剧|剧集|话剧|舞剧|音乐剧|舞台剧|戏曲|京剧|越剧|动画片|连环画|广播剧|译本|剧)(?:《[^》]{1,16}》)?[^。；，\\d]{0,4}?${WHEN}，?[^，。；\\d]{0,10}?(?:${MADE})`,
  'gu',
)
/** 2016年首演 of the work whose source was told before. */
const BARE_WORK = new RegExp(
  `(?<=[，。；])(?<year>${YEAR})年(?:${NUMBER}月)?(?:首[演映播]|公[演映]|上[映演]|播[出完]|开[机拍])`,
  'gu',
)
const SIGN = /改编|取材|脱胎于|移植自|原[著作]|底本|根据[^。；]{0,30}[绘拍]/u
/** What was made before of another source, or before the book came out. */
const OTHERWISE = /续集|第二部|此前|另一|翻拍|重拍|再版|重[印排演]|修订|单行本|结集|网络|连载时|手稿|未发表/u

/** What is made from a work is no older than the work: 2018年上映，改编自2020年出版的小说. */
export function* worksBeforeSources({ plain, place, ...text }: DatedText): Generator<RuleFinding> {
  if (!SIGN.test(plain) || OTHERWISE.test(plain)) return
  const from = [...matchesOf(plain, FROM)]
  const sources = [...from, ...matchesOf(plain, SOURCE)].map(toldAt)
  const works = [...matchesOf(plain, WORK), ...(from.length > 0 ? matchesOf(plain, BARE_WORK) : [])].map(toldAt)
  const years = new Set(sources.map(({ year }) => year))
  const [source] = sources
  if (!source || years.size > 1 || (from.length === 0 && areOfTwoNames(plain))) return
  const work = works.find(({ year, start, end }) => year < source.year && (end <= source.start || start >= source.end))
  if (work) yield orderFinding({ plain, place, ...text }, source, work)
}

interface Told extends ToldEvent {
  readonly year: number
}

function toldAt(match: RegExpExecArray): Told {
  const printed = match.groups?.year ?? ''
  const start = match.index + match[0].lastIndexOf(printed)
  const end = match.index + match[0].length
  return {
    name: match[0].slice(start - match.index + printed.length + 1),
    time: `${printed}年`,
    start,
    end,
    year: yearOf(printed),
  }
}

/** 小说《渡》…电影《岸》: of two names nothing says which was made from which. */
function areOfTwoNames(plain: string): boolean {
  const names = matchesOf(plain, /《(?<name>[^》]+)》/gu).map(({ groups }) => groups?.name)
  return new Set(names).size > 1
}
