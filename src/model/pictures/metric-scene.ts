import { numeralWords } from '../figures/numeral-words'
import { chipShapes } from './bar-rows'
import type { Metric, MetricValue } from './metrics'
import { createPlaceWords, type PictureSource, type PictureVoice } from './picture-source'
import { linearScale, roundTicks, type Scale } from './scale'
import {
  inScript,
  lineShape,
  type Mark,
  rectShape,
  type Scene,
  type Shape,
  type TextRun,
  type TextShape,
  textShape,
} from './scene'
import { cutText, textWidth } from './text-width'

interface SceneSize {
  readonly width: number
  /** Of the type, in pixels. */
  readonly size: number
  /** Rows drawn; the rest are counted below. */
  readonly most: number
}

const ROW_EM = 3.6
/** The axis begins at nought where that leaves the values at least half of it. */
const NOUGHT_SHARE = 0.5
/** Of the values' reach, left free before the least. */
const MARGIN = 0.1
/** Of the width, for place and sentence. */
const WORDS_SHARE = 0.46
/** Characters of the sentence kept before the figure. */
const BEFORE = 12

/** Every figure of a metric on one scale, under one another, each with its place and sentence. */
export function metricScene(
  metric: Metric,
  source: PictureSource,
  voice: PictureVoice,
  { width, size, most }: SceneSize,
): Scene {
  const shown = shownValues(metric, most)
  const rowHeight = Math.round(size * ROW_EM)
  const top = Math.round(size * 1.8)
  const wordsWidth = Math.round(width * WORDS_SHARE)
  const widest = Math.max(...shown.map((one) => textWidth(valueWords(one), size)))
  const left = wordsWidth + size * 1.5
  const right = Math.max(left + size * 4, width - widest - size * 2)
  const ticks = valueTicks(metric, Math.max(2, Math.min(7, Math.floor((right - left) / (size * 6)))))
  const scale = linearScale(ticks[0] ?? 0, ticks.at(-1) ?? 1, left, right)
  const bottom = top + shown.length * rowHeight
  const numeral = numeralWords(voice.language)
  const shapes: Shape[] = ticks.flatMap((tick, k) => {
    const x = scale.at(tick)
    const words = k === ticks.length - 1 && metric.unit ? `${numeral(tick)} ${metric.unit}` : numeral(tick)
    return [lineShape(x, top, x, bottom, k === 0 ? 'axis' : 'grid'), textShape(x, size, words, 'tick', 'middle')]
  })
  const place = createPlaceWords(source, voice)
  const stories = new Map(source.stories.map((story) => [story.id, story]))
  const marks = shown.flatMap((one, k): Mark[] => {
    const y = top + k * rowHeight
    const story = stories.get(one.row.story)
    const where = [place(one.row), story?.headline].filter(Boolean).join(' ')
    const values = { value: valueWords(one), where, sentence: one.row.sentence.text }
    const notes = [
      one.differs ? voice.say('pic.differs') : '',
      ...one.row.findings.map(({ rule }) => `${voice.say('pic.hasFinding')} ${voice.rule(rule)}`),
    ]
    const value: Mark = {
      id: `value ${one.row.block.id} ${one.row.tag.start}`,
      name: [voice.say('pic.value', values), ...notes].filter(Boolean).join(' · '),
      box: { x: 0, y: y + 1, width: width - 2, height: rowHeight - 2 },
      row: k,
      shapes: [
        ...(story ? chipShapes(story.number, 2, y + size * 1.1, size) : []),
        inScript(
          textShape(size * 2, y + size * 1.46, cutText(where, size, wordsWidth - size * 2), 'note'),
          story?.lang,
        ),
        inScript(sentenceShape(one, y + size * 2.9, wordsWidth, size), story?.lang),
        ...valueShapes(one, scale, y + size * 1.1, size),
      ],
      target: { kind: 'rows', rows: [one.row] },
    }
    return [
      value,
      ...findingMarks(one, voice, { x: left, y: y + rowHeight - size * 1.3, width: width - left }, k, size),
    ]
  })
  const rest = metric.values.length - shown.length
  if (rest > 0) shapes.push(textShape(0, bottom + size * 1.4, voice.say('pic.more', { n: rest }), 'tick'))
  return { width, height: bottom + (rest > 0 ? size * 2 : 2), shapes, marks }
}

/** All that fit; where there are too many, those that differ or that something contradicts first, in reading order. */
function shownValues({ values }: Metric, most: number): readonly MetricValue[] {
  if (values.length <= most) return values
  const weigh = ({ differs, row }: MetricValue) => (row.findings.length > 0 ? 2 : 0) + (differs ? 1 : 0)
  const kept = new Set(values.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, most))
  return values.filter((one) => kept.has(one))
}

function valueTicks({ values }: Metric, most: number): readonly number[] {
  const least = Math.min(...values.map(({ low }) => low))
  const greatest = Math.max(...values.map(({ high }) => high))
  const fromNought = least >= 0 && least <= greatest * NOUGHT_SHARE
  const margin = (greatest - least) * MARGIN || Math.abs(greatest) * MARGIN || 1
  const isWhole = values.every(({ low, high }) => Number.isInteger(low) && Number.isInteger(high))
  return roundTicks(fromNought ? 0 : least - margin, greatest + (least === greatest ? margin : 0), most, isWhole)
}

/** As printed. */
function valueWords({ row }: MetricValue): string {
  return row.tag.text
}

function valueShapes(one: MetricValue, scale: Scale, y: number, size: number): Shape[] {
  const look = one.row.findings.length > 0 ? 'found' : one.differs ? 'differs' : 'usual'
  const [low, high] = [scale.at(one.low), scale.at(one.high)]
  const r = size * 0.4
  const point = (x: number): string =>
    look === 'usual'
      ? `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
      : `M${x - r - 1} ${y}L${x} ${y - r - 1}L${x + r + 1} ${y}L${x} ${y + r + 1}z`
  const shapes: Shape[] = [lineShape(scale.at(scale.from), y, low, y, 'stem')]
  if (high > low) shapes.push(rectShape({ x: low, y: y - 2, width: high - low, height: 4 }, `reach ${look}`))
  else shapes.push({ kind: 'path', d: point(low), look: `value ${look}${one.isApprox ? ' rough' : ''}` })
  const sign = one.differs ? '≠ ' : ''
  shapes.push(textShape(high + size * 0.9, y + size * 0.36, `${sign}${valueWords(one)}`, `value-words ${look}`))
  return shapes
}

function sentenceShape({ row }: MetricValue, y: number, width: number, size: number): TextShape {
  const { sentence, tag } = row
  const at = tag.start - sentence.start
  const lead = sentence.text.slice(Math.max(0, at - BEFORE), at)
  const before = at > BEFORE ? `…${lead}` : lead
  const room = width - size * 2 - textWidth(before + tag.text, size)
  const behind = sentence.text.slice(at + tag.text.length)
  const runs: TextRun[] = [
    { words: before },
    { words: tag.text, isStrong: true },
    { words: room > size * 2 ? cutText(behind, size, room) : '' },
  ]
  return { kind: 'text', x: size * 2, y, runs, look: 'sentence' }
}

/** What contradicts the figure, and the way to it. */
function findingMarks(
  { row: figure }: MetricValue,
  voice: PictureVoice,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  row: number,
  size: number,
): Mark[] {
  const [finding] = figure.findings
  if (!finding) return []
  const { key, rule, message } = finding
  const name = `${voice.rule(rule)}：${message}`
  const words = cutText(name, size, width)
  const box = { x: x - 2, y, width: Math.min(width, textWidth(words, size)) + 4, height: size * 1.3 }
  const shapes = [textShape(x, y + size, words, 'finding')]
  const target = { kind: 'findings', rule, row: figure } as const
  return [{ id: `finding ${key} ${figure.key}`, name, box, row, shapes, target }]
}
