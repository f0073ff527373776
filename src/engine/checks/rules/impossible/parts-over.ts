import { says } from '../../../../words/sentence'
import type { FigureText } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import type { ImpossiblePart } from './impossible-part'

/** 耕地3.2万亩，其中水田3.6万亩 */
const AMONG =
  /^[^。；]{0,14}[，；](?:其中|当中)(?:的|有|仅|，)?(?:[0-9]{1,3}岁(?:及?以[上下])?的?)?[^，。；0-9]{0,14}$/u
/** 60个摊位，还在经营的有66个，其余空着: who goes on with the rest has told of a part. */
const BESIDE = /^[^，。；0-9]{0,8}，[^，。；0-9]{0,12}$/u
const REST = /^[^，。；]{0,8}，(?:其余|剩下|剩余|余下|其他|其它)的?(?!费|收)[\u4e00-\u9fff]/u
/** What is no whole: a change, an average, one of many, a sum with losses in it. */
const NO_WHOLE =
  /增|减|扩|缩|多|少|新|比|超|降|涨|跌|每|均|单[价笔]|最|第|约合|折合|相当|利润|净|盈|亏|收益|差额|顺差|逆差|缺口|剩|余额|限|目标|计划|预计|需/u
/** What is no part: another time, a change of its own. */
const NO_PART =
  /增|减|比|超|每|均|累计|历年|历史|去年|上年|往年|前年|同期|目标|计划|预计|最|年内|之前|曾|原|一年|亏|达到|来自|分布|涉及|覆盖|调|运|送来|买|购/u
const BEFORE = 12
/** Further beyond it is a count of something else. */
const MOST_TIMES = 1.6

/** A part, told to be one, that is more than the whole just told. */
export function* partsOver({ sentences, folded }: FigureText): Generator<ImpossiblePart> {
  if (!/[其当]中|其[余他它]|剩下|剩余|余下/u.test(folded)) return
  for (const { start, figures } of sentences)
    for (const [k, part] of figures.entries()) {
      // 人口2.1万，其中60岁以上的有2.4万: the age is none of them.
      const whole = figures.slice(Math.max(0, k - 2), k).findLast((one) => one.family !== 'age')
      if (!whole || !isOver(folded, start, whole, part)) continue
      // 全县12.6万人，城区3万人，其中农村户籍8万人: of what was told before it.
      if (figures.slice(0, k).some((one) => one !== whole && isAlike(one, part) && one.value >= part.value)) continue
      yield {
        spans: [part, whole],
        says: says('says.impossible-value.part', { whole: whole.printed, part: part.printed }),
      }
    }
}

/** Of one unit, or both in bare 万 where what is counted was named before. */
function isAlike(whole: PrintedFigure, part: PrintedFigure): boolean {
  if (isSameMeasure(whole, part)) return whole.unit === part.unit
  return whole.unit === '' && part.unit === '' && [whole, part].every(({ printed }) => /[0-9]万$/u.test(printed))
}

function isOver(folded: string, start: number, whole: PrintedFigure, part: PrintedFigure): boolean {
  if (![whole, part].every((one) => isPlain(one) && !one.rough) || !isAlike(whole, part)) return false
  if (whole.measure === '%' || whole.family === 'time') return false
  if (part.low <= whole.high || part.value > whole.value * MOST_TIMES) return false
  const head = folded.slice(Math.max(start, whole.start - BEFORE), whole.start)
  const between = folded.slice(whole.end, part.start)
  if (NO_WHOLE.test(head) || NO_PART.test(between)) return false
  if (AMONG.test(between)) return true
  const behind = folded.slice(part.end, part.end + BEFORE)
  return BESIDE.test(between) && REST.test(behind) && isOfOneNoun(folded.slice(whole.end, whole.end + 2), behind)
}

/** 24个班，28个班…; 60个摊位，…的有66个，: what is counted is said again, or not at all. */
function isOfOneNoun(noun: string, behind: string): boolean {
  return /^[^\u4e00-\u9fff]/u.test(behind) || DID.test(behind) || behind.charAt(0) === noun.charAt(0)
}

/** 30名辅警，34名通过考核 */
const DID = /^(?:通过|合格|达标|[获得]|进[入了]|参加|到[场会岗]|没|未|不|已|都|领|完成|报名|考[上取]|签)/u
