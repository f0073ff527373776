import type { DayNumber } from '../../../tags/dates/calendar'
import type { DatedEvent } from '../../calendar/dated-event'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { isOther } from '../../calendar/event-subjects'
import { clauseEnd, clauseStart, sentenceStart } from '../../calendar/sentences'
import { areYearsAlike, isBefore, isBeyond } from './years-alike'

/** Further on a story has turned to the living. */
const FARTHEST = 70

/** 牌匾是他1965年题写的, 收入他1975年至1985年间写的诗; not 为他1965年建的. */
const HIS_LEAD = /(?<![给对把将为和与同向被念想替以让请使叫说及称])[他她](?:本人|自己|亲手|亲笔|亲自)?(?:于|在)?$/u
/** What a cleft sentence says he did: 是她2012年剪的. */
const DID = /^[^，。；追被获受逝葬生卒]{1,14}的/u
const CLEFT = /(?:是|乃|系)[他她]/u
const MAKES =
  /^(?:[至到—~-][^，。；]{0,8}年)?(?:间|期间)?，?[^，。；追被获受的]{0,10}?(?:写|画|作|谱|题|刻|雕|拍|录|摄|栽|种|编|译|讲|唱|做|绣|织|塑|造|设计|完成|寄|收|带|买|率|领|教|赠|捐|立下|签)/u
/** 2006年校庆时他还登台讲了话, 1963年他在院里栽下…, 2011年由他带着徒弟搭起来; not 他的, 他被追认. */
const HE_THEN =
  /^，?(?:[^，。；]{0,12}(?:时|后|中|里|上|[年月天日]|期间|之际)，?)?由?[他她](?:本人)?(?:又|还|再|也|便|就|曾|仍)*(?![的们没未不被获受成安葬追才终已去离走逝诞百冥忌生家儿女父母妻孙弟哥姐妹兄爷奶徒学同老身病遗骨墓坟灵魂本如若要依是名列入荣]|还在)[\u4e00-\u9fff]{2}/u
/** What somebody left in writing: the last of it is no later than the end. */
const LEFT =
  '最后[一的]?[^，。；]{0,8}|绝笔|日记[^，。；]{0,6}|手稿|遗嘱|遗书|家书|亲笔信|信件|题[字词]|签名|药方[^，。；]{0,6}'
const LEFT_AT = new RegExp(
  `(?:${LEFT})[^，。；]{0,8}?(?:[写记作题画录签寄立止断刻抄拍]|写成|完成|停留|截止)(?:于|在|到|至)(?:是|为)?$`,
  'u',
)
/** 1939年寄回家的最后一封信 */
const LAST_ONE = /^，?[他她]?[^，。；]{0,4}[寄写画拍题录记][^，。；]{0,6}的最后[一几两三][封幅张篇部首页]/u
/** Others, who go on living. */
const LIVING = /学生|村民|职工|群众|人们|后人|乡亲|同志|组织上|部队|[县市省区镇乡][委府长]|们|记者|作者/u
/** 给学生写过三封信: others he did it for. */
const TO_OTHERS =
  /(?:给|为|对|向|教|带|与|和|同)[^，。；]{0,3}(?:学生|村民|职工|群众|乡亲|同志|记者)(?:们|写|留|寄|送|讲)?/gu
const GONE_ON = /追[认授记赠]|遗体|骨灰|纪念|如果|假如|若|仿佛|梦/u

/** A death, and a later day on which who died is said to have done something, in the words behind it. */
export function* actsOfDead(
  { plain, dates }: DatedText,
  events: readonly DatedEvent[],
  issue: DayNumber | undefined,
): Generator<readonly [DatedEvent, PrintedDate]> {
  const deaths = events.filter(({ kinds }) => kinds.includes('去世'))
  const [death] = deaths
  // Of two who died it may be the one still alive.
  if (!death || deaths.length > 1) return
  for (const date of dates) {
    if (date.start < death.end || date.start - death.end > FARTHEST) continue
    if (!(isBefore(death.date, date) || isBeyond(date, death.date)) || !areYearsAlike(death, { date }, issue)) continue
    const between = plain.slice(death.end, date.start).replace(TO_OTHERS, '')
    const clause = plain.slice(date.end, clauseEnd(plain, date.end + 1))
    if (isOther(between.replace(OF_LEAD, '')) || LIVING.test(between) || GONE_ON.test(between + clause)) continue
    const lead = plain.slice(Math.max(death.end, clauseStart(plain, date.start)), date.start)
    if (
      (HIS_LEAD.test(lead) && (MAKES.test(clause) || (CLEFT.test(lead) && DID.test(clause)))) ||
      (HE_THEN.test(clause) && !isOther(clause.replace(STILL, '').replace(TO_KIN, ''))) ||
      (LEFT_AT.test(lead) && isHis(plain, death, date)) ||
      LAST_ONE.test(clause)
    )
      yield [death, date]
  }
}

/** 他写给妻子的信, 他给女儿寄去: to whom, and not who. */
const TO_KIN =
  /(?<![交送带留]|还)给(?:妻子|丈夫|爱人|父亲|母亲|父母|儿子|女儿|哥哥|姐姐|弟弟|妹妹|战友|同学|好友|导师)/gu
const STILL = /[他她]还/gu
/** 第一任校长 is who died. */
const OF_LEAD = /第[一二三四五六七八九十]任/gu
const HIS = /生前|[他她其]|最后|留下|遗|日记/u

function isHis(plain: string, death: DatedEvent, date: PrintedDate): boolean {
  return HIS.test(plain.slice(sentenceStart(plain, death.start), date.start))
}
