import type { DayNumber } from '../../../tags/dates/calendar'
import type { DatedEvent } from '../../calendar/dated-event'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { isOther } from '../../calendar/event-subjects'
import { clauseEnd } from '../../calendar/sentences'
import { areYearsAlike, isBefore } from './years-alike'

/** Further on a story has turned to what stands there now. */
const FARTHEST = 60

/** An end for good; 停业, 关闭 may be for a while. */
const FOR_GOOD = /破产|倒闭|解散|注销|撤[销并校]|终刊|停刊|关张|裁撤|停办|关门歇业|关[厂店]|散伙|停播/u
/** 撤销 is said of sentences and posts as well. */
const HOUSE =
  /(?:[厂社校院馆所店场队团局处站行号坊铺班部》堂楼矿会报刊屋园]|[村中完]小|小学|中学|公司|集团|杂志|中心|企业|电台|频道)$/u

const OWN =
  /^，?(?:[该这](?:[校厂社馆店报刊队团院所局会]|公司|企业|协会|剧团|家[\u4e00-\u9fff]{1,4})|它)?(?:又|还|却|才|就|也|曾|再|仍|竟|已经?|先后|陆续|一度|首次|正式|成功|率先)*/u
/** What only a house that is going does. */
const GOES_ON =
  /^(?:(?:给|为|向|对|在|到|与|和|从)[^，。；]{1,10}?)?(?:新上|上马|新建|引[进入]|扩[建大招产]|招[收生聘工]|涨过?|加薪|推出|连载|组织|举[办行]|承[办接建揽印担]|主办|中标|[被获]?评[上为]|获[评奖得颁]|荣获|夺|拿[下到]|捧|申[请报]|新?增[设资加]|开[设办通]|投产|签[下订约]|采购|购[进置入]|上[映演]|演出|登台|代表|参[加演赛]|出[战征口]|打[进满]|杀入|刊[登发]|出版|培训|接诊|接待|收治|实现|盈利|上缴|缴纳|纳税|改制|上市|融资|研制|试制|生产|换届|发展|聘[请任]|派出|装修|翻修|吸收|开展|获.{1,8}[奖号金杯])/u
/** 该校学生…夺冠: those of the house. */
const ITS_PEOPLE = /^，?[该这](?:[校厂社馆店队团院]|公司|企业)(?:的)?(?:学生|职工|员工|队员|演员|师生)/u
/** What becomes of it when it is closed: its goods, its people, those who take it over; and what begins anew. */
const AFTERLIFE =
  /拍卖|转让|租|拆|改[建造成作]|厂[房区]|旧|土地|校舍|老|原|债|清[算偿]|安置|[补赔]偿|重|恢复|复[办产业刊开校工演建]|再[度次]|另|藏|列入|公布|纪念|追|接[手管]|收购|盘活|转产|更名|改名|改称|注册|聚会|团圆|由|文物|档案|合订本|新的|成立|组建|易主|并入|合并|前身|名义|法院|破产申请/u

/** A house closed for good, and a later day on which it is said to go on as before. */
export function* actsOfClosed(
  { plain, dates }: DatedText,
  events: readonly DatedEvent[],
  issue: DayNumber | undefined,
): Generator<readonly [DatedEvent, PrintedDate]> {
  for (const end of events) {
    const isGone = isDown(plain, end)
    if (!isGone && !end.kinds.some((kind) => kind === '停办' || kind === '宣告破产')) continue
    if (!isGone && !(FOR_GOOD.test(plain.slice(end.verb, end.end)) && HOUSE.test(end.subject || end.topic))) continue
    for (const date of dates) {
      if (date.start < end.end || date.start - end.end > FARTHEST) continue
      if (!(isBefore(end.date, date) && areYearsAlike(end, { date }, issue))) continue
      const between = plain.slice(end.end, date.start)
      const clause = plain.slice(date.end, clauseEnd(plain, date.end + 1))
      if (isOther(between) || AFTERLIFE.test(clause)) continue
      if (AFTERLIFE.test(between.replace(BEFORE_IT, ''))) break
      const told = clause.replace(OWN, '')
      if (isGone ? STANDS.test(told) : GOES_ON.test(told) || ITS_PEOPLE.test(clause)) yield [end, date]
    }
  }
}

/** 老宅2011年拆除，2013年被评为历史建筑: what is done with a building that stands. */
const STANDS =
  /^(?:被?(?:评为|列为|公布为|确定为|认定为)[^，。；]{0,6}(?:建筑|文物|保护|民居|景)|修缮|加固|粉刷|对外开放|接待|迎来)/u

function isDown(plain: string, { kinds, verb, end, subject, topic }: DatedEvent): boolean {
  return (
    kinds.includes('拆除') && /拆除|被拆|推倒|夷为平地/u.test(plain.slice(verb, end)) && BUILDING.test(subject || topic)
  )
}

const BUILDING = /(?:宅|屋|楼|塔|桥|祠堂?|庙|寺|院|馆|阁|亭|牌坊|城门|戏台|厂房|礼堂|故居|教堂)$/u

/** 1998年成立: how it began, told behind its end. */
const BEFORE_IT = /\d{4}年(?:成立|组建)/u
