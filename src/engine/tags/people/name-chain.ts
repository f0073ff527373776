import { NEVER } from './name-statistics'
import { Kind, WEIGHTS } from './weights'

/** A name on the likeliest chain, with what stands next to it there. */
export interface FoundName {
  readonly start: number
  readonly end: number
  readonly kind: number
  /** How much likelier the chain is with this name than with other words in its place. */
  readonly margin: number
  /** Start of the word before the name (`start` itself where another name or nothing stands there). */
  readonly wordStart: number
  /** End of the word behind it (`end` itself where there is none). */
  readonly wordEnd: number
  /** It follows a title. */
  readonly titled: boolean
  /** A word such as 、 or 和 joins it to the name before. */
  readonly joined: boolean
}

/** What the chain before a position ended in. */
const State = { word: 0, name: 1, join: 2, ready: 3 } as const

/** Words that like a name behind them so much are words of the byline. */
const BYLINE = 3.4
/** And so much, one of credits: behind 记者： may stand a question, behind 责编： only a name. */
const CREDIT = 4.7

/** Whether the best name that ends there follows a title, and is an ordinary word as well. */
const Titled = { no: 0, name: 1, word: 2 } as const

/** Nothing leads to the position yet. */
const NO_BACK = -1

/** A word that likes a name behind it, or before it, so much is a title, or a verb of speech. */
const TITLE = 2.2
const LONGEST_FRAMED = 3
/** How much worse than words a name may read that the story is asked about. */
const NEAR = 4

/** No neighbour behind a name makes up for more than this. */
const CONTESTED = 8

/**
 * The likeliest chains of words and names up to each position of a text. A position keeps the best chain that ends
 * there in a word; the best one a name may follow, in which the last word's liking for a name behind it is counted;
 * the best one that ends in a name; and the best one that ends in a word joining two names. That way a word is
 * weighed by its true neighbour, and the whole stays one pass over the text.
 */
export class NameChain {
  private room = 0
  private words = new Float64Array(0)
  private ready = new Float64Array(0)
  private names = new Float64Array(0)
  private joins = new Float64Array(0)
  /** Back pointers: `from * 4 + state`. */
  private wordBack = new Int32Array(0)
  private readyBack = new Int32Array(0)
  private nameBack = new Int32Array(0)
  private joinBack = new Int32Array(0)
  /** By the end of a name, one of Titled. */
  private titled = new Uint8Array(0)
  private nameLog = new Float64Array(0)
  private nameKind = new Uint8Array(0)
  /** For a word: how much better it stands behind a name than behind another word. */
  private wordGain = new Float64Array(0)

  /** Starts a text of `length` code units. */
  begin(length: number): void {
    const size = length + 1
    if (size > this.room) this.reserve(size * 2)
    this.words.fill(2 * NEVER, 0, size)
    this.ready.fill(2 * NEVER, 0, size)
    this.names.fill(2 * NEVER, 0, size)
    this.titled.fill(Titled.no, 0, size)
    // Names ask it before any word may have come: what another text left there would be a word of this one.
    this.wordBack.fill(NO_BACK, 0, size)
    this.joins.fill(2 * NEVER, 0, size)
    this.words[0] = 0
    this.ready[0] = WEIGHTS.start
    this.wordBack[0] = 0
    this.readyBack[0] = 0
  }

  /** Kind of the name the best named chain ends in at `at`. */
  kindAt(at: number): number {
    return this.nameKind[at] as number
  }

  /** Start of the best name that ends at `at`. */
  nameStart(at: number): number {
    return (this.nameBack[at] as number) >> 2
  }

  /** Log-probability of that name by itself. */
  logAt(at: number): number {
    return this.nameLog[at] as number
  }

  /** Whether a chain that ends at `at` in a name may still win over the best one that ends there in a word. */
  isContested(at: number): boolean {
    return (this.names[at] as number) > (this.words[at] as number) - CONTESTED
  }

  /** Whether some chain ends at `at` in a name. */
  isNamed(at: number): boolean {
    return (this.names[at] as number) > NEVER
  }

  /**
   * Whether a verb of speech makes up, at `at`, the frame of a title and itself with a name in between;
   * only ordinary words need it, but where the verb ends its clause (`whole`) the frame helps any name.
   */
  isFramed(at: number, whole: boolean): boolean {
    return (this.titled[at] as number) > (whole ? Titled.no : Titled.name)
  }

  /** A word `[from, to)`; `oddness` is added where it follows a name. */
  addWord(from: number, to: number, log: number, before: number, after: number, between: number, oddness = 0): void {
    const named = (this.names[from] as number) + after * WEIGHTS.context + oddness
    const plain = this.words[from] as number
    const score = (named > plain ? named : plain) + log
    const back = from * 4 + (named > plain ? State.name : State.word)
    if (score > (this.words[to] as number)) {
      this.words[to] = score
      this.wordBack[to] = back
      this.wordGain[to] = named - plain
    }
    const readyScore = score + before * WEIGHTS.context
    if (readyScore > (this.ready[to] as number)) {
      this.ready[to] = readyScore
      this.readyBack[to] = back
    }
    if (between > NEVER) {
      const join = (this.names[from] as number) + log + between * WEIGHTS.between
      if (join > (this.joins[to] as number)) {
        this.joins[to] = join
        this.joinBack[to] = from * 4 + State.name
      }
    }
  }

  /** A word that says nothing of names beside it. */
  addPlain(from: number, to: number, log: number): void {
    const named = this.names[from] as number
    const plain = this.words[from] as number
    const isNamed = named > plain
    const score = (isNamed ? named : plain) + log
    if (score <= (this.words[to] as number) && score <= (this.ready[to] as number)) return
    const back = from * 4 + (isNamed ? State.name : State.word)
    if (score > (this.words[to] as number)) {
      this.words[to] = score
      this.wordBack[to] = back
      this.wordGain[to] = named - plain
    }
    if (score > (this.ready[to] as number)) {
      this.ready[to] = score
      this.readyBack[to] = back
    }
  }

  /** A colon or stroke: 主席：王坤 and 责编/丁一 read like 主席王坤 where that is likelier than a fresh start. */
  addColon(from: number, to: number, log: number, before: number, after: number, between: number): void {
    this.addWord(from, to, log, before, after, between)
    const ready = this.ready[from] as number
    const kept = ready + log + (ready > (this.words[from] as number) + CREDIT ? WEIGHTS.bylineSpace : 0)
    if (kept <= (this.ready[to] as number)) return
    this.ready[to] = kept
    this.readyBack[to] = from * 4 + State.ready
  }

  /** White space: chains go on over it as they were, so that 记者 王英 reads like 记者王英. */
  addSpace(from: number, to: number): void {
    this.words[to] = this.words[from] as number
    this.wordBack[to] = from * 4 + State.word
    this.wordGain[to] = 0
    // A space in a headline often stands for a line end, behind which a name is as likely as anywhere.
    const fresh = (this.words[from] as number) + WEIGHTS.spaced
    const ready = this.ready[from] as number
    // 记者 安静: set apart from a word of the byline, it is a name whatever else it may mean.
    const kept = ready > (this.words[from] as number) + BYLINE ? ready + WEIGHTS.bylineSpace : ready
    this.ready[to] = Math.max(fresh, kept)
    this.readyBack[to] = from * 4 + (kept >= fresh ? State.ready : State.word)
    this.names[to] = this.names[from] as number
    this.nameBack[to] = from * 4 + State.name
    this.nameKind[to] = Kind.space
    this.joins[to] = this.joins[from] as number
    this.joinBack[to] = from * 4 + State.join
  }

  /** A name `[from, to)`. */
  addName(from: number, to: number, log: number, kind: number): void {
    let best = this.ready[from] as number
    let state: number = State.ready
    const join = this.joins[from] as number
    if (join > best) {
      best = join
      state = State.join
    }
    const spaced = this.nameKind[from] === Kind.space
    const named = (this.names[from] as number) + (spaced ? WEIGHTS.spaced : WEIGHTS.nameName)
    if (named > best) {
      best = named
      state = State.name
    }
    const titled = state === State.ready && best > (this.words[from] as number) + TITLE
    const isWord = (this.wordBack[to] as number) >> 2 === from
    const isBrief = kind === Kind.chinese && to - from === 2 && state !== State.join && !titled
    const score = best + log + (isBrief ? (isWord ? WEIGHTS.briefWord : WEIGHTS.brief) : 0)
    if (score <= (this.names[to] as number)) return
    this.names[to] = score
    this.nameBack[to] = from * 4 + state
    this.nameKind[to] = kind
    this.nameLog[to] = log
    this.titled[to] = titled
      ? isWord
        ? Titled.word
        : to - from <= LONGEST_FRAMED
          ? Titled.name
          : Titled.no
      : Titled.no
  }

  /**
   * Ends of the Chinese names that follow a title and came close to the words read in their place, given to `take` with
   * their starts: what a story repeats of them it may mean after all.
   */
  nearNames(length: number, take: (start: number, end: number) => void): void {
    const { names, words, titled, nameKind, nameBack } = this
    for (let end = 2; end <= length; end++) {
      if (titled[end] === Titled.no || !((names[end] as number) > (words[end] as number) - NEAR)) continue
      if (nameKind[end] === Kind.chinese) take((nameBack[end] as number) >> 2, end)
    }
  }

  /** The names on the likeliest chain over `[0, length)`, in order. */
  trace(length: number): FoundName[] {
    const found: FoundName[] = []
    const atEnd = (this.names[length] as number) + WEIGHTS.end
    let at = length
    let state: number = atEnd > (this.words[length] as number) ? State.name : State.word
    let gain = atEnd - (this.words[length] as number)
    let next = length
    while (at > 0) {
      if (state === State.name) {
        const back = this.nameBack[at] as number
        const from = back >> 2
        if (this.nameKind[at] === Kind.space) {
          at = from
          continue
        }
        const before = back & 3
        let wordStart = from
        if (before !== State.name) {
          wordStart = ((before === State.join ? this.joinBack : this.readyBack)[from] as number) >> 2
        }
        found.push({
          start: from,
          end: at,
          kind: this.nameKind[at] as number,
          margin: gain,
          wordStart,
          wordEnd: next,
          joined: before === State.join,
          titled: before === State.ready && (this.ready[from] as number) > (this.words[from] as number) + TITLE,
        })
        gain = (this.names[from] as number) - (this.words[from] as number)
        next = from
        at = from
        state = before
      } else {
        const backs = state === State.join ? this.joinBack : state === State.ready ? this.readyBack : this.wordBack
        const back = backs[at] as number
        gain = state === State.word ? (this.wordGain[at] as number) : 3
        next = at
        at = back >> 2
        state = back & 3
      }
    }
    return found.reverse()
  }

  private reserve(size: number): void {
    this.room = size
    this.words = new Float64Array(size)
    this.ready = new Float64Array(size)
    this.names = new Float64Array(size)
    this.nameLog = new Float64Array(size)
    this.titled = new Uint8Array(size)
    this.joins = new Float64Array(size)
    this.wordBack = new Int32Array(size)
    this.readyBack = new Int32Array(size)
    this.nameBack = new Int32Array(size)
    this.joinBack = new Int32Array(size)
    this.nameKind = new Uint8Array(size)
    this.wordGain = new Float64Array(size)
  }
}
