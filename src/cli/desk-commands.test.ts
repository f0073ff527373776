import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { loadSql } from '../store/sql'
import { runGalley } from './run-galley'

const SAMPLES = join(import.meta.dirname, '..', '..', 'resources', 'samples')
const pages = readdirSync(SAMPLES)
  .sort()
  .map((file) => join(SAMPLES, file))
const EVENING = pages.find((file) => file.includes('yundu')) as string

async function galley(...words: string[]) {
  let out = ''
  let err = ''
  const code = await runGalley(words, {
    stdin: Readable.from([]),
    out: async (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'galley-desk-'))
}

async function headlines(desk: string): Promise<unknown[]> {
  const sql = await loadSql()
  const db = new sql.Database(readFileSync(desk))
  const [result] = db.exec('select headline from story order by rowid')
  db.close()
  return (result?.values ?? []).flat()
}

describe('galley import', () => {
  it('makes a desk file that any SQLite tool can read, and adds to one that is there', async () => {
    const desk = join(folder(), 'day.galley')
    expect((await galley('import', desk, EVENING)).code).toBe(0)
    expect(await headlines(desk)).toContain('城区再添12处口袋公园')
    const rest = pages.filter((file) => file !== EVENING)
    expect((await galley('import', desk, ...rest)).code).toBe(0)
    const info = JSON.parse((await galley('info', desk)).out)
    expect(info).toMatchObject({ sound: true, problems: [], pages: pages.length, unsaved: 0, openIn: null })
  })

  it('takes what is a page and says what is not', async () => {
    const dir = folder()
    const empty = join(dir, 'empty.txt')
    writeFileSync(empty, '')
    const { code, err } = await galley('import', join(dir, 'd.galley'), empty, EVENING)
    expect(code).toBe(3)
    expect(err).toContain(`${empty}: the file is empty`)
    expect(JSON.parse((await galley('info', join(dir, 'd.galley'))).out).pages).toBe(1)
  })

  it('leaves a file alone that is no desk', async () => {
    const dir = folder()
    const page = join(dir, 'page.galley')
    copyFileSync(EVENING, page)
    const { code, err } = await galley('import', page, EVENING)
    expect(code).toBe(3)
    expect(err).toContain(page)
    expect(readFileSync(page, 'utf8')).toBe(readFileSync(EVENING, 'utf8'))
  })
})

describe('galley export', () => {
  it('writes the same stories from a desk file and from the page it was made of', async () => {
    const dir = folder()
    const desk = join(dir, 'd.galley')
    await galley('import', desk, EVENING)
    for (const format of ['text', 'markdown', 'json']) {
      const [fromDesk, fromPage] = [join(dir, `${format}-desk`), join(dir, `${format}-page`)]
      expect((await galley('export', desk, '--to', format, '--out', fromDesk)).code).toBe(0)
      expect((await galley('export', EVENING, '--to', format, '--out', fromPage)).code).toBe(0)
      const names = readdirSync(fromDesk)
      expect(names.length).toBeGreaterThan(2)
      expect(readdirSync(fromPage)).toEqual(names)
      if (format === 'json') continue
      for (const name of names) {
        expect(readFileSync(join(fromPage, name), 'utf8')).toBe(readFileSync(join(fromDesk, name), 'utf8'))
      }
    }
  })

  it('writes the one story asked for, and says when there is none of that name', async () => {
    const dir = folder()
    expect((await galley('export', EVENING, '--to', 'text', '--out', dir, '--story', 's2')).code).toBe(0)
    expect(readdirSync(dir)).toHaveLength(1)
    const wrong = await galley('export', EVENING, '--to', 'text', '--out', dir, '--story', 's99')
    expect(wrong.code).toBe(3)
    expect(wrong.err).toContain('there is no story s99')
  })

  it('names the formats there are', async () => {
    const { code, err } = await galley('export', EVENING, '--to', 'papyrus', '--out', folder())
    expect(code).toBe(2)
    expect(err).toContain('text, markdown, json')
  })
})

describe('galley info', () => {
  it('tells a truncated desk file from a sound one', async () => {
    const desk = join(folder(), 'd.galley')
    await galley('import', desk, EVENING)
    truncateSync(desk, statSync(desk).size - 5000)
    const { code, out, err } = await galley('info', desk)
    expect(code).toBe(3)
    expect(JSON.parse(out)).toMatchObject({ sound: false })
    expect(err).toContain(desk)
  })
})

describe('galley digest', () => {
  it('is the SHA-256 of what any SQLite tool reads out of the file, and finds it again by its beginning', async () => {
    const desk = join(folder(), 'day.galley')
    await galley('import', desk, ...pages)
    const db = new (await loadSql()).Database(readFileSync(desk))
    const [result] = db.exec(
      `select p.text from paragraph p join story s on s.id = p.story join page g on g.id = s.page
       order by g.sort_key, s.number, p.sort_key`,
    )
    db.close()
    const text = (result?.values ?? []).map(([line]) => `${line}\n`).join('')
    const whole = createHash('sha256').update(text).digest('hex')
    const { code, out } = await galley('digest', desk)
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toBe(`${whole}  desk`)
    expect(out).toMatch(/^[0-9a-f]{64} {2}edition 江河日报 2025-04-10$/mu)
    expect((await galley('digest', desk, whole.slice(0, 16).toUpperCase())).out).toBe(`${whole}  desk\n`)
  })

  it('says so when a text is no longer the one signed, and what a digest looks like', async () => {
    const desk = join(folder(), 'day.galley')
    await galley('import', desk, EVENING)
    const { code, err } = await galley('digest', desk, '0123456789abcdef')
    expect(code).toBe(1)
    expect(err).toContain('no text in it has the digest 0123456789abcdef')
    expect((await galley('digest', desk, 'xyz')).code).toBe(2)
    expect((await galley('digest', `${desk}.none`)).code).toBe(3)
  })
})
