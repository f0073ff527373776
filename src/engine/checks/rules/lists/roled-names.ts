import { sentenceFrom } from '../../behind-last'
import { isPartOfNumber, smallCount } from '../../figures/announced-count'
import type { FigureText } from '../../figures/figure-text'
import type { RunName } from '../../figures/name-runs'
import { matchesOf } from '../../matches-of'

/** 一行六人：团长周正，副团长吴琼，队员郑爽、冯程、陈诚: names with their posts, parted by commas. */
export interface RoledNames {
  readonly names: readonly RunName[]
  readonly start: number
  readonly end: number
  readonly printed: string
}

const ANNOUNCED =
  /([二两三四五六七八九]|十[一二三四五六]?|[2-9]|1[0-6])[名位人][\u4e00-\u9fff]{0,8}?(?:：|，(?:他们|她们)?(?:分别|依次)?[是为]：?|，(?=[队团组班站所]长|领队))/gu
const MOST = 240
/** Where one is from may stand behind the name. */
const ASIDE = /（[^（）]*）/gu

export function* roledNames({ folded, source }: FigureText): Generator<RoledNames> {
  if (!/[名位人][^，。]{0,8}(?:：|，[他她分依是为队团组班站所领])/u.test(folded)) return
  for (const match of matchesOf(folded, ANNOUNCED)) {
    if (isPartOfNumber(folded, match.index)) continue
    const list = match.index + match[0].length
    const body = sentenceFrom(folded, list, MOST)?.replace(ASIDE, (aside) => '·'.repeat(aside.length))
    // Without a comma it is a plain list.
    if (!body?.includes('，') || body.includes('等')) continue
    const names: RunName[] = []
    let at = list
    let isRow = true
    for (const piece of body.split(/([，、；]|以及|[和与及](?=[\u4e00-\u9fff]{2}))/u)) {
      const end = at + piece.replace(/·+$/u, '').length
      const tag = source.tags.find((one) => one.type === 'person' && one.end === end && one.start >= at)
      if (tag) names.push({ start: tag.start, end: tag.end, name: folded.slice(tag.start, tag.end) })
      else if (!/^(?:[，、；]|以及|[和与及])$/u.test(piece)) isRow = false
      at += piece.length
    }
    if (!isRow || names.length < 2 || names.length === smallCount(match[1] ?? '')) continue
    yield { names, start: match.index, end: list, printed: match[0].replace(/[：，].*$/u, '') }
  }
}
