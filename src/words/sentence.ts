import type { Said, SaidValue } from '../model/said'
import { englishSpelling } from './en/spelling'
import type { Spelling } from './spelling'
import { type WordKey, type WordLanguage, words } from './words'
import { chineseSpelling } from './zh-cn/spelling'
import type { zhCN } from './zh-cn/zh-cn'

/** The keys of the sentences and parts of sentences that findings are told in. */
export type SentenceKey = Extract<WordKey, `says.${string}`>

/** A sentence there is a template for in every language. */
export interface Sentence extends Said {
  readonly key: SentenceKey
}

type GapsOf<Template> = Template extends `${string}{{${infer Name}}}${infer Rest}` ? Name | GapsOf<Rest> : never

/** What the template of a key leaves open; of a word with forms, what any of its forms does. */
type ValueNames<K extends SentenceKey> = GapsOf<
  (typeof zhCN)[Extract<keyof typeof zhCN, K | `${K}_one` | `${K}_other`>]
>

const SPELLINGS: Readonly<Record<WordLanguage, Spelling>> = { 'zh-CN': chineseSpelling, en: englishSpelling }

/** A sentence with all that its template asks for. */
export function says<K extends SentenceKey>(key: K, values: Readonly<Record<ValueNames<K>, SaidValue>>): Sentence {
  return { key, values }
}

/** The sentence in a language; of a word with forms, the one that goes with the value `count`. */
export function sentence(language: WordLanguage, { key, values }: Said): string {
  const table: Readonly<Record<string, string>> = words[language]
  const template = table[key] ?? table[`${key}_${values.count === 1 ? 'one' : 'other'}`] ?? key
  let told = ''
  let from = 0
  for (let open = template.indexOf('{{'); open >= 0; open = template.indexOf('{{', from)) {
    const close = template.indexOf('}}', open)
    if (close < 0) break
    told += template.slice(from, open) + spell(language, values[template.slice(open + 2, close)] ?? '')
    from = close + 2
  }
  return told + template.slice(from)
}

/** What a finding says: in a language where it has a sentence, else in the words it came with. */
export function sayFinding(
  language: WordLanguage,
  { says: said, message }: { readonly says?: Said | undefined; readonly message: string },
): string {
  return said ? sentence(language, said) : message
}

/** What fills a gap, as a language spells it. */
export function spell(language: WordLanguage, value: SaidValue): string {
  if (typeof value !== 'object') return String(value)
  const spelling = SPELLINGS[language]
  if ('key' in value) return sentence(language, value)
  if ('amount' in value) return spelling.amount(value.amount)
  if ('iso' in value) return spelling.iso(value.iso)
  if ('spelt' in value) return spelling.spelt(value.spelt)
  if ('month' in value) return spelling.month(value.month)
  if ('weekday' in value) return spelling.weekday(value.weekday, value.stem)
  if ('clock' in value) return spelling.clock(Math.floor(value.clock / 60), value.clock % 60)
  if ('lunar' in value) return spelling.lunar(value.lunarMonth, value.lunarDay, value.lunar)
  if ('row' in value)
    return spelling.row(
      value.row.map((one) => spell(language, one)),
      value.as,
    )
  const [year = 0, month = 0, day = 0] = ('date' in value ? value.date : value.monthDay).split('-').map(Number)
  return 'date' in value ? spelling.date(year, month, day) : spelling.monthDay(month, day)
}
