import type { DatedText } from '../../calendar/dated-text'
import { KIN_WORDS } from '../../calendar/kin-words'
import { clauseStart, isQuoted } from '../../calendar/sentences'
import type { Owner } from './owners'

/** “…，”卞凤鸣笑着说; “…。”说话的是编席能手苗秀珍. */
const SPEAKS =
  /^[，。]?(?:(?:说这话的|说话的|开口的|讲话的)是?(?<named>[^，。；“]{2,16})|(?<who>[^，。；“]{0,24}?)(?:说|道|告诉|表示|感[叹慨]|坦言|回忆|介绍|念叨|打趣))/u
/** 婆婆在一旁说, 邻居说: somebody else than whom the story tells of. */
const SOMEBODY_ELSE = new RegExp(`${KIN_WORDS.source}|婆|邻居|同事|队友|教练|徒弟|学生|村民|老师|对方`, 'u')
const FARTHEST = 200

/** Whose 我 an age is within quotation marks: the speaker named behind; undefined where no word tells. */
export function speakerOf({ plain, people }: DatedText, start: number, end: number): Owner | undefined {
  if (!plain.slice(clauseStart(plain, start), end).includes('我') || !isQuoted(plain, start)) return undefined
  const close = plain.indexOf('”', end)
  if (close < 0 || close > end + FARTHEST) return undefined
  const match = SPEAKS.exec(plain.slice(close + 1, close + 34))
  if (!match) return undefined
  const until = close + 1 + match[0].length
  const name = people.find((one) => one.start > close && one.start < until)?.name
  if (name !== undefined) return { name, isBeside: true }
  const { who = '', named } = match.groups ?? {}
  return named === undefined && !SOMEBODY_ELSE.test(who) ? undefined : { name: '', isBeside: false }
}
