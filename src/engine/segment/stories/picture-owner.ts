import type { DraftStory } from '../draft'
import { type Element, firstLine, textOf } from '../elements'
import { opensWithDay } from '../lines/picture-words'
import { elementAt } from '../neighbour'
import { type CaptionGroup, isHead, type PlanNode } from '../nodes'
import { sigmoid } from '../score'
import type { BorderContext } from './border-context'

/** How much better (share of words) another story must suit a caption than the one it stands with. */
const CLEARLY = 0.15

/** A picture that tells its own news shares less than this of its words with the text it stands with … */
const STRANGE = 0.13

/** … and less than this with any other. */
const STRANGE_AFAR = 0.25

/** Length (characters) from which a caption tells news of its own and not only who is seen. */
const TELLING = 32

/** A work of art that fills a page: 水墨·江村烟雨（中国画）某某 作. */
const WORK = /（(?:中国画|国画|油画|版画|水彩|书法|篆刻|剪纸|漫画|速写|摄影)）/

/**
 * The story a picture belongs to: the one with most of the caption's words if that is far from here, otherwise `near`, the
 * story it stands with. A caption that tells news of its own is a new story.
 * @param storyAt The story of a node of the page, none for those that are no texts.
 */
export function pictureOwner(
  context: BorderContext,
  node: CaptionGroup,
  i: number,
  near: DraftStory | undefined,
  storyAt: (node: number) => DraftStory | undefined,
): DraftStory | undefined {
  const head = context.heads[i] as number
  if (head < 0 || (node.elements.every(({ mark }) => mark === 'credit') && !isWork(node))) return near
  const byBody = context.likeness.bodyShares(head)
  const shares = new Map<DraftStory, number>()
  context.nodes.forEach((other, k) => {
    const story = other.type === 'segment' ? storyAt(k) : undefined
    if (!story) return
    const share = byBody[context.bodies[k] as number] as number
    shares.set(story, Math.max(shares.get(story) ?? 0, share))
  })
  let best = near
  const here = near ? (shares.get(near) ?? 0) : 0
  for (const [story, share] of shares) if (share > CLEARLY + (best ? (shares.get(best) ?? 0) : 0)) best = story
  const most = best ? (shares.get(best) ?? 0) : 0
  const strange = Math.min(STRANGE - here, STRANGE_AFAR - most)
  // The only text of a page keeps its pictures.
  return best && shares.size > 1 && strange > 0 && standsAlone(node) ? ownStory(node, strange, most) : best
}

/** Whether a caption could be a picture of its own: its day first, news in several sentences, a work of art. */
function standsAlone(node: CaptionGroup): boolean {
  if (isWork(node)) return true
  const texts = node.elements.filter(({ mark }) => mark !== 'credit').map(textOf)
  return opensWithDay(texts[0] as string) || tellsNews(texts)
}

function isWork({ elements }: CaptionGroup): boolean {
  return WORK.test(textOf(elements[0] as Element))
}

/** Several sentences of some length, none of which numbers the pictures of a story. */
function tellsNews(texts: readonly string[]): boolean {
  const text = texts.join('')
  return text.length >= TELLING && /。.+/.test(text) && !/图[①-⑳一二三四五六]|[①-⑳▲●]/.test(text)
}

function ownStory(node: CaptionGroup, strange: number, share: number): DraftStory {
  return {
    units: [],
    confidence: sigmoid(0.5 + strange * 12),
    evidence: [{ code: 'picture-alone', detail: `${Math.round(share * 100)}` }],
    order: firstLine(node.elements[0] as Element).index,
  }
}

/** Whether a picture's text stands close below a text, and a head away from both: the picture is that text's, and lacks no head. */
export function isSetWithText(nodes: readonly PlanNode[], caption: number): boolean {
  const { elements } = nodes[caption] as CaptionGroup
  const lower = nodes[caption + 1]
  return (
    firstLine(elements[0] as Element).blanks === 0 &&
    elementAt(nodes, caption - 1)?.type === 'segment' &&
    isHead(lower) &&
    (lower.units[0]?.blanks ?? 0) > 0
  )
}
