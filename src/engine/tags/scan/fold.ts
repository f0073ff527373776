/**
 * The same figure is printed in many shapes: ５０％ and 50%, 萬 and 万, 〇 and 零, － and —. All readers of the tagger
 * work on folded codes, one for each UTF-16 code unit of the text, so that they know one shape only and their
 * offsets are still the text's own.
 */

/** Pairs of characters: printed, folded. Only what the readers look at; this is no general converter. */
const PAIRS = [
  '萬万億亿點点號号個个圓元週周時时後后來来幾几餘余兩两歲岁間间從从內内農农曆历節节慶庆國国禮礼學学這这當当開开陽阳',
  '陰阴鐘钟晝昼夜夜歷历臘腊閏闰壹壹貳贰參叁陸陆負负數数項项輪轮輛辆條条張张處处頭头場场隻只雙双對对種种類类層层級级',
  '戶户畝亩頃顷噸吨鎊镑錢钱塊块幣币羅罗盧卢馬马聯联攝摄氏氏華华裏里裡里樓楼棟栋臺台檯台艘艘顆颗粒粒滴滴遍遍趟趟',
  '門门業业們们縣县區区鄉乡鎮镇萊莱書书筆笔畫画幅幅篇篇課课測测驗验賽赛勝胜負负獎奖績绩歐欧韓韩銖铢澳澳門门',
  '舊旧曆历慶庆樂乐緒绪統统嘉嘉豐丰達达為为將将於于與与傍傍午午間间點点過过佔占劃划僅仅約约遠远遙遥產产增增減减',
  '〇零○零〝“〞”「“」”『“』”＂"﹪%﹣-－-—-–-―-─-━-−-‐-‑-～~〜~∼~∶:：:．.／/％%℅%＋+￥¥＄$（(）)　 \u00a0 ﹒.',
  '㎡㎡㎥㎥℃℃',
].join('')

function buildFold(): Uint16Array {
  const fold = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) fold[code] = code
  for (let code = 0xff10; code <= 0xff19; code++) fold[code] = code - 0xfee0
  for (let code = 0xff21; code <= 0xff3a; code++) fold[code] = code - 0xfee0
  for (let code = 0xff41; code <= 0xff5a; code++) fold[code] = code - 0xfee0
  for (let k = 0; k + 1 < PAIRS.length; k += 2) fold[PAIRS.charCodeAt(k)] = PAIRS.charCodeAt(k + 1)
  return fold
}

const FOLD = buildFold()

/** Folded codes of a text; reading behind the end gives 0. */
export interface Scan {
  readonly text: string
  readonly codes: Uint16Array
  readonly length: number
}

export function foldText(text: string): Scan {
  const length = text.length
  const codes = new Uint16Array(length + 1)
  for (let i = 0; i < length; i++) codes[i] = FOLD[text.charCodeAt(i)] ?? 0
  return { text, codes, length }
}

export function foldCode(code: number): number {
  return FOLD[code] ?? 0
}

/** The folded code at `i`; 0 outside the text. */
export function codeAt(scan: Scan, i: number): number {
  return i >= 0 && i < scan.length ? (scan.codes[i] ?? 0) : 0
}

export const SPACE = 32

/** The first offset from `i` on that holds no blank; `limit` blanks are passed over at most. */
export function skipSpaces(scan: Scan, i: number, limit = 3): number {
  let at = i
  while (at - i < limit && codeAt(scan, at) === SPACE) at++
  return at
}

/** The code before `i`, blanks passed over; 0 at the beginning. */
export function codeBefore(scan: Scan, i: number): number {
  let at = i - 1
  while (at >= 0 && i - at < 5 && codeAt(scan, at) === SPACE) at--
  return codeAt(scan, at)
}

/** Whether the text goes on with `word` (already folded) at `i`. */
export function startsWith(scan: Scan, i: number, word: string): boolean {
  for (let k = 0; k < word.length; k++) if (codeAt(scan, i + k) !== word.charCodeAt(k)) return false
  return true
}
