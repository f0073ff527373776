import type { DayNumber } from '../../tags/dates/calendar'
import type { DatedText, PrintedDate } from './dated-text'

/** Two days and what lies between them. Offsets count in the plain text. */
export interface DayStretch {
  readonly from: DayNumber
  readonly to: DayNumber
  readonly start: number
  readonly end: number
  /** Joined by the sense alone: one day something opens, on another it closes. */
  readonly isLoose: boolean
  /** No verb opens or closes: two days of one sentence, and no more. */
  readonly isUnsaid?: boolean
  /** The words between two dates that are told apart: what opens on one day and closes on another. */
  readonly between: readonly [start: number, end: number] | undefined
}

const BETWEEN =
  /^(?:开幕|开始|启程|出发|动身|开赛|启动|起|开工|举行|报到)?[^。；\d]{0,14}(?:至|到|持续到|一直到|延续到|[—~-]{1,2}|，)[^。；\d]{0,6}$/u
const CLOSING =
  /^(?:(?:上午|下午|晚|傍晚|清晨|中午|当地)?(?:道路|交通|线路|大桥|全线|主体)?(?:正式|圆满|全部|最终|才|就|终于|顺利|胜利|安全|成功|将|也|全线|如期|痊愈|平安|陆续|被)*(?:闭幕|结束|落幕|收官|返程|返回|抵达|到达|完工|竣工|截止|止|收工|落下|撤离|撤场|离场|离开|归来|回国|解除|告一段落|登顶|谢幕|收兵|恢复|扑灭|获救|出院|解封|贯通|合龙|通车|为止|截稿|收割完|完成|收尾|闭馆|凯旋|(?:收|闭|落|撤|返|散|归|终|结|离)[\u4e00-\u9fff]|终止|登[岸顶陆]|上岸|打烊|熄灭|结业|结课|毕业|闭展|闭市|闭营|散场|散会|返校|返岗|出关|回到|飞抵|返京|下线|下山|上岸|靠岸|竣事|收锣|收工|开镰|停演|撤展|找到|寻获|救出|收车|靠泊|谢幕|揭晓|放榜|关门|降落|交付|封顶|到期|期满))/u
const OPENING =
  /^(?:夜间|凌晨|晚间|清晨)，|^[^，。；、]{0,14}?(?:开幕|启幕|开始|启程|出发|动身|开赛|启动|起|开工|开展|举行|举办|报到|开馆|开机|进驻|进场|入驻|住进|入院|被困|失踪|起火|失联|走失|出征|发车|出海|起运|落水|封闭|关闭|施工|动工|开营|开班|拉开|揭幕|开考|开镜|起航|起程|启航|停|开拍|开挖|上线|亮相|登场|播出|展出|接到|亮灯|[开启][\u4e00-\u9fff]|开放|开市|开播|发布)/u
const LEADS_TO =
  /(?:至|到|持续到|一直到|延续到|延续至|持续至|截止到|截止|截至|止于|直至|直到|—{1,2}|~|-)[^，。；\d]{0,3}$/u
const FROM = /(?:从|自|由|自从|于)[^，。；\d]{0,4}$/u
const FARTHEST = 46

/** The stretches of a text: a tag that is one, or two days joined by 到, 至, or by what opens and what closes. */
export function* readStretches(text: DatedText): Generator<DayStretch> {
  const { plain, dates } = text
  for (const [k, date] of dates.entries()) {
    if (isRange(date)) {
      yield { from: date.from, to: date.to, start: date.start, end: date.end, isLoose: false, between: undefined }
      continue
    }
    const next = dates[k + 1]
    if (!date.isDay || !next?.isDay || next.to <= date.from) continue
    const between = plain.slice(date.end, next.start)
    const closing = CLOSING.exec(plain.slice(next.end, next.end + 16))
    const end = next.end + (closing?.[0].length ?? 0)
    const stretch = { from: date.from, to: next.to, start: date.start, end }
    // A comma alone joins nothing: 6月3日开幕，18日闭幕 is a stretch, 6月3日，18日 is not.
    const isJoined = /(?:至|到|[—~-])[^，]{0,3}$/u.test(between)
    if (between.length <= 22 && BETWEEN.test(between) && (closing || isJoined)) {
      yield { ...stretch, isLoose: false, between: between.includes('，') ? [date.end, next.start] : undefined }
      continue
    }
    if (between.length > FARTHEST || (between.match(/[。；]/gu)?.length ?? 0) > 1 || /[！？”]/u.test(between)) continue
    const opens = OPENING.test(between) || FROM.test(plain.slice(Math.max(0, date.start - 6), date.start))
    if (opens && (closing || LEADS_TO.test(between)))
      yield { ...stretch, isLoose: true, between: [date.end, next.start] }
    else if (!/[。；]/u.test(between))
      yield { ...stretch, isLoose: true, isUnsaid: true, between: [date.end, next.start] }
  }
}

function isRange(date: PrintedDate): boolean {
  return (
    date.from !== date.to &&
    /[日号月].*(?:至|到|[—~-]).*(?:[日号月]|月份)/u.test(date.text) &&
    !/[旬底初末季]/u.test(date.text)
  )
}
