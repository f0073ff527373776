import type { Lexicon } from '../../lexicon'
import { Char, classOf } from '../../page/char-class'
import { fillCredits } from './credit-names'
import { Endings } from './endings'
import { addDottedNames, addForeignNames, hasDot, isDot } from './foreign-names'
import { addChineseNames, addGivenName, addPartNames } from './han-names'
import { createHonorifics, type Honorifics } from './honorifics'
import { joinForeignNames } from './joined-names'
import { type FoundName, NameChain } from './name-chain'
import { fillNameLists } from './name-list'
import type { NameSink } from './name-sink'
import { createNameStatistics, type NameStatistics, NEVER } from './name-statistics'
import { createPartNames, type PartNames } from './part-names'
import { isAge, isSignature, isSignedLine } from './signatures'
import type { StoryNames } from './story-names'
import { ThingTails } from './thing-tails'
import { Transliteration } from './transliteration'
import { unitAt } from './unit-at'
import { createVocabulary, FACTS, Fact, Has, type Vocabulary } from './vocabulary'
import { isForeignKind, Kind, WEIGHTS } from './weights'
import { childOf, logOf, marksOf } from './word-trie'
import { outsideTitles } from './work-titles'

/** Characters no place is called by: 周琼是县医院的护士. */
const PARTICLES = new Uint8Array(65536)
for (const char of '是的在了和有不这那他她我你们为对与及或但而也都就还又被把给让从向以其并等说着过得个名日年到去走至由见问看访赴抵出扑拿跑喊吃喝写卖送替踢扔抓扶扛追躲逃哭笑') {
  PARTICLES[char.charCodeAt(0)] = 1
}

/** What may stand between a title and a name: 主席：王坤, 责编/丁一, 摄影｜白露. */
const COLONS = new Uint8Array(65536)
for (const sign of ':：/／|｜') COLONS[sign.charCodeAt(0)] = 1

/** How much a word has to like a name before it for the two to frame it with a title. */
const FRAME = 1
/** What a single character has to like a name before it for the two to frame it: 说, not 文. */
const SPOKEN = 2.5

/** Log-share of given names from which on an ending is a common one. */
const COMMON_LAST = -6.6

/** `place`: ends a place's name; `honored`: begins what is said to somebody of that name (老师). */
const Use = { chinese: 1, part: 2, foreign: 4, place: 8, honored: 16 } as const

/**
 * Reads the names off one text: every dictionary word and every string that could be a name is offered to the chain,
 * which takes the likeliest reading of the whole (a unigram word lattice with names as a class of words, after Gao,
 * Li and Huang 2003, the neighbours of names weighed as in Zhang and Liu 2002).
 */
export class NameReader implements NameSink {
  readonly vocabulary: Vocabulary
  private readonly chinese: NameStatistics
  private readonly sounds: Transliteration
  private readonly parts: PartNames
  private readonly honorifics: Honorifics
  private readonly endings: Endings
  readonly things: ThingTails
  private readonly chain = new NameChain()
  private text = ''
  private dotted = false
  /** Where words end that may be labels of credits. */
  private labelEnds: number[] = []
  /** What can begin or end with a code unit, so that most characters need no look at names at all. */
  private readonly uses = new Uint8Array(65536)

  constructor(lexicon: Lexicon) {
    this.vocabulary = createVocabulary(lexicon)
    this.chinese = createNameStatistics(lexicon)
    this.sounds = new Transliteration(lexicon)
    this.parts = createPartNames(lexicon)
    this.honorifics = createHonorifics(lexicon)
    this.endings = new Endings(lexicon)
    this.things = new ThingTails(this.endings, this.vocabulary)
    for (let code = 0; code < 65536; code++) {
      let use = 0
      if ((this.chinese.surname[code] as number) > NEVER || this.honorifics.prefix[code]) use |= Use.chinese
      if (this.chinese.compoundHeads[code]) use |= Use.chinese
      if (this.parts.trie.step(0, code)) use |= Use.part
      if (this.sounds.codeOf(code)) use |= Use.foreign
      if (this.endings.place[code]) use |= Use.place
      if (this.honorifics.heads[code]) use |= Use.honored
      this.uses[code] = use
    }
  }

  /**
   * The names in `text`; `story` holds those its story has given already. Papers in traditional script print the two
   * surnames of married women (曾葉阿蘭) far more often.
   */
  read(text: string, isTraditional = false, story?: StoryNames): readonly FoundName[] {
    const married = isTraditional ? WEIGHTS.marriedTraditional : WEIGHTS.married
    this.text = text
    this.dotted = hasDot(text)
    if (this.labelEnds.length > 0) this.labelEnds = []
    this.chain.begin(text.length)
    this.things.begin(text)
    for (let at = 0; at < text.length; at++) {
      if (at > 0) this.addThing(at)
      const code = text.charCodeAt(at)
      const kind = classOf(code)
      if (this.dotted && (kind === Char.han || kind === Char.latin)) {
        addDottedNames(text, at, this.sounds, this.vocabulary, this.parts, this)
      }
      if (kind === Char.han) {
        this.addWords(text, at)
        const use = this.uses[code] as number
        if (use & Use.chinese) addChineseNames(text, at, married, this.chinese, this.honorifics, this)
        if (use & Use.part) addPartNames(text, at, this.parts, this.chinese, this)
        if (use & Use.foreign) addForeignNames(text, at, this.sounds, this)
        if ((this.uses[unitAt(text, at + 2)] as number) & Use.honored) {
          addGivenName(text, at, this.chinese, this.honorifics, this)
        }
        if (use & Use.place) this.addPlaces(text, at)
      } else if (kind === Char.space) this.chain.addSpace(at, at + 1)
      else this.addOther(at, code, kind)
      if (story) story.offer(text, at, this)
    }
    if (text.length > 0) this.addThing(text.length)
    const read = joinForeignNames(text, this.chain.trace(text.length))
    const { labelEnds } = this
    const names = labelEnds.length > 0 ? fillCredits(text, labelEnds, read, this.chinese, this.vocabulary) : read
    return this.allowed(text, outsideTitles(text, fillNameLists(text, names, this.chinese, this.vocabulary)))
  }

  /** What the text read last nearly has for names, behind titles. */
  nearNames(take: (name: string) => void): void {
    const { text } = this
    this.chain.nearNames(text.length, (start, end) => {
      if (end - start === 3) take(text.slice(start, end))
    })
  }

  /** Without what the newsroom has barred; a name on its own list is one all the same. */
  private allowed(text: string, names: readonly FoundName[]): readonly FoundName[] {
    const { barred } = this.vocabulary
    if (barred.size === 0) return names
    return names.filter(({ start, end, kind }) => kind === Kind.listed || !barred.has(text.slice(start, end)))
  }

  name(from: number, to: number, log: number, kind: number): void {
    if (this.dotted && kind !== Kind.listed) {
      // Half a dotted name is no name.
      if (isDot(unitAt(this.text, to)) || (from > 0 && isDot(this.text.charCodeAt(from - 1)))) return
    }
    this.chain.addName(from, to, log, kind)
  }

  /** The best name that ends at `to`, read as the name of a place or thing, competes with the person. */
  private addThing(to: number): void {
    if (!this.chain.isContested(to)) return
    const kind = this.chain.kindAt(to)
    if (kind === Kind.listed || kind === Kind.space) return
    const from = this.chain.nameStart(to)
    // 小刘镇 and 呼和大街 are places as readily as 普希金大街 is.
    const isForeign = isForeignKind(kind) || kind === Kind.ethnic || kind === Kind.partial
    const odds = this.things.odds(from, to, isForeign, kind === Kind.known)
    this.chain.addPlain(from, to, this.chain.logAt(to) + odds)
  }

  private addWords(text: string, at: number): void {
    const { trie, facts, person, personKind } = this.vocabulary
    let edge = trie.edge(0, text.charCodeAt(at))
    let held = marksOf(edge)
    if (held & Has.word) this.addCharacter(text, at, childOf(edge))
    else this.chain.addPlain(at, at + 1, WEIGHTS.unknown)
    for (let to = at + 1; ; to++) {
      if (held & Has.person) {
        const node = childOf(edge)
        this.name(at, to, person[node] as number, personKind[node] as number)
      }
      if (!(held & Has.longer) || to === text.length) return
      edge = trie.edge(childOf(edge), text.charCodeAt(to))
      if (edge === 0) return
      held = marksOf(edge)
      if (!(held & Has.word)) continue
      if (held & Has.label) this.labelEnds.push(to + 1)
      const log = logOf(edge)
      if (held & Has.plain) this.chain.addPlain(at, to + 1, log)
      else {
        const k = childOf(edge) * FACTS
        const after = facts[k + Fact.after] as number
        const framed = after > FRAME ? this.frameOf(at, to + 1) : 0
        const between = facts[k + Fact.between] as number
        this.chain.addWord(at, to + 1, log, facts[k + Fact.before] as number, after, between, framed)
      }
    }
  }

  /** A character that is a word of its own. */
  private addCharacter(text: string, at: number, node: number): void {
    const { facts } = this.vocabulary
    const k = node * FACTS
    const log = facts[k] as number
    const after = facts[k + Fact.after] as number
    const oddness = log < -8 && this.chain.isNamed(at) ? this.oddnessAt(text, at, after) : 0
    const framed = after > SPOKEN ? this.frameOf(at, at + 1) : 0
    const between = facts[k + Fact.between] as number
    this.chain.addWord(at, at + 1, log, facts[k + Fact.before] as number, after, between, oddness + framed)
  }

  /** 主任秦岭致辞: between a title and a verb of speech stands a name, whatever else it may mean; most surely where the clause ends there. */
  private frameOf(at: number, behind: number): number {
    const whole = classOf(unitAt(this.text, behind)) !== Char.han
    if (!this.chain.isFramed(at, whole)) return 0
    return whole ? WEIGHTS.framedWhole : WEIGHTS.framed
  }

  /** How odd a single character is behind a name, where it was rather the name's last. */
  private oddnessAt(text: string, at: number, liking: number): number {
    if (isForeignKind(this.chain.kindAt(at))) {
      const code = this.sounds.codeOf(text.charCodeAt(at))
      return code && this.sounds.end(code) > -3 ? WEIGHTS.dangling : 0
    }
    const isLast = at + 1 === text.length || classOf(text.charCodeAt(at + 1)) !== Char.han
    return isLast && liking < 0.5 ? WEIGHTS.stranded : 0
  }

  /** 青滩村, 张家巷: a place no dictionary has, so that its first characters are not taken for a person. */
  private addPlaces(text: string, last: number): void {
    const isLong = this.endings.hasLongPlace(text, last)
    if (!isLong && this.endings.place[text.charCodeAt(last)] !== 1) return
    if (!isLong && this.isActing(text, last)) return
    const farthest = Math.min(isLong ? 8 : 3, last)
    const ending = isLong ? WEIGHTS.longPlace : WEIGHTS.place
    const isShared = !isLong && (this.chinese.last[text.charCodeAt(last)] as number) > COMMON_LAST
    const each = isLong ? WEIGHTS.longPlaceCharacter : WEIGHTS.placeCharacter
    for (let k = 1; k <= farthest; k++) {
      const code = text.charCodeAt(last - k)
      if (classOf(code) !== Char.han || PARTICLES[code]) return
      // 席雨亭, 柏金泉: people are called so as often as pavilions and springs.
      const shared = k === 2 && isShared && (this.chinese.surname[code] as number) > NEVER
      this.chain.addPlain(last - k, last + 1, ending + each * k + (shared ? WEIGHTS.placeShared : 0))
    }
  }

  /** 带队, 出山: what people do ends like a place. */
  private isActing(text: string, last: number): boolean {
    const { trie, facts } = this.vocabulary
    const node = trie.step(trie.step(0, unitAt(text, last - 1)), text.charCodeAt(last))
    return node !== 0 && (facts[node * FACTS + Fact.after] as number) > 1
  }

  /** Phrases that begin with a mark: ，男， or （左. */
  private addPhrases(text: string, at: number, first: number): void {
    const { trie, facts } = this.vocabulary
    let node = first
    for (let to = at + 1; to < text.length; to++) {
      const edge = trie.edge(node, text.charCodeAt(to))
      if (edge === 0) return
      node = childOf(edge)
      if (!(marksOf(edge) & Has.word)) continue
      const k = node * FACTS
      this.chain.addWord(at, to + 1, facts[k] as number, 0, facts[k + Fact.after] as number, NEVER)
    }
  }

  private addOther(at: number, code: number, kind: number): void {
    const { trie, facts } = this.vocabulary
    const node = trie.step(0, code)
    if (node !== 0) this.addPhrases(this.text, at, node)
    if (kind === Char.mark && at === 0 && isSignedLine(this.text))
      this.chain.addWord(at, at + 1, WEIGHTS.other, WEIGHTS.signedLine, 0, NEVER)
    else if (kind === Char.open && at === 0 && isSignature(this.text))
      this.chain.addWord(at, at + 1, WEIGHTS.other, WEIGHTS.signed, 0, NEVER)
    else if (isAge(this.text, at + 1))
      this.chain.addWord(at, at + 1, WEIGHTS.other, WEIGHTS.otherBefore, WEIGHTS.aged, NEVER)
    else if (kind === Char.final) this.chain.addWord(at, at + 1, WEIGHTS.other, WEIGHTS.start, WEIGHTS.end, NEVER)
    else if (COLONS[code]) {
      const k = node * FACTS
      const before = node ? (facts[k + Fact.before] as number) : WEIGHTS.otherBefore
      const after = node ? (facts[k + Fact.after] as number) : WEIGHTS.otherAfter
      const between = node ? (facts[k + Fact.between] as number) : NEVER
      this.chain.addColon(at, at + 1, WEIGHTS.other, before, after, between)
    } else if (node) {
      const k = node * FACTS
      this.chain.addWord(
        at,
        at + 1,
        WEIGHTS.other,
        facts[k + Fact.before] as number,
        facts[k + Fact.after] as number,
        facts[k + Fact.between] as number,
      )
    } else if (kind === Char.digit || kind === Char.latin || kind === Char.symbol) {
      this.chain.addWord(at, at + 1, WEIGHTS.other, WEIGHTS.otherBefore, WEIGHTS.otherAfter, NEVER)
    } else this.chain.addPlain(at, at + 1, WEIGHTS.other)
  }
}
