import type { Labelled } from '../../figures/head-neighbours'
import type { PrintedFigure } from '../../figures/printed-figure'
import { OF_A_DAY, OF_SEVERAL, TALLY } from './head-counts'

/** 上百人, 数十人, and 百名, 千人: a figure of speech for about so many. */
const VAGUE = /^(?:[百千万亿数几]|[上近][十百千万])/u
/** 十三届三中全会, 二十届中央委员会: the number of a body, 第 left out. */
const TERM_OF_BODY =
  /^(?:[一二三四五六七八九十]+中|全[国体省市县]|中央|常委|常务|[人政]大?协?代?[大会协]|委员|理事|执委|[省市县区]委|[^，。；]{0,8}(?:全会|常委会|委员会|代表大会))/u

/** 这两天要上班, 头两天免票: days pointed at, of however many. */
const POINTED = /(?:[这那头]|(?<![以之])前|(?<![前先以之])后|最初)$/u
/** 七八两月都有31天: as long as a month is. */
const OF_MONTH = /月(?:份|都|各|只|均|有|是|共|为)*$/u

/** Whether a figure names or hints at something rather than count it. */
export function isNoCount({ printed, unit, measure, start, end }: PrintedFigure, folded: string): boolean {
  if (measure === '天') {
    const lead = folded.slice(Math.max(0, start - 5), start)
    if (POINTED.test(lead) || OF_MONTH.test(lead)) return true
  }
  // 一公里一景: one for each.
  if (/^一/u.test(printed) && /^一[\u4e00-\u9fff]/u.test(folded.slice(end, end + 2))) return true
  return VAGUE.test(printed) || (unit === '届' && TERM_OF_BODY.test(folded.slice(end, end + 14)))
}

const NUMERAL = /^\d[\d.]*[万亿]?/u
const LONG_ENOUGH = 3

/** 1436.6万人次 over 人次达1436.6万: the body prints the very numeral, in whatever unit. */
export function isPrintedIn({ printed }: PrintedFigure, texts: readonly { readonly folded: string }[]): boolean {
  const tenths = /^[近约超]?([一二三四五六七八九])成$/u.exec(printed)?.[1]
  if (tenths !== undefined && texts.some(({ folded }) => folded.includes(`十分之${tenths}`))) return true
  const numeral = NUMERAL.exec(printed)?.[0] ?? ''
  if (numeral.length < LONG_ENOUGH) return false
  return texts.some(({ folded }) => {
    for (let at = folded.indexOf(numeral); at >= 0; at = folded.indexOf(numeral, at + 1)) {
      if (!/[\d.]/u.test(folded.charAt(at - 1)) && !/[\d.万亿%％]/u.test(folded.charAt(at + numeral.length)))
        return true
    }
    return false
  })
}

/** 四位老师 over 校长和另外3位老师: one of them is told by name. */
export function isWithNamed({ figure }: Labelled, body: Labelled): boolean {
  return figure.measure === '人' && figure.number === body.figure.number + 1 && WITH_ONE.test(leadOf(body))
}

const CLAUSES_BACK = 32
const NOUN = 6

/** Whether a figure of the body with the same measure surely counts something else, as others may: all days' medals, one of many places' hurt, 两大集群 for 三大动力. */
export function isOfAnother(head: Labelled, body: Labelled): boolean {
  const { figure, text } = head
  const line = text.folded
  if (figure.unit === '大') return !sharesNoun(after(head), after(body))
  if (figure.measure === '人' && OF_SEVERAL.test(line) && body.figure.value < figure.value) return true
  // 6名航天员将共同生活: still to come.
  if (
    /^[^，。；]{0,6}(?<![小老名大女猛干健部武虎老])将(?![军领士帅])/u.test(
      body.text.folded.slice(body.figure.end, body.figure.end + 8),
    ) &&
    !line.includes('将')
  )
    return true
  if (figure.unit !== '枚' || !OF_A_DAY.test(line)) return false
  const before = body.text.folded.slice(Math.max(0, body.figure.start - CLAUSES_BACK), body.figure.start)
  return TALLY.test(before.slice(before.lastIndexOf('。') + 1))
}

const WITH_ONE = /(?:另外?|其[他余]|余下的?|[和与]|带[着领]|连同)$/u
const leadOf = ({ text, figure }: Labelled): string => text.folded.slice(Math.max(0, figure.start - 4), figure.start)
const after = ({ text, figure }: Labelled): string =>
  /^[\u4e00-\u9fff]*/u.exec(text.folded.slice(figure.end, figure.end + NOUN))?.[0] ?? ''

function sharesNoun(a: string, b: string): boolean {
  for (let k = 0; k + 2 <= a.length; k++) if (b.includes(a.slice(k, k + 2))) return true
  return false
}
