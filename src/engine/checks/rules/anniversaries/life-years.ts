import { readBirths } from '../../calendar/births'
import type { DatedText } from '../../calendar/dated-text'
import { sentenceStart } from '../../calendar/sentences'
import { NUMBER } from '../../calendar/wording'
import { type Begun, LONGEST_NAME } from './foundings'

/** 叶芃（1904—1985） and 叶芃诞辰110周年: a life in brackets behind the name the anniversary is of. */
export function lifeYear(texts: readonly DatedText[], n: number, start: number): Begun | undefined {
  const text = texts[n] as DatedText
  const beside = lifeBeside(text, start)
  if (beside) return beside
  const lead = text.plain.slice(Math.max(sentenceStart(text.plain, start), start - LONGEST_NAME), start)
  const kind =
    /(?<name>[\u4e00-\u9fff]{2,4})(?:同志|先生|女士|教授|烈士|将军|院士)?(?<of>诞辰|诞生|冥诞|冥寿|逝世|去世|辞世)第?$/u.exec(
      lead,
    )?.groups
  if (!kind) return ownLife(texts, n, start)
  const { name = '', of = '' } = kind
  if (/[其他她]$/u.test(name)) return ownLife(texts, n, start)
  const isDeath = /世/u.test(of)
  for (const { plain, place } of texts) {
    for (const birth of readBirths(plain)) {
      if (birth.death === undefined) continue
      const called = plain.slice(Math.max(0, birth.start - 4), birth.start)
      if (called.slice(-2) === '' || !name.endsWith(called.slice(-Math.min(2, called.length)))) continue
      return { year: isDeath ? birth.death : birth.year, name: of, place: place(birth.start, birth.end) }
    }
  }
  return undefined
}

/** 为其诞辰, 也是他逝世: of the one life the story prints. */
const HIS = /[其他她](?:的)?(?<of>诞辰|诞生|冥诞|冥寿|逝世|去世|辞世)第?$/u

function ownLife(texts: readonly DatedText[], n: number, start: number): Begun | undefined {
  const { plain } = texts[n] as DatedText
  const of = HIS.exec(plain.slice(Math.max(0, start - 6), start))?.groups?.of
  if (of === undefined) return undefined
  const lives = texts.flatMap(({ plain: other, place }) =>
    readBirths(other).flatMap(({ year, death, start: from, end }) =>
      death === undefined ? [] : [{ year: /[诞寿]/u.test(of) ? year : death, name: of, place: place(from, end) }],
    ),
  )
  return lives.length === 1 ? lives[0] : undefined
}

/** （1904—1985）同志诞辰, （1904—1985）诞辰120周年暨逝世: what stands between the life and the count. */
const OF_LIFE = new RegExp(
  `^(?:同志|先生|女士|教授|烈士|将军|院士|老人|大师)?的?(?:(?:诞辰|诞生|冥诞)${NUMBER}周年(?:暨|、|和|与|及))?(?<of>诞辰|诞生|冥诞|冥寿|逝世|去世|辞世|牺牲|就义|殉难|遇难|殉职)第?$`,
  'u',
)

/** A life in brackets right before the anniversary. */
function lifeBeside({ plain, place }: DatedText, start: number): Begun | undefined {
  if (!plain.slice(Math.max(0, start - 24), start).includes('）')) return undefined
  for (const { year, death, start: from, end } of readBirths(plain)) {
    const of = death === undefined || end > start ? undefined : OF_LIFE.exec(plain.slice(end, start))?.groups?.of
    if (of && death) return { year: /[诞寿]/u.test(of) ? year : death, name: of, place: place(from, end) }
  }
  return undefined
}

/** 1984届…毕业40周年: the year a class left its school. */
const CLASS = /(?<!\d)(?<year>[12]\d{3}|[4-9]\d)届/gu

/** The one class of the sentence, or else of the story, where it is its leaving that is kept. */
export function classYear(texts: readonly DatedText[], n: number, start: number): Begun | undefined {
  const { plain } = texts[n] as DatedText
  const lead = plain.slice(sentenceStart(plain, start), start)
  if (!/(?:毕业|离校)第?$/u.test(lead)) return undefined
  const own = classesIn(texts.slice(n, n + 1), sentenceStart(plain, start), start)
  const [only, ...others] = own.length > 0 ? own : classesIn(texts)
  return only && others.every(({ year }) => year === only.year) ? only : undefined
}

function classesIn(texts: readonly DatedText[], from = 0, to = Number.POSITIVE_INFINITY): Begun[] {
  return texts.flatMap(({ plain, place }) =>
    [...plain.matchAll(CLASS)]
      .filter(({ index }) => index >= from && index < to)
      .map(({ index, 0: printed, groups }) => {
        const year = Number(groups?.year)
        return { year: year < 100 ? year + 1900 : year, name: '毕业', place: place(index, index + printed.length) }
      }),
  )
}
