import { create } from 'zustand'
import type { Preferences, WindowState } from '../bridge/bridge'
import type { WordLanguage } from '../words/words'
import { request } from './bridge-client'
import { changeLanguage } from './words/use-words'

/** Who and where this window is, and what its person prefers. */
export interface PreferencesStore {
  readonly platform: WindowState['platform']
  readonly version: string
  readonly systemLanguage: WordLanguage
  readonly exportFormats: WindowState['exportFormats']
  readonly encodings: readonly string[]
  readonly preferences: Preferences
}

const DEFAULTS: Preferences = { language: 'system', theme: 'system', measure: 28, person: '', layout: {}, keys: {} }

export const usePreferencesStore = create<PreferencesStore>()(() => ({
  platform: 'linux',
  version: '',
  systemLanguage: 'zh-CN',
  exportFormats: [],
  encodings: [],
  preferences: DEFAULTS,
}))

export function loadPreferences(state: WindowState): void {
  const { platform, version, systemLanguage, exportFormats, encodings, preferences } = state
  usePreferencesStore.setState({ platform, version, systemLanguage, exportFormats, encodings, preferences })
  show(preferences)
}

/** Takes effect at once; the main process keeps it. */
export async function setPreference<K extends keyof Preferences>(key: K, value: Preferences[K]): Promise<void> {
  const preferences = { ...usePreferencesStore.getState().preferences, [key]: value }
  usePreferencesStore.setState({ preferences })
  show(preferences)
  // Preferences are plain data; the contract's JSON type does not know read-only records.
  await request('preference.set', { key, value: JSON.parse(JSON.stringify(value)) })
}

/** Remembers one thing of the window's layout beside the others. */
export function setLayout(name: string, value: unknown): void {
  const { layout } = usePreferencesStore.getState().preferences
  void setPreference('layout', { ...layout, [name]: value })
}

export function currentLanguage(): WordLanguage {
  const { preferences, systemLanguage } = usePreferencesStore.getState()
  return preferences.language === 'system' ? systemLanguage : preferences.language
}

function show(preferences: Preferences): void {
  showTheme(preferences.theme)
  changeLanguage(currentLanguage())
}

/** Without `data-theme` the page follows the system. */
export function showTheme(theme: string): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}
