import { says } from '../../../../words/sentence'
import { behindLast, sentenceFrom } from '../../behind-last'
import { isPartOfNumber, smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

/**
 * 三类用户，一类是居民，一类是学校，一类是商户，一类是工业; 三名乘客中，一名老人和一名儿童轻伤，两名男子重伤: the things counted are told one
 * by one or a few at a time, each time with the measure word of the whole.
 */
const ANNOUNCED =
  /([二两三四五六七八九十]|[2-9])(个|名|位|人|类|种|项|条|家|所|座|起|件|只|台|辆|艘|支|部|幅|对|户|间|处|款|套|份|批|路|股|拨|笔|段|块|组|队|箱|袋|株|棵|头)(?![一二两三四五六七八九十\d级月多半])[\u4e00-\u9fff“”]{0,12}?(?:中|里|当中)?[，：。](?=(?:其中|分别(?:是|为)|即|有)?[一二两三四五六七八九1-9])/gu
/** So far the parts are looked for. */
const REACH = 160
const NUMERALS = '一二两三四五六七八九1-9'
/** Told of all, or of some that were told before. */
const OPEN = /其中|其余|其他|另|还有|剩下|余下|每|各|第|约|多|余|共|这|那|等|前|后[^，]?[一二两三四五六七八九\d]|又|同/u

/** Scans folded text once. */
export function* oneEach(folded: string): Generator<CountedList> {
  if (!/[，：。](?:分别[是为]|即|有)?[一二两三四五六七八九1-9]/u.test(folded)) return
  for (const match of matchesOf(folded, ANNOUNCED)) {
    const [printed, numeral = '', measure = ''] = match
    if (isPartOfNumber(folded, match.index)) continue
    const from = match.index + printed.length
    const body = sentenceFrom(folded, from, REACH)?.replace(/^(?:分别[是为]|即|有)/u, '')
    const parts = body === undefined ? undefined : partsOf(body, measure)
    if (!parts) continue
    const whole = parts.reduce((sum, { count }) => sum + count, 0)
    const count = smallCount(numeral)
    if (whole === count || whole > count * 2) continue
    // 四名乘客中，一名…，一名…: some of them may be all that is told.
    if (whole < count && (/[中里]/u.test(printed) || whole < count - 1 || parts.some((part) => part.count > 1)))
      continue
    // 三户养鱼，两户种藕: the count is itself one of a row.
    const ahead = behindLast(folded.slice(0, match.index), '。！？\n')
    if (countsOf(measure).anywhere.test(ahead)) continue
    yield {
      start: match.index,
      end: match.index + numeral.length + measure.length,
      list: from,
      says: says('says.count-list.behind', {
        announced: numeral + measure,
        listed: whole,
        row: { row: parts.map(({ words }) => words), as: 'list' },
      }),
      expected: String(whole),
    }
  }
}

/** A count with one measure word, spelt once: a measure comes back again and again. */
const counts = new Map<string, { anywhere: RegExp; counted: RegExp; opens: RegExp }>()

function countsOf(measure: string): { anywhere: RegExp; counted: RegExp; opens: RegExp } {
  const known = counts.get(measure)
  if (known) return known
  const spelt = {
    anywhere: new RegExp(`[${NUMERALS}十百\\d]${measure}`, 'u'),
    counted: new RegExp(`(^|[、和及与]|以及)([${NUMERALS}])${measure}`, 'u'),
    opens: new RegExp(`^[${NUMERALS}]${measure}`, 'u'),
  }
  counts.set(measure, spelt)
  return spelt
}

interface Part {
  readonly count: number
  readonly words: string
}

/** Every clause opens with a count of the same measure; a second within a clause stands behind 和 or 、. */
function partsOf(body: string, measure: string): Part[] | undefined {
  if (OPEN.test(body)) return undefined
  const { counted, opens } = countsOf(measure)
  const parts: Part[] = []
  for (const clause of body.split(/[，；]/u)) {
    const pieces = clause.split(/(?=[、和及与]|以及)/u)
    const told = pieces.flatMap((piece) => {
      const match = counted.exec(piece)
      if (!match) return []
      const [, mark = '', numeral = ''] = match
      return [{ count: numeral === '一' ? 1 : smallCount(numeral), words: piece.slice(mark.length) }]
    })
    if (told.length === 0 || !opens.test(clause)) return undefined
    parts.push(...told)
  }
  return parts.length > 1 ? parts : undefined
}
