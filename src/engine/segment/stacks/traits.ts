import {
  PLACE as AT_PLACE,
  isParallel,
  isPlaceAlone,
  KICKER_TAIL,
  KICKER_VERB,
  LEADS_IN,
  NOTICE,
  REPORT_TAIL,
  SAYS,
  WHO_WAS_THERE,
} from '../display/display-units'
import {
  ATTENDS_LAST,
  BARE_PLACE,
  CALL,
  COLUMN_LAST,
  DECK_START,
  DECK_WORD,
  EVENT_ALONE,
  EVENT_TAIL,
  GOES_ON_FIRST,
  OCCASION,
  OFFICE_ALONE,
  PAPER_OUT,
  QUESTION,
  SPEAKER,
  STATEMENT,
  SUBJECT,
  TASK_FIRST,
  VERBISH,
  VISIT,
} from '../display/head-patterns'
import type { Bonds } from '../lines/bonds'
import { pairsOf, shareOf } from '../lines/pairs'
import { charSet, endingWith, holdsOneOf, Searched, startingWith } from '../lines/pattern'
import { FIGURE, hangs, isFigureCut, runOver } from './parted'
import { placesOf } from './places'
import { FIRST_WORDS, type Stack, type StackLine, type StackReading } from './stack'
import { bucket, DIGITS, IN_PARTS, PLACES_FIRST, pick, QUOTES, RATIOS, SET_RATIOS, SPACED } from './trait-names'

/** 本报云麓3月4日电（记者 丁若水）: it tells nothing of the story. */
const DATELINE = /^.{0,40}?(?:电|讯|报导)】? ?(?:[（(][^）)]{0,40}[）)])?/
/** Code units of the story in which something is told first. */
const TOLD_WITHIN = 120

const PLACE =
  /^(?:我[市区县省州盟旗国]|全[市区县省州盟旗国]|[\u4e00-\u9fff]{1,5}(?:市|区|县|省|镇|乡|村|州|旗|社区|街道|集团|公司|大学|医院|警方|法院|局))/
const MEETING = new Searched(/(?:会议|大会|全会|座谈会|推进会|现场会|论坛|仪式|调研|考察|会见)/)
const ADVERB = startingWith(
  /^(?:受|因|为|随|在|从|经|据|针对|围绕|面对|历时|时隔|据悉|距|让|以|把|对|被|由|用|靠|只要|只为|当)/,
)
const ASPECT = charSet('了过着')
const PERSON_WORD = new Searched(
  /(?:老人|男子|女子|居民|市民|村民|民警|警方|记者|专家|医生|学生|司机|店主|网友|业主|游客|孩子|小伙|女士|先生|大爷|大妈|大娘|阿姨|大姐|女子)/,
)
const ASKING = new Searched(/(?:吗|呢|怎么办|如何|谁来)/)
const QUESTION_MARKS = charSet('？?')
const BANGS = charSet('！!')
const DIGIT = charSet('0123456789')

const PATTERNS: readonly (readonly [string, { test(text: string): boolean }])[] = [
  ['event', EVENT_TAIL],
  ['asks', QUESTION],
  ['call', CALL],
  ['speaker', SPEAKER],
  ['occasion', OCCASION],
  ['visit', VISIT],
  ['office', OFFICE_ALONE],
  ['bare-place', BARE_PLACE],
  ['event-alone', EVENT_ALONE],
  ['paper-out', PAPER_OUT],
  ['deck-word', DECK_WORD],
  ['deck-start', DECK_START],
  ['subject', SUBJECT],
  ['verb', VERBISH],
  ['who', WHO_WAS_THERE],
  ['at-place', AT_PLACE],
  ['says-so', SAYS],
  ['says-verb', KICKER_VERB],
  ['notice', NOTICE],
  ['because', startingWith(/^(?:受|因|由于|随着|面对|针对|为)/)],
  [
    'result',
    startingWith(/^(?:创|获|夺|抓获|涉案|涉及|搭载|全程|预计|预期|主要|时间|优惠|其中|均|最高|可|将|同比|比上年|较)/),
  ],
  [
    'detail',
    startingWith(
      /^(?:惠及|受惠|涉及|覆盖|预计|预期|预算|工程|工期|项目|总投资|首批|最高|最低|其中|包括|重点|累计|从[0-9一二三四五六七八九十两多]|到20|有望|料|为期|总额|全长|耗资|投资|全程|日均|单价|均价|限额|名额|即日起|免费|每[天日周月晚]|周[一二三四五六日末]|[0-9一二三四五六七八九十]{1,3}岁|票价|参赛|奖金)/,
    ),
  ],
  ['detail-end', endingWith(/(?:受惠|受益|生效|执行|启用|受理|报名|入场|投用|到位|达产|见效|通车|完工|竣工)$/)],
  // 会见岭国议长 | 强调世代友好; 首批订单签署 | 部分展馆已订满: it takes up what stands above.
  ['picks-up', startingWith(/^(?:强调|希望|双方|两地|部分|多数|其中|年内|代表.{2,12}(?:向|致|表示|$))/)],
  ['when', new Searched(/(?:下月|本月|下周|今|明|即日|[0-9]日|年底|月底|月初|年内|明年)(?:起|前|内)?/)],
  ['one-thing', startingWith(/^(?:一[\u4e00-\u9fff]{1,2}|让|把|莫让|别让)/)],
  // 白杨镇：三十件小事在村口办结
  ['place-colon', /^[\u4e00-\u9fff]{1,6}[市县区镇乡村州旗]：./],
  // “我的菜园在学校”, 凌晨三点，他敲开整栋楼的门: who is only told below.
  ['pronoun', /[他她咱俺你]|我(?![市区县省州盟旗国校院军])/],
  ['column', COLUMN_LAST],
  ['goes-on', GOES_ON_FIRST],
  ['attends', ATTENDS_LAST],
  ['task-first', TASK_FIRST],
  ['statement', STATEMENT],
  [
    'title-says',
    endingWith(
      /(?:通报|通知|公布|发布|宣布|提醒|回应|披露|出台|印发|部署|启动|闭幕|开幕|落幕|收官|施行|实施|揭晓|来临|在即|将至)$/,
    ),
  ],
]

/** A line with what several of its traits ask for. */
interface SeenLine {
  readonly line: StackLine
  /** Its pairs of characters, and the share of them that stand in the lead. */
  readonly pairs: readonly number[]
  readonly shared: number
  /** Where the story first tells of it, −1 where nowhere. */
  readonly told: number
  readonly parallel: boolean
  readonly comma: boolean
  readonly gap: boolean
  readonly quote: boolean
  readonly digits: boolean
  readonly place: boolean
}

function seenLine(line: StackLine, lead: readonly number[], story: readonly number[]): SeenLine {
  const { text } = line
  const pairs = pairsOf(text)
  return {
    line,
    pairs,
    shared: shareOf(pairs, lead),
    told: story.findIndex((pair) => pairs.includes(pair)),
    parallel: isParallel(text),
    comma: text.includes('，'),
    gap: text.includes(' '),
    quote: text.includes('“'),
    digits: holdsOneOf(text, DIGIT),
    place: PLACE.test(text),
  }
}

/** What a line says by itself, whatever it is. */
function lineTraits(seen: SeenLine): string[] {
  const { line, shared, digits } = seen
  const { text, width } = line
  const traits: string[] = []
  traits.push(
    width < 10 ? 'w8' : width < 14 ? 'w12' : width < 18 ? 'w16' : width < 22 ? 'w20' : width < 28 ? 'w25' : 'w28',
  )
  if (line.spaced) traits.push('spaced')
  if (isPlaceAlone(line)) traits.push('place-alone')
  if (seen.comma) traits.push('comma')
  if (text.includes('、')) traits.push('list')
  const colon = text.indexOf('：')
  if (colon > 0) traits.push(colon < text.length / 2 ? 'colon-early' : 'colon-late')
  if (text.endsWith('：')) traits.push('ends-colon')
  if (seen.gap) traits.push(text.indexOf(' ') < text.lastIndexOf(' ') ? 'gaps2' : 'gap')
  if (seen.parallel) traits.push('parallel')
  if (seen.quote) traits.push(text.startsWith('“') ? 'quote-first' : 'quote')
  if (text.includes('《')) traits.push('title')
  if (QUESTION_MARKS.has(text.charCodeAt(text.length - 1)) || ASKING.test(text)) traits.push('question')
  if (holdsOneOf(text, BANGS)) traits.push('bang')
  if (text.includes('……')) traits.push('ellipsis')
  if (digits) traits.push('digits')
  else if (holdsOneOf(text, FIGURE)) traits.push('numerals')
  if (FIGURE.has(text.charCodeAt(0))) traits.push('number-first')
  if (digits && /[0-9.]+[%％]|[万亿]|[余多]/.test(text)) traits.push('figure')
  if (text.endsWith('——')) traits.push('dash-last')
  if (text.startsWith('——')) traits.push('dash-first')
  if (seen.place) traits.push('place-first')
  if (MEETING.test(text)) traits.push('meeting')
  if (ADVERB.test(text)) traits.push('adverb-first')
  if (holdsOneOf(text, ASPECT)) traits.push('aspect')
  if (PERSON_WORD.test(text)) traits.push('somebody')
  if (KICKER_TAIL.test(text)) traits.push('says')
  if (REPORT_TAIL.test(text)) traits.push('report')
  for (const [name, pattern] of PATTERNS) if (pattern.test(text)) traits.push(name)
  if (LEADS_IN.has(text.charCodeAt(text.length - 1))) traits.push('leads-in')
  traits.push(shared < 0.15 ? 'lead0' : shared < 0.35 ? 'lead1' : shared < 0.6 ? 'lead2' : 'lead3')
  return traits
}

/** What two lines say of each other, one below the other. */
function jointTraits(above: SeenLine, below: SeenLine, context: Stack, bonds: Bonds): string[] {
  const traits: string[] = []
  const upper = above.line
  const lower = below.line
  const gap = lower.width - upper.width
  const set = context.airy ? (lower.apart ? 'apart' : 'together') : 'dense'
  if (gap === 0) traits.push('same', `${set}-same`)
  if (Math.abs(gap) <= 1) traits.push('even')
  else if (Math.abs(gap) <= 2) traits.push('near-even')
  traits.push(RATIOS[bucket(lower.width / Math.max(1, upper.width))] as string)
  traits.push(SET_RATIOS[bucket(lower.setWidth / Math.max(1, upper.setWidth))] as string)
  traits.push(pick(SPACED, upper.spaced, lower.spaced))
  const even = Math.abs(gap) <= 2 ? 'even' : Math.abs(gap) <= 5 ? 'near' : 'uneven'
  traits.push(set, `${set}-${even}`, lower.joins ? 'joins' : 'parted')
  // Letter-spaced out to the width of the line beside it: one headline.
  if (upper.spaced !== lower.spaced && Math.abs(gap) > 2 && Math.abs(lower.setWidth - upper.setWidth) <= 5)
    traits.push('justified')
  // 关于开展农机购置 | 补贴资金申领的公告; 云麓县自来水公司 | 关于停水的通知; 云麓县春节期间 | 客运安排
  if (isNoticeCut(upper.text, lower.text)) traits.push('notice')
  // 丹青绘锦川 翰墨颂家园, over a wider line that says what happened, or over a narrower one.
  if (above.parallel) traits.push(gap > 3 ? 'couplet-wider' : gap < -3 ? 'couplet-narrower' : 'couplet-even')
  // 造桥人罗启山： | 跟江水打交道，急不得: somebody and what they say.
  if (upper.text.endsWith('：') && below.comma) traits.push('speech')
  // 省应急办 | 部署排查隐患; 五部门印发意见 | 规范预付消费
  if (TASK_FIRST.test(lower.text) && (OFFICE_ALONE.test(upper.text) || PAPER_OUT.test(upper.text))) traits.push('task')
  if (COLUMN_LAST.test(upper.text)) traits.push('below-column')
  if (GOES_ON_FIRST.test(lower.text) && STATEMENT.test(upper.text)) traits.push('second-act')
  const tie = bonds.tie(upper.text.charCodeAt(upper.text.length - 1), lower.text.charCodeAt(0))
  if (tie) traits.push(`tie${tie}`)
  if (isFigureCut(upper.text, lower.text)) traits.push('figure-cut')
  if (hangs(upper.text, lower.text)) traits.push('hangs')
  const run = runOver(upper.text, lower.text, context.lead)
  if (run) traits.push(`run${run}`)
  const starts = bonds.unlikelyStart(lower.text.charCodeAt(0))
  if (starts) traits.push(`starts${starts}`)
  traits.push(pick(IN_PARTS, above.gap || above.comma, below.gap || below.comma))
  traits.push(pick(DIGITS, above.digits, below.digits))
  if (above.quote || below.quote) traits.push(pick(QUOTES, above.quote, below.quote))
  traits.push(pick(PLACES_FIRST, above.place, below.place))
  if (shareOf(below.pairs, above.pairs) > 0.1) traits.push('words-shared')
  if (isOpen(upper.text)) traits.push('open')
  const a = above.shared
  const b = below.shared
  if (context.lead) {
    traits.push(a > b + 0.15 ? 'leadA' : b > a + 0.15 ? 'leadB' : 'lead=')
    traits.push(toldFirst(above.told, below.told))
  }
  return traits
}

/** What is notified of a time. */
const NOTIFIES = endingWith(/(?:公告|通告|通知|提示|提醒|安排|须知|办法)$/)

/** Whether a notice's headline is cut in two: behind who issues it, or what it is about. */
function isNoticeCut(upper: string, lower: string): boolean {
  if (upper.startsWith('关于')) return NOTICE.test(lower)
  if (lower.startsWith('关于')) return NOTICE.test(lower) && !KICKER_TAIL.test(upper)
  return upper.endsWith('期间') && NOTIFIES.test(lower)
}
/** Which of two lines the story tells of first: the occasion before what came of it, or the news before its details. */
function toldFirst(above: number, below: number): string {
  if (above < 0 || below < 0) return above === below ? 'told-none' : above < 0 ? 'told-lower' : 'told-upper'
  return above < below ? 'told-first' : above > below ? 'told-last' : 'told-both'
}

/** Opens more quotations, titles and brackets than it closes. */
function isOpen(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '“' || sign === '《' || sign === '（') depth++
    else if (sign === '”' || sign === '》' || sign === '）') depth--
  }
  return depth > 0
}

/** A stack's traits by line and by joint: what every reading of it is made of. */
export interface StackTraits {
  readonly own: readonly (readonly string[])[]
  readonly joints: readonly (readonly string[])[]
}

export function traitsOf(stack: Stack, bonds: Bonds): StackTraits {
  const lead = pairsOf(stack.lead.slice(0, FIRST_WORDS))
  const story = pairsOf(stack.lead.replace(DATELINE, '').slice(0, TOLD_WITHIN))
  const lines = stack.lines.map((line) => seenLine(line, lead, story))
  return {
    own: lines.map(lineTraits),
    joints: lines.slice(1).map((line, i) => jointTraits(lines[i] as SeenLine, line, stack, bonds)),
  }
}

/** Traits of a reading, each behind its place: `K:w16`, `KH:even`; and its shape, `=KHD`. */
export function readingTraits({ own, joints }: StackTraits, reading: StackReading): string[] {
  const traits: string[] = []
  const places = placesOf(reading, own.length)
  for (let i = 0; i < own.length; i++) {
    for (const trait of own[i] as readonly string[]) traits.push(`${places.own[i]}:${trait}`)
    if (i === 0) continue
    for (const trait of joints[i - 1] as readonly string[]) traits.push(`${places.joints[i - 1]}:${trait}`)
  }
  traits.push(places.shape)
  return traits
}
