import type { FigureSentence } from '../../figures/figure-text'
import type { PrintedFigure } from '../../figures/printed-figure'

/** 卖十二块, 进账六千块, 三块钱: money as it is spoken of; 三块地 and 两块招牌 are counts. */
const MONEY_BEFORE =
  /(?:[卖花给付收赚挣要价只才是到得交掏赔][了到出过得]?|[付花交拿]出去|进[账帐]|收入|入[账帐]|流水|工钱|成本|利润|涨到|降到|每[\u4e00-\u9fff]{1,3})$/u
const MONEY_BEHIND = /^(?:钱|[，。、；！？”）]|一[\u4e00-\u9fff])/u
const BEFORE = 6

/** A sentence with what is spoken of as 块 read as 元. */
export function withSpokenMoney(sentence: FigureSentence): FigureSentence {
  if (!sentence.figures.some(({ unit }) => unit === '块')) return sentence
  const { folded } = sentence.text
  return {
    ...sentence,
    figures: sentence.figures.map((figure) => {
      if (figure.unit !== '块' || !MONEY_BEHIND.test(folded.slice(figure.end, figure.end + 2))) return figure
      const before = folded.slice(Math.max(sentence.start, figure.start - BEFORE), figure.start)
      const isMoney =
        folded.startsWith('钱', figure.end) || MONEY_BEFORE.test(before.replace(/(?:差不多|大概|约|近|小)$/u, ''))
      return isMoney ? asMoney(figure) : figure
    }),
  }
}

function asMoney(figure: PrintedFigure): PrintedFigure {
  return { ...figure, measure: '元', family: 'money' }
}
