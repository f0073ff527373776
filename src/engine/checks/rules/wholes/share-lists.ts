import { beforeFirst, behindLast } from '../../behind-last'
import type { FigureSentence } from '../../figures/figure-text'
import { isShare, type PrintedFigure } from '../../figures/printed-figure'
import { NOTHING_LEFT } from './part-words'
import { isAnswerLink, isOfSurvey, singleAnswers } from './single-answers'
import { steppedShares } from './stepped-shares'

/** Shares of one whole that stand side by side. */
export interface ShareList {
  readonly shares: readonly PrintedFigure[]
  /** Nothing is left out: the shares have to make 100 per cent; otherwise they must only not exceed it. */
  readonly complete: boolean
  /** By how much they may exceed it and still be shares of one whole. */
  readonly most: number
  /** The sentence says itself that nothing is left out: tenths are meant as they stand. */
  readonly isClosed?: boolean
}

const TOGETHER =
  /(?:分别占|占比分别|比重分别|比例分别|份额分别|各占|所占比例分别|构成比分别|分别为|分别是|(?:来源|构成|结构|组成|分布|配比)[^，。；]{0,6}(?:为|是|：))/u
const ONE_WHOLE =
  /得票率|总|全部|受访|被调查|调查对象|样本|选票|其中|占比|所占比例|比重|比例|份额|构成|来源|结构|组成|分布|配比/u
/** 产量和出口量分别占全国的60%和55%: two wholes. */
const MANY_WHOLES =
  /全国|全省|全市|全县|全球|世界|各自|同类|同期|同比|增(?!加值)|降|提高|率为|多选|行业|均占|都占|涨|跌|收益|都[有喝吃看买用]|不止|(?<!得票)率分别|上年|去年|达标|合格/u
const THREE_SECTORS = /三次产业|第?一、第?二、第?三产业|第一产业[^。]*第二产业[^。]*第三产业|一、?二、?三产/u
const VOTES = /赞成[^。]*反对[^。]*弃权/u
const SEXES = /男[^。]{0,12}女[^。]{0,12}分别占|男[^，。]{0,6}占[^，。]*，女[^，。]{0,6}占/u
const LINK = /^(?:[、，和及与；]|以及){1,2}[^，。；0-9]{0,14}$/u

/** 全市用电量中，…分别占: the place is where the whole is, not the whole each share is of. */
const OF_PLACE = /(?<!占)(?:全[国省市县区球]|世界)[^，。；]{2,10}中，/u

/** 去年全省装机中: when all of it was so. */
const WHEN = /^(?:去年|上年)(?=全[国省市县区球]|[底末])|(?<=[，。：；]|^)(?:去年|上年)(?=[^，。；0-9]{2,12}[中里]，)/gu

/** 去年全区三次产业占比分别为: the three of one place in one year leave nothing out. */
const LAST_YEAR = /去年|上年/u

const OF_WHOLE = /[^，。；]{3}[中里]，/u
/** 优秀、合格、不合格的比例分别为: what is and what is not leave nothing out. */
const OPPOSITES = /([\u4e00-\u9fff]{2})、(?:不|未|非)\1[^，。；]{0,6}分别/u
/** 48%表示满意，35%表示一般，21%表示不满: one question, one answer each. */
const SAYS = /^的?(?:表示|认为|选择|回答|答|觉得|自认)/u

/** 52%的选民支持，43%反对，另有5%未表态: who answers, and somebody who does not. */
const ANSWERS = /^的(?:受访|被访|选民|家长|人|网友|市民|读者|学生|被调查|居民|职工|村民|消费者|股东|球迷|业主|教师)/u
const NO_ANSWER = /未|没有|没想|说不清|不清楚|无所谓|不确定|弃权|其余|其他|不知道|中立|视情况/u
/** 60%给长子，30%给次子，10%给养女 */
const GOES_TO = /^(?:的[^，。；0-9]{0,4})?(?:给|归|留[给作]|捐给|分给|分配|用[于作]|划归|上缴|返还|作为)/u

/** 由甲、乙和丙组成，占比分别为: what there is, and how much of each. */
const COMPOSED =
  /(?:由|分为|分成)[^。；，0-9]{1,8}、[^。；，0-9]{1,24}(?:组成|构成|[类种块等])?，[^，。；0-9]{0,4}(?:占比|比例|比重|份额)(?:分别|依次)(?:为|是|达|占)$/u
const MADE = /^(?:酿|组成|制成|构成|配|混|调|合成|烧制)/u

/** 由室外、室内两部分组成，室外占71.5%，室内占38.5%: the kinds are named, and then each with its share. */
const KINDS =
  /(?:由|分为|分成|分)([^，。；0-9由分]{2,30}?)(?:[两二三四五六](?:个|大)?(?:部分|类|种|块|级|档|型)|组成|构成)[^，。；0-9]{0,4}，/u

function sharesOfKinds(sentence: FigureSentence, run: readonly PrintedFigure[], lead: string): boolean {
  const kinds = KINDS.exec(lead)?.[1]?.split(/[、和与及]/u) ?? []
  return (
    run.length > 1 &&
    kinds.length === run.length &&
    run.every((share, k) => {
      const head = behindLast(headOf(sentence, run, share, k), '，；、')
      return head.startsWith(kinds[k] ?? '') && SHARE_OF.test(head.slice(kinds[k]?.length))
    })
  )
}

const SHARE_OF = /^(?:部分|的)?(?:约|所)?(?:占比|比例|比重|占)?(?:约|为|达|到)*$/u

/** 县财政出40%，镇里出25%，企业出35%: what is borne by all of them, by each. */
const BORNE = /(?:出资?|承担|负担|分担|认缴|摊|持股|占股|控股|分得|得|拿|分|占)(?:了|约)?$/u
const SHARED_OUT = /分担|共担|分摊|按比例|按股|出资|筹措|股东|股权|持股|分红|分成|分账|分家|分配|瓜分|分给|遗产|合伙/u

/** Shares told first and what they are of behind them. */
function tellsAll(folded: string, run: readonly PrintedFigure[], end: number): boolean {
  const behind = run.map((share, k) => folded.slice(share.end, run[k + 1]?.start ?? Math.min(end, share.end + 16)))
  if (run.length > 2 && behind.every((words) => GOES_TO.test(words))) return true
  const said = (behind[0] ?? '').charAt(0)
  // 62%答“会”，31%答“不会”，7%答“没想好”
  const alike = /[\u4e00-\u9fff]/u.test(said) && behind.every((words) => words.startsWith(said))
  if (run.length > 2 && alike && NO_ANSWER.test(behind.at(-1) ?? '')) return true
  // 由高粱35%、大米25%、糯米40%酿成
  const from = folded.slice(Math.max(0, (run[0]?.start ?? 0) - 8), run[0]?.start)
  if (run.length > 2 && /由[^，。；]{1,6}$/u.test(from) && MADE.test(behind.at(-1) ?? '')) return true
  return run.length > 2 && ANSWERS.test(behind[0] ?? '') && NO_ANSWER.test(behind.at(-1) ?? '')
}

/** 支持 and 反对 are answers to one question. */
const FOR = /(?<!不)(?:支持|赞成|同意|赞同|认可|愿意|满意|看好|有信心)/u
const AGAINST = /反对|不(?:支持|赞成|同意|赞同|认可|愿意|满意|看好)/u
/** 对停车表示不满: what is answered to. */
const TO = /对[^，。；]{2,}/u

/** 42%的家长表示支持，31%无所谓，37%反对: one question, though nobody says that nothing is left out. */
function answerOne(folded: string, run: readonly PrintedFigure[], end: number): boolean {
  if (run.length < 3) return false
  const behind = run.map((share, k) => {
    const words = folded.slice(share.end, run[k + 1]?.start ?? Math.min(end, share.end + 20))
    return beforeFirst(words, '，。；')
  })
  if (!ANSWERS.test(behind[0] ?? '') || behind.slice(1).some((words) => TO.test(words))) return false
  const told = behind.map((words) =>
    AGAINST.test(words) ? 'no' : FOR.test(words) ? 'yes' : NO_ANSWER.test(words) ? 'none' : '',
  )
  return told.includes('yes') && told.includes('no') && new Set(told).size === told.length && !told.includes('')
}

const REST = /^[，；、](?:剩下|余下|剩余|其余)(?:的|约|近|为|占|[\u4e00-\u9fff]{1,3}占)?$/u
const MORE = /^[，；、](?:另有|还有|另外)(?:约|近)?$/u

/** Whether the last of shares is the rest of them, `all` that is left or some; undefined where it is none. */
function restOf(sentence: FigureSentence, run: readonly PrintedFigure[]): 'all' | 'some' | undefined {
  const last = run.at(-1)
  if (!last || run.slice(0, -1).some((share, k) => !/占[^，。；]{0,6}$/u.test(headOf(sentence, run, share, k))))
    return undefined
  const head = headOf(sentence, run, last, run.length - 1)
  const sum = run.reduce((all, share) => all + share.number, 0)
  if (REST.test(head)) return sum > FEWEST_TOLD ? 'all' : undefined
  return MORE.test(head) && ANSWERS.test(sentence.text.folded.slice(last.end, last.end + 8)) ? 'some' : undefined
}

/** 一代户, 二代户, 三代及以上户: steps that leave each other out. */
const LAST_STEP = /(?<=二[^。]{2,12})[三四五]\S?[及或]?以上/gu
/** Where shares may be told to be all there are. */
const CLOSING = 18
/** ，境外游客没有: another kind, of which there is none. */
const NONE_OF = /^，[^，。；]{2,8}(?:没有|一个没有|为零|是零)(?:[，。；]|$)/u
/** 全县公交车里: where the whole is. */
const OF_SOMEWHERE = /(?<!占)(?:全[国省市县区球]|世界)/gu
/** Shares that come to less were not all told. */
const FEWEST_TOLD = 80

export function readShareLists(sentence: FigureSentence): ShareList[] {
  const lists: ShareList[] = steppedShares(sentence).map((shares) => ({ shares, complete: true, most: 100 }))
  const { folded } = sentence.text
  const shares = sentence.figures.filter((figure) => isShare(figure) && !figure.range)
  for (let k = 0; k < shares.length; ) {
    const run = runFrom(sentence, shares, k)
    k += Math.max(1, run.length)
    const [first] = run
    const last = run.at(-1)
    if (!first || !last || run.length < 2) continue
    const lead = folded.slice(Math.max(sentence.start, first.start - 40), first.start)
    const all = lead + folded.slice(first.start, last.end)
    if (sharesOfKinds(sentence, run, lead)) {
      lists.push({ shares: run, complete: true, most: 40 })
      continue
    }
    const composed = COMPOSED.test(lead)
    const sectors = run.length === 3 && THREE_SECTORS.test(all)
    // 占42%、占35%，其余15%的家长…: the rest is what is left of one whole, no more and no less.
    const rest = run.length > 2 && !MANY_WHOLES.test(all.replace(OF_SOMEWHERE, '')) ? restOf(sentence, run) : undefined
    if (rest) {
      lists.push({ shares: run, complete: rest === 'all', most: 40 })
      continue
    }
    // 全县耕地由三等地、四等地和五等地组成: the county is the place, not the whole of the shares.
    if (
      MANY_WHOLES.test(
        composed || sectors || OF_PLACE.test(lead) || OPPOSITES.test(lead) || OF_WHOLE.test(lead)
          ? all.replace(sectors ? LAST_YEAR : WHEN, '').replace(/(?<!占)(?:全[国省市县区]|世界|全球)|合格|达标/gu, '')
          : all,
      )
    )
      continue
    if (tellsAll(folded, run, sentence.end)) {
      lists.push({ shares: run, complete: true, most: 100 })
      continue
    }
    const single = singleAnswers(sentence, run)
    if (single !== undefined) {
      lists.push({ shares: run, complete: false, most: single })
      continue
    }
    if (answerOne(folded, run, sentence.end)) {
      lists.push({ shares: run, complete: false, most: 40 })
      continue
    }
    const bySide = run.length > 2 && run.every((share, j) => BORNE.test(headOf(sentence, run, share, j)))
    if (bySide && SHARED_OUT.test(all)) {
      lists.push({ shares: run, complete: false, most: 40 })
      continue
    }
    const marked = TOGETHER.test(lead) && (ONE_WHOLE.test(lead) || OF_WHOLE.test(lead))
    const eachTakes =
      run.length >= 2 && run.every((share, j) => /占[^，。；]{0,6}$/u.test(headOf(sentence, run, share, j)))
    const behind = folded.slice(last.end, Math.min(sentence.end, last.end + CLOSING))
    if (eachTakes && (NOTHING_LEFT.test(behind) || NONE_OF.test(behind))) {
      lists.push({ shares: run, complete: true, most: 40, isClosed: true })
      continue
    }
    const votes = VOTES.test(all)
    const complete =
      votes ||
      (run.length > 2 && OPPOSITES.test(lead)) ||
      sectors ||
      (SEXES.test(folded.slice(Math.max(sentence.start, first.start - 10), last.end)) && run.length === 2)
    const answers = run.map((share) => {
      const words = folded
        .slice(share.end, share.end + 8)
        .replace(ANSWERS, '')
        .replace(/^[者生们员众]/u, '')
      return SAYS.exec(words)?.[0]
    })
    if (run.length > 2 && answers[0] && answers.every((verb) => verb === answers[0]))
      lists.push({ shares: run, complete: false, most: 15 })
    else if (composed && run.length > 1) lists.push({ shares: run, complete: run.length > 2, most: 40 })
    else if (complete && (marked || eachTakes || votes)) lists.push({ shares: run, complete: true, most: 100 })
    else if (marked && run.length >= 2) lists.push({ shares: run, complete: false, most: run.length > 2 ? 40 : 15 })
    else if (eachTakes && run.length >= 3 && !/党员|女|民族|以上|学历|岁/u.test(all.replace(LAST_STEP, '')))
      lists.push({ shares: run, complete: false, most: 15 })
  }
  return lists
}

function runFrom(sentence: FigureSentence, shares: readonly PrintedFigure[], k: number): PrintedFigure[] {
  const { folded } = sentence.text
  const run: PrintedFigure[] = []
  const isSurvey = shares.length > 2 && shares[k] !== undefined && isOfSurvey(sentence, shares[k])
  for (let j = k; j < shares.length; j++) {
    const share = shares[j]
    const previous = run.at(-1)
    const gap = previous && share ? folded.slice(previous.end, share.start) : ''
    if (!share || (previous && !isLinked(gap) && !(isSurvey && isAnswerLink(gap)))) break
    // …、41.2%，其中第三产业的贡献率为52.3%: told of one of them.
    if (run.length > 2 && folded.startsWith('，其中', previous?.end)) break
    run.push(share)
  }
  return run
}

function isLinked(gap: string): boolean {
  return (
    LINK.test(gap) ||
    /^(?:的[^，。；0-9]{2,8}|[给归留捐分用划支反赞认])[^，。；0-9]{0,8}，(?:另有|另外|还有|其余)?$/u.test(gap) ||
    /^[^，。；0-9]{2,6}，(?:另有|还有|其余|另外)?$/u.test(gap)
  )
}

function headOf(
  { text: { folded } }: FigureSentence,
  run: readonly PrintedFigure[],
  share: PrintedFigure,
  k: number,
): string {
  return folded.slice(run[k - 1]?.end ?? Math.max(0, share.start - 14), share.start)
}
