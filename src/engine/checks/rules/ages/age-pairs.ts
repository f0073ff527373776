import { says } from '../../../../words/sentence'
import type { DatedText } from '../../calendar/dated-text'
import { KIN_WORDS } from '../../calendar/kin-words'
import { clauseStart, periodEnd, periodStart } from '../../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf, yearOfIso } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'
import { inChinese } from '../../told'
import type { PrintedAge } from './printed-age'
import { readPrintedAges } from './printed-ages'

/** How far on a text goes on about the age of one person. */
const FARTHEST = 90
/** 大8岁, 相差9岁, told of two ages instead of two births. */
const GAP = new RegExp(
  `(?<same>(?<![不是])同岁(?!月|的))|(?:相差|相距|差了?|[大小]了?|年[长轻]了?)(?:有|整整|了|足足|正好|刚好)*(?<count>${NUMBER})周?岁(?!的|[以之]?[上下])`,
  'gu',
)
/** What one who is compared may be called by, to know him again. */
const CALLED = new RegExp(
  `${KIN_WORDS.source}|[哥弟姐妹爹娘孙]|徒弟|师傅|同事|搭档|队友|学生|邻居|老师|同学|朋友`,
  'gu',
)
/** 双胞胎姐妹. */
const TWINS_KIND = 6
/** Told of one of the twins, not of both. */
const EACH = /姐姐|哥哥|一个|老大|大的/u
const TWINS = /双胞胎|孪生|龙凤胎|双生|三胞胎/u
/** Whose age differs from the twins' own. */
const NO_TWIN = /父|母|爸|妈|爷|奶|爹|娘|丈夫|妻|老师|教练|外公|外婆|大[一二两三四五六七八九十\d]/u
/** 孩子1991年走失时4岁, 2010年，20岁的他: the year stands before the age, with no other in between. */
const YEAR_BEFORE = new RegExp(
  `(?<!于|生于|自)(?<year>${YEAR})年(?!代|出?生|以来|至今|的[^，。；]{0,12}的)(?<told>[^。！？；]{0,22})$`,
  'u',
)
/** 1990年出生，18岁工作; 1990年，母亲44岁. */
const NOT_HIS_AGE = new RegExp(
  `${YEAR}年|今年|去年|出生|[去逝辞离]世|病[逝故]|牺牲|殉职|享年|降生|生(?=，|于)|开[业张馆园]|成立|创[办刊]|建[成校院厂]|${KIN_WORDS.source}`,
  'u',
)
const AGE_OF_ANOTHER =
  /平均|最大|最小|年龄最|最年长|最年轻|满龄|徒弟|学生|队友|搭档|同伴|同事|师傅|教练|邻居|战友|对手|对方|患者|老人/u
const STILL_HIM = /^(?:[他她的了，。！？；、”）已也]|$|高龄)/u

/** Ages against each other, where no year of birth is told: at two times, of two people with the years between, of twins. */
export function* checkAgePairs(text: DatedText, input: CheckInput): Generator<RuleFinding> {
  const { plain } = text
  if (!plain.includes('岁')) return
  const ages = readPrintedAges(plain).filter(({ low, high, isRough, isBound }) => low === high && !isRough && !isBound)
  if (ages.length < 2) return
  yield* checkTwoTimes(text, ages, input)
  yield* checkGaps(text, ages)
  if (TWINS.test(plain)) yield* checkTwins(text, ages)
}

/** 2016年他32岁，今年已经45岁. */
function* checkTwoTimes(text: DatedText, ages: readonly PrintedAge[], input: CheckInput): Generator<RuleFinding> {
  const { plain } = text
  if (input.reference === null) return
  const own = yearOfIso(input.reference)
  for (const [k, then] of ages.entries()) {
    const now = ages[k + 1]
    if (!now || now.start - then.end > FARTHEST || then.now || !isNow(plain, now)) continue
    const before = YEAR_BEFORE.exec(plain.slice(Math.max(0, then.start - 30), then.start))?.groups
    const year = before?.year && yearOf(before.year)
    if (!year || year >= own || NOT_HIS_AGE.test(before.told ?? '')) continue
    if (!isOnePerson(text, then, now) || !STILL_HIM.test(plain.slice(now.end, now.end + 1))) continue
    const due = then.low + own - year
    const slack = then.isTraditional !== now.isTraditional ? 2 : 1
    if (Math.abs(now.low - due) <= slack + (input.inferred ? 1 : 0)) continue
    const fit = says('says.ages.span', { low: due - 1, high: due + 1 })
    const printed = plain.slice(now.number, now.end)
    yield {
      says: says('says.age-birth-year.years', { known: year, age: then.low, year: own, ages: fit, printed }),
      places: [text.place(now.number, now.end), text.place(then.number, then.end)],
      expected: inChinese(fit),
      confidence: 0.7,
    }
  }
}

/** 今年45岁, 如今，38岁的他. */
function isNow(plain: string, age: PrintedAge): boolean {
  return age.now || /(?:今年|如今|现在|眼下)，?$/u.test(plain.slice(Math.max(0, age.start - 4), age.start))
}

/** No other is named, or told of by kinship or company, from the one age to the other. */
function isOnePerson({ plain, people }: DatedText, then: PrintedAge, now: PrintedAge): boolean {
  const between = plain.slice(then.end, now.start)
  if (KIN_WORDS.test(between) || AGE_OF_ANOTHER.test(between) || /^生日|它/u.test(between)) return false
  const from = clauseStart(plain, then.start)
  const names = people.filter(({ start, end }) => start >= from && end <= now.end + 12).map(({ name }) => name)
  return new Set(names).size <= 1 && !KIN_WORDS.test(plain.slice(now.end, now.end + 6))
}

/** 哥哥58岁，弟弟52岁，哥哥比弟弟大8岁: two ages, and the years between. */
function* checkGaps(text: DatedText, ages: readonly PrintedAge[]): Generator<RuleFinding> {
  const { plain } = text
  for (const match of matchesOf(plain, GAP)) {
    const isSame = match.groups?.same !== undefined
    const count = isSame ? 0 : numberOf(match.groups?.count ?? '')
    const from = periodStart(plain, match.index)
    const end = match.index + match[0].length
    const near = ages.filter(
      ({ start, end: to }) =>
        start >= from && start < periodEnd(plain, end) && (to <= match.index || start >= end) && start !== match.index,
    )
    const [first, second] = near
    if (count === undefined || !first || !second || near.length > 2) continue
    if (isSame !== first.start > match.index || second.end > match.index !== isSame) continue
    const clause = plain.slice(clauseStart(plain, match.index), match.index)
    if (!isSame && (!/比|相[差距]|差/u.test(clause + match[0]) || first.low === second.low)) continue
    if (
      isSame &&
      (KIN_WORDS.test(plain.slice(end, second.end)) || /\d|他们的|各自/u.test(plain.slice(end, first.start)))
    )
      continue
    // 丈夫46岁，妻子44岁，女儿比妻子小28岁: a third is compared.
    const told = plain.slice(from, match.index - clause.length)
    if ((clause.match(CALLED) ?? []).some((word) => !told.includes(word))) continue
    const years = Math.abs(first.low - second.low)
    if (Math.abs(years - count) <= 1) continue
    yield {
      says: says('says.age-birth-year.ages', {
        first: first.low,
        second: second.low,
        years,
        printed: isSame ? match[0] : `${count}岁`,
      }),
      places: [
        text.place(match.index, end),
        text.place(first.number, first.end),
        text.place(second.number, second.end),
      ],
      confidence: 0.75,
    }
  }
}

/** 双胞胎姐妹，姐姐39岁，妹妹36岁. */
function* checkTwins(text: DatedText, ages: readonly PrintedAge[]): Generator<RuleFinding> {
  const { plain } = text
  const twins = TWINS.exec(plain)
  if (!twins) return
  const from = periodStart(plain, twins.index)
  const to = periodEnd(plain, twins.index)
  const near = ages.filter(({ start, end }) => start >= from && end <= to)
  const [first, second] = near
  if (!first || !second || near.length > 2 || Math.abs(first.low - second.low) < 1) return
  const kind = plain.slice(twins.index, twins.index + TWINS_KIND)
  // 哥哥88岁，弟弟86岁，这对双胞胎…: what they are may be told behind.
  const isBehind = second.end <= twins.index && /^，[这那]?对?$/u.test(plain.slice(second.end, twins.index))
  const [one, other] = [plain.slice(isBehind ? from : twins.index, first.start), plain.slice(first.end, second.start)]
  if ((first.start < twins.index && !isBehind) || NO_TWIN.test(plain.slice(from, second.start)) || !EACH.test(one))
    return
  if ((kind.includes('姐妹') && /弟|哥/u.test(other)) || (kind.includes('兄弟') && /妹|姐/u.test(other))) return
  yield {
    says: says('says.age-birth-year.twins', { words: twins[0], first: first.low, second: second.low }),
    places: [text.place(second.number, second.end), text.place(first.number, first.end)],
    confidence: 0.7,
  }
}
