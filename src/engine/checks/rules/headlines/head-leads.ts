import type { Labelled } from '../../figures/head-neighbours'
import { isSameSense, sharesWord } from '../../figures/head-sense'
import { OF_SEVERAL } from './head-counts'

const LED_BY = /([\u4e00-\u9fff]{2})(?:了|近|约|仅|达|共)?$/u
/** What leads up to anything, and what may be told of several things. */
const LEADS_ANYWHERE =
  /[的个为有是达到至共约近余名第一二三四五六七八九十]|增长|下降|增加|减少|其中|今年|去年|全[省市县区国]|获得|完成|投入|超过|新增|建成|发放|查获|抓获|造成|救出|分别|平均|人均|最[高低]|参加|年龄|累计|涉及/u

/** The figure of the body the same words lead up to as to the headline's, where all of them are of one value. */
export function ledAlike(head: Labelled, rivals: readonly Labelled[]): Labelled | undefined {
  if (OF_SEVERAL.test(head.text.folded)) return undefined
  const [led, ...others] = rivals.filter((one) => isLedAlike(head, one))
  return led && others.every(({ figure }) => figure.value === led.figure.value) && isSameSense(head, led)
    ? led
    : undefined
}

/** 提前五天 over 提前八天, 每吨上调0.3元 over 上调0.4元: the same two characters lead up to the only two of that unit. */
function isLedAlike(head: Labelled, body: Labelled): boolean {
  if (head.figure.unit !== body.figure.unit || head.figure.rough || body.figure.rough) return false
  const lead = ({ text, figure }: Labelled): string =>
    LED_BY.exec(text.folded.slice(Math.max(0, figure.start - 3), figure.start))?.[1] ?? ''
  const own = lead(head)
  if (own === '' || LEADS_ANYWHERE.test(own) || own !== lead(body)) return false
  // 茶油每斤68元 and 茶枯每斤1元: of what, has to be told alike.
  return !own.startsWith('每') || sharesWord(head, body)
}
