/** Newest entries of one list that are kept at least; see `LIST_LIMIT`. */
const KEPT = 1024
/** Words before a block's entries: room, number of entries. */
const HEADER = 2
const SMALLEST = 2

/**
 * For every fingerprint the paragraphs it stands in, in the order they came. Everything lies in a few typed arrays: at
 * 200,000 paragraphs there are some fourteen million entries, which as objects would take gigabytes.
 *
 * A fingerprint that stands once keeps its paragraph in the table itself. The others have a block of the arena, kept
 * in one piece so that reading a list costs one cache miss; a full block moves to one twice the size and leaves its
 * room to others. A stock phrase that stands everywhere keeps its newest entries only.
 */
export class PostingLists {
  /**
   * Open hash table, two words a slot so that one cache miss fetches both: the key, and `-1 - paragraph` for a single
   * entry or else the address of its block.
   */
  private table = new Int32Array(2 << 12)
  private slots = 1 << 12
  private used = 0
  /** 32 less the binary logarithm of the number of slots. */
  private shift = 20
  private arena = new Int32Array(1 << 12)
  // Address 0 means "no block".
  private top = 1
  /** By room: the first free block, each free block pointing at the next. */
  private readonly free = new Map<number, number>()

  add(key: number, paragraph: number): void {
    if (this.used * 5 > this.slots * 3) this.growTable()
    const slot = this.slotOf(key)
    const { table } = this
    if (table[slot] === 0) {
      table[slot] = key
      table[slot + 1] = -1 - paragraph
      this.used++
      return
    }
    let block = table[slot + 1] as number
    if (block < 0) {
      const first = -1 - block
      if (first === paragraph) return
      block = this.allocate(SMALLEST)
      table[slot + 1] = block
      this.arena[block + 1] = 1
      this.arena[block + HEADER] = first
    }
    const count = this.arena[block + 1] as number
    // A gram that comes again within one text.
    if (this.arena[block + HEADER + count - 1] === paragraph) return
    const room = this.arena[block] as number
    if (count === room) block = this.makeRoom(slot, block, room)
    const at = this.arena[block + 1] as number
    this.arena[block + HEADER + at] = paragraph
    this.arena[block + 1] = at + 1
  }

  /** Where the list of `key` lies, for `length` and `mark`; 0 when no paragraph holds it. Valid until the next `add`. */
  find(key: number): number {
    const slot = this.slotOf(key)
    return this.table[slot] === 0 ? 0 : (this.table[slot + 1] as number)
  }

  /** Number of paragraphs in the list, as far as they are kept. */
  length(list: number): number {
    return list < 0 ? 1 : list === 0 ? 0 : (this.arena[list + 1] as number)
  }

  /**
   * Sets `bit` in `masks` for the newest `limit` paragraphs of a list; those met for the first time are appended to
   * `touched`. Returns the new length of `touched`.
   */
  mark(list: number, bit: number, masks: Int32Array, touched: Int32Array, length: number, limit: number): number {
    if (list < 0) {
      const paragraph = -1 - list
      if (masks[paragraph] === 0) touched[length++] = paragraph
      masks[paragraph] = (masks[paragraph] as number) | bit
      return length
    }
    const { arena } = this
    const end = list + HEADER + (arena[list + 1] as number)
    for (let k = Math.max(list + HEADER, end - limit); k < end; k++) {
      const paragraph = arena[k] as number
      const mask = masks[paragraph] as number
      if (mask === 0) touched[length++] = paragraph
      masks[paragraph] = mask | bit
    }
    return length
  }

  private makeRoom(slot: number, block: number, room: number): number {
    if (room >= 2 * KEPT) {
      const newest = block + HEADER + room - KEPT
      this.arena.copyWithin(block + HEADER, newest, newest + KEPT)
      this.arena[block + 1] = KEPT
      return block
    }
    const larger = this.allocate(room * 2)
    const { arena } = this
    for (let k = 1; k < HEADER + room; k++) arena[larger + k] = arena[block + k] as number
    this.table[slot + 1] = larger
    arena[block + 1] = this.free.get(room) ?? 0
    this.free.set(room, block)
    return larger
  }

  private allocate(room: number): number {
    const free = this.free.get(room) ?? 0
    if (free !== 0) {
      this.free.set(room, this.arena[free + 1] as number)
      return free
    }
    const at = this.top
    this.top += room + HEADER
    if (this.top > this.arena.length) {
      const arena = new Int32Array(Math.max(this.top, Math.floor(this.arena.length * 1.5)))
      arena.set(this.arena)
      this.arena = arena
    }
    this.arena[at] = room
    return at
  }

  /** Offset in the table of the slot of `key`, or of the free one where it belongs. */
  private slotOf(key: number): number {
    const { table } = this
    const last = 2 * this.slots - 1
    const wanted = key | 0
    let slot = (Math.imul(key, 0x9e3779b1) >>> this.shift) * 2
    while (table[slot] !== 0 && table[slot] !== wanted) slot = (slot + 2) & last
    return slot
  }

  private growTable(): void {
    const { table } = this
    this.table = new Int32Array(table.length * 2)
    this.slots *= 2
    this.shift--
    for (let k = 0; k < table.length; k += 2) {
      const key = table[k] as number
      if (key === 0) continue
      const slot = this.slotOf(key)
      this.table[slot] = key
      this.table[slot + 1] = table[k + 1] as number
    }
  }
}
