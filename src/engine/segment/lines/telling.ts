/**
 * Characters that tell what a line may be. A line notes once which kinds it holds; where a kind is missing, the patterns
 * that cannot match without it need not be tried, and most lines are spared nearly all of them.
 */
export const Telling = {
  /** Of any mark. */
  mark: 1,
  jump: 2,
  credit: 4,
  byline: 8,
  /** Of what a page says about itself: dates, pages, papers. */
  page: 16,
  imprint: 32,
  contents: 64,
  dateline: 128,
  weather: 256,
  /** Of notices of what was lost. */
  lost: 512,
  bracket: 1024,
} as const

const table = new Uint16Array(65536)

function set(kind: number, chars: string): void {
  for (let i = 0; i < chars.length; i++) {
    const code = chars.charCodeAt(i)
    table[code] = (table[code] as number) | kind
  }
}

const FIGURES = '0123456789'
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

set(
  Telling.mark,
  `民生工业家师友讯电导道者员息摄图作网版编责辑接转详社报年周期星农证号供见提供发稿评文章整译页校址价管办科院源失（□■●◎☆◆▲◇○△★【>▶►]${FIGURES}${CAPITALS}`,
)
set(Telling.jump, '接转见')
set(Telling.credit, '摄图照画发提作')
set(Telling.byline, ' 席约习驻媒本报社派者员文译整撰筹策图摄采笔导□■◎☆◆◇○△★')
set(Telling.page, `版星农期报年管办${FIGURES}${CAPITALS}`)
set(Telling.imprint, '：:/ -证号版刊')
set(Telling.contents, `导版${FIGURES}`)
set(Telling.weather, `气${FIGURES}`)
set(Telling.dateline, '讯电导道者息')
set(Telling.lost, '废慎')
set(Telling.bracket, '（')

/** The kinds of telling characters that a code unit is of, as bits. */
export function tellingOf(code: number): number {
  return table[code & 0xffff] as number
}
