/*
 * Room for numbers that is kept from call to call. A typed array made anew asks the system for memory and gives it back, which
 * costs more than the loops over one as short as most of these.
 */

export class KeptFloats {
  private room = new Float64Array(64)

  /** Room for `count` numbers at least, whatever they are. */
  take(count: number): Float64Array {
    if (count > this.room.length) this.room = new Float64Array(2 * count)
    return this.room
  }

  /** The same with its first `count` numbers 0. */
  zeros(count: number): Float64Array {
    return this.take(count).fill(0, 0, count)
  }
}

export class KeptInts {
  private room = new Int32Array(64)

  /** Room for `count` numbers at least, whatever they are. */
  take(count: number): Int32Array {
    if (count > this.room.length) this.room = new Int32Array(2 * count)
    return this.room
  }

  /** The same with its first `count` numbers 0. */
  zeros(count: number): Int32Array {
    return this.take(count).fill(0, 0, count)
  }
}
