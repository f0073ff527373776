/** Stretches of time that make up a longer one, each by the words for it. */
const PERIODS: readonly (readonly [whole: RegExp, parts: readonly RegExp[]])[] = [
  [/全年|一年|四个季度/u, [/一季度|首季/u, /二季度/u, /三季度/u, /四季度|末季/u]],
  [/全年|一年/u, [/上半年/u, /下半年/u]],
  [/上半年/u, [/一季度|首季/u, /二季度/u]],
  [/下半年/u, [/三季度/u, /四季度/u]],
  [/前三季度/u, [/一季度|首季/u, /二季度/u, /三季度/u]],
  [/全年|一年|四季/u, [/春/u, /夏/u, /秋/u, /冬/u]],
  [/全月|当月|整月/u, [/上旬/u, /中旬/u, /下旬/u]],
  [/全天|当天|一天/u, [/上午/u, /下午/u]],
  [/全天|当天|一天/u, [/白天/u, /夜间|晚上|夜里/u]],
  [/周末/u, [/周六|星期六/u, /周日|星期日|星期天/u]],
  [/一季度|首季/u, [/(?<![0-9])1月/u, /(?<![0-9])2月/u, /3月/u]],
  [/二季度/u, [/4月/u, /5月/u, /6月/u]],
  [/三季度/u, [/7月/u, /8月/u, /9月/u]],
  [/四季度/u, [/10月/u, /11月/u, /12月/u]],
]

const ALL_QUARTERS =
  /(?:(?:一|1)(?:至|到|-|—|~)(?:四|4)季度|[四各]个?季度|1(?:至|到|-|—|~)12月|上、?下半年)[^，。]{0,10}(?:分别|依次)/u

/** 四季度成交407辆，全年共…: the words for the whole, if the parts told before make it up, left out of the words before it. */
export function withoutWholePeriod(words: string, labels: readonly string[]): string {
  // 一至四季度分别完成2.1亿元、2.6亿元…，全年共…: all of them named at once.
  if (/全年/u.test(words) && ALL_QUARTERS.test(labels[0] ?? '')) return words.replace('全年', '')
  for (const [whole, parts] of PERIODS) {
    if (parts.length > labels.length || !whole.test(words)) continue
    const told = labels.slice(-parts.length)
    if (parts.every((part, k) => part.test(told[k] ?? ''))) return words.replace(whole, '')
  }
  return words
}
