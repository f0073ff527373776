import type { DatedText } from '../../calendar/dated-text'
import { periodEnd, periodStart } from '../../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { orderFinding } from './event-finding'
import { playedOn } from './sent-off'

/** Orders that the very words of a sentence give: 继…后, 前身, what the dead did with their own hands. */
export function* checkWorded(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  if (plain.includes('继')) yield* checkAfterFirst(text)
  if (plain.includes('前身')) yield* checkForerunner(text)
  if (plain.includes('后')) yield* checkYearsAfter(text)
  const played = plain.includes('分钟') ? playedOn(plain) : undefined
  if (played) yield orderFinding(text, played[1], played[0])
  if (OWN_HAND_SIGN.test(plain) && DIED_SIGN.test(plain)) yield* checkOwnHand(text)
}

/** 毕业后的第二年，即1987年, and further on 1991年，他毕业时: the year of the deed is told twice. */
const YEARS_AFTER = new RegExp(
  `(?<act>毕业|入伍|参军|结婚|入学|入职|入党|进厂|退伍|退休|开业|建成|创刊)(?:之|以)?后(?:的)?(?:第(?<nth>${NUMBER})年|(?<count>${NUMBER})年)，?(?:即|也就是|到了)?的?(?<year>${YEAR})年`,
  'gu',
)
const SAID_AGAIN = new RegExp(
  `(?<year>${YEAR})年(?:${NUMBER}月)?，?[^，。；\\d]{0,10}?(?<act>毕业|入伍|参军|结婚|入学|入职|入党|进厂|退伍|退休|开业|建成|创刊)(?:时|那[年天]|当[年天]|之际)`,
  'gu',
)

function* checkYearsAfter(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  const [after, ...more] = matchesOf(plain, YEARS_AFTER)
  if (!after || more.length > 0) return
  const { act = '', nth, count, year = '' } = after.groups ?? {}
  const gap = nth === undefined ? numberOf(count ?? '') : (numberOf(nth) ?? 0) - 1
  if (gap === undefined || gap < 0) return
  const done = yearOf(year) - gap
  for (const again of matchesOf(plain, SAID_AGAIN)) {
    const told = yearOf(again.groups?.year ?? '')
    if (again.groups?.act !== act || Math.abs(told - done) <= 1 || again.index < after.index + after[0].length) continue
    // 儿子毕业时: another's.
    if (/[儿女子妻徒弟友同]|另/u.test(again[0])) continue
    const end = again.index + again[0].length
    yield orderFinding(
      text,
      { name: act, time: `${told}年`, start: again.index, end },
      { name: `${act}后`, time: `${year}年`, start: after.index, end: after.index + after[0].length },
    )
    return
  }
}

/** 继2021年夺冠后，…2019年再次登上: what comes again comes later. */
const AFTER_FIRST = new RegExp(
  `继(?:在)?(?:[^，。；\\d]{0,6}?)(?<first>${YEAR})年(?<act>[^。；\\d]{0,24}?)(?:之后|以后|后)，?(?<between>[^。；\\d]{0,24}?)(?<again>${YEAR})年(?<told>[^。；]{0,24}?)(?:再|又|第[二两三四五]次|重新|卫冕|蝉联|二度|三度)`,
  'gu',
)

function* checkAfterFirst(text: DatedText): Generator<RuleFinding> {
  for (const match of matchesOf(text.plain, AFTER_FIRST)) {
    const { first = '', act = '', again = '', told = '' } = match.groups ?? {}
    if (yearOf(again) >= yearOf(first) || /此前|曾/u.test(`${match.groups?.between}${told}`)) continue
    const end = match.index + match[0].length
    const at = text.plain.indexOf(again, match.index + 1 + first.length)
    const start = text.plain.indexOf(first, match.index)
    yield orderFinding(
      text,
      { name: act.replace(/^，/u, ''), time: `${first}年`, start, end: start + first.length + 1 },
      { name: text.plain.slice(at + again.length + 1, end), time: `${again}年`, start: at, end },
    )
  }
}

/** 前身县农机厂成立于1999年, 前身是1999年开办的. */
const FORERUNNER = new RegExp(
  `前身[^。；\\d]{0,16}?(?:(?:成立|创办|创建|始建|建|创立|组建|开办|设立|创始)于(?<at>${YEAR})年|(?<then>${YEAR})年[^，。；\\d]{0,8}(?:成立|创办|创建|始建|建立|创立|组建|开办|设立|建))`,
  'gu',
)
const OWN = new RegExp(
  `(?<year>${YEAR})年(?:${NUMBER}月)?[^，。；\\d]{0,14}?(?:成立|改制|改组|更名|组建|改名|升格|改为|改称|创办|建立|设立|合并)|(?:成立|组建|创办|设立|始建)于(?<year2>${YEAR})年`,
  'gu',
)

function* checkForerunner(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  for (const match of matchesOf(plain, FORERUNNER)) {
    const year = yearOf(match.groups?.at ?? match.groups?.then ?? '')
    const from = periodStart(plain, match.index)
    const end = match.index + match[0].length
    const before = plain.slice(from, match.index)
    const behind = plain.slice(end, periodEnd(plain, end))
    const owns = [...matchesOf(before, OWN)].map((own) => ({ own, at: from + own.index }))
    const next = [...matchesOf(behind, OWN)].map((own) => ({ own, at: end + own.index }))
    for (const { own, at } of [...owns, ...next]) {
      const begun = yearOf(own.groups?.year ?? own.groups?.year2 ?? '')
      if (begun >= year) continue
      yield orderFinding(
        text,
        { name: '前身', time: `${year}年`, start: match.index, end },
        { name: own[0].replace(/^\d+年/u, ''), time: `${begun}年`, start: at, end: at + own[0].length },
      )
      break
    }
  }
}

const OWN_HAND_SIGN = /亲手|亲笔|亲自|本人|自序|自传|自述|绝笔|遗嘱/u
const DIED_SIGN = /去世|逝世|病逝|辞世|离世|病故|牺牲|就义|殉职|[—~-][12]\d{3}）/u
const DIED = new RegExp(
  `(?<year>${YEAR})年(?:${NUMBER}月)?(?:${NUMBER}日)?，?(?:在[^，。；]{1,8})?(?:因病)?(?<word>去世|逝世|病逝|辞世|离世|病故|牺牲|就义|殉职)|（${YEAR}年?[—~-]{1,2}(?<death>${YEAR})年?）`,
  'gu',
)
/** 1988年亲手做了, 他于1971年亲笔写下, 由他本人于1992年写完; not 女儿亲手. */
const OWN_HAND = new RegExp(
  `(?:^|[，。；、《》”有是])(?<lead>[由他她其又还后于在则是]*(?:本人)?(?:亲手|亲笔|亲自)?[于在]?)(?<year>${YEAR})年(?:${NUMBER}月)?(?<hand>[他她又还]*(?:本人)?(?:亲手|亲笔|亲自)?)(?<act>[写画作做刻编雕栽种题修造缝绣记录制打签设完拍谱修订教][^，。；]{0,6}|(?<=亲自)[\\u4e00-\\u9fff]{2,10})`,
  'gu',
)
/** 现任院长说，他2022年亲自…: of somebody else told of since. */
const ANOTHERS =
  /[说称]|表示|介绍|回忆|现任|[继接]任|新任|[弟女儿孙徒]|学生|妻|夫人|弟子|传人|后人|同事|战友|[书主]记|[县市区镇校院局馆团厂][长]说/u
/** 有他的自序，写于1957年冬: words only he can have written. */
const OWN_WORDS = new RegExp(
  `(?<work>自序|自传|自述|绝笔|遗嘱)》?，?[^，。；\\d]{0,6}(?:写|作|成|记|立|定稿)(?:于|在)(?<year>${YEAR})年`,
  'gu',
)
const BY_HAND = /亲手|亲笔|亲自|本人/u
const FAR = 160

function* checkOwnHand(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  const deaths = matchesOf(plain, DIED)
  const [death] = deaths
  if (!death || deaths.length > 1) return
  const died = yearOf(death.groups?.year ?? death.groups?.death ?? '')
  const end = death.index + death[0].length
  for (const match of matchesOf(plain, OWN_HAND)) {
    const { lead = '', hand = '', year = '', act = '' } = match.groups ?? {}
    if (match.index < end || match.index - end > FAR || !BY_HAND.test(lead + hand) || yearOf(year) <= died) continue
    if (
      !/^[写画作做刻编雕栽种题修造缝绣记录制打签设完拍谱教]/u.test(act) &&
      ANOTHERS.test(plain.slice(end, match.index))
    )
      continue
    const at = plain.indexOf(year, match.index)
    yield orderFinding(
      text,
      { name: hand + act, time: `${year}年`, start: at, end: match.index + match[0].length },
      { name: death.groups?.word ?? '去世', time: `${died}年`, start: death.index, end },
    )
    return
  }
  for (const match of matchesOf(plain, OWN_WORDS)) {
    const { work = '', year = '' } = match.groups ?? {}
    if (match.index < end || match.index - end > FAR || yearOf(year) <= died || /重印|再版|[他她]人/u.test(match[0]))
      continue
    const to = match.index + match[0].length
    yield orderFinding(
      text,
      { name: work, time: `${year}年`, start: match.index, end: to },
      { name: death.groups?.word ?? '去世', time: `${died}年`, start: death.index, end },
    )
    return
  }
}
