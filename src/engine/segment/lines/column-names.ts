import { type Edged, endingWith } from './pattern'

/**
 * The column or series a headline stands in, in brackets at its end: 小区的灯亮了（街巷观察）, 一条路走了三代人（春到乡村·一线见闻）.
 * No figure alone, nobody's name or place in a picture, no word explained.
 */
const COLUMN_NAME = endingWith(
  /^[^（）。；]{3,}[^（）。；摄][（(](?!以下|下[称同转]|简称|[上下左右前后中][^）]?）|图|见|含|即|又|原[名称]|约|共|记者|通讯员|资料|化名|[省市县区州旗盟]|第?[一二三四五六七八九十]+[期届次批]?）|[0-9.年月日]+）)[\u4e00-\u9fff0-9·，“”！ —-]{2,24}[）)]$/,
)

/** Whether a line of display type ends with the name of its column. */
export function namesColumn(line: Edged): boolean {
  return COLUMN_NAME.fits(line)
}

const IN_BRACKETS = /(?<=.{5})[（(][^（）()]{2,24}[）)]$/

/** Whether it does where a cry, a question or speech stands in front of the brackets: of four characters and more, or it may be who says so. */
export function namesColumnBehindMark(line: Edged): boolean {
  return BEHIND_MARK.fits(line) && COLUMN_NAME.fits(line)
}

const BEHIND_MARK = endingWith(/[！？”] ?[（(](?!.*(?:转|记者|通讯员|综合报道|[完摄电讯]）))[^（）()]{4,24}[）)]$/)

/** A headline without the brackets at its end: a column's name tells nothing of the story. */
export function withoutColumn(text: string): string {
  return text.replace(IN_BRACKETS, '')
}
