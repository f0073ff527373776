import { NUMBER } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'

/** The animals of the years, that of a year divisible by twelve first. */
const SIGNS = '猴鸡狗猪鼠牛虎兔龙蛇马羊'
const ROUND = 12
/** 属马, 生肖是马; not 直属牛场, 附属马街医院. */
const SIGN = new RegExp(
  `(?<![附隶所直下家亲军烈眷归从金纯实专部])(?:属(?:相[是为属]?)?|生肖(?:[是为属]|属相是))(?<sign>[${SIGNS}])(?=[的，。、；（）！？”年人]|她?他?$|$)`,
  'gu',
)
/** 农历腊月, 阴历: of the lunar year the first solar months are still of the animal before. */
const BIRTH_MONTH = new RegExp(`年(?<lunar>农历|阴历)?(?<month>${NUMBER})月`, 'u')

/** An animal a text says somebody is born under. Offsets count in the plain text. */
export interface ZodiacSign {
  readonly printed: string
  readonly at: number
  readonly start: number
  readonly end: number
}

export function readSigns(plain: string): ZodiacSign[] {
  if (!/属|生肖/u.test(plain)) return []
  return matchesOf(plain, SIGN).map((match) => {
    const sign = match.groups?.sign ?? ''
    return {
      printed: `属${sign}`,
      at: SIGNS.indexOf(sign),
      start: match.index,
      end: match.index + match[0].length,
    }
  })
}

/** Whether a year of birth is of the sign: who is born before the Spring Festival is of the year before. */
export function isOfSign({ at }: ZodiacSign, year: number, printed = ''): boolean {
  const { lunar, month } = BIRTH_MONTH.exec(printed)?.groups ?? {}
  const isLate = month !== undefined && !lunar && !/^(?:[12]|[一二])$/u.test(month)
  return year % ROUND === at || (!isLate && (year - 1) % ROUND === at)
}

/** The year of the sign nearest to a year. */
export function yearOfSign({ at }: ZodiacSign, near: number): number {
  const behind = (((near - at) % ROUND) + ROUND) % ROUND
  return behind <= ROUND / 2 ? near - behind : near - behind + ROUND
}

/** Whether an age is one that somebody of the sign may have: by years, by the traditional count, before the birthday. */
export function isAgeOfSign({ at }: ZodiacSign, age: number, year: number, opens: boolean): boolean {
  const first = year - age - (opens ? 2 : 1)
  for (let born = first; born <= year - age + 1; born++) if (born % ROUND === at) return true
  return false
}

/** 本命年: twelve years old, or a multiple of it, one less before the birthday, one more by the traditional count. */
export function isOwnYearAge(age: number): boolean {
  return (age + 1) % ROUND <= 2
}
