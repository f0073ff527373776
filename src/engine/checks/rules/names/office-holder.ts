import { says } from '../../../../words/sentence'
import type { Lexicon } from '../../../lexicon'
import type { Fold } from '../../../page/fold'
import { type AlikeNames, createAlikeNames } from '../../alike-names'
import { createOfficeList, holds, isIn, meet, type OfficeList, type OfficeTerm } from '../../offices/office-terms'
import { excludes, isEqualOffice, isSameOffice, isShortFor, type Office } from '../../offices/read-offices'
import { placeOf, readTitled, sayDays, type Titled } from '../../offices/titled-mention'
import { mentionsOf } from '../../roles-of'
import type { CheckInput, Rule, RuleFinding } from '../../rule'
import { inChinese } from '../../told'

/**
 * Titles against the newsroom's list of office-holders, on the day the sentence is about: another office than the
 * list's, a term that is over or has not begun, an office the list gives to somebody else, two people in one. Silent
 * without a list.
 */
export function createOfficeHolderRule(lexicon: Lexicon, fold: Fold): Rule {
  const list = createOfficeList(lexicon, fold)
  const alike = createAlikeNames(lexicon)
  return {
    id: 'office-holder',
    severity: 'query',
    *checkStories(input) {
      if (list.isEmpty) return
      const unlisted: { readonly titled: Titled; readonly office: Office }[] = []
      for (const mention of mentionsOf(input)) {
        const titled = readTitled(mention, input, fold, list)
        if (!titled) continue
        const own = list.of(fold(mention.name).replace(/\s/gu, ''))
        const found = titled.isOver
          ? notOver(titled, own)
          : ((own.length === 0 ? misspelt(titled, list, fold, alike) : undefined) ??
            judge(titled, own, list, input, fold))
        if (found && 'places' in found) yield found
        else if (found) unlisted.push({ titled, office: found })
      }
      yield* twoInOne(unlisted, list)
    },
  }
}

/** A finding, an office the list gives nobody on that day, or nothing to say. */
function judge(
  titled: Titled,
  own: readonly OfficeTerm[],
  list: OfficeList,
  input: CheckInput,
  fold: Fold,
): RuleFinding | Office | undefined {
  const { offices, days } = titled
  for (const office of offices) {
    const same = own.filter((term) => term.offices.some((listed) => isSameOffice(office, listed)))
    if (same.some((term) => isIn(term, days))) continue
    if (same.length > 0) return days.length > 0 ? outOfTerm(titled, office, same, list) : undefined
    const now = own.filter((term) => isIn(term, days))
    const other = now.find((term) => term.offices.some((listed) => excludes(office, listed)))
    if (other) return anotherOffice(titled, other)
    if (office.deputy || days.length === 0) continue
    const holder = list
      .titled(office.title)
      .find(
        (term) =>
          !own.includes(term) &&
          days.every((one) => holds(term.sure, one)) &&
          term.offices.some((listed) => isTheOffice(office, listed, titled, input, list, fold)),
      )
    if (holder) return anotherHolder(titled, office, holder)
    if (office.body.length > 2 && own.length === 0) return office
  }
  return undefined
}

/**
 * Whether the words mean just this office: its body in full, or shortened (县教育局局长, 县长) in a story that names its
 * place and no other of the list.
 */
function isTheOffice(
  printed: Office,
  listed: Office,
  { mention }: Titled,
  input: CheckInput,
  list: OfficeList,
  fold: Fold,
): boolean {
  if (listed.deputy || printed.title !== listed.title || listed.body === '') return false
  if (printed.body === listed.body || isShortFor(printed.body, listed.body)) return true
  const short = printed.body === '' ? printed.title.slice(0, -1) : printed.body
  const stem = listed.body.endsWith(short) ? listed.body.slice(0, -short.length) : ''
  if (!PLACE_KIND.test(short) || stem.length < 2) return false
  const place = stem + short.charAt(0)
  const story = fold((input.stories[mention.story]?.texts ?? []).map(({ text }) => text).join('\n'))
  const isAnother = (other: string): boolean => other !== place && other.at(-1) === place.at(-1)
  return story.includes(place) && !list.places.some((other) => isAnother(other) && story.includes(other))
}

const PLACE_KIND = /^[省市县区旗州盟镇乡]/u

function outOfTerm(titled: Titled, office: Office, same: readonly OfficeTerm[], list: OfficeList): RuleFinding {
  const [day] = titled.days
  const begun = same.filter(({ may }) => may.from !== null && day?.to != null && may.from > day.to)
  const [term] = begun.length === same.length ? begun : same.filter((one) => !begun.includes(one)).slice(-1)
  const why = begun.length === same.length ? 'says.office-holder.not-yet' : 'says.office-holder.no-longer'
  const next = list
    .titled(office.title)
    .find(
      (other) =>
        !same.includes(other) &&
        !office.deputy &&
        titled.days.every((one) => holds(other.sure, one)) &&
        other.offices.some((listed) => same.some(({ offices }) => offices.some((one) => isEqualOffice(one, listed)))),
    )
  const { name } = titled.mention
  const said = { name, role: titled.role, day: sayDays(titled), term: term?.shown ?? '' }
  return {
    says: next ? says(`${why}-but`, { ...said, holder: next.name }) : says(why, said),
    places: [placeOf(titled)],
    confidence: 0.8,
    evidence: rows(...(term ? [term] : []), ...(next ? [next] : [])),
  }
}

function anotherOffice(titled: Titled, listed: OfficeTerm): RuleFinding {
  return {
    says: says('says.office-holder.other-office', {
      name: titled.mention.name,
      role: titled.role,
      listed: listed.title,
      term: listed.shown,
    }),
    places: [placeOf(titled)],
    expected: listed.title,
    confidence: 0.75,
    evidence: rows(listed),
  }
}

/** A name the list does not have, one character off the name of who holds just this office: 副市长崔明礼 for 崔明理. */
function misspelt(titled: Titled, list: OfficeList, fold: Fold, alike: AlikeNames): RuleFinding | undefined {
  const name = fold(titled.mention.name).replace(/\s/gu, '')
  for (const office of titled.offices) {
    if (office.body.length < 2) continue
    const holder = list
      .titled(office.title)
      .find(
        (term) =>
          alike(name, term.name) &&
          isIn(term, titled.days) &&
          term.offices.some((listed) => isSameOffice(office, listed) && listed.body !== ''),
      )
    if (holder) return anotherHolder(titled, office, holder)
  }
  return undefined
}

function anotherHolder(titled: Titled, office: Office, holder: OfficeTerm): RuleFinding {
  const { mention } = titled
  const { start, end } = mention.tag
  return {
    says: says('says.office-holder.other-holder', {
      office: `${office.body}${office.deputy ? '副' : ''}${office.title}`,
      name: mention.name,
      day: sayDays(titled),
      holder: holder.name,
      term: holder.shown,
    }),
    places: [{ text: mention.text.index, start, end }],
    expected: holder.name,
    confidence: 0.75,
    evidence: rows(holder),
  }
}

/** 原县长 of somebody who still is. */
function notOver(titled: Titled, own: readonly OfficeTerm[]): RuleFinding | undefined {
  if (titled.isNamed || titled.days.length === 0) return undefined
  const [office] = titled.offices
  if (!office || office.body === '') return undefined
  const same = own.filter(({ offices }) => offices.some((listed) => isEqualOffice(office, listed)))
  const [term] = same
  if (!term || same.length > 1 || term.may.to !== null || !titled.days.every((one) => holds(term.sure, one)))
    return undefined
  return {
    says: says('says.office-holder.not-over', { name: titled.mention.name, role: titled.role, term: term.shown }),
    places: [placeOf(titled)],
    confidence: 0.7,
    evidence: rows(term),
  }
}

/** Two people the list does not know in one office that it does. */
function* twoInOne(
  unlisted: readonly { readonly titled: Titled; readonly office: Office }[],
  list: OfficeList,
): Generator<RuleFinding> {
  const first = new Map<string, Titled>()
  for (const { titled, office } of unlisted) {
    if (!list.titled(office.title).some(({ offices }) => offices.some((listed) => isEqualOffice(office, listed))))
      continue
    const key = `${office.body}${office.title}`
    const other = first.get(key)
    if (!other) first.set(key, titled)
    if (
      !other ||
      other.mention.name === titled.mention.name ||
      !other.days.some((a) => titled.days.some((b) => meet(a, b)))
    )
      continue
    yield {
      says: says('says.office-holder.two', {
        office: key,
        first: other.mention.name,
        second: titled.mention.name,
      }),
      places: [placeOf(titled), placeOf(other)],
      confidence: 0.6,
    }
  }
}

function rows(...terms: readonly OfficeTerm[]): RuleFinding['evidence'] {
  return terms.map((term) => {
    const row = says('says.office-row', { name: term.name, term: term.shown })
    return { code: 'office-holder-row', detail: inChinese(row), says: row }
  })
}
