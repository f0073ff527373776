import { matchesOf } from '../../matches-of'

/** A result told with the word for it: 以1比2战胜. Offsets into the folded text. */
export interface ContestResult {
  readonly start: number
  readonly end: number
  readonly printed: string
  readonly verb: string
  readonly won: boolean
}

const SCORE = '([0-9]{1,3})[比:：∶]([0-9]{1,3})'
const WON = '战胜|击败|力克|完胜|大胜|险胜|轻取|淘汰|横扫|力擒|逆转|力压|挫败|击退|大败|完败(?=对手)|小胜|速胜'
const LOST = '不敌|负于|惜败|输给|败给|憾负|惨败|告负|落败|败北|完败|憾败'
const TOLD = new RegExp(
  `以(?:总比分|大比分|比分)?${SCORE}(?:的(?:比分|总比分|成绩|大比分))?(?:，)?(${WON}|${LOST})`,
  'gu',
)
const IS_WON = new RegExp(`^(?:${WON})$`, 'u')
/** 让二追三, 点球: the score is one of something else. */
const OPEN = /点球|总比分|两回合|次回合|首回合|被对手|半场/u

/** Results whose winner has fewer points. Scans folded text once. */
export function* turnedResults(folded: string): Generator<ContestResult> {
  if (!/\d[比:：∶]\d/u.test(folded)) return
  for (const match of matchesOf(folded, TOLD)) {
    const [printed, a = '', b = '', verb = ''] = match
    const won = IS_WON.test(verb)
    if (won === Number(a) > Number(b)) continue
    const around = folded.slice(Math.max(0, match.index - 24), match.index + printed.length + 16)
    if (Number(a) === Number(b) || OPEN.test(around)) continue
    yield { start: match.index, end: match.index + printed.length, printed, verb, won }
  }
}
