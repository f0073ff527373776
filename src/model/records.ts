/** Enough that a bucket of a 50,000-block desk holds some hundred records. */
const BUCKETS = 512
const EMPTY = new Map<string, never>()

/**
 * A map that never changes: `with` returns a new one which shares all but the touched buckets with the old.
 * A desk of a thousand pages has 50,000 blocks, and copying a plain Map of that size for every keystroke costs about
 * as much as all the rest of the keystroke together. The order of iteration means nothing.
 */
export class Records<T> implements ReadonlyMap<string, T> {
  private constructor(
    private readonly buckets: readonly ReadonlyMap<string, T>[],
    readonly size: number,
  ) {}

  static empty<T>(): Records<T> {
    return new Records<T>(new Array<ReadonlyMap<string, T>>(BUCKETS).fill(EMPTY), 0)
  }

  static from<T>(entries: Iterable<readonly [string, T]>): Records<T> {
    return Records.empty<T>().with(entries)
  }

  /** The records with `entries` put in; an undefined value takes the key out. Later entries win. */
  with(entries: Iterable<readonly [string, T | undefined]>): Records<T> {
    const buckets = this.buckets.slice()
    const own = new Map<number, Map<string, T>>()
    let size = this.size
    for (const [key, value] of entries) {
      const at = bucketOf(key)
      let bucket = own.get(at)
      if (!bucket) {
        bucket = new Map(buckets[at])
        own.set(at, bucket)
        buckets[at] = bucket
      }
      size -= bucket.size
      if (value === undefined) bucket.delete(key)
      else bucket.set(key, value)
      size += bucket.size
    }
    return new Records(buckets, size)
  }

  get(key: string): T | undefined {
    return this.buckets[bucketOf(key)]?.get(key)
  }

  has(key: string): boolean {
    return this.buckets[bucketOf(key)]?.has(key) ?? false
  }

  forEach(callback: (value: T, key: string, map: ReadonlyMap<string, T>) => void): void {
    for (const bucket of this.buckets) for (const [key, value] of bucket) callback(value, key, this)
  }

  *entries(): Generator<[string, T], undefined, unknown> {
    for (const bucket of this.buckets) if (bucket.size > 0) yield* bucket.entries()
  }

  *keys(): Generator<string, undefined, unknown> {
    for (const bucket of this.buckets) if (bucket.size > 0) yield* bucket.keys()
  }

  *values(): Generator<T, undefined, unknown> {
    for (const bucket of this.buckets) if (bucket.size > 0) yield* bucket.values()
  }

  [Symbol.iterator](): Generator<[string, T], undefined, unknown> {
    return this.entries()
  }
}

/** FNV-1a over the key. */
function bucketOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % BUCKETS
}
