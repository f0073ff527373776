import { areContrasted } from '../../figures/contrast-words'
import { type Period, readPeriod } from '../../figures/period-words'
import { sharesRun } from '../../figures/shared-phrase'
import { areNumbersApart, numbersOf } from './figure-traits'
import type { SlipFigure } from './slip-figure'
import { hasName, kindOfName, subjectsOf } from './story-subject'

/** Who says it: what the sentence is about stands behind. */
const SAYS =
  /(?:说|称|介绍|表示|指出|指(?=[，：])|判词|透露|认为|通报|公布|显示|分析|测算|解释|提醒|坦言|感慨|笑言|强调|回忆|算了?一?笔?账|发现|获悉|了解|据悉|写[着明]|写的是|[载列标注表]明|记载|公示|登记)(?:到|道)?[，：]?[“「]?/u
const OPENING = 8
/** 城北一家投注站, 最热的古镇, 隔壁乡的电站: one of many, or the one next to it. */
const ANOTHER =
  /一[家座个处位名户所艘条段]|最[\u4e00-\u9fff]的|隔壁|相邻|邻近|旁边|附近|对面|不远处|邻[村乡镇县市省]|另|其[他它余]|大户|个体|单单|仅[^，]{2,}就/u
/** 赵家, 钱家 */
const FAMILY = /^([\u4e00-\u9fff])家/u
/** 老馆, 新馆 */
const OLD_OR_NEW = /^([老旧原新])([\u4e00-\u9fff])/u
const BEFORE_OR_AFTER = /^([\u4e00-\u9fff]{2})(前|后|之前|之后)(?=[，的])/u

/**
 * Whether what the two sentences are about, as each begins, keeps them apart: 一期 and 二期, 老馆 and 新馆, 去年 and 今年一季度, one of
 * many. The clause of the figure itself need not say it again.
 */
export function areTopicsApart(a: SlipFigure, b: SlipFigure): boolean {
  if (areNumbersApart(numbersOf(a.before), numbersOf(b.before))) return true
  if (areTimesApart(a, b)) return true
  const [x, y] = [topicOf(a.before), topicOf(b.before)]
  if (areContrasted(x.slice(0, OPENING), y.slice(0, OPENING))) return true
  if (areRivals(x, y, OLD_OR_NEW) || areRivals(x, y, BEFORE_OR_AFTER)) return true
  const [mine, other] = [FAMILY.exec(x)?.[1], FAMILY.exec(y)?.[1]]
  if (mine !== undefined && other !== undefined && mine !== other) return true
  // A part is less than the whole.
  return b.figure.value < a.figure.value && (isOfPart(a, y) || isNewTopic(a, y) || isSmallOne(a, b))
}

/** With more digits alike, chance is no explanation. */
const FEW_DIGITS = 2
const TOPIC = 5
/** 西坡林场: so much of it says which one. */
const OWN = 3
/** What only leads up to what is told, and who is about to tell it. */
const NO_TOPIC =
  /^(?:受|由于|随着|因|走|来|站|坐|看|据|按|经|为|在|从|对|此|同时|目前|如今|近年|这|该|其|全|我|本|共|也|还|而|但|就|可|不|接|结合|根据|截|至|到)|[长员师]|主任|经理|负责|记者|工作|部门|局|总监|董|理事|委|协会|组|站|所|处|[他她]/u

function isNewTopic({ figure, passage }: SlipFigure, topic: string): boolean {
  return figure.digits.length <= FEW_DIGITS && opensAnew(topic, passage)
}

/**
 * 西坡林场的火小些，过火面积…: the sentence begins with what the other one does not know, and goes on to the figure.
 * @param passage the other sentence.
 */
export function opensAnew(topic: string, passage: string): boolean {
  const opening = CLAUSE.exec(topic)?.[0] ?? ''
  if (opening.length === topic.length || NO_TOPIC.test(opening)) return false
  const noun = HAN.exec(opening)?.[0].slice(0, TOPIC) ?? ''
  return noun.length === TOPIC && !sharesRun(noun.slice(0, OWN), passage, 2)
}

const HAN = /^[\u4e00-\u9fff]+/u

/** 28.6万立方米的小水塘: the noun behind is a small one, which the other sentence never names. */
function isSmallOne({ passage }: SlipFigure, { passage: own, before }: SlipFigure): boolean {
  const noun = /^[^，。；]{0,12}?的小([\u4e00-\u9fff]{2})/u.exec(own.slice(before.length))?.[1]
  return noun !== undefined && !passage.includes(noun)
}

const CLAUSE = /^[^，：；]*/u
const MEASURED_BY = /^(?:按照?|以|据|每)/u

/** 最热的古镇…, 大桥镇冷库，…: one of many, or somebody the sentence of the whole never names. */
function isOfPart({ passage }: SlipFigure, topic: string): boolean {
  const opening = topic.slice(0, OPENING)
  const one = ANOTHER.exec(opening)
  if (one !== null && !MEASURED_BY.test(opening) && !passage.includes(one[0])) return true
  const told = subjectsOf(passage)
  return [...subjectsOf(CLAUSE.exec(topic)?.[0] ?? '')].some(
    (name) => /^(?:place|firm)$/u.test(kindOfName(name)) && !hasName(told, name),
  )
}

/** （本报讯）, and the quotation marks a sentence opens with. */
const DATELINE = /^(?:[【\s]*[^，。；]{0,8}[讯訊电電](?:（[^（）]*）|[】\s])\s*)?[\s“”‘’「」『』·]*/u

/** 年终总结里，在另一张表上，: where it stands is not what it is of. */
const DOCUMENT =
  /^[^，。；：0-9]{0,10}(?:报告?|公报|总结|[表稿册牌页栏屏]|通知|合同|公示|网站|公告|说明|材料|文件|海报)[里中上内]，/u

/** The words a sentence begins with, without who says it, up to the figure. */
export function topicOf(before: string): string {
  const bare = before
    .slice(before.lastIndexOf('；') + 1)
    .replace(DATELINE, '')
    .replace(DOCUMENT, '')
  const said = SAYS.exec(bare)
  return said !== null && said.index < SAID_WITHIN ? bare.slice(said.index + said[0].length) : bare
}

const SAID_WITHIN = 24

/** The same thing called by two opposite words: the first group is the word where the second is alike, or the other way round. */
function areRivals(x: string, y: string, pattern: RegExp): boolean {
  const [p, q] = [pattern.exec(x), pattern.exec(y)]
  return p !== null && q !== null && (p[1] === q[1]) !== (p[2]?.at(-1) === q[2]?.at(-1))
}

const THIS_SEASON = /这个?(?=[春夏秋冬])/u

/** 去年 and 今年一季度, 2024年 and 2025年; the whole year and a part of it, where the part has less. */
function areTimesApart(a: SlipFigure, b: SlipFigure): boolean {
  const [p, q] = [a, b].map(({ before }) => readPeriod(before.replace(THIS_SEASON, '今年')))
  if (p?.kind !== 'calendar' || q?.kind !== 'calendar') return false
  const [x, y] = [yearOf(p, a.reference), yearOf(q, b.reference)]
  if (x !== undefined && y !== undefined && x > LONG_AGO === y > LONG_AGO && x !== y) return true
  const [m, n] = [monthsOf(p), monthsOf(q)]
  if (m === n || m === 0 || n === 0) return false
  return m > n === a.figure.value > b.figure.value
}

const LONG_AGO = 1000

function yearOf({ year }: Period, reference: string | null): number | undefined {
  const issue = Number(reference?.slice(0, 4))
  return year !== undefined && year <= 0 && issue > 0 ? issue + year : year
}

/** How many months a period has; 0 where nobody can say. */
function monthsOf({ year, part, partKind }: Period): number {
  if (partKind === 'turn') return 0
  if (part === undefined) return year === undefined ? 0 : 12
  return partKind === 'month' ? 1 : partKind === 'quarter' ? 3 : 6
}
