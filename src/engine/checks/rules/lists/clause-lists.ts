import { says } from '../../../../words/sentence'
import { isPartOfNumber, smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

/**
 * 共有四场讲座，均在三楼：10月18日讲剪纸，10月19日讲书法，10月25日讲民歌: what is counted is told clause by clause, each with its
 * day, its hour or its place in the family.
 */
const ANNOUNCED =
  /([二两三四五六七八九十]|[2-9])(?:个|名|位)?(场|次|期|站|讲|节|轮|餐|顿|趟|幕|堂|集|档|批|项|部|孩子|儿女|子女|儿子|女儿|兄弟|姐妹|女婿|儿媳)([^，。；：0-9二两三四五六七八九十]{0,12})(?:，[均都全][^，。；：0-9]{1,10})?：/gu
/** 抓住三个关键：场地要近，价格要低，饭菜要软: points told in clauses of one make. */
const POINTS =
  /([二两三四五六七八九]|[2-9])(个(?:关键|要点|条件|要求|原则|标准|诀窍|环节|要领|前提)|点(?:要求|要领|诀窍)?|条(?:要求|标准|原则|经验)|字诀)：/gu
const MADE_ALIKE = /^([^，。；、：要得须能会不]{2,5})(要|得|须|能|会|不能)([^，。；、：]{1,4})$/u
const PART = '(?:上午|下午|中午|凌晨|清晨|早上|早晨|晚上|傍晚|夜里|早|晚)'
const DAY = `(?:(?:[0-9]{1,2}月)?[0-9]{1,2}日|(?:本|下)?(?:周|星期)[一二三四五六日天]|首日|次日|第[一二三四五六七八九十]天)(?:（[^（）]{1,6}）)?${PART}?`
const CLOCK = `(?:${PART}?[0-9]{1,2}(?:[:∶：][0-9]{2}|[时点](?:[0-9]{1,2}分?|半)?))`
const KIN = '(?:[大二三四五六小幺][儿女闺](?:子|儿|女)?|[长次三四幼][子女]|老[大二三四五六七幺])'
const LABELS: readonly RegExp[] = [
  new RegExp(`^${DAY}(?:${CLOCK})?(?![至到、—~起前后])`, 'u'),
  new RegExp(`^(?:${CLOCK}|${PART})(?![至到、—~起前后])`, 'u'),
  new RegExp(`^${KIN}`, 'u'),
]
const OF_KIN = /[儿女孩兄姐]/u
/** More of it is told elsewhere, or one of them is another day's. */
const OPEN =
  /等|另|其余|其他|还有|待定|另行|改|推迟|取消|移[到至]|[、]|[两三四五](?:场|次|期|讲|节|站)|同[日天]|连续|每/u
const REACH = 240
const NEAR = 2

/** Scans folded text once. */
export function* clauseLists(folded: string): Generator<CountedList> {
  if (!folded.includes('：')) return
  yield* alikePoints(folded)
  for (const match of matchesOf(folded, ANNOUNCED)) {
    const [printed, numeral = '', measure = ''] = match
    if (isPartOfNumber(folded, match.index)) continue
    const list = match.index + printed.length
    const body = /^[^。！？：\n]*/u.exec(folded.slice(list, list + REACH))?.[0] ?? ''
    if (OPEN.test(body) || body.length >= REACH) continue
    const clauses = body.split(/[，；]/u).filter((clause) => clause !== '')
    const labels = LABELS.filter((_, k) => k < 2 !== OF_KIN.test(measure))
    const heads = clauses.map((clause) => labels.map((label) => label.exec(clause)?.[0]).find((head) => head))
    const count = smallCount(numeral)
    if (heads.length < 2 || heads.some((head) => !head) || heads.length === count) continue
    if (new Set(heads).size < heads.length || Math.abs(heads.length - count) > NEAR) continue
    yield {
      start: match.index,
      end: match.index + numeral.length + measure.length,
      list,
      says: says('says.count-list.behind', {
        announced: numeral + measure,
        listed: heads.length,
        row: { row: clauses, as: 'list' },
      }),
      expected: String(heads.length),
    }
  }
}

function* alikePoints(folded: string): Generator<CountedList> {
  for (const match of matchesOf(folded, POINTS)) {
    const [printed, numeral = '', measure = ''] = match
    if (isPartOfNumber(folded, match.index)) continue
    const list = match.index + printed.length
    const body = /^[^。！？：\n]*/u.exec(folded.slice(list, list + REACH))?.[0] ?? ''
    const clauses = body.split(/[，；]/u)
    const made = clauses.map((clause) => MADE_ALIKE.exec(clause))
    const modals = new Set(made.map((one) => one?.[2]))
    const subjects = new Set(made.map((one) => one?.[1]))
    const count = smallCount(numeral)
    if (clauses.length < 3 || modals.size !== 1 || modals.has(undefined) || subjects.size < clauses.length) continue
    if (Math.abs(clauses.length - count) !== 1) continue
    yield {
      start: match.index,
      end: match.index + numeral.length + measure.length,
      list,
      says: says('says.count-list.behind', {
        announced: numeral + measure,
        listed: clauses.length,
        row: { row: clauses, as: 'list' },
      }),
      expected: String(clauses.length),
    }
  }
}
