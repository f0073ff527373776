import i18next from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Said } from '../../model/said'
import { sayFinding } from '../../words/sentence'
import { type WordKey, type WordLanguage, words } from '../../words/words'

/** Says the words of `key` in the interface's language, values filled in. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

/** Called once, before the first paint. */
export function startWords(language: WordLanguage): void {
  i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { 'zh-CN': { translation: words['zh-CN'] }, en: { translation: words.en } },
    // Keys hold dots and colons of their own and are looked up whole.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  document.documentElement.lang = language
}

export function changeLanguage(language: WordLanguage): void {
  void i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** The words, for code outside components. */
export const say: Say = (key, values) => i18next.t(key, values ?? {})

/** The words, for components: drawn again when the language changes. */
export function useWords(): Say {
  const { t } = useTranslation()
  return useCallback((key, values) => t(key, values ?? {}), [t])
}

export function useLanguage(): WordLanguage {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'zh-CN'
}

/** What findings say, in the interface's language; a rule of the newsroom's own says what it was given to say. */
export function useFindingWords(): (finding: Told) => string {
  const language = useLanguage()
  return useCallback((finding) => sayFinding(language, finding), [language])
}

/** The same, for code outside components. */
export function findingWords(finding: Told): string {
  return sayFinding(i18next.language === 'en' ? 'en' : 'zh-CN', finding)
}

interface Told {
  readonly message: string
  readonly says?: Said | undefined
}

/**
 * Words under `prefix.code` for a code that comes from the engine, or `fallback` where the interface has none yet:
 * a rule added in the engine shows with its own name instead of breaking the window.
 */
export function sayCode(
  prefix: string,
  code: string,
  fallback: string,
  values?: Record<string, string | number>,
): string {
  const key = `${prefix}.${code}`
  return i18next.exists(key) ? i18next.t(key, values ?? {}) : fallback
}
