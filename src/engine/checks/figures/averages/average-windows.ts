import type { FigureSentence } from '../figure-text'
import type { AverageWord } from './average-words'

/** Sentences read together with the one an average stands in. */
export interface AverageWindow {
  /** All that is read, as one. */
  readonly sentence: FigureSentence
  /** The one the average is told in. */
  readonly own: FigureSentence
}

/** So many sentences before and behind may tell what an average was made of. */
const REACH = 2
const LONGEST = 260
const MANY_FIGURES = 16

/** A sentence with the ones before it, then with the ones behind, the nearest first; one without figures tells nothing and does not count. */
export function averageWindows(sentences: readonly FigureSentence[], k: number): AverageWindow[] {
  const own = sentences[k]
  if (!own) return []
  const windows: AverageWindow[] = []
  for (const step of [-1, 1]) {
    const run = [own]
    let far = 0
    for (let at = k + step; far < REACH; at += step) {
      const next = sentences[at]
      const end = step < 0 ? own.end : next?.end
      if (!next || (end ?? 0) - Math.min(own.start, next.start) > LONGEST) break
      if (next.figures.length === 0) continue
      far++
      if (step < 0) run.unshift(next)
      else run.push(next)
      const figures = run.flatMap((one) => one.figures)
      if (figures.length > MANY_FIGURES) break
      windows.push({
        sentence: { ...own, start: run[0]?.start ?? own.start, end: run.at(-1)?.end ?? own.end, figures },
        own,
      })
    }
  }
  return windows
}

/** 自来水公司却说，: who tells of the average is not whose it is. */
const SPEAKER =
  /^[^，。；：0-9]{2,16}(?:说|称|公布|表示|介绍|通报|宣布|指出|透露|显示|统计|测算|认为)(?:的[^，。；：0-9]{0,6})?[，：]/u
const SCOPE = /全[国省市县区州镇乡村球校院厂]|世界|我国/u
const WIDE = /全[国球省]|世界|我国/u
/** 城东区, 柳河公司: whose the average is; 全市, 我县, 城区 name nobody else. */
const BODY =
  /[\u4e00-\u9fff]{2}(?:省|市(?!场|民|区)|县|区(?!域|间)|镇|乡(?!村|镇)|村|公司|集团|学校|中学|小学|医院|法院|银行)/gu
const NOBODY = /[全我本该各两多级整了进到在的是回入出下有为]|[城市辖园农校小牧林矿山社地]区$/u
const YEAR = /[0-9]{4}年/gu

/** Whether the sentence of the average tells of another place, body or year than the one of the total. */
export function turnsElsewhere(
  { text: { folded } }: FigureSentence,
  own: FigureSentence,
  { position }: AverageWord,
  totalAt: number,
): boolean {
  const from = Math.max(folded.lastIndexOf('。', totalAt), folded.lastIndexOf('；', totalAt)) + 1
  const mine = folded.slice(own.start, position).replace(SPEAKER, '')
  const its = folded.slice(from, totalAt)
  if (from >= own.start && from < position) return false
  const [a, b] = [SCOPE.exec(mine)?.[0], SCOPE.exec(its)?.[0]]
  if (a && ((b && a !== b) || (!b && WIDE.test(a)))) return true
  // 大坳村有360户。全镇存款…户均: the whole is another's.
  const level = a && /[省市县区镇乡村]/u.test(a) ? a.charAt(1) : ''
  if (level && !b && bodies(its).length > 0 && !bodies(its).some((name) => name.endsWith(level))) return true
  if (bodies(mine).some((name) => !its.includes(name.slice(-3)))) return true
  const years: readonly string[] = its.match(YEAR) ?? []
  return years.length > 0 && (mine.match(YEAR) ?? []).some((year) => !years.includes(year))
}

function bodies(words: string): string[] {
  return (words.match(BODY) ?? []).filter((name) => !NOBODY.test(name))
}
