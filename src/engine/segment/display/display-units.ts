import { type Bonds, startsUnlikely } from '../lines/bonds'
import type { Labelled, LabelScore } from '../lines/labels'
import type { Line } from '../lines/line'
import { charSet, type Edged, endingWith } from '../lines/pattern'
import { isPictured, isPicturedLine, isSceneWord } from '../lines/picture-words'

/** Display lines that read as one: a headline over two lines, a caption broken by its column. */
export interface DisplayUnit extends Labelled, Edged {
  readonly lines: readonly Line[]
  readonly text: string
  /** Half ems, of the widest line and of all together. */
  readonly width: number
  readonly total: number
  /** Blank lines above, and whether the lines stand away from the unit above in other ways. */
  readonly blanks: number
  /** Begins like a caption (图为…, 学生展示…), and has a caption's words. */
  readonly subject: boolean
  readonly scene: boolean
  /** Its lines one by one, where there are several: the page as a whole may part them again. */
  readonly parts: readonly DisplayUnit[]
  /** Its number among the heads of the page's `Likeness`, once it is one of them. */
  head: number
}

/** What kind of report a deck announces: 塔河县防沙治沙见闻. */
export const REPORT_TAIL = endingWith(
  /(?:见闻|纪实|侧记|扫描|探访|探访记|综述|观察|纪事|追记|速写|启示录?|纪略|巡礼|掠影)$/,
)
/** 顾长青陪同, 县长蒲光祖出席并讲话: who was there, by name or by title and name. */
export const WHO_WAS_THERE =
  /^(?:[\u4e00-\u9fff]{0,8}(?:书记|[省市县区州旗镇乡局部厅校院会]长|主席|主任|董事长|总经理|总理|司令员|政委|领导))?[\u4e00-\u9fff]{2,4}(?:出席|主持|讲话|陪同|致辞|致词|作|宣布)(?:[^0-9第届]{0,4}$|[^0-9第届]{0,8}(?:并|主持|讲话|致辞|致词|报告|开幕|陪同|出席)[\u4e00-\u9fff、 ]{0,8}$)/
export const PLACE = endingWith(/[\u4e00-\u9fff]在[\u4e00-\u9fff]{4,}[赛会展节上中]$/)
/** 专家提醒：, over what they say: a kicker. */
export const SAYS = endingWith(/(?:提醒|建议|支招|回应|解读|解答|揭秘)：$/)
/** A notice's headline. */
export const NOTICE = endingWith(
  /(?:公 ?告|通 ?告|启 ?事|声 ?明|通 ?知|公 ?示|讣 ?告|唁 ?电|招聘|招租|寻人|寻物|失物|招领|更正|致歉|(?:供求|供需|分类|便民|二手|用工|房产)信息)$/,
)
/** How a line ends that leads into a headline. */
export const KICKER_TAIL = endingWith(
  /(?:强调|指出|要求|表示|时说|举行|召开|发布|提出|部署|透露|获悉|介绍)$|召开.{0,12}会议?$/,
)
/** What somebody says on an occasion: never the upper line of a headline, however even the lines. */
export const KICKER_VERB = endingWith(/(?:强调|指出|要求|表示|时说)$/)

export const LEADS_IN = charSet('的和与及为在对从向把被')

const PLACE_ALONE = /^[\u4e00-\u9fff]{1,5}(?:市|县|区|镇|乡|村|州|旗|街道|社区|公司|学校)：$/

/** 白马滩镇： over what happened there: a kicker. */
export function isPlaceAlone({ text, width }: Pick<Line, 'text' | 'width'>): boolean {
  return width <= 16 && PLACE_ALONE.test(text)
}

/** Whether `lower` goes on with the display unit `upper` stands in, as log-odds. */
export function scoreDisplayJoint(upper: Line, lower: Line, bonds: Bonds, dense: boolean, crowded: boolean): number {
  if (lower.again) return 9
  let score = -1.4
  if (upper.opened > 0 && lower.closes > 0) score += 5
  const starts = startsUnlikely(bonds, lower)
  if (starts) score += starts === 2 ? 5 : 1.5
  const tie = upper.ends === 'word' ? bonds.tie(upper.last, lower.first) : 0
  if (tie) score += tie === 2 ? 3.5 : 1.5
  if (SAYS.fits(upper) || isPlaceAlone(upper)) score -= 4
  else if (upper.ends === 'inner' || upper.ends === 'colon') score += 2.5
  if (LEADS_IN.has(upper.last)) score += 3
  if (upper.text.endsWith('——') || lower.text.startsWith('——')) score -= 5
  // Letter-spacing often serves to bring two lines of a headline to one width.
  const spaced = upper.spacing.length > 2 !== lower.spacing.length > 2
  const even = Math.abs(upper.width - lower.width) <= 2 || (spaced && Math.abs(upper.setWidth - lower.setWidth) <= 5)
  const ratio = lower.width / upper.width
  const set = lower.setWidth / upper.setWidth
  // Lines of one block are one headline, however its type was spaced out to fill the measure.
  const near = (ratio > 0.5 && ratio < 1.75) || (spaced && set > 0.8 && set < 1.2)
  // 始终把群众安全 | 放在第一位; 贺立新讲话 林小川主持 below a headline.
  if (/[把将][\u4e00-\u9fff]{3,}$/.test(upper.text) && /^[放作变当转化送写抓落]/.test(lower.text)) score += 4
  if (WHO_WAS_THERE.test(lower.text)) score -= 3
  // 我区健儿在全国速滑锦标赛 | 摘得两金一银: a place wants its verb.
  if (lower.blanks === 0 && PLACE.fits(upper)) score += 1.5
  if (lower.inner) score += lower.blanks > 0 ? -1 : even ? 2.2 : 0.6
  // Where no head has a blank line inside, its absence says nothing: then only lines of one width are one headline.
  else if (lower.blanks === 0)
    score += even ? 2.6 : dense || crowded ? 0.4 : near ? 2 : ratio > 0.44 && ratio < 1 ? 1.5 : 0.2
  else score -= even ? 1.6 : 2.2
  if (upper.width < 12 || lower.width < 10) score -= 0.5
  // 公交站台建起清凉驿站 | 环卫工、外卖员、候车市民都能进来歇脚: smaller type says more.
  if (ratio > 1.2 && upper.ends === 'word' && /[，：、]/.test(lower.text)) score -= 1.6
  if (REPORT_TAIL.fits(lower) && lower.width > 14) score -= 2
  // 停水通知 | 送达公告
  if (NOTICE.fits(upper) && NOTICE.fits(lower)) score -= 6
  if (KICKER_TAIL.fits(upper)) score -= even && !spaced && !KICKER_VERB.fits(upper) ? 0.8 : 2
  if (lower.blanks === 0 && isPicturedLine(upper)) score += 2
  // 每部补贴20万元 年底前再建百部 | 东 屏 老 楼 …: two parts over one line of larger type.
  if (spaced && upper.gaps > 0 && upper.spacing.length <= 2) score -= 2
  if (spaced && !even && (dense || lower.blanks > 0)) score -= 1
  // 备足农资人不忙 良田万亩待春光 is whole: what stands below is a deck.
  if (isParallel(upper.text) && !lower.text.includes(' ')) score -= 1.3
  return score
}

/** Gathers display lines into units. */
export function gatherDisplay(
  lines: readonly Line[],
  bonds: Bonds,
  isLabel: LabelScore,
  dense: boolean,
): DisplayUnit[] {
  const groups: Line[][] = []
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k] as Line
    // Three lines and more in one block: kicker, headline and deck rather than one headline.
    const crowded = line.blanks === 0 && (lines[k + 1]?.blanks === 0 || (k > 1 && lines[k - 1]?.blanks === 0))
    const group = groups.at(-1)
    const upper = group?.at(-1)
    const labelled = upper !== undefined && (isLabel(upper) >= 4 || isLabel(line) >= 4)
    // 药师信箱 | 布洛芬和对乙酰氨基酚能一起吃吗
    const standing =
      upper !== undefined && upper.width <= 12 && line.width >= Math.min(16, upper.width + 4) && isLabel(upper) >= 2.5
    const label = upper !== undefined && line.width <= 12 && upper.width >= 16 && isLabel(line) >= 2.5
    // 读者来信 stands alone, over a line that is half a slogan as over any other.
    const least = labelled ? 2.5 : 1.5
    const slogans = upper !== undefined && line.blanks === 0 && isLabel(upper) >= least && isLabel(line) >= least
    const most = group && group.length >= 3 ? 2 : 0
    if (
      group &&
      upper &&
      (slogans || (!labelled && !standing && !label && scoreDisplayJoint(upper, line, bonds, dense, crowded) > most))
    )
      group.push(line)
    else groups.push([line])
  }
  return groups.map(unitOfLines)
}

function unitOfLines(lines: readonly Line[]): DisplayUnit {
  let width = 0
  let total = 0
  let text = ''
  for (const line of lines) {
    if (line.again) continue
    width = Math.max(width, line.width)
    total += line.width
    text += line.text
  }
  const only = lines.length === 1 ? (lines[0] as Line) : undefined
  return {
    lines,
    text,
    label: only && !only.again ? only.label : -1,
    first: text === '' ? 0 : text.charCodeAt(0),
    last: text === '' ? 0 : text.charCodeAt(text.length - 1),
    width,
    total,
    blanks: (lines[0] as Line).blanks,
    subject: only && !only.again ? isPicturedLine(only) : isPictured(text),
    scene: isSceneWord(text),
    parts: lines.length > 1 && !lines.some(isAgain) ? lines.map(unitOfLine) : [],
    head: -1,
  }
}

function unitOfLine(line: Line): DisplayUnit {
  return unitOfLines([line])
}

function isAgain(line: Line): boolean {
  return line.again
}

/** Parts of even length: 破解养老难题 提升幸福指数. */
export function isParallel(text: string): boolean {
  if (!text.includes(' ')) return false
  const parts = text.split(' ')
  const first = (parts[0] as string).length
  if (first < 3) return false
  for (const part of parts) if (Math.abs(part.length - first) > 1) return false
  return true
}
