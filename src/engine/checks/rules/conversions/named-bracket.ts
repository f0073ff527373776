import type { PrintedFigure } from '../../figures/printed-figure'

/** What a bracket calls the measure it gives again: （对角线约140厘米）, （重量为250克）. */
const NOUN = /^（([\u4e00-\u9fff]{1,6}?)(?=(?:大?约|近|为|是|合|折|达|相当)|$)/u
/** Nouns of which a thing has but one. */
const ONLY: readonly (readonly [unit: RegExp, noun: RegExp])[] = [
  [/^英?寸$/u, /^(?:屏幕)?(?:对角线|尺寸)(?:长度?)?$/u],
  [/^(?:[市公]?[斤两吨克]|千克|磅|盎司|公斤|万?吨|克拉)$/u, /^(?:总|全|净|毛)?(?:重量?|质量)$/u],
  [/^(?:加仑|升|毫升|立方米|蒲式耳|品脱|桶|方)$/u, /^(?:总)?(?:容积|容量|体积)$/u],
  [/^(?:节|马赫|公里|英里)$/u, /^(?:航|时|车|流|风)速$/u],
  [/^(?:亩|公顷|英亩|平方公里|平方米|平方英尺)$/u, /^(?:总|全)?面积$/u],
  [/^(?:里|公里|英里|海里|华里|千米)$/u, /^(?:全程|全长|总长|里程|总里程|路程|航程|距离|行程)$/u],
]
/** 长12尺（长约4米）: which side of it, told before as well. */
const SIDE = /(?:[长宽高深厚]度?|直径|周长|身高|水深|海拔)$/u
const REACH = 8

/** The words between two measures without what the second is called, where the first is called so too. */
export function withoutNoun(folded: string, first: PrintedFigure, gap: string): string {
  const noun = gap.startsWith('（') ? NOUN.exec(gap)?.[1] : undefined
  if (noun === undefined || !isOfFirst(folded, first, noun)) return gap
  return `（${gap.slice(1 + noun.length).replace(/^[为是达]/u, '')}`
}

function isOfFirst(folded: string, { start, unit }: PrintedFigure, noun: string): boolean {
  if (ONLY.some(([units, nouns]) => units.test(unit) && nouns.test(noun))) return true
  const lead = folded.slice(Math.max(0, start - REACH), start).replace(/(?:[达为约有近超过]|大约)+$/u, '')
  const side = SIDE.exec(lead)?.[0]
  return side !== undefined && SIDE.exec(noun)?.[0].charAt(0) === side.charAt(0)
}
