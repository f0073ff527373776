import { says } from '../../../../words/sentence'
import type { FigureText } from '../../figures/figure-text'
import { isPlain, type PrintedFigure } from '../../figures/printed-figure'
import type { ImpossiblePart } from './impossible-part'

const SIGN = /出手|[投射罚扣发试打掷踢]/u
/** What is tried so many times: before its count or behind it. */
const TRIED =
  /(?:出手|投篮|投射|投|射门|射出|射击|射箭|罚球|罚|扣球|扣杀|发球|打靶|尝试|挑战|起跳|试[举跳投射掷])了?(?:共|总共|一共|约)?$/u
const TRIES = /^(?:出手|投篮|投射|射门|射击|罚球|点球|扣球|扣杀|发球|打靶|尝试|挑战|起跳|试[举跳投射掷])/u
/** 命中23球, 射正8次; 13箭命中. */
const MADE = /(?:投中|命中|罚中|罚进|打进|踢进|攻进|射中|射正|得手|成功|[投射罚打踢]进|进)了?$/u
const MADE_BEHIND = /^[^，。；0-9]{0,4}(?:命中|射正|射中|射进|投中|罚中|罚进|成功|得手|中的|上靶)/u
/** Of somebody else, or of other tries. */
const OTHER = /另|还|又|其他|两分|三分(?!线|球出手)|罚|[上下]半|上[届场轮次]|对[手方]|客队|主队|队(?!友)/u
const UNITS = /^(?:次|球|个|箭|枪|发|记|脚|支|枚|镖|回|粒)$/u
const FARTHEST = 14
/** More than so many times the tries is another count. */
const MOST_TIMES = 2

/** 三分球出手19次，命中23球: more made than were tried. */
export function* overTries({ sentences, folded }: FigureText): Generator<ImpossiblePart> {
  if (!SIGN.test(folded)) return
  for (const { figures } of sentences)
    for (const [k, tries] of figures.entries()) {
      const hits = figures[k + 1]
      if (hits && isOverTries(folded, tries, hits))
        yield {
          spans: [hits, tries],
          says: says('says.impossible-value.part', { whole: tries.printed, part: hits.printed }),
        }
    }
}

function isOverTries(folded: string, tries: PrintedFigure, hits: PrintedFigure): boolean {
  if (![tries, hits].every((one) => isPlain(one) && !one.rough && UNITS.test(one.unit))) return false
  if (hits.number <= tries.number || hits.number > tries.number * MOST_TIMES) return false
  const between = folded.slice(tries.end, hits.start)
  if (between.length > FARTHEST || /[。；！]/u.test(between)) return false
  const isTried = TRIED.test(folded.slice(Math.max(0, tries.start - 8), tries.start)) || TRIES.test(between)
  if (!isTried || !(MADE.test(between) || MADE_BEHIND.test(folded.slice(hits.end, hits.end + 8)))) return false
  return !OTHER.test(between.replace(TRIES, '').replace(MADE, ''))
}
