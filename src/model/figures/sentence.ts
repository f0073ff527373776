/** A stretch of a text with the words it holds. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
}

const STOPS = '。！？!?…\n'
/** Marks that close what a sentence opened: they stand behind its stop and still belong to it. */
const CLOSERS = '”’』」）)》】'
/** Farther than this nobody reads a sentence: a table set without stops must not make every cell of it stale. */
const FARTHEST = 300

/**
 * The sentence around `[start, end)`, its full stop and closing quotes included; offsets into `text`. Semicolons do
 * not end a sentence: what stands on both sides of one is usually counted together.
 */
export function sentenceAt(text: string, start: number, end: number): Sentence {
  let from = start
  while (from > 0 && start - from < FARTHEST && !endsBefore(text, from)) from--
  let to = end
  while (to < text.length && to - end < FARTHEST && (isHan(text, to) || !STOPS.includes(text.charAt(to)))) to++
  while (to < text.length && (STOPS + CLOSERS).includes(text.charAt(to))) to++
  while (from < start && /\s/u.test(text.charAt(from))) from++
  return { start: from, end: to, text: text.slice(from, to) }
}

/** Whether a sentence ends just before `at`. */
function endsBefore(text: string, at: number): boolean {
  if (isHan(text, at - 1)) return false
  const before = text.charAt(at - 1)
  if (STOPS.includes(before)) return !CLOSERS.includes(text.charAt(at))
  return CLOSERS.includes(before) && STOPS.includes(text.charAt(at - 2) || ' ') && !STOPS.includes(text.charAt(at))
}

/** No mark: most characters are passed over by their number, without a string of each. */
function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x4e00 && code <= 0x9fff
}
