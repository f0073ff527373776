import type { FigureSentence, FigureText } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'

/** A whole that is used up: 17人中3人死亡、6人受伤，其余9人无恙. */
export interface RemainderList {
  readonly total: PrintedFigure
  readonly parts: readonly PrintedFigure[]
}

const REST =
  /(?:其余|其他|其它|余下|剩余|剩下|另外?|余|还剩下?|尚余|仅剩下?|只剩下?|尚有|仍有|还有|空余|空闲|闲置)(?:的|为|是|有|则为|均为|人员|群众|各类|类型|品种|作物|单位|企业|车位|床位|座位|部分)?$/u
/** These may leave others out: they tell of the rest only where little or nothing is missing. */
const PARTIAL_REST = /^(?:其他|其它|另外?|余(?!下的)|尚有|仍有|还有)/u
const NEARLY = 0.14
/** A rest further off than that belongs to another whole. */
const FAR = 0.4
const NO_WHOLE = /另[调购运拨]|税后|缴税|每|平均|人均|增加|减少|增长|下降|提高|比(?!赛)|去年|上年|累计|同比/u

/** 赞成276户、弃权18户: households vote. */
function isVoteOf(folded: string, { start }: PrintedFigure): boolean {
  return /(?:赞成|同意|反对|弃权)的?(?:有|为)?$/u.test(folded.slice(Math.max(0, start - 5), start))
}

/** Wholes whose last part is 其余. Whatever run of figures adds up to a figure before it makes the sentence right. */
export function readRemainders({ figures: all, text: { folded }, start }: FigureSentence): RemainderList[] {
  const lists: RemainderList[] = []
  for (const [k, rest] of all.entries()) {
    const words = REST.exec(folded.slice(Math.max(start, rest.start - 6), rest.start))
    if (!words || !isPlain(rest)) continue
    const alike = all.slice(0, k).filter((figure) => isPlain(figure) && isSameMeasure(figure, rest))
    const total = alike[0]
    if (!total || alike.length < 2 || alike.length > 8 || rest.rough || alike.some((figure) => figure.rough)) continue
    // 去年收入68万元，…: all of it is last year's.
    const told = `${folded.slice(Math.max(0, total.start - 8), total.start).replace(/去年|上年/u, '')}·${folded.slice(total.end, rest.start)}`
    if (NO_WHOLE.test(told)) continue
    if (alike.slice(1).some((part) => part.value > total.value) || isRight(alike, rest)) continue
    // 占51%、32%、9%，剩下8%: they make up the hundred.
    if (rest.measure === '%' && Math.abs(alike.reduce((all, { number }) => all + number, rest.number) - 100) < 1.5)
      continue
    // 安置186名，机关32名、国企87名、自主67名，另有14名升学: the whole was used up before.
    const named = alike.slice(1).reduce((all, part) => all + part.value, 0)
    if (named === total.value && PARTIAL_REST.test(words[0])) continue
    const off = Math.abs(alike.slice(1).reduce((all, part) => all + part.value, rest.value) / total.value - 1)
    if (off > (PARTIAL_REST.test(words[0]) ? NEARLY : FAR)) continue
    lists.push({ total, parts: [...alike.slice(1), rest] })
  }
  return lists
}

/** 首批推出500套。截至昨天，签约320套，剩余160套: the whole is all the sentence before has of its kind. */
export function remaindersApart(sentences: readonly FigureSentence[]): RemainderList[] {
  return sentences.flatMap((sentence, k) => {
    const next = sentences[k + 1]
    if (!next || next.figures.length < 2 || sentence.figures.length === 0) return []
    const used = next.figures.filter((figure) => isPlain(figure))
    const measure = used.at(-1)
    const wholes = sentence.figures.filter((figure) => measure && isSameMeasure(figure, measure))
    const [total] = wholes
    const words = next.text.folded.slice(next.start, next.end)
    if (!total || wholes.length > 1 || !USED_UP.test(words) || ANOTHER.test(words)) return []
    const pair = { ...sentence, end: next.end, figures: [total, ...next.figures] }
    return readRemainders(pair).filter((list) => list.total === total)
  })
}

/** Told of the same whole, as it goes; 93人去山区，64人…: or part by part from the first word on. */
const USED_UP = /^(?:[1-9]|[^，。；]{0,4}截至|目前|现|至今|到|其中|眼下|如今|已|昨|今)/u
const ANOTHER = /另|此外|[还又]新|邻/u

function isRight(alike: readonly PrintedFigure[], rest: PrintedFigure): boolean {
  for (let from = 0; from < alike.length; from++) {
    const whole = alike[from]
    if (!whole) continue
    const slack = (whole.high - whole.low) / 2 + (rest.high - rest.low) / 2
    let sum = rest.value
    // Parts told of in parts of their own: any run behind the whole, from either end.
    for (let k = from + 1; k < alike.length; k++) {
      sum += alike[k]?.value ?? 0
      if (Math.abs(sum - whole.value) <= slack + 1e-6) return true
      if (Math.abs(rest.value + (alike[k]?.value ?? 0) - whole.value) <= slack + 1e-6) return true
    }
    let behind = rest.value
    for (let k = alike.length - 1; k > from; k--) {
      behind += alike[k]?.value ?? 0
      if (Math.abs(behind - whole.value) <= slack + 1e-6) return true
    }
  }
  return false
}

const DUE = /应(?:到|出席|参加)[^，。；0-9]{0,8}$/u
/** 组成人员27名，出席24名，缺席4名 */
const BODY = /(?:组成人员|委员|会员|代表|全班|全体[^，。；0-9]{0,6}|共有?)$/u
const PRESENT = /(?:实到|实际到会|到会|出席|实际参加|实有)[^，。；0-9]{0,6}$/u
const ABSENT = /(?:请假|缺席|缺勤|未到|未出席|请假的)[^，。；0-9]{0,4}$/u

/** 应到286名，实到271名，请假18名: more than there should be. */
export function readAttendance({ figures, text: { folded }, start }: FigureSentence): RemainderList | undefined {
  const before = (figure: PrintedFigure): string => folded.slice(Math.max(start, figure.start - 12), figure.start)
  const people = figures.filter((figure) => figure.measure === '人' && isPlain(figure) && !figure.rough)
  const due =
    people.find((figure) => DUE.test(before(figure))) ??
    people.find((figure) => BODY.test(before(figure)) && !PRESENT.test(before(figure)))
  const present = due && people.find((figure) => figure.start > due.end && PRESENT.test(before(figure)))
  const absent = present && people.filter((figure) => figure.start > present.end && ABSENT.test(before(figure)))
  if (!due || !present || !absent || absent.length === 0) return undefined
  const parts = [present, ...absent]
  return parts.reduce((all, part) => all + part.value, 0) > due.value ? { total: due, parts } : undefined
}

const FOR = /赞成|同意/u
const AGAINST = /反对|不同意/u
const VOTERS = /到会|出席|实到|参加(?:会议|表决|投票)|参会|投票|与会|应表决|选票|收回|发出|表决|共|业主|居民/u

/** Who was there and cast no vote that counts. */
const UNCAST = /未(?:按|表决|投|参加|收回)|没有?(?:按|投|表决)|无效|废票|缺席|回避|离席|其余|收回率|弃票|另有/u
const FEW_MISSING = 0.8

const ALL_VOTED = /^[^，。；0-9]{0,10}(?:全部|全体|都|均|悉数)[^，。；0-9]{0,4}(?:投|表决|按键)/u

/** 在席67名议员全部投票: those who voted, told behind their votes. */
function votersBehind(
  folded: string,
  figures: readonly PrintedFigure[],
  last: PrintedFigure,
): PrintedFigure | undefined {
  return figures.find(
    (figure) =>
      figure.start > last.end &&
      figure.measure === '人' &&
      isPlain(figure) &&
      (ALL_VOTED.test(folded.slice(figure.end, figure.end + 20)) ||
        PRESENT.test(folded.slice(Math.max(last.end, figure.start - 12), figure.start))),
  )
}

/** Whether any of a text's sentences may tell of votes for and against. */
export function tellsOfVotes({ folded }: FigureText): boolean {
  return AGAINST.test(folded) && FOR.test(folded)
}

/** Whether a sentence tells of votes, or of who might cast them. */
export function isOfVotes({ text: { folded }, start, end }: FigureSentence): boolean {
  const words = folded.slice(start, end)
  return words.includes('票') || VOTERS.test(words)
}

/** 到会43人，赞成38票，反对2票，弃权5票: more votes than voters; undefined where they may be right. */
export function readVotes({ figures, text: { folded }, start, end }: FigureSentence): RemainderList | undefined {
  const words = folded.slice(start, end)
  if (!FOR.test(words) || !AGAINST.test(words)) return undefined
  const votes = figures.filter(
    (figure) =>
      isPlain(figure) &&
      (figure.unit === '票' ||
        (figure.unit === '户' && isVoteOf(folded, figure)) ||
        (figure.unit === '张' && /(?:成|意|对|权)票$/u.test(folded.slice(0, figure.start).slice(-4)))),
  )
  const first = votes[0]
  if (!first || votes.length < 2) return undefined
  // 应到67人，实到61人: those who were there.
  const before = figures.findLast(
    (figure) =>
      (figure.measure === '人' ||
        (figure.unit === '户' && votes[0]?.unit === '户') ||
        (figure.unit === '张' &&
          /选票|收回|有效票/u.test(folded.slice(Math.max(start, figure.start - 10), figure.end)))) &&
      isPlain(figure) &&
      figure.end < first.start &&
      VOTERS.test(folded.slice(Math.max(start, figure.start - 10), figure.end + 6)),
  )
  const voters = before ?? votersBehind(folded, figures, votes.at(-1) ?? first)
  if (!voters) return undefined
  const sum = votes.reduce((all, vote) => all + vote.value, 0)
  if (sum > voters.value) return { total: voters, parts: votes }
  // All three told, and who was there: one vote is nowhere, unless the sentence says where.
  const isAll = votes.length === 3 && words.includes('弃权') && !UNCAST.test(words)
  return isAll && sum < voters.value && sum > voters.value * FEW_MISSING ? { total: voters, parts: votes } : undefined
}
