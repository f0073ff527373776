import type { FigureSentence } from '../../figures/figure-text'
import { isPlain, type PrintedFigure } from '../../figures/printed-figure'
import type { WholeTenths } from '../../figures/whole-tenths'

const RATE = /(?:赞成|同意|支持)率(?:高?达到?|为|是|有|仅)*$/u
const FOR = /赞成|同意|支持/u
const VOTE = /赞成|同意|支持|反对|弃权/u
const NO_VOTERS = /其中|每|增|减|上[届次]|去年/u
const NEAR = 6
const REACH = 10

/** 86人到会，82票赞成、4票反对，赞成率85.3%: of the votes told, of those there or of all who might have come. */
export function* voteRates(sentence: FigureSentence): Generator<WholeTenths> {
  const { figures, start, text } = sentence
  const { folded } = text
  if (figures.length < 3 || !/[成意持]率/u.test(folded.slice(start, sentence.end))) return
  const before = (one: PrintedFigure): string => folded.slice(Math.max(start, one.start - REACH), one.start)
  const rates = figures.filter((one) => one.measure === '%' && !one.rough && !one.range && RATE.test(before(one)))
  const [tenths] = rates
  if (!tenths || rates.length > 1) return
  const counted = figures.filter(
    (one) => isPlain(one) && !one.rough && one.end < tenths.start && /^(?:票|人|户|名|张|位)$/u.test(one.unit),
  )
  const around = (one: PrintedFigure): string => before(one).slice(-NEAR) + folded.slice(one.end, one.end + 2)
  const votes = counted.filter((one) => VOTE.test(voteOf(folded, one)))
  const cast = votes.filter((one) => FOR.test(voteOf(folded, one)))
  const [part] = cast
  if (!part || cast.length > 1) return
  const others = counted.filter((one) => !votes.includes(one) && one.value >= part.value)
  if (others.some((one) => NO_VOTERS.test(around(one)))) return
  const sum = votes.reduce((all, { value }) => all + value, 0)
  const wholes = [...others.map(({ value }) => value), ...(votes.length > 1 ? [sum] : [])]
  const isRight = wholes.some((whole) => Math.abs((part.value / whole) * 100 - tenths.number) <= tenths.step)
  const whole = others.at(-1)
  if (!whole || isRight) return
  yield { whole, part, tenths }
}

/** 82票赞成, 赞成82票: the word that stands beside the count. */
function voteOf(folded: string, { start, end }: PrintedFigure): string {
  const behind = /^(?:赞成|同意|支持|反对|弃权)/u.exec(folded.slice(end, end + 2))?.[0]
  return (
    behind ??
    /(?:赞成|同意|支持|反对|弃权)(?:的|票|有|为)*$/u.exec(folded.slice(Math.max(0, start - NEAR), start))?.[0] ??
    ''
  )
}
