/**
 * Room for numbers that is kept from call to call. A typed array made anew asks the system for memory and gives it back, which
 * costs more than the loops over one as short as most of these.
 */
class Kept<T extends Float64Array | Int32Array> {
  private room: T

  constructor(private readonly make: (count: number) => T) {
    this.room = make(64)
  }

  /** Room for `count` numbers at least, whatever they are. */
  take(count: number): T {
    if (count > this.room.length) this.room = this.make(2 * count)
    return this.room
  }

  /** The same with its first `count` numbers 0. */
  zeros(count: number): T {
    const room = this.take(count)
    room.fill(0, 0, count)
    return room
  }
}

export function keptFloats(): Kept<Float64Array> {
  return new Kept((count) => new Float64Array(count))
}

export function keptInts(): Kept<Int32Array> {
  return new Kept((count) => new Int32Array(count))
}
