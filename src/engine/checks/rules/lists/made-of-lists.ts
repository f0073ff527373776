import { says } from '../../../../words/sentence'
import { isPartOfNumber, smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

/** 四人接力队由甲、乙、丙组成: the number of those something is made of is part of its name. */
const MADE =
  /([二两三四五六七八九十]|[2-9])(?:人|名|位|口|校|国|省|市|县|村)(?:制)?([\u4e00-\u9fff]{1,8}?)，?由([^，。；：0-9（）等]{4,60})(?:组成|构成|组队)/gu
const ITEM = /^[\u4e00-\u9fff·]{2,8}$/u
/** Groups, and what somebody is called, hold more than one: 由企业家、学者组成. */
const OF_MANY = /[者生员们家人民众手工兵师长代干部]$|志愿|代表|群众|专业|多|各|若干/u

/** 四个小组分成…: what is divided into groups, each with its list. */
const DIVIDED =
  /([二两三四五六七八九十]|1[0-6]|[2-9])(?:支|个|名|位|所|家)([\u4e00-\u9fff]{1,8}?)(?:被|共)?(?:分成|分为|分作|编为|分)([二两三四])个?(?:小组|组|队|批)(?:[\u4e00-\u9fff]{0,6})：([^。！？\n]{8,160})/gu
const GROUP = /^(?:[A-D甲乙丙丁]|第?[一二三四]|[东南西北红蓝黄绿])(?:小组|组|队|批)(?:有|是|为|包括|：)?/u

/** 三样点心，桂花糕、绿豆糕、枣泥酥、云片糕。: nothing else behind the comma. */
const BEHIND =
  /([二两三四五六七八九十]|[2-9])(?:样|种|道|门|款|味|类|项)([\u4e00-\u9fff]{1,6})，((?:[\u4e00-\u9fff]{2,5}、){2,8}[\u4e00-\u9fff]{2,5}(?:[和与及][\u4e00-\u9fff]{2,5})?)[。；]/gu
const A_CLAUSE = /[了着过将把被让向对是有在到给等都均也各还又更最很不]|[一二两三四五六七八九十]/u

/** Scans folded text once. */
export function* madeOfLists(folded: string): Generator<CountedList> {
  if (!folded.includes('、')) return
  if (/[组构]成|组队/u.test(folded)) {
    for (const match of matchesOf(folded, MADE)) {
      const [printed, numeral = '', noun = '', list = ''] = match
      if (isPartOfNumber(folded, match.index)) continue
      const items = itemsOf(list)
      const isRow = items.length > 1 && items.every((item) => ITEM.test(item) && !OF_MANY.test(item))
      if (isRow) yield* tell(match.index, printed, numeral, noun.length + numeral.length + 1, items)
    }
  }
  for (const match of matchesOf(folded, BEHIND)) {
    const [printed, numeral = '', noun = '', list = ''] = match
    const items = itemsOf(list)
    if (isPartOfNumber(folded, match.index) || A_CLAUSE.test(list) || /[一每各其]$/u.test(noun)) continue
    if (Math.abs(items.length - smallCount(numeral)) === 1)
      yield* tell(match.index, printed, numeral, noun.length + numeral.length + 1, items)
  }
  if (!/分[成为作]?[二两三四]|编为/u.test(folded)) return
  for (const match of matchesOf(folded, DIVIDED)) {
    const [printed, numeral = '', noun = '', many = '', body = ''] = match
    if (isPartOfNumber(folded, match.index)) continue
    const clauses = body.split(/[，；]/u)
    if (
      clauses.length !== smallCount(many) ||
      !clauses.every((clause) => GROUP.test(clause)) ||
      /等|另|其余/u.test(body)
    )
      continue
    const items = clauses.flatMap((clause) => itemsOf(clause.replace(GROUP, '')))
    if (items.every((item) => /^[\u4e00-\u9fff·“”]{2,10}$/u.test(item)))
      yield* tell(match.index, printed, numeral, noun.length + numeral.length + 1, items)
  }
}

const NEAR = 2

function* tell(
  at: number,
  printed: string,
  numeral: string,
  length: number,
  items: readonly string[],
): Generator<CountedList> {
  const count = smallCount(numeral)
  if (items.length === count || Math.abs(items.length - count) > NEAR) return
  yield {
    start: at,
    end: at + length,
    list: at + length,
    says: says('says.count-list.behind', {
      announced: printed.slice(0, length),
      listed: items.length,
      row: { row: items, as: 'list' },
    }),
    expected: String(items.length),
  }
}

/** 和 parts the last two; where it is part of a name, nobody can say. */
function itemsOf(list: string): readonly string[] {
  return list.split(/、|以及|[和与及]/u)
}
