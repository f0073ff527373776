import type { PersonTag } from '../../../model/analysis'
import type { FigureText } from './figure-text'

/** A name in a row of names. */
export interface RunName {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Where each is from may stand before the name: 二中的刘畅、一中的高远. */
const JOIN =
  /^(?:父[子女]|母[子女]|夫[妇妻]|兄[弟妹]|姐[妹弟]|师徒|祖孙|伉俪)?(?:、|和|与|及|以及)(?:(?:来自)?[\u4e00-\u9fff]{1,8}的)?$/u
/** 李某、张某某: the tagger leaves out the ones no other words introduce. */
const ANONYMOUS =
  /^(?:、|和|与|及|以及)([\u4e00-\u9fff]某[某甲乙丙丁]?)(?=[、，。；和与及等在因被以共于均已都先正将帮利涉犯伙参受组冒驾到分获系向对从用持窃骗为][^物种些个人天地事]|[。，；]?$|[二两三四五六七八九十\d])/u

/** Rows of two names and more with nothing but 、 and 和 between them. */
export function nameRuns({ source, folded }: FigureText): RunName[][] {
  const people = source.tags.filter((tag): tag is PersonTag => tag.type === 'person')
  const runs: RunName[][] = []
  let run: RunName[] = []
  for (const { start, end } of people) {
    const last = run.at(-1)
    if (last && start < last.end) continue
    if (last && !JOIN.test(folded.slice(last.end, start))) {
      runs.push(run)
      run = []
    }
    // 赵某等13人: 等 may have been taken for the end of a name.
    const bare = end - start > 1 && folded.charAt(end - 1) === '等' ? end - 1 : end
    if (run.length === 0) pushFirst(folded, run, start)
    run.push({ start, end: bare, name: folded.slice(start, bare) })
    pushAnonymous(folded, run)
  }
  runs.push(run)
  return runs.filter((names) => names.length > 1)
}

/** 张某、李某: the first of a row, with the words that count it right before, may be left out as well. */
function pushFirst(folded: string, run: RunName[], start: number): void {
  const match = /(?<![\u4e00-\u9fff]某[某甲乙丙丁]?[、和])([\u4e00-\u9fff]某[某甲乙丙丁]?)[、和与及]$/u.exec(
    folded.slice(Math.max(0, start - 6), start),
  )
  if (!match) return
  const from = start - match[0].length
  run.push({ start: from, end: start - 1, name: match[1] ?? '' })
}

function pushAnonymous(folded: string, run: RunName[]): void {
  for (;;) {
    const left = run.at(-1)?.end ?? 0
    const match = ANONYMOUS.exec(folded.slice(left, left + 8))
    if (!match) return
    const [printed, name = ''] = match
    run.push({ start: left + printed.length - name.length, end: left + printed.length, name })
  }
}

/** 秦某［、男单冠军］张某 */
const NEXT_TITLE = /^(?:[、和与及]|以及)[^，。；：、了着将把被让请向对给同]{1,12}$/u
/** 女单冠军甲、男单冠军乙和男双冠军丙、丁四人: the row with the names before it, each behind a title of its own. */
export function withTitled({ source, folded }: FigureText, names: readonly RunName[]): readonly RunName[] {
  const row = [...names]
  for (const tag of source.tags.filter(({ type }) => type === 'person').toReversed()) {
    const first = row[0]
    if (!first || tag.end > first.start) continue
    if (!NEXT_TITLE.test(folded.slice(tag.end, first.start))) break
    row.unshift({ start: tag.start, end: tag.end, name: folded.slice(tag.start, tag.end) })
  }
  return row
}
