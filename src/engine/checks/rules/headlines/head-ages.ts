import { KIN_WORDS } from '../../calendar/kin-words'
import { type FigureText, sentenceOf } from '../../figures/figure-text'
import type { Labelled } from '../../figures/head-neighbours'
import type { PrintedFigure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'

/** 2006年，65岁的陈阿福; 当时16岁; 退休时60岁; 刚过完60岁生日: how old somebody was at another time. */
const THEN = /(?:[0-9]{4}年(?!出?生)|[前那当]年|当时|那时|时年|彼时|(?<![0-9小及临平按定同随])时，?|过完)[^。]*$/u
/** 1978年下乡的他今年已65岁: and is told as of now. */
const NOW = /今年|现年|如今|现在|现已|已经|[昨今][天日晚晨早]|年过/u
const THEN_DID =
  /^(?:那一?年|时(?!值)|以?前|之前|起|就|便|上(?![下周月])|开始|学|入|参[加军]|退休|下乡|出?嫁|丧|得|患|生日|拜|跟|随|考[上入]|当[上了]|结婚|接|离)/u
const KIN_BEHIND =
  /^(?:的|，)?[大二三小长次独]?(?:儿子|女儿|母亲|父亲|妈妈|爸爸|哥哥|姐姐|弟弟|妹妹|孙子|孙女|妻子|丈夫|老伴|祖母|祖父|爷爷|奶奶|[次长幼][子女])/u
/** How far before an age those stand whose it is. */
const OWNER = 8
const NOUN = 5

/** Whether an age is none of the day of the paper. */
export function isAgeThen({ start, end }: PrintedFigure, text: FigureText): boolean {
  if (THEN_DID.test(text.folded.slice(end, end + 4))) return true
  const lead = text.folded.slice(sentenceOf(text, start)?.start ?? 0, start)
  const then = THEN.exec(lead)
  return then !== null && !NOW.test(lead.slice(then.index + then[0].search(/.[^年时完]*$/u)))
}

const BORN = /([12][0-9]{3})年[^，。；]{0,8}(?:出?生|降生)|[生于]于([12][0-9]{3})年/gu

/** 20岁 over 出生于2000年, in a paper of 2020: the age the year of birth makes, whatever ages are told in jest. */
export function isBornThen(age: PrintedFigure, bodies: readonly FigureText[], reference: string | null): boolean {
  if (age.family !== 'age' || reference === null) return false
  const year = Number(reference.slice(0, 4)) - age.number
  return bodies.some(({ folded }) => matchesOf(folded, BORN).some(([, a, b]) => Math.abs(Number(a ?? b) - year) <= 1))
}

/**
 * 9岁男孩 over 7岁的男孩…2岁的妹妹: the age of the body that is said of whom the headline names, or the only one there is.
 * @param ages all ages of the body, none of which is that of the headline
 */
export function ageMeant(head: Labelled, ages: readonly Labelled[]): Labelled | undefined {
  const now = ages.filter(
    (one) => !isAgeThen(one.figure, one.text) && !isOfMany(one) && (isOfKin(head) || !isOfKin(one)),
  )
  const named = nounBehind(head)
  const alike = named === '' ? [] : now.filter((one) => sharesPair(named, nounBehind(one)))
  if (alike.length === 0 && namesAnother(head, ages)) return undefined
  // 满15岁 of a line that has run for 15 years: who it is said of has no age in the body.
  if (alike.length === 0 && (ages.length > 1 || isTermOf(head.figure, ages))) return undefined
  const told = alike.length > 0 ? alike : now
  const [only] = told
  return only && told.every(({ figure }) => figure.value === only.figure.value) ? only : undefined
}

/** 78岁的刘翠莲 beside a picture: who is named there, and in no text that tells an age, has none to be held against. */
function namesAnother({ figure: { end }, text: { folded } }: Labelled, ages: readonly Labelled[]): boolean {
  const name = /^的([\u4e00-\u9fff]{3})/u.exec(folded.slice(end, end + NOUN))?.[1]
  return name !== undefined && !ages.some(({ text }) => text.folded.includes(name))
}

/** 平均年龄41岁, 最年长的82岁, 60岁以上. */
function isOfMany({ figure: { start, end }, text: { folded } }: Labelled): boolean {
  return (
    /平均|[最]|各|分别/u.test(folded.slice(Math.max(0, start - OWNER), start)) ||
    /^以[上下]/u.test(folded.slice(end, end + 2))
  )
}

/** 15周年, 15年来: as many years. */
function isTermOf({ number }: PrintedFigure, ages: readonly Labelled[]): boolean {
  return ages.some(({ text }) => text.folded.includes(`${number}周年`) || text.folded.includes(`${number}年`))
}

/** 女童的姐姐8岁, 小女儿、72岁的甘某, 11岁的女儿: somebody the headline does not speak of. */
export function isOfKin({ figure: { start, end }, text: { folded } }: Pick<Labelled, 'figure' | 'text'>): boolean {
  const before = /[^，。；：]*$/u.exec(folded.slice(Math.max(0, start - OWNER), start))?.[0] ?? ''
  return KIN_WORDS.test(before) || KIN_BEHIND.test(folded.slice(end, end + NOUN + 1))
}

/** What somebody of that age is called: 老人, 男孩, 保安. */
function nounBehind({ figure: { end }, text: { folded } }: Labelled): string {
  return /^的?([\u4e00-\u9fff]*)/u.exec(folded.slice(end, end + NOUN))?.[1] ?? ''
}

function sharesPair(a: string, b: string): boolean {
  for (let k = 0; k + 2 <= a.length; k++) if (b.includes(a.slice(k, k + 2))) return true
  return false
}
