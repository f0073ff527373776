import { withoutLead } from '../../figures/metric-label'
import { withoutPeriods } from '../../figures/period-words'
import { sharesRun, withoutCommon } from '../../figures/shared-phrase'
import type { NamedFigure } from './named-again'

const LONGEST_KIND = 5
const NOUN = 2
/** 该县产量, 全省产量, 实际产量: no kind of it. */
const NO_KIND =
  /[该这此本其的了]|全[国省市县区州镇乡村系行集校厂]|上述|实际|总|预计|计划|累计|达|[年月日天每均单]|完成|实现|[按照据以]/u

/**
 * 马铃薯总产量52.5万吨；种薯产量5.25万吨: the smaller one is of a kind the first has not named, under the same noun.
 * A 万 left out is no kind of it.
 */
export function isKindOfIt(earlier: NamedFigure, later: NamedFigure): boolean {
  const ratio = earlier.figure.value / later.figure.value
  if (ratio < 2 || ratio > 200) return false
  const [whole, own] = [nameOf(earlier), nameOf(later)]
  let alike = 0
  while (alike < Math.min(whole.length, own.length) && whole.at(-1 - alike) === own.at(-1 - alike)) alike++
  // 马铃薯产量 and 种薯产量 share a character more than their noun.
  if (alike < own.length) alike = Math.min(alike, own.length - NOUN)
  const kind = own.slice(0, own.length - alike)
  if (
    alike < NOUN ||
    !/^[\u4e00-\u9fff]+$/u.test(kind) ||
    kind.length < NOUN ||
    kind.length > LONGEST_KIND ||
    NO_KIND.test(kind)
  )
    return false
  return !sharesRun(kind, earlier.passage, kind.length > NOUN + 1 ? NOUN + 1 : NOUN)
}

/** What a figure is called: the words before it in its clause. */
function nameOf({ words }: NamedFigure): string {
  const head = words.slice(0, words.lastIndexOf('·'))
  const clause = head.slice(Math.max(head.lastIndexOf('，'), head.lastIndexOf('：'), head.lastIndexOf('；')) + 1)
  return withoutCommon(withoutLead(withoutPeriods(clause)))
    .replace(/总(?=..$)/u, '')
    .replace(/^·+/u, '')
}
