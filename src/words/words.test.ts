import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ACTION_GROUPS, ACTIONS } from '../bridge/actions'
import { createEngine } from '../engine/engine'
import { readLexiconFolder } from '../host/lexicon-folder'
import { FURNITURE_ROLES, STORY_ROLES } from '../model/analysis'
import { words } from './words'

/** The values a text is filled in with, each once: a language may name one twice. */
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort()

describe('the words', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(words.en).sort()).toEqual(Object.keys(words['zh-CN']).sort())
  })

  it('fill in the same values in both languages', () => {
    const differing = Object.entries(words['zh-CN']).filter(([key, chinese]) => {
      const english = words.en[key as keyof typeof words.en]
      // A number may be said by the form of a word alone.
      return (
        placeholders(chinese)
          .filter((name) => name !== 'count')
          .join() !==
        placeholders(english)
          .filter((name) => name !== 'count')
          .join()
      )
    })
    expect(differing).toEqual([])
  })

  it('name every action, group, role and status', () => {
    const keys = [
      ...ACTIONS.map(({ id }) => `action.${id}`),
      ...ACTION_GROUPS.map((group) => `group.${group}`),
      ...[...STORY_ROLES, ...FURNITURE_ROLES].map((role) => `role.${role}`),
      ...['new', 'working', 'checked', 'ready', 'exported'].map((status) => `status.${status}`),
    ]
    expect(keys.filter((key) => !(key in words['zh-CN']))).toEqual([])
  })

  it('name every check, so that no id is shown', () => {
    const lexicons = readLexiconFolder(join(import.meta.dirname, '..', '..', 'resources', 'lexicons', 'zh'))
    const keys = createEngine(lexicons).checker.rules.map(({ id }) => `rule.${id}`)
    expect(keys.length).toBeGreaterThanOrEqual(32)
    expect(keys.filter((key) => !(key in words['zh-CN']))).toEqual([])
  })

  it('say every reason the segmentation gives for a border, a joint and a role', () => {
    const engine = join(import.meta.dirname, '..', 'engine', 'segment')
    const isSource = (name: string): boolean => name.endsWith('.ts') && !name.endsWith('.test.ts')
    const sources = readdirSync(engine, { encoding: 'utf8', recursive: true }).filter(isSource)
    const codes = sources.flatMap((name) => {
      const source = readFileSync(join(engine, name), 'utf8')
      const given = [...source.matchAll(/score\.add\(([^,]+),/g), ...source.matchAll(/\{ code: ([^,}`]+)[,}]/g)]
      return given.flatMap(([, code = '']) => [...code.matchAll(/'([a-z-]+)'/g)].map(([, said = '']) => said))
    })
    expect(new Set(codes).size).toBeGreaterThan(90)
    expect(codes.filter((code) => !(`evidence.${code}` in words['zh-CN']))).toEqual([])
  })

  it('say every reason the tagger gives on the sample pages', () => {
    const samples = join(import.meta.dirname, '..', '..', 'resources', 'samples')
    const lexicons = readLexiconFolder(join(import.meta.dirname, '..', '..', 'resources', 'lexicons', 'zh'))
    const { tagger } = createEngine(lexicons)
    const codes = readdirSync(samples)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => {
        const lines = readFileSync(join(samples, name), 'utf8').split('\n')
        return tagger.tagStory(lines, { reference: '2025-06-10' }).flat()
      })
      .flatMap(({ evidence }) => evidence.map(({ code }) => code))
      // How far a name leads its next reading is drawn, not said.
      .filter((code) => code !== 'margin')
    expect(new Set(codes).size).toBeGreaterThan(10)
    expect([...new Set(codes)].filter((code) => !(`evidence.${code}` in words['zh-CN']))).toEqual([])
  })

  it('give every countable word both forms', () => {
    const keys = Object.keys(words.en)
    const stems = keys.filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -'_one'.length))
    expect(stems.filter((stem) => !keys.includes(`${stem}_other`))).toEqual([])
  })

  it('are not empty, and the English ones hold no Chinese but a sign they name', () => {
    const isStray = (text: string) => /\p{Script=Han}/u.test(text.replace(/“\p{Script=Han}”/gu, ''))
    expect(Object.entries(words.en).filter(([, text]) => text === '' || isStray(text))).toEqual([])
  })
})
