import { matchesOf } from '../../matches-of'

/** A best time that was not improved: 由10秒16提高到10秒21, 以10秒21打破了10秒16的纪录. Offsets into the text. */
export interface SlowerRecord {
  readonly from: TimedPlace
  readonly to: TimedPlace
  readonly verb: string
  /** Told in seconds, of which fewer are better, as if it were quicker; else it went down where the verb says up. */
  readonly timed: boolean
}

interface TimedPlace {
  readonly start: number
  readonly end: number
  readonly printed: string
}

const TIME = '(?:[0-9]{1,2}小时)?(?:[0-9]{1,2}分钟?)?[0-9]{1,2}秒(?:[0-9]{1,3})?'
const BETTER = '提高|提升|刷新|改写|改进|提速|推进|突破|改为|更新|加快'
const IMPROVED = new RegExp(
  `(?:由|从|将|把)(?:[^，。；0-9]{0,14})(${TIME})(?:的[^，。；0-9]{0,12}|[，一直大幅又再][^，。；0-9]{0,6})?(${BETTER})(?:到|至|为|成|了?到)(?:了)?(${TIME})`,
  'gu',
)
const BROKEN = new RegExp(
  `以(${TIME})(?:的[^，。；0-9]{0,8})?(?:一举)?(打破|刷新|改写|超越)(?:了)?[^，。；0-9]{0,20}?(${TIME})的[^，。；]{0,12}(?:[纪记]录|成绩)`,
  'gu',
)
/** 由11秒32延长到11秒08, 由10秒16缩短到10秒21: verbs that say how long, of a time that went the other way. */
const MOVED = new RegExp(
  `(?:由|从|将|把)(?:[^，。；0-9]{0,14})(${TIME})(?:的[^，。；0-9]{0,12}|[一直大幅又再][^，。；0-9]{0,6})?(?:(延长|拉长|增加|增|放慢|减慢|上升|拖长)|(缩短|压缩|减少|减|缩|下降|降))(?:到|至|为)了?(${TIME})`,
  'gu',
)
const OF_RECORD = /成绩|[纪记]录|游|跑|米|接力|马拉松|速滑|夺冠|赛/u
const BACK = 60

/** Scans folded text once. */
export function* slowerRecords(folded: string): Generator<SlowerRecord> {
  if (/成绩|[纪记]录|刷新|改写/u.test(folded)) yield* lowerRecords(folded)
  if (!/[0-9]秒/u.test(folded)) return
  for (const match of matchesOf(folded, IMPROVED)) {
    const [printed, from = '', verb = '', to = ''] = match
    if (!OF_RECORD.test(folded.slice(Math.max(0, match.index - BACK), match.index + printed.length))) continue
    if (secondsOf(to) <= secondsOf(from)) continue
    const end = match.index + printed.length
    const start = match.index + printed.indexOf(from)
    yield { from: placed(start, from), to: placed(end - to.length, to), verb, timed: true }
  }
  for (const match of matchesOf(folded, MOVED)) {
    const [printed, from = '', longer, shorter = '', to = ''] = match
    const isTurned = longer ? secondsOf(to) < secondsOf(from) : secondsOf(to) > secondsOf(from)
    if (!isTurned) continue
    const end = match.index + printed.length
    const start = match.index + printed.indexOf(from)
    const verb = longer ?? shorter
    yield { from: placed(start, from), to: placed(end - to.length, to), verb, timed: !longer }
  }
  for (const match of matchesOf(folded, BROKEN)) {
    const [printed, to = '', verb = '', from = ''] = match
    if (secondsOf(to) <= secondsOf(from)) continue
    const start = match.index + printed.lastIndexOf(from)
    yield { from: placed(start, from), to: placed(match.index + 1, to), verb, timed: true }
  }
}

/** 把最好成绩由1.88米刷新到1.85米: verbs that say no more than that it is better. */
const LOWER =
  /(?:成绩|[纪记]录|最[大高长深远重快][\u4e00-\u9fff]{1,5})(?:由|从)[^，。；0-9]{0,8}([0-9]+(?:\.[0-9]+)?)(米|公里|公斤|千克|吨|环|分)(?:[^，。；0-9]{0,6})(刷新|改写|更新|改为|突破)(?:到|至|为|成)(?:了)?([0-9]+(?:\.[0-9]+)?)\2(?!钟)/gu

function* lowerRecords(folded: string): Generator<SlowerRecord> {
  for (const match of matchesOf(folded, LOWER)) {
    const [printed, from = '', unit = '', verb = '', to = ''] = match
    if (Number(to) >= Number(from)) continue
    const end = match.index + printed.length
    const start = match.index + printed.indexOf(from + unit)
    yield { from: placed(start, from + unit), to: placed(end - to.length - unit.length, to + unit), verb, timed: false }
  }
}

function placed(start: number, printed: string): TimedPlace {
  return { start, end: start + printed.length, printed }
}

/** 2分05秒3 as 125.3: what stands behind 秒 are its decimals. */
function secondsOf(printed: string): number {
  const [, hours, minutes, seconds, decimals] =
    /^(?:([0-9]+)小时)?(?:([0-9]+)分钟?)?([0-9]+)秒([0-9]*)$/u.exec(printed) ?? []
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(`${seconds ?? 0}.${decimals || 0}`)
}
