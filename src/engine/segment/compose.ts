import type { DisplayUnit } from './display/display-units'
import { readHead } from './display/head-windows'
import { type Draft, type DraftStory, type DraftUnit, tidyStories, unitOf } from './draft'
import { type Element, firstLine, textOf } from './elements'
import { isResumed } from './lines/furniture-marks'
import { BRIEF_LABEL } from './lines/labels'
import { elementAt } from './neighbour'
import { type CaptionGroup, type Cluster, isResuming, type MarkNode, type Segment } from './nodes'
import { type EvidenceStore, sigmoid } from './score'
import { headUnits, isAiry } from './stacks/head-units'
import type { BorderContext } from './stories/border-context'
import { isLostHead } from './stories/lost-head'
import { type Core, headedCores, type Matching, NO_HEAD } from './stories/matching'
import { pictureOwner } from './stories/picture-owner'
import { roleBelow } from './stories/role-below'
import { headOfSpare, withSpare } from './stories/spare-heads'
import { asInner, bylinesEnd, isSlogan, isSummary, labelStands, leadsIntoNext, roleInside } from './stories/story-parts'

/** Half ems: no section's name at the head of the page is longer. */
const SECTION = 12

/** Puts stories together from the matching: heads, bodies, captions, bylines, labels; the rest is furniture. */
export function composePage(context: BorderContext, matching: Matching): Draft {
  const composer = new Composer(context, matching)
  composer.placeBodies()
  composer.placeHeads()
  composer.placeMarks()
  return composer.finish()
}

class Composer {
  private readonly stories: DraftStory[] = []
  private readonly store: EvidenceStore = new Map()
  /** Core index → its story. */
  private readonly storyOf: DraftStory[] = []
  private readonly furniture: DraftUnit[] = []
  /** Node index → core index, for segments, captions and owned clusters. */
  private readonly coreAt: Int32Array

  /** Cores that have a head. */
  private readonly headed: Uint8Array
  /** Bylines stand below their texts on this page. */
  private readonly bylinesEnd: boolean
  /** Blank lines stand inside heads. */
  private readonly airy: boolean

  constructor(
    private readonly context: BorderContext,
    private readonly matching: Matching,
  ) {
    this.coreAt = new Int32Array(context.nodes.length).fill(-1)
    this.bylinesEnd = bylinesEnd(context.nodes)
    this.airy = isAiry(context.nodes)
    const { cores, owner } = matching
    this.headed = headedCores(owner, cores.length)
    for (let k = 0; k < cores.length; k++) {
      const core = cores[k] as Core
      if (core.caption === undefined || this.headed[k] === 1) this.openStory(core, k)
    }
    for (let n = 0; n < owner.length; n++) if ((owner[n] as number) >= 0) this.coreAt[n] = owner[n] as number
  }

  private openStory(core: Core, k: number): DraftStory {
    const { layout } = this.matching
    const begins = core.border?.score
    const confidence = begins ? sigmoid(Math.abs(begins.total(layout))) : 0.98
    const node = this.context.nodes[core.first] as Segment | CaptionGroup
    const element = (node.type === 'segment' ? node.paragraphs[0] : node.elements[0]) as Element
    const story: DraftStory = {
      units: [],
      confidence,
      evidence: begins ? begins.spellOut(layout, this.store) : [{ code: 'first-on-page' }],
      order: firstLine(element).index,
    }
    this.storyOf[k] = story
    this.stories.push(story)
    for (const n of core.segments) this.coreAt[n] = k
    if (core.caption !== undefined) this.coreAt[core.caption] = k
    return story
  }

  placeBodies(): void {
    const { nodes } = this.context
    // Paragraphs' units are noted on pages only where one is taken up again.
    const drafts = nodes.some(isResuming) ? new Map<Element, DraftUnit>() : undefined
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]
      if (node?.type === 'segment') this.placeBody(node, i, drafts)
    }
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]
      if (node?.type !== 'caption') continue
      const story = elementAt(this.storyOf, this.coreAt[i] as number) ?? this.pictureStory(node, i)
      for (const element of node.elements) {
        const role = element.mark === 'credit' ? 'credit' : 'caption'
        this.put(story, unitOf(element, role))
      }
    }
  }

  private placeBody(node: Segment, i: number, drafts: Map<Element, DraftUnit> | undefined): void {
    const story = this.storyOf[this.coreAt[i] as number] as DraftStory
    const leadsIn = leadsIntoNext(this.context.nodes, i, this.coreAt)
    for (const element of node.paragraphs) {
      const open = element.resumes && drafts?.get(element.resumes)
      if (open) {
        open.lines.push(...element.lines)
        drafts?.set(element, open)
        continue
      }
      const summary = leadsIn || isSummary(firstLine(element).text)
      const draft = unitOf(element, summary ? 'summary' : 'body')
      drafts?.set(element, draft)
      story.units.push(draft)
    }
  }

  /** The story of a picture that has no head: one of the page's, or a new one. */
  private pictureStory(node: CaptionGroup, i: number): DraftStory | undefined {
    const storyAt = (k: number): DraftStory | undefined => elementAt(this.storyOf, this.coreAt[k] as number)
    const story = pictureOwner(this.context, node, i, this.nearestStory(i), storyAt)
    if (story?.units.length === 0) this.stories.push(story)
    return story
  }

  placeHeads(): void {
    const { nodes } = this.context
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]
      if (node?.type !== 'cluster') continue
      const owner = this.matching.owner[i] as number
      if (owner === NO_HEAD) this.placeInside(node, i)
      else if (owner >= 0)
        this.placeHead(withSpare(this.context, this.matching, i, node), this.storyOf[owner] as DraftStory, i)
      else if (headOfSpare(this.context, this.matching, i) < 0) this.placeAlone(node, i)
    }
  }

  private placeHead(cluster: Cluster, story: DraftStory, i: number): void {
    const { isLabel } = this.context
    const reading = readHead(cluster.units, isLabel)
    const gain = this.matching.gains[i] as number
    story.confidence = Math.min(story.confidence, sigmoid(gain + 0.5))
    const headline = reading.roles.lastIndexOf('headline')
    const drafts = headUnits(cluster.units, reading, story, this.airy, this.context.readStack, isLabel)
    for (let k = 0; k < cluster.units.length; k++) {
      const unit = cluster.units[k] as DisplayUnit
      for (const draft of drafts[k] as DraftUnit[]) {
        const over =
          draft.role === 'label' ? labelStands(unit, k, headline, elementAt(this.context.nodes, i - 1), isLabel) : 'own'
        const inside = over === 'none' && roleBelow(this.context, cluster, k, i)
        if (over === 'above') this.put(elementAt(this.storyOf, this.coreBefore(i)), draft)
        else if (inside) story.units.push({ ...draft, role: inside })
        else if (over === 'none') this.furniture.push({ ...draft, margin: 1, evidence: [{ code: 'heads-no-story' }] })
        else story.units.push(draft)
      }
    }
  }

  /** Display type between paragraphs of one story: a cross-head, a label, a pull quote. */
  private placeInside(cluster: Cluster, i: number): void {
    const core = this.coreBefore(i)
    const story = elementAt(this.storyOf, core)
    if (story && this.headed[core] === 0 && isLostHead(this.context, this.matching.cores[core] as Core, i)) {
      this.headed[core] = 1
      this.placeHead(cluster, story, i)
      return
    }
    for (const unit of cluster.units) {
      const label = this.context.isLabel(unit)
      if (BRIEF_LABEL.fits(unit) || isSlogan(unit, this.context.isLabel)) {
        this.furniture.push({ role: 'label', lines: [...unit.lines], margin: 1, evidence: [{ code: 'slogan' }] })
        continue
      }
      const role = roleInside(unit, cluster, label)
      this.put(story, { role, lines: [...unit.lines], margin: 1.5, evidence: [{ code: 'inside-story' }] })
    }
  }

  private placeAlone(cluster: Cluster, i: number): void {
    for (const unit of cluster.units) {
      const label = this.context.isLabel(unit)
      const section = unit.total <= SECTION && this.coreBefore(i) < 0
      if (label >= 2 || section || cluster.briefs || this.stories.length === 0) {
        this.furniture.push({
          role: label >= 2 || cluster.briefs || unit.total < 20 ? 'label' : 'other',
          lines: [...unit.lines],
          margin: 1,
          evidence: [{ code: 'heads-no-story' }],
        })
      } else
        this.put(this.nearestStory(i), {
          role: asInner(unit, cluster.units),
          lines: [...unit.lines],
          margin: 0.5,
          evidence: [{ code: 'heads-no-story' }],
        })
    }
  }

  placeMarks(): void {
    const { nodes } = this.context
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]
      if (node?.type === 'mark') this.placeMark(node, i)
    }
  }

  private placeMark(node: MarkNode, i: number): void {
    const element = node.element
    switch (element.mark) {
      case 'running-head':
        this.furniture.push(unitOf(element, 'running-head'))
        return
      case 'imprint':
      case 'contents':
        this.furniture.push(unitOf(element, 'other'))
        return
      case 'summary':
        this.put(this.summed(i) ?? this.nearestStory(i), unitOf(element, 'summary'))
        return
      case 'pull-quote':
        this.put(elementAt(this.storyOf, this.coreBefore(i)) ?? this.nearestStory(i), unitOf(element, 'other'))
        return
      case 'jump':
        if (isResumed(textOf(element)) && this.coreAfter(i) >= 0)
          this.put(elementAt(this.storyOf, this.coreAfter(i)), unitOf(element, 'jump'))
        else this.put(elementAt(this.storyOf, this.coreBefore(i)) ?? this.nearestStory(i), unitOf(element, 'jump'))
        return
      case 'issue-date':
        if (this.coreBefore(i) < 0) this.furniture.push(unitOf(element, 'running-head'))
        else this.put(elementAt(this.storyOf, this.coreBefore(i)), unitOf(element, 'byline'))
        return
      case 'sign-off':
        this.put(elementAt(this.storyOf, this.coreBefore(i)) ?? this.nearestStory(i), unitOf(element, 'byline'))
        return
      default:
        this.put(this.bylineOwner(i), unitOf(element, 'byline'))
    }
  }

  /** A credit line opens the story below it, unless that brings a dateline of its own or a head stands between. */
  private bylineOwner(i: number): DraftStory | undefined {
    const { nodes } = this.context
    const next = nodes[i + 1]
    const previous = elementAt(nodes, i - 1)
    // Below a headline that stands away from its text: the byline goes with the headline.
    const headed = i > 0 ? elementAt(this.storyOf, this.matching.owner[i - 1] as number) : undefined
    if (headed && next?.type !== 'segment') return headed
    const below = elementAt(this.storyOf, this.coreAfter(i))
    const above = elementAt(this.storyOf, this.coreBefore(i))
    // □ 老木 between two texts belongs where the page's other bylines stand.
    if (previous?.type === 'segment' && above && this.bylinesEnd) return above
    if (next?.type === 'segment' && !next.dateline && below) return below
    if (previous?.type === 'segment' && above) return above
    return below ?? above
  }

  /** The story a summary sums up: the one that begins right below it, or the one it stands in. */
  private summed(i: number): DraftStory | undefined {
    const after = this.coreAfter(i)
    return elementAt(this.storyOf, this.matching.cores[after]?.first === i + 1 ? after : this.coreBefore(i))
  }

  private coreBefore(i: number): number {
    return this.nearestCore(i, -1)
  }

  private coreAfter(i: number): number {
    return this.nearestCore(i, 1)
  }

  private nearestCore(i: number, step: 1 | -1): number {
    for (let k = i + step; k >= 0 && k < this.coreAt.length; k += step) {
      const core = this.coreAt[k] as number
      if (core >= 0 && this.context.nodes[k]?.type !== 'cluster' && elementAt(this.storyOf, core)) return core
    }
    return -1
  }

  /** The story something loose stands with: the one whose text is next to it on the side away from a head. */
  private nearestStory(i: number): DraftStory | undefined {
    const before = this.coreBefore(i)
    return elementAt(this.storyOf, before < 0 ? this.coreAfter(i) : before)
  }

  private put(story: DraftStory | undefined, unit: DraftUnit): void {
    if (story) story.units.push(unit)
    else this.furniture.push({ ...unit, role: unit.role === 'label' ? 'label' : 'other' })
  }

  finish(): Draft {
    return { stories: tidyStories(this.stories, this.context.isLabel), furniture: this.furniture }
  }
}
