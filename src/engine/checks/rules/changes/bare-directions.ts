import { DOWN_VERB, UP_VERB } from '../../figures/changes/change-words'
import type { FigureSentence } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'

/** A value, what it was before, and a word for the way from one to the other. */
export interface BareDirection {
  readonly from: Pick<PrintedFigure, 'value' | 'printed' | 'place'>
  readonly to: Pick<PrintedFigure, 'value' | 'printed' | 'place'>
  readonly verb: string
}

/** ，去年为; ，上年末是: the second figure is the earlier one, and of nothing else. */
const EARLIER =
  /^[\u4e00-\u9fff]{0,4}，而?(?:去年|上年|上月|上个月|上季度?|上周|年初|[前上]一?个?(?:交易日|天|周|届|期|轮|学期|赛季)|昨天|前天|[去上]年[底末]|[去上]年同期)(?:同期|底|末|初)?(?:则|仅|还)?(?:为|是|有|只有)?$/u
/** ，同比延长。 with no figure behind it. */
const BEHIND = new RegExp(
  `^[\\u4e00-\\u9fff]{0,4}，(?:同比|环比|比去年|比上年|较上年)?(?:有所|明显|略有|大幅|进一步|小幅|稳步|再次)?((${UP_VERB})|${DOWN_VERB})(?:了)?(?=[，。；])`,
  'u',
)
const AHEAD = new RegExp(`((${UP_VERB})|${DOWN_VERB})(?:了)?[到至为]$`, 'u')
const REACH = 20
const LEAD = 6

/** 住院天数为8.6天，去年为9.4天，同比延长; 余额增长到86亿元，上年末为92亿元. */
export function* bareDirections({ text: { folded }, start, figures }: FigureSentence): Generator<BareDirection> {
  for (let k = 1; k < figures.length; k++) {
    const [to, from] = [figures[k - 1], figures[k]]
    if (!to || !from || !isPlain(to) || !isPlain(from) || !isSameMeasure(to, from) || to.ordinal || from.ordinal)
      continue
    if (!EARLIER.test(folded.slice(to.end, from.start))) continue
    const found =
      BEHIND.exec(folded.slice(from.end, from.end + REACH)) ??
      AHEAD.exec(folded.slice(Math.max(start, to.start - LEAD), to.start))
    if (!found) continue
    const [, verb = '', up] = found
    const isWrong = up === undefined ? to.low > from.high : to.high < from.low
    if (isWrong) yield { from, to, verb }
  }
}
