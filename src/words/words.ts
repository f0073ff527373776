import { en } from './en/en'
import { zhCN } from './zh-cn/zh-cn'

/**
 * Everything the interface says, by key, in the languages it speaks. The main process reads the same table for the
 * system's menu. `{{name}}` stands for a value; keys that end in `_one` and `_other` are forms of one word.
 */
export type WordTable = Readonly<Record<keyof typeof zhCN, string>>

type WithoutForm<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K

/** What is asked for: a key of the table, without its form. */
export type WordKey = WithoutForm<keyof typeof zhCN>

export type WordLanguage = 'zh-CN' | 'en'

export const WORD_LANGUAGES: readonly WordLanguage[] = ['zh-CN', 'en']

export const words: Readonly<Record<WordLanguage, WordTable>> = { 'zh-CN': zhCN, en }

export function isWordLanguage(value: unknown): value is WordLanguage {
  return WORD_LANGUAGES.includes(value as WordLanguage)
}
