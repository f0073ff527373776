/**
 * Which bodies hold each of many pairs: lists linked in flat arrays. A page has thousands of them, most with a body or two, and
 * arrays of their own would be most of what its heads take up.
 */
export class Holders {
  /** By list: its first and its last link, −1 for none, and how many it has. */
  first = new Int32Array(1024)
  private last = new Int32Array(1024)
  count = new Int32Array(1024)
  private lists = 0
  /** By link: the body, and the link behind it. */
  body = new Int32Array(4096)
  next = new Int32Array(4096)
  private links = 0

  /** Gives up all lists; the room they took is used again. */
  clear(): void {
    this.lists = 0
    this.links = 0
  }

  /** Begins the next list: they are numbered from 0. */
  begin(): void {
    if (this.lists === this.first.length) {
      this.first = grown(this.first)
      this.last = grown(this.last)
      this.count = grown(this.count)
    }
    this.first[this.lists] = -1
    this.last[this.lists] = -1
    this.count[this.lists++] = 0
  }

  /** Adds a body to a list, unless it is the last one there. */
  add(list: number, body: number): void {
    const last = this.last[list] as number
    if (last >= 0 && this.body[last] === body) return
    if (this.links === this.body.length) {
      this.body = grown(this.body)
      this.next = grown(this.next)
    }
    const link = this.links++
    this.body[link] = body
    this.next[link] = -1
    if (last >= 0) this.next[last] = link
    else this.first[list] = link
    this.last[list] = link
    this.count[list] = (this.count[list] as number) + 1
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2)
  longer.set(array)
  return longer
}
