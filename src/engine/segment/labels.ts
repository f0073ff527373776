import type { Lexicon } from '../lexicon'

/** How much a line's words are those of a standing label or slogan (短评, 回眸2023, 奋斗百年路 启航新征程): 0 none, up to about 5. */
export type LabelScore = (text: string) => number

/** Compiles `section-labels.tsv` (`word`, `kind`: exact, head, tail or slogan). */
export function createLabelScore(lexicon: Lexicon): LabelScore {
  const exact = new Set<string>()
  const heads: string[] = []
  const tails: string[] = []
  const slogans: string[] = []
  for (const { word = '', kind } of lexicon.rows('section-labels')) {
    if (kind === 'exact') exact.add(word)
    else if (kind === 'head') heads.push(word)
    else if (kind === 'tail') tails.push(word)
    else if (kind === 'slogan') slogans.push(word)
  }
  return (text) => {
    if (text.length > 40) return 0
    const bare = text.replace(/^[□■●▲◆★☆◎○▌▍【》>·—\-|/ ]+|[□■●▲◆★☆◎○】《<·—\-|/ ：]+$/g, '')
    if (exact.has(bare.replace(/ /g, ''))) return 5
    let score = 0
    const marked = /^[□■●▲◆★☆◎○▌▍【]/.test(text) && bare.length <= 8 ? 1.5 : 0
    const small = bare.length <= 12
    if (heads.some((word) => bare.startsWith(word))) score += small ? 2 : 1.2
    if (small && tails.some((word) => bare.endsWith(word))) score += 1.8
    const parts = bare.split(' ')
    const even = parts.length >= 2 && parts.every((part) => Math.abs(part.length - (parts[0] as string).length) <= 2)
    const campaign = slogans.filter((word) => bare.includes(word)).length
    if (campaign) score += even ? 1.2 + 0.8 * campaign : 0.5 * campaign
    if (/精神$/.test(bare) && /^(?:学习|贯彻|深入|全面|认真|落实)/.test(bare)) score += 2.5
    if (/(?:之[一二三四五六七八九十]|[①-⑩]|（[一二三四五六七八九十]{1,2}）)$/.test(bare) && small) score += 1
    return score + marked
  }
}
