import { behindLast } from '../../behind-last'
import type { DatedEvent } from '../../calendar/dated-event'

/** 2018年发表，: the work is what the sentence is about. 2020年出版诗集: whoever wrote it is. */
const OF_WORK = /^(?:[，。；、）]|于|后|以来|至今|了[，。；])/u
/** Not the first time it was out, or out here only. */
const AGAIN = /再版|重印|译|上线|搬上|登陆|单行本|结集|提名|[本我][省市县区埠]|国内|境内|内地/u
/** Who made it, a part of it, or what it was made from. */
const ANOTHER = /作者|作家|诗人|导演|编剧|[他她]|其中|同名|原[著作]|手稿|书稿|剧本/u

/** Whether a prize told behind a work's first appearance is of something else than the work that appeared. */
export function isOtherAward(plain: string, appeared: DatedEvent, award: DatedEvent): boolean {
  return (
    !OF_WORK.test(plain.slice(appeared.end, appeared.end + 3)) ||
    AGAIN.test(plain.slice(appeared.date.end, appeared.end)) ||
    isOfAnother(plain.slice(appeared.end, award.end))
  )
}

/** 作者当时才写完初稿；而它早在2016年就获过奖: the work itself, by its pronoun. */
function isOfAnother(between: string): boolean {
  return ANOTHER.test(between) && !ITSELF.test(behindLast(between, '。；'))
}

const ITSELF = /它|该[作书片剧]|[这此][部本首]/u
