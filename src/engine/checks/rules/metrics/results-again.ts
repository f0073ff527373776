import { areSwapped } from '../../figures/digit-slips'
import { type FigureText, sentenceOf } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'

/** A result of a contest that is told again with two of its digits exchanged. Offsets into the texts. */
export interface ResultAgain {
  readonly earlier: ResultPlace
  readonly later: ResultPlace
}

interface ResultPlace {
  readonly text: FigureText
  readonly start: number
  readonly end: number
  readonly printed: string
}

/** 10秒63, 10.63秒, 3分52秒17, 1小时12分36秒; 7米84. */
const RESULT =
  /(?<![\d.])(?:(?:\d{1,2}小时)?(?:\d{1,2}分)?(?:\d{1,2}秒\d{1,2}|\d{1,2}\.\d{1,2}秒)|(?:\d{1,2}小时)?\d{1,2}分\d{2}秒|\d{1,2}米\d{2})(?!\d)/gu
const WON = /夺|摘|冠军|第一|金牌|胜出|冲线|冲过终点|率先/u
/** The later one is told as the one that won. */
const KNOWN = /这[个一]?(?:成绩)?$|[这该]$/u
const KNOWN_BEHIND = /^的?(?:夺冠|冠军|获胜|最终|决赛)?(?:的?成绩|这[个一])/u
/** Another run, or another's: 预赛, 去年, 亚军, 纪录. */
const OTHER =
  /预赛|初赛|复赛|半决赛|训练|平时|此前|以前|去年|前年|上届|上次|曾|[纪记]录|亚军|季军|第[二三四五六七八]|[银铜]牌|屈居|达标|目标|资格|最好成绩|个人最[佳好]|另|落后|领先|对手|相差|原|分站|首轮|次轮|第一[棒轮跳投枪次]/u
const SIDES = [/[男女]子/u, /\d{2,5}米|百米|\d+公里|马拉松|跳[高远]|铅球|标枪|铁饼|栏|[蛙仰蝶自]泳|接力/u]
const SAYS = /^[^，。；：]{0,10}(?:说|称|介绍|表示|评价|点评|认为|透露)/u

/** 以10秒63夺冠。…跑出的10秒36: the winner's result, told of no other run and of nobody else. */
export function* resultsAgain(texts: readonly FigureText[]): Generator<ResultAgain> {
  if (!texts.some(({ folded }) => /\d(?:秒|米\d)/u.test(folded))) return
  const all = texts.flatMap((text) =>
    matchesOf(text.folded, RESULT).map(({ 0: printed, index: start }) => ({
      text,
      printed,
      start,
      end: start + printed.length,
    })),
  )
  for (const [k, later] of all.entries()) {
    const earlier = all
      .slice(0, k)
      .find(
        ({ printed }) =>
          printed.replace(/\d/gu, '0') === later.printed.replace(/\d/gu, '0') &&
          areSwapped(printed.replace(/\D/gu, ''), later.printed.replace(/\D/gu, '')),
      )
    if (!earlier || all.some((one) => one !== later && one.printed === later.printed)) continue
    const [told, own] = [passage(earlier), passage(later)]
    if (told === own || !WON.test(told) || OTHER.test(own) || OTHER.test(told) || areApart(told, own)) continue
    if (isOfOne(earlier, later)) yield { earlier, later }
  }
}

function passage({ text, start }: ResultPlace): string {
  const sentence = sentenceOf(text, start)
  return text.folded.slice(sentence?.start, sentence?.end)
}

function areApart(told: string, own: string): boolean {
  return SIDES.some((side) => {
    const word = side.exec(own)?.[0]
    return word !== undefined && !told.includes(word)
  })
}

/** The same name, or nobody's and taken up as known. */
function isOfOne(earlier: ResultPlace, later: ResultPlace): boolean {
  const [told, own] = [namesIn(earlier), namesIn(later)]
  if (own.some((name) => told.includes(name))) return true
  if (own.length > 0) return false
  const { folded } = later.text
  return (
    KNOWN.test(folded.slice(Math.max(0, later.start - 4), later.start)) ||
    KNOWN_BEHIND.test(folded.slice(later.end, later.end + 8)) ||
    /成绩[为是]$/u.test(folded.slice(Math.max(0, later.start - 3), later.start))
  )
}

/** Whom the sentence names, but for who only speaks in it. */
function namesIn({ text, start }: ResultPlace): string[] {
  const sentence = sentenceOf(text, start)
  return text.source.tags.flatMap((tag) =>
    tag.type === 'person' &&
    tag.start >= (sentence?.start ?? 0) &&
    tag.end <= (sentence?.end ?? 0) &&
    (tag.end > start ||
      !SAYS.test(text.folded.slice(tag.end, tag.end + 14)) ||
      isNamedBefore(text, tag.start, tag.value.name))
      ? [tag.value.name]
      : [],
  )
}

function isNamedBefore({ folded }: FigureText, at: number, name: string): boolean {
  return folded.slice(0, at).includes(name)
}
