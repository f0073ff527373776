import { findingScene, severityScene } from '../../model/pictures/finding-scene'
import { metricScene } from '../../model/pictures/metric-scene'
import { type Metric, readMetrics, sortMetrics } from '../../model/pictures/metrics'
import { countFindings, longestBar } from '../../model/pictures/open-findings'
import {
  type PictureSource,
  type PictureStory,
  type PictureVoice,
  pageLabels,
} from '../../model/pictures/picture-source'
import { countProgress, mostUnchecked, type PictureProgress, type Progress } from '../../model/pictures/progress'
import { pageProgressScene, progressSummary, storyProgressScene } from '../../model/pictures/progress-scene'
import type { Scene } from '../../model/pictures/scene'
import { closeWindow, readTimeline } from '../../model/pictures/timeline'
import { timelineScene } from '../../model/pictures/timeline-scene'
import { escapeHtml } from './escape-html'
import type { ReportSay } from './report'
import { hatchDefs, sceneSvg } from './scene-svg'

/** A4 across, margins off, in CSS pixels; and half of it beside a gap of 32. */
const SHEET_PX = 984
const HALF_PX = 476
const SIZE_PX = 12
/** A picture is never cut by the end of a sheet: rows that would not fit on one go into several pictures. */
const ROWS_A_SHEET = 22
/** What a reader of a report will look at; the tables before have all. */
const MOST_STORIES = 60
const MOST_TIMELINES = 8
const MOST_METRICS = 8
const MOST_VALUES = 14
const LANES = 9
/** Lines of a folded time axis that fit on a sheet under their heading. */
const TIME_ROWS = 12
/** A story's own axis is worth its room from so many different dates on. */
const LEAST_DATES = 4

/** The page of pictures: the window's own, laid out for paper. Empty where there is no figure to draw. */
export function picturesHtml(
  source: PictureSource,
  say: ReportSay,
  language: string,
  ruleName: PictureVoice['rule'],
): string {
  if (source.rows.length === 0) return ''
  const voice: PictureVoice = { language, say, rule: ruleName }
  const words = (key: string, values?: Readonly<Record<string, string | number>>) => escapeHtml(say(key, values))
  const progress = countProgress(source)
  const listed = progress.pages.length > 1 ? 'pages' : 'stories'
  const bars = progressFigures(progress, source, voice, say)
  const [first = '', ...more] = bars[listed](HALF_PX)
  const stories = listed === 'pages' ? bars.stories(SHEET_PX) : []
  const left = progress.stories.length - Math.min(progress.stories.length, MOST_STORIES)
  return `<section class="pictures">
${hatchDefs()}
<h2>${words('pic.title')}</h2>
<div class="pair">
<div><h3>${words('pic.progress')}</h3>
${figure(progressSummary(progress.all, voice, { width: HALF_PX, size: SIZE_PX }), say('pic.progress'))}
${first && `<h4>${words(listed === 'pages' ? 'pic.byPage' : 'pic.byStory')}</h4>${first}`}
</div>
<div><h3>${words('pic.findings')}</h3>
${findingFigures(source, voice, say)}
</div>
</div>
${more.join('\n')}
${stories.length > 0 ? `<h4>${words('pic.byStory')}</h4>${stories.join('\n')}` : ''}
${left > 0 ? `<p>${words('pic.moreStories', { n: left })}</p>` : ''}
<h3>${words('pic.timeline')}</h3>
${timelineFigures(source, voice, say)}
<h3>${words('pic.metrics')}</h3>
${metricFigures(source, voice, say)}
</section>`
}

function figure(scene: Scene, label: string): string {
  return `<figure>${sceneSvg(scene, label)}</figure>`
}

/** Bars a page and bars a story, in pictures that fit on a sheet. */
function progressFigures(progress: PictureProgress, source: PictureSource, voice: PictureVoice, say: ReportSay) {
  const { pages, stories } = progress
  const options = (list: readonly Progress[], width: number) => {
    return { width, size: SIZE_PX, longest: Math.max(1, ...list.map(({ total }) => total)) }
  }
  const shown = mostUnchecked(stories, MOST_STORIES)
  return {
    pages: (width: number) =>
      chunks(pages.length > 1 ? pages : []).map((list) =>
        figure(pageProgressScene(list, source, voice, options(pages, width)), say('pic.byPage')),
      ),
    stories: (width: number) =>
      chunks(shown.length > 1 ? shown : []).map((list) =>
        figure(storyProgressScene(list, source, voice, options(shown, width)), say('pic.byStory')),
      ),
  }
}

function findingFigures(source: PictureSource, voice: PictureVoice, say: ReportSay): string {
  const findings = countFindings(source.rows)
  if (findings.total === 0) return `<p>${escapeHtml(say('pic.noFindings'))}</p>`
  const size = { width: HALF_PX, size: SIZE_PX }
  const longest = longestBar(findings)
  const rules = chunks(findings.rules).map((list) => findingScene(list, voice, { ...size, longest }))
  return [severityScene(findings, voice, size), ...rules].map((scene) => figure(scene, say('pic.findings'))).join('\n')
}

/** All dates on one axis, then those of the stories that name many. */
function timelineFigures(source: PictureSource, voice: PictureVoice, say: ReportSay): string {
  const draw = (drawn: PictureSource, label: string): string[] => {
    const timeline = readTimeline(drawn)
    if (timeline.dates.length === 0) return []
    const window = closeWindow(timeline)
    return [
      figure(
        timelineScene(timeline, drawn, voice, {
          width: SHEET_PX,
          size: SIZE_PX,
          lanes: LANES,
          rows: TIME_ROWS,
          window,
        }),
        label,
      ),
    ]
  }
  const pages = pageLabels(source, voice)
  const own = source.stories.length > 1 ? storiesWithDates(source) : []
  const parts = [
    ...draw(source, say('pic.timeline')),
    ...own.flatMap(([story, drawn]) => {
      const page = pages.size > 1 ? pages.get(story.page) : undefined
      const headline = story.headline || say('fig.noHeadline')
      const name = [page, story.number, headline].filter((part) => part !== undefined).join(' ')
      return draw(drawn, name).map((svg) => `<h4 lang="${story.lang}">${escapeHtml(name)}</h4>${svg}`)
    }),
  ]
  return parts.length > 0 ? parts.join('\n') : `<p>${escapeHtml(say('pic.noDates'))}</p>`
}

function storiesWithDates(source: PictureSource): readonly (readonly [PictureStory, PictureSource])[] {
  const byStory = new Map<string, PictureSource['rows'][number][]>()
  for (const row of source.rows) byStory.set(row.story, [...(byStory.get(row.story) ?? []), row])
  const counted = source.stories.flatMap((story) => {
    const drawn = { ...source, rows: byStory.get(story.id) ?? [] }
    const count = readTimeline(drawn).dates.length
    return count >= LEAST_DATES ? [{ story, drawn, count }] : []
  })
  const kept = new Set(counted.toSorted((a, b) => b.count - a.count).slice(0, MOST_TIMELINES))
  return counted.filter((one) => kept.has(one)).map(({ story, drawn }) => [story, drawn] as const)
}

function metricFigures(source: PictureSource, voice: PictureVoice, say: ReportSay): string {
  const metrics = sortMetrics(readMetrics(source.rows), 'disagreement')
  if (metrics.length === 0) return `<p>${escapeHtml(say('pic.noMetrics'))}</p>`
  const draw = (metric: Metric): string => {
    const { name, unit, values, distinct } = metric
    const count = say('pic.metricCount', { n: values.length, values: distinct })
    const svg = figure(metricScene(metric, source, voice, { width: SHEET_PX, size: SIZE_PX, most: MOST_VALUES }), name)
    const story = source.stories.find(({ id }) => id === values[0]?.row.story)
    const lang = story ? ` lang="${story.lang}"` : ''
    return `<h4${lang}>${escapeHtml(`${name}${unit && ` (${unit})`} · ${count}`)}</h4>${svg}`
  }
  const left = metrics.length - MOST_METRICS
  const rest = left > 0 ? `<p>${escapeHtml(say('pic.moreMetrics', { n: left }))}</p>` : ''
  return `${metrics.slice(0, MOST_METRICS).map(draw).join('\n')}\n${rest}`
}

function chunks<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / ROWS_A_SHEET) }, (_, k) =>
    list.slice(k * ROWS_A_SHEET, (k + 1) * ROWS_A_SHEET),
  )
}
