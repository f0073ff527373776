import { mkdirSync, readFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Preferences } from '../bridge/bridge'

/** Each field falls back to its default by itself, so one bad value in a hand-edited file costs only that one. */
const schema = z.object({
  language: z.enum(['system', 'zh-CN', 'en']).catch('system'),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  measure: z.number().int().min(28).max(34).catch(28),
  person: z.string().max(60).catch(''),
  layout: z.record(z.string(), z.json()).catch({}),
  keys: z.record(z.string(), z.string()).catch({}),
})

/** What the app itself remembers of its windows; no window can read or set it. */
const windowSchema = z.object({
  last: z.object({ desk: z.string(), untitled: z.boolean() }).optional().catch(undefined),
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).optional().catch(undefined),
})
export type WindowMemory = z.infer<typeof windowSchema>

const fileSchema = schema.extend({ window: windowSchema.catch({}) })

/** The choices a person has made, kept as a small JSON file in the app's own folder. */
export class PreferenceFile {
  readonly #path: string
  #values: z.infer<typeof fileSchema>
  #pending = 0
  #writing: Promise<void> = Promise.resolve()

  constructor(path: string) {
    this.#path = path
    this.#values = read(path)
  }

  get values(): Preferences {
    const { window: _, ...values } = this.#values
    return values.person ? values : { ...values, person: userInfo().username }
  }

  get window(): WindowMemory {
    return this.#values.window
  }

  setWindow(memory: WindowMemory): void {
    this.#values = { ...this.#values, window: { ...this.#values.window, ...memory } }
    this.#writeSoon()
  }

  /** Sets one preference and writes the file behind the caller's back. A key or value unknown is passed over. */
  set(key: string, value: unknown): Preferences {
    if (Object.hasOwn(schema.shape, key)) this.#values = fileSchema.parse({ ...this.#values, [key]: value })
    this.#writeSoon()
    return this.values
  }

  #writeSoon(): void {
    this.#pending++
    this.#writing = this.#writing
      .then(() => this.#write())
      .catch(() => undefined)
      .finally(() => {
        this.#pending--
      })
  }

  get isWriting(): boolean {
    return this.#pending > 0
  }

  /** Resolves once everything set so far is on disk. */
  written(): Promise<void> {
    return this.#writing
  }

  async #write(): Promise<void> {
    mkdirSync(dirname(this.#path), { recursive: true })
    const temporary = `${this.#path}.new`
    const file = await open(temporary, 'w')
    try {
      await file.writeFile(`${JSON.stringify(this.#values, null, 2)}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, this.#path)
  }
}

function read(path: string): z.infer<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return fileSchema.parse({})
  }
}
