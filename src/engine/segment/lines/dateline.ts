import { charSet } from './pattern'

/** How far into a text its dateline may reach. */
const HEAD = 48

const SOURCE =
  '(?:本报|本刊|本台|本网|本社|新华社|新华网|人民网|中新社|中新网|中央社|中通社|央视|法新社|路透社|美联社|塔斯社|共同社|[\u4e00-\u9fff]{0,8}(?:日报|晚报|晨报|早报|时报|商报|快报|都市报|周报|农民报|工人报|青年报|通讯社|融媒|客户端))'
const DAY = `(?:[0-9]{4} ?年 ?)?(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?)?(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3}) ?日`
const KIND = '(?:综合报道|综合消息|综合讯|专讯|专电|特讯|快讯|电讯|消息|讯|电|报道|报导)'
/** How most of them begin. */
const SOURCE_FIRST = new RegExp(`^[【（“]?(?:据?${SOURCE}|[\\u4e00-\\u9fff]{2,6}[报网])`)
/** 本报乌海1月2日电, 新华社十八日电: with its day nothing else need follow. 本报17日报道引起重视 is a deck. */
const DATELINE_DAY = new RegExp(
  String.raw`^[【（“]?据?${SOURCE}”? ?(?:[\u4e00-\u9fff·]{2,12} ?)?${DAY} ?${KIND}(?!引[起发]|后|的|了|见报)`,
)
/** 本报北京讯（…, 【本報訊】: without a day something must close it off, or 通报称今年用电… would do. */
const DATELINE_CLOSED = new RegExp(
  String.raw`^[【（“]?据?${SOURCE}”? ?(?:[\u4e00-\u9fff·]{2,10} ?)?${KIND}(?:[】”（：/]| |$)`,
)
const DATELINE_BARE = new RegExp(
  String.raw`^[【（“]?(?:据?${SOURCE}|[\u4e00-\u9fff]{2,6}[报网])(?:专讯|快讯|讯|电)(?![话影视脑子商力台动器号])`,
)
const DATELINE_REPORTER = new RegExp(
  String.raw`^[【（](?:${SOURCE})?(?:驻[\u4e00-\u9fff]{2,6})?(?:特约|实习|见习|综合)?(?:记者|外电|编译)[ \u4e00-\u9fff、,，.·]{0,24}/?[ \u4e00-\u9fff]{0,12}(?:报导|报道|电|讯|特稿)?】`,
)
const DATELINE_REPORTER_TEXT = /^(?:本报)?(?:特约|实习|见习)?记者 ?[\u4e00-\u9fff ]{2,12}(?:报道|报导|摄影报道)[：:]/
/** 新江文化讯（记者 …）, 清澜云·江河晚报讯（融媒体记者 …）: whatever the paper calls itself. */
const DATELINE_ANY =
  /^(?:[\u4e00-\u9fff]{2,8}[·-])?[\u4e00-\u9fff]{2,8}讯 ?（ ?(?:首席|特约|实习|见习|全媒体|融媒体?)*(?:记者|通讯员)/
/** 江河日报-清澜网讯: a paper with its site. */
const DATELINE_SITE = /^[\u4e00-\u9fff]{2,6}报[·-][\u4e00-\u9fff]{2,8}网讯/
const DATELINE_OPEN = new RegExp(String.raw`^${SOURCE}[\u4e00-\u9fff0-9〇 ]{0,20}?(?:讯|电) ?（`)

/** 【记者追踪】: over what the reporter found, nobody's name. */
const NOTE = /^【记者(?:追踪|调查|核实|连线|回访|探访|手记|观察|体验)】/

/** 【综合报道】 in front of what several agencies say. */
const DATELINE_SEVERAL = /^【(?:本报)?综合(?:报道|报导|消息|外电|讯)】/

/** Whether a text opens with a dateline: 本报讯(记者 …), 新华社北京1月2日电, 【本報訊】, 〔記者…／台北報導〕. */
export function isDateline(text: string): boolean {
  if (!namesSource(text)) return false
  const head = text.slice(0, HEAD)
  if (!/[讯电导道者息]/.test(head) || NOTE.test(text)) return false
  return (
    (SOURCE_FIRST.test(head) &&
      (DATELINE_DAY.test(head) ||
        DATELINE_CLOSED.test(head) ||
        DATELINE_BARE.test(head) ||
        DATELINE_OPEN.test(head))) ||
    DATELINE_REPORTER.test(head) ||
    DATELINE_ANY.test(head) ||
    DATELINE_SITE.test(head) ||
    DATELINE_SEVERAL.test(head) ||
    DATELINE_REPORTER_TEXT.test(head)
  )
}

/** How far into a text the name of its source may reach, brackets and 据 before it. */
const SOURCE_END = 14
const SOURCE_SIGN = charSet('报刊台网社视媒端者【（')

/** Whether a text has the characters of a source's name, or a bracket, where a dateline begins: most have none. */
function namesSource(text: string): boolean {
  const end = Math.min(SOURCE_END, text.length)
  for (let i = 0; i < end; i++) if (SOURCE_SIGN.has(text.charCodeAt(i))) return true
  return false
}

const DATED_FROM = /^(?:本报|据?新华社|[\u4e00-\u9fff]{2,4}社)[\u4e00-\u9fff]{2,8}[0-9]{1,2}月[0-9]{1,2}日[电讯]/

/** Whether two texts open with the same source, place and day: 新华社某地1月4日电 twice, two talks of one day. */
export function areDatedAlike(upper: string, lower: string): boolean {
  const one = DATED_FROM.exec(upper)?.[0]
  return one !== undefined && one === DATED_FROM.exec(lower)?.[0]
}
