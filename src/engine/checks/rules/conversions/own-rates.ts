import { matchesOf } from '../../matches-of'

/** Measures that were not everywhere and always the same. */
const OLD = '市?[尺寸丈里亩斤两钱石斗升顷担]|华里|公?引|锭'
/** 按1市尺合0.3米折算, 老秤一斤按600克算, 唐尺一尺约合30厘米. */
const TOLD = new RegExp(
  `(?:(?<by>[按以依照])|(?<old>[老旧古唐宋元明清汉秦隋辽金]|民国|当时|当地|旧制)[^，。；0-9]{0,6})(?:[1一每]|一个)(?<unit>${OLD})(?:约?[合折等][于为成]?|约?为|是|按|以)[^，。；0-9]{0,4}\\d`,
  'gu',
)

/** Old measures whose worth a text tells itself: what it converts by that is not checked by today's. */
export function ownRates(folded: string): ReadonlySet<string> {
  if (!/[1一每]个?(?:市|华|公)?[尺寸丈里亩斤两钱石斗升顷担引锭]/u.test(folded)) return NONE
  return new Set(matchesOf(folded, TOLD).map(({ groups }) => groups?.unit ?? ''))
}

const NONE: ReadonlySet<string> = new Set()
