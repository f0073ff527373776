import type { PrintedFigure } from '../../figures/printed-figure'

/** A total with its parts, as a sentence sets them side by side. */
export interface PartList {
  readonly total: PrintedFigure
  readonly parts: readonly PrintedFigure[]
  /** `exact`: the parts make up the whole; `over`: only some are named, they may fall short but not exceed it. */
  readonly mode: 'exact' | 'over'
  /** The total stands behind its parts; then it may sum up the last of them only. */
  readonly behind: boolean
  /** Sums of money that were agreed upon, and no estimates: to be taken as they are printed. */
  readonly isAgreed?: boolean
  /** Parts of one (一枚金牌), which the tagger takes for an article. */
  readonly ones: number
}

/** What a reading of the words gives. */
export type PlainList = Omit<PartList, 'ones'>

/** What makes a figure no part: a change, a rate, another year, another sum. */
export const NO_PART =
  /增(?!值|加值)|减(?!税|排|灾|免)|比(?!赛)|较|同比|提高|下降|每|平均|人均|户均|日均|月均|年均|去年|上年|前年|[0-9]{4}年|上月|同期|超额|高出|少于|多于|最高(?!学历|学位|法|检)|最低|最多|最少|最大|目标|计划|预计|力争|原|相当|新增|至少|累计|达到|(?<!直)升(?!学)|降(?!雨|水)|涨|跌|距|时速|主跨|剩|余下|单价|单笔|人次|一次|为期|历时|现有|本届|本次|此次|本期|当月|当天|当年|排名|排在|位列|位居/u
/** A sum of its own: whatever came before is done with. */
export const NEW_SUM = /共|合计|总计|总/u
/** No newspaper names more parts in one sentence; the bound keeps a page without full stops from costing its square. */
export const MOST_PARTS = 40
/** 分产业看，按经营地分，从贸易方向看，: by what the whole is divided now. */
export const DIVISION = /(?:(?<![部总])分|按|从)[^，。；：0-9]{1,10}(?:看|划?分|统计)，/u

/** Whether a sentence begins with what the whole before it is divided by. */
export function opensDivision(words: string): boolean {
  return DIVISION.exec(words)?.index === 0
}

/** 60至69岁的430人: what divides the whole is no count of its own. */
const BANDS = /[0-9]{1,4}[岁分]?(?:[至到—~～-]{1,2}[0-9]{1,4}[岁分](?:的|段)?|[岁分]及?以[上下]的?)/gu

/** 一队32人，二队31人: a place in a row is no count. */
export function ranksOut(words: string): string {
  return words
    .replace(BANDS, '某')
    .replace(/一(?=[般定次样致]|体化)/gu, '某')
    .replace(/[高初][一二三](?![名位个人所])/gu, '某')
    .replace(/第[一二三四五六七八九十](?=[\u4e00-\u9fff])/gu, '某')
    .replace(/[一二三四五六七八九十](?=[层楼段档片级类产])/gu, '某')
    .replace(/第?[一二三四五六七八九十](?=[队组班号期区连营院厂所站中小笔]|车间|标段|等奖|年级|季度)/gu, '某')
}

/** Nothing more of the row: no 其余在建. */
export const CLOSED = /^[\u4e00-\u9fff]{0,8}(?:[。；]|，(?!其余|其他|剩下|剩余)|$)/u

/** 全部分完, 一袋不剩, 别的没有: the sentence says itself that nothing is left out. */
export const NOTHING_LEFT =
  /没有?(?:剩余|结余|遗漏|剩下)|[一半][袋台个本支瓶箱件条张分只盒辆套份棵斤吨床粒头株元](?:都|也)?[没不未](?:有)?剩|一[袋台个本支瓶箱件条张分只盒辆套份棵斤吨床粒头株](?:都|也)?没留|无(?:剩余|结余|一剩)|全部?(?:都)?(?:分|发|送|用|卖|领|运)[完光走]|(?:分|发|送|卖|领)[完光]了|悉数|[别他]的没有|(?:再?没有?|无|不[含算]|不包括|并无|别无)(?!因)[^，。；]{0,4}(?:其他|其它|别的|别人|他项|旁人)|无人拒答|之外不/u
