import type { FigureStatus } from '../figures/figure-status'
import { type BarOptions, type BarPart, type BarRow, barScene, wholeBar } from './bar-rows'
import { legendMarks } from './legend'
import { type PictureSource, type PictureVoice, pageLabels } from './picture-source'
import { type PageProgress, PROGRESS_ORDER, type Progress, type StoryProgress } from './progress'
import { type PictureTarget, type Scene, textShape } from './scene'
import { textWidth } from './text-width'

interface SceneSize {
  readonly width: number
  /** Of the type, in pixels. */
  readonly size: number
}

type Place = Omit<Extract<PictureTarget, { kind: 'figures' }>, 'kind' | 'statuses'>

/** All figures as one bar, under the list of the statuses they have. */
export function progressSummary(all: Progress, voice: PictureVoice, { width, size }: SceneSize): Scene {
  const where = voice.say('pic.total')
  const entries = PROGRESS_ORDER.filter((status) => all.counts[status] > 0).map((status) => {
    const words = voice.say(`fig.status.${status}`)
    const count = all.counts[status]
    return {
      id: `legend ${status}`,
      words,
      count,
      look: status,
      name: voice.say('pic.legend', { status: words, n: count }),
      target: { kind: 'figures', statuses: [status] } as const,
    }
  })
  const { marks, bottom } = legendMarks(entries, { width, size, top: 0 })
  const note = doneWords(all, voice)
  const barWidth = width - textWidth(note, size) - size
  const y = bottom + 2
  const height = size * 2
  const parts = partsOf(all, where, {}, 'all', voice)
  const bar = wholeBar(parts, { x: 0, y, width: barWidth, height }, size, (marks.at(-1)?.row ?? 0) + 1)
  const shapes = all.total > 0 ? [textShape(width, y + height / 2 + size * 0.36, note, 'note', 'end')] : []
  return { width, height: y + height, shapes, marks: [...marks, ...bar] }
}

/** A bar a page. */
export function pageProgressScene(
  list: readonly PageProgress[],
  source: PictureSource,
  voice: PictureVoice,
  options: BarOptions,
): Scene {
  const names = pageLabels(source, voice)
  const rows = list.map((one): BarRow => {
    const label = names.get(one.page) ?? ''
    return { label, note: doneWords(one, voice), parts: partsOf(one, label, { page: one.page }, one.page, voice) }
  })
  return barScene(rows, options)
}

/** A bar a story. */
export function storyProgressScene(
  list: readonly StoryProgress[],
  source: PictureSource,
  voice: PictureVoice,
  options: BarOptions,
): Scene {
  const stories = new Map(source.stories.map((story) => [story.id, story]))
  const pages = pageLabels(source, voice)
  const rows = list.map((one): BarRow => {
    const story = stories.get(one.story)
    const page = pages.size > 1 && story ? pages.get(story.page) : undefined
    const headline = story?.headline || voice.say('fig.noHeadline')
    const label = page ? `${page} ${headline}` : headline
    return {
      label,
      ...(story ? { lang: story.lang } : {}),
      chip: story?.number ?? 0,
      note: doneWords(one, voice),
      parts: partsOf(one, label, { story: one.story }, one.story, voice),
    }
  })
  return barScene(rows, options)
}

function doneWords({ done, total }: Progress, voice: PictureVoice): string {
  return voice.say('pic.done', { done, total })
}

function partsOf(one: Progress, where: string, place: Place, id: string, voice: PictureVoice): BarPart[] {
  const part = (status: FigureStatus): BarPart => {
    const n = one.counts[status]
    const values = { where, status: voice.say(`fig.status.${status}`), n, total: one.total }
    return {
      id: `${id} ${status}`,
      count: n,
      look: status,
      name: voice.say('pic.segment', values),
      target: { kind: 'figures', statuses: [status], ...place },
    }
  }
  return PROGRESS_ORDER.map(part)
}
