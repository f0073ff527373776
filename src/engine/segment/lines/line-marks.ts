import { Char, classOf, widthOf } from '../../page/char-class'
import { tellingOf } from './telling'

/** Words of running text: a headline does without most of them. */
const FILLERS = '了的在是和着就也都还他她们'

/**
 * What is to be known of a code unit, in one look-up: its class in the lowest four bits, then its width, then one bit for
 * a filler, then the kinds of telling characters it is of.
 */
const FEATURES = new Int32Array(65536)
const WIDTH_SHIFT = 4
const FILLER_SHIFT = 6
const TELLING_SHIFT = 7
for (let code = 0; code < 65536; code++) {
  FEATURES[code] = classOf(code) | (widthOf(code) << WIDTH_SHIFT) | (tellingOf(code) << TELLING_SHIFT)
}
for (const char of FILLERS) {
  const code = char.charCodeAt(0)
  FEATURES[code] = (FEATURES[code] as number) | (1 << FILLER_SHIFT)
}
/** Han that tell nothing. */
const PLAIN = Char.han | (2 << WIDTH_SHIFT)

/** What a line's characters come to. */
export interface LineMarks {
  width: number
  han: number
  digits: number
  sentences: number
  commas: number
  gaps: number
  spaces: number
  /** Where the first colon and the first comma stand, −1 for none. */
  colon: number
  comma: number
  telling: number
  fillers: number
  opened: number
  closes: number
  stop: boolean
  /** Some character stands twice in a row. */
  doubled: boolean
  controls: boolean
}

/** One for all lines: what is read off it is copied. */
const marks: LineMarks = {
  width: 0,
  han: 0,
  digits: 0,
  sentences: 0,
  commas: 0,
  gaps: 0,
  spaces: 0,
  colon: -1,
  comma: -1,
  telling: 0,
  fillers: 0,
  opened: 0,
  closes: 0,
  stop: false,
  doubled: false,
  controls: false,
}

/** Counts the characters `codes[from, to)` in one pass. The result holds until the next call. */
export function readMarks(codes: Uint16Array, from: number, to: number): LineMarks {
  let width = 0
  let plain = 0
  let others = 0
  let digits = 0
  let sentences = 0
  let commas = 0
  let gaps = 0
  let spaces = 0
  let colon = -1
  let comma = -1
  let seen = 0
  let fillers = 0
  let depth = 0
  let closes = 0
  let doubled = false
  let controls = false
  let before = -1
  let lastSentence = -9
  const last = to - 1
  const features = FEATURES
  let stop = to > from && codes[last] === 0x3002
  for (let i = from; i < to; i++) {
    const code = codes[i] as number
    const feature = features[code] as number
    if (code === before) doubled = true
    before = code
    // Most are Han, and there is no more to be known of them.
    if (feature === PLAIN) {
      plain++
      continue
    }
    width += (feature >> WIDTH_SHIFT) & 3
    fillers += (feature >> FILLER_SHIFT) & 1
    seen |= feature
    const kind = feature & 15
    if (kind === Char.han) continue
    others++
    if (kind === Char.space) {
      spaces++
      const parts = i > from && i < last && classOf(codes[i + 1] as number) === Char.han
      if (parts && classOf(codes[i - 1] as number) !== Char.digit) gaps++
    } else if (kind === Char.digit) digits++
    else if (kind === Char.final) {
      if (code !== 0x2026) lastSentence = i
      if (i < last && code === 0x3002) sentences++
    } else if (kind === Char.inner) {
      if (code === 0xff0c || code === 0xff1b) {
        commas++
        if (comma < 0 && code === 0xff0c) comma = i - from
      } else if (code === 0xff1a && colon < 0) colon = i - from
    } else if (kind === Char.open) depth++
    else if (kind === Char.close) {
      if (depth > 0) depth--
      else closes++
    } else if (kind === Char.control) controls = true
  }
  // A stop with nothing but a closing quote behind it is the line's own end.
  if (lastSentence >= 0 && lastSentence < last && sentences > 0 && codes[lastSentence] === 0x3002) {
    let k = lastSentence + 1
    while (k <= last && classOf(codes[k] as number) === Char.close) k++
    if (k > last) {
      sentences--
      stop = true
    }
  }
  marks.width = width + 2 * plain
  marks.han = to - from - others
  marks.digits = digits
  marks.sentences = sentences
  marks.commas = commas
  marks.gaps = gaps
  marks.spaces = spaces
  marks.colon = colon
  marks.comma = comma
  marks.telling = seen >> TELLING_SHIFT
  marks.fillers = fillers
  marks.opened = depth
  marks.closes = closes
  marks.stop = stop
  marks.doubled = doubled
  marks.controls = controls
  return marks
}
