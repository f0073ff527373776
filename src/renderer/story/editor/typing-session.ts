import type { Entry } from '../../../model/entry'
import type { FieldRole } from './shown-blocks'
import { fieldOf } from './shown-blocks'
import { findSplice } from './splice'
import { type BlockText, type Pin, rebaseTyping } from './story-text'

/** The editor as the session needs it. */
export interface TypingPort {
  read(): readonly BlockText[]
  /** An input method is composing: the text is not the editor's own yet and must not be touched. */
  isComposing(): boolean
}

/** Sends what was typed; undefined when it was refused or failed, which the sender has shown already. */
export interface TypingSender {
  replace(block: string, from: number, to: number, text: string): Promise<Entry | undefined>
  insert(field: FieldRole, text: string): Promise<Entry | undefined>
}

interface InFlight {
  readonly block: string
  readonly before: string
  readonly after: string
  /** Known once the session has answered; the mirror may be told later or sooner. */
  seq?: number
}

/** The mirror's blocks as texts, and the last entry they hold. */
export interface MirrorText {
  readonly blocks: readonly BlockText[]
  readonly seq: number
}

export interface Rebased {
  readonly blocks: readonly BlockText[]
  /** Fields that have become blocks: old id → new. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * Typing between the editor and the document. The editor runs ahead: `base` is the document as it will be once
 * everything sent has arrived, so the difference between editor and base is exactly what was typed and not yet sent.
 * One commit makes one entry a block. What was refused stays in the editor as unsent typing.
 */
export class TypingSession {
  private base: readonly BlockText[] = []
  private mirror: MirrorText = { blocks: [], seq: 0 }
  private flights: InFlight[] = []

  constructor(
    private readonly port: TypingPort,
    private readonly sender: TypingSender,
  ) {}

  /** Whether anything was typed that is not sent. */
  hasTyping(): boolean {
    const base = new Map(this.base.map((block) => [block.id, block.text]))
    return this.port.read().some((block) => base.get(block.id) !== block.text)
  }

  /** Text of a block as sent, undefined for one the session does not know. */
  baseText(block: string): string | undefined {
    return this.base.find((known) => known.id === block)?.text
  }

  /**
   * Sends what was typed. Everything is sent at once and in order, so a command sent right behind acts on the text
   * the editor shows. Resolves when all of it is answered; while composing there is nothing to send.
   */
  async commit(): Promise<void> {
    if (this.port.isComposing()) return
    const base = new Map(this.base.map((block) => [block.id, block.text]))
    const sent: Promise<void>[] = []
    for (const block of this.port.read()) {
      const before = base.get(block.id)
      if (before === undefined || before === block.text) continue
      // A field being made a block has no name yet by which more words could be sent.
      if (fieldOf(block.id) && this.flights.some((flight) => flight.block === block.id)) continue
      base.set(block.id, block.text)
      sent.push(this.send({ block: block.id, before, after: block.text }))
    }
    this.base = this.base.map(({ id, text }) => ({ id, text: base.get(id) ?? text }))
    await Promise.all(sent)
  }

  private async send(flight: InFlight): Promise<void> {
    this.flights.push(flight)
    const field = fieldOf(flight.block)
    const splice = findSplice(flight.before, flight.after)
    if (!splice) return
    const entry = field
      ? await this.sender.insert(field, flight.after)
      : await this.sender.replace(flight.block, splice.from, splice.to, splice.text)
    if (entry) {
      flight.seq = entry.seq
      this.settle()
    } else this.takeBack(flight)
  }

  /** A refused text: the document never had it, so the base is the document again and the words count as typed. */
  private takeBack(flight: InFlight): void {
    this.flights = this.flights.filter((other) => other !== flight)
    const truth = this.mirror.blocks.find((block) => block.id === flight.block)?.text ?? flight.before
    this.base = this.base.map((block) => (block.id === flight.block ? { id: block.id, text: truth } : block))
  }

  private settle(): void {
    this.flights = this.flights.filter(({ seq }) => seq === undefined || seq > this.mirror.seq)
  }

  /** The document has changed: what the editor should show now. `pin` as in rebaseTyping. */
  receive(mirror: MirrorText, pin?: Pin): Rebased {
    this.mirror = mirror
    const names = this.nameFields(mirror.blocks)
    this.settle()
    const rename = ({ id, text }: BlockText): BlockText => ({ id: names.get(id) ?? id, text })
    const base = this.base.map(rename)
    const local = this.port.read().map(rename)
    const expected = this.expect(mirror.blocks)
    const known = new Map(local.map((block) => [block.id, block]))
    // Blocks the editor has not shown yet hold nothing typed.
    const blocks = rebaseTyping(
      base.filter((block) => known.has(block.id)),
      base.flatMap((block) => known.get(block.id) ?? []),
      expected,
      pin,
    )
    this.base = expected
    return { blocks, names }
  }

  /** The mirror with what is on its way put in. */
  private expect(blocks: readonly BlockText[]): BlockText[] {
    return blocks.map((block) => {
      let { text } = block
      for (const flight of this.flights) if (flight.block === block.id && flight.before === text) text = flight.after
      return { id: block.id, text }
    })
  }

  /** A field sent to become a block is one when the mirror holds a new block in its place. */
  private nameFields(blocks: readonly BlockText[]): Map<string, string> {
    const names = new Map<string, string>()
    const known = new Set(this.base.map((block) => block.id))
    for (const flight of [...this.flights]) {
      if (!fieldOf(flight.block) || blocks.some((block) => block.id === flight.block)) continue
      const index = this.base.findIndex((block) => block.id === flight.block)
      const fresh = blocks.find((block) => !known.has(block.id) && block.text === flight.after) ?? blocks[index]
      if (fresh && !known.has(fresh.id)) names.set(flight.block, fresh.id)
      this.flights = this.flights.filter((other) => other !== flight)
    }
    return names
  }
}
