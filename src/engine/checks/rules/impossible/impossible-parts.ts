import { type Sentence, says } from '../../../../words/sentence'
import type { FigureText } from '../../figures/figure-text'
import { isCount } from '../../figures/metric-label'
import { isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'
import { overFullMarks } from './full-marks'
import { overGiven } from './given-out'
import type { ImpossiblePart } from './impossible-part'
import { partsOver } from './parts-over'
import { overTries } from './tries-made'
import { overVoters } from './votes-over'

/** Everything in a text that is more than the whole it is a part of. */
export function* impossibleParts(text: FigureText): Generator<ImpossiblePart> {
  yield* overFullMarks(text)
  yield* overWholes(text)
  yield* overShots(text)
  yield* overTries(text)
  yield* overGiven(text)
  yield* overVoters(text)
  yield* overMinutes(text)
  yield* partsOver(text)
}

const SHOTS = /(?<![0-9.])([0-9]{1,3})([投罚射掷发])([0-9]{1,3})([中进])/gu

/** 12投13中. */
function* overShots({ folded }: FigureText): Generator<ImpossiblePart> {
  for (const match of matchesOf(folded, SHOTS)) {
    const [printed, tries = '', , hits = ''] = match
    if (Number(hits) <= Number(tries)) continue
    yield { spans: [spanOf(match)], says: says('says.impossible-value.shots', { tries, hits, printed }) }
  }
}

/** 3分75秒, 2小时68分. */
const CLOCKED = /(?<![0-9.])[0-9]{1,3}(?:分([6-9][0-9])秒|小时([6-9][0-9])分)/gu

function* overMinutes({ folded }: FigureText): Generator<ImpossiblePart> {
  for (const match of matchesOf(folded, CLOCKED)) {
    const [printed, seconds, minutes] = match
    yield { spans: [spanOf(match)], says: overClock(printed, seconds === undefined ? minutes : undefined) }
  }
}

/** @param minutes what stands before 分 behind an hour; else seconds are too many. */
function overClock(printed: string, minutes: string | undefined): Sentence {
  return minutes === undefined
    ? says('says.impossible-value', { bound: says('says.bound.minute', {}), printed })
    : says('says.impossible-value.minutes', { printed, minutes })
}

function spanOf({ index, 0: printed }: RegExpExecArray): Pick<PrintedFigure, 'start' | 'end'> {
  return { start: index, end: index + printed.length }
}

const AMONG =
  /^[\u4e00-\u9fff“”]{0,10}(?:当中|之中|中间|中|里)，?(?:[\u4e00-\u9fff]{2,6}[的者])?(?:就|也|共|约|竟|仅|只|已)?(?:有|达)?$/u
/** 共设6个项目，…在其中7个项目上夺冠 */
const OF_THEM = /^[^。；0-9]{0,16}，[^，。；0-9]{0,10}(?:在|从|对|有|拿下|获得?|夺得)其中的?$/u
const PEOPLE = /^(?:人|户)$/u
const RANKED = /(?:排名?|名列|位居|位列|排在|列|居|跑了|获)[^，。；0-9]{0,3}$/u
const IN_RACE = /^[^，。；]{0,10}(?:中|里|参赛|参加|角逐|同场)/u
const WIDER = /全[国省市县区球]|世界|亚洲|国际|历史|总|奖牌榜/u

/** 42人中有45人; 在12支球队中名列第15. */
function* overWholes({ sentences, folded }: FigureText): Generator<ImpossiblePart> {
  for (const { figures } of sentences) {
    for (let k = 1; k < figures.length; k++) {
      const figure = figures[k]
      if (!figure || !(figure.ordinal || PEOPLE.test(figure.measure) || isCount(figure.family))) continue
      const whole =
        figures.slice(Math.max(0, k - 3), k).find((one) => isPartOf(figure, one, folded)) ??
        figures.slice(Math.max(0, k - 1), k).find((one) => isMoreThanAll(figure, one, folded))
      if (!whole) continue
      const key = figure.ordinal ? 'says.impossible-value.rank' : 'says.impossible-value.part'
      yield { spans: [figure, whole], says: says(key, { whole: whole.printed, part: figure.printed }) }
    }
  }
}

/** More than so many times the whole is another count. */
const MOST_TIMES = 1.6

/** 全班46人，今天到校51人; 480名学生参加中考，及格496人: who did it are some of all there were. */
const ALL = /(?:全[班校厂村队组厅馆社团院店体]|应到|应出席|共有|一共|总共)[^，。；0-9]{0,4}$/u
const TOOK_PART =
  /^(?:学生|考生|选手|代表|委员|职工|队员|运动员|业主|人员)?(?:参加|参赛|应考|报考|应试)[^，。；]{0,6}，/u
const SOME =
  /^[^，。；0-9]{0,12}，(?:其中|今天|当天|昨天|实际|已|共|仅|只有|有)*(?:到校|实到|到会|出席|出勤|到岗|及格|合格|优秀|过关|达标|毕业|获救|生还|治愈|出院)(?:的|有|为|者|率)?$|^[^，。；0-9]{0,12}，(?:其中)?(?:[\u4e00-\u9fff]{1,8}的(?:学生|孩子|职工|村民|选手|人)?|[\u4e00-\u9fff]{1,6}者)(?:就|竟|已|共|多)?(?:有|达|为)$/u
/** 抽检瓶装水120批次，合格126批次 */
const CHECKED = /(?:抽检|抽查|送检|检测|检验|参检|抽样)[^，。；0-9]{0,8}$/u
const PASSED = /^[^，。；0-9]{0,6}，(?:其中)?(?:有|共|经检测|结果)*(?:不?合格|不?达标|超标)(?:的|有|为|产品|样品)*$/u
const SOUND =
  /^[^，。；0-9]{0,6}(?:正常|合格|完好|达标|有效|过期|失效|超标|不符|存在|有问题|亮证|亮照|持证|落实|达到|未|已|取得|建立|安装|整改|停业|通过)/u
const DID_WELL = /^(?:上线|考上|及格|合格|达标|过关|通过|录取|获奖|晋级|完赛|被录取|考取|毕业)/u
const REACH = 14
const CHANGED = /增|外出|留守|留下|迁|搬|离开|加入|新|扩|来宾|列席|旁听|家长/u

function isMoreThanAll(figure: PrintedFigure, whole: PrintedFigure, folded: string): boolean {
  if (whole.ordinal || whole.range || whole.rough || figure.range || figure.rough || figure.ordinal) return false
  if (!isSameMeasure(figure, whole) || figure.number <= whole.number) return false
  if (figure.number > whole.number * MOST_TIMES) return false
  const between = folded.slice(whole.end, figure.start)
  if (PASSED.test(between) && CHECKED.test(folded.slice(Math.max(0, whole.start - REACH), whole.start))) return true
  // 抽查灭火器80只，85只压力正常
  if (
    /^[^，。；0-9]{0,6}，(?:其中|有|结果|发现)*$/u.test(between) &&
    SOUND.test(folded.slice(figure.end, figure.end + REACH)) &&
    CHECKED.test(folded.slice(Math.max(0, whole.start - REACH), whole.start))
  )
    return true
  if (isOfAsked(figure, whole, folded, between)) return true
  if (!PEOPLE.test(figure.measure)) return false
  if (CHANGED.test(between)) return false
  // 48名学生参加高考，52人上线
  if (TOOK_PART.test(between) && between.length < REACH && DID_WELL.test(folded.slice(figure.end))) return true
  if (!SOME.test(between)) return false
  return ALL.test(folded.slice(Math.max(0, whole.start - 8), whole.start)) || TOOK_PART.test(between)
}

/** 走访了500户居民，有612户表示满意; 发放问卷1000份，收回1120份; 全班45名学生，50名交了作业: of those asked, or of all there are. */
function isOfAsked(figure: PrintedFigure, whole: PrintedFigure, folded: string, between: string): boolean {
  const lead = folded.slice(Math.max(0, whole.start - REACH), whole.start)
  const behind = folded.slice(figure.end, figure.end + REACH + 4)
  const [noun = '', ...clauses] = between.split('，')
  if (CHANGED.test(clauses.join('，')) || /又|另|再|还|也/u.test(between)) return false
  if (HANDED_OUT.test(lead) && HANDED_BACK.test(between)) return true
  if (!/^[^，。；0-9]{0,8}，(?:其中|当中|有|结果|发现|共|就|竟)*$/u.test(between)) return false
  if (SURVEYED.test(lead)) return ANSWERED.test(behind)
  // 38名船员，41名渔民参加: others.
  const did = behind.startsWith(noun) ? behind.slice(noun.length) : behind
  return PEOPLE.test(figure.measure) && ALL.test(lead) && ALL_DID.test(did)
}

const HANDED_OUT = /(?:发放|发出|下发|印发|投放)[^，。；0-9]{0,8}$/u
const HANDED_BACK =
  /^[^，。；0-9]{0,6}，(?:共|实际|最终|已)*(?:收回|回收)(?:了)?(?:有效)?(?:问卷|答卷|选票|表决票|调查表|回执)?$/u
const SURVEYED = /(?:抽[查问测考]|走访|回访|调查|询问|采访|访问|随访|电访|摸排|测评|征求)(?:了)?[^，。；0-9]{0,8}$/u
const ANSWERED =
  /^[^，。；0-9]{0,6}(?:对[^，。；]{1,10})?(?:表示|认为|满意|愿意|说|觉得|希望|支持|反对|赞成|同意|选择|坦言|[曾会想能]|可以|答[对出]|不?知道|没有|称)/u
const ALL_DID =
  /^(?:都|均|已经?|全部|全都|也)*(?:交了|交来|参加|通过|及格|到场|完成|签了|签字|会(?![议场])|能|来自|领到|领取|接种|投了|选了|举手|赞成|写了|报了|去了|考了)/u

function isPartOf(figure: PrintedFigure, whole: PrintedFigure, folded: string): boolean {
  if (whole.ordinal || whole.range || whole.rough || figure.range || figure.number <= whole.number) return false
  const between = folded.slice(whole.end, figure.start)
  if (figure.ordinal)
    return (
      whole.family !== '' &&
      RANKED.test(between) &&
      IN_RACE.test(between) &&
      between.length < 24 &&
      !WIDER.test(between)
    )
  if (!isSameMeasure(figure, whole) || figure.rough) return false
  if (OF_THEM.test(between)) return isOneKind(figure, whole, folded) || sharesNoun(folded, figure, whole)
  return isOneKind(figure, whole, folded) && AMONG.test(between)
}

/** 6个项目 and 7个项目 */
function sharesNoun(folded: string, a: PrintedFigure, b: PrintedFigure): boolean {
  const noun = folded.slice(b.end, b.end + 2)
  return /^[\u4e00-\u9fff]{2}$/u.test(noun) && folded.startsWith(noun, a.end) && a.number <= b.number * MOST_TIMES
}

/** 60件展品中有74件是首次公开: nothing else is counted. */
const ITSELF = /^(?:是|为|系|被|属于|来自|出自|获)/u

/** 38个村中有43个村, but 3个乡镇中有12个村: people are people, of anything else the same has to be said of both. */
function isOneKind(figure: PrintedFigure, whole: PrintedFigure, folded: string): boolean {
  if (PEOPLE.test(figure.measure)) return true
  if (!isCount(figure.family) || figure.unit !== whole.unit || figure.number > whole.number * MOST_TIMES) return false
  const noun = /^([\u4e00-\u9fff]{1,6}?)(?:当中|之中|中|里)/u.exec(folded.slice(whole.end, whole.end + 8))?.[1]
  return noun === undefined
    ? figure.unit !== '个'
    : folded.startsWith(noun, figure.end) || ITSELF.test(folded.slice(figure.end, figure.end + 2))
}
