import type { Lexicon } from '../lexicon'
import type { Line } from './line'

/** What a line is by its wording alone. */
export type Mark =
  | 'dateline'
  | 'byline'
  | 'sign-off'
  | 'credit'
  | 'jump'
  | 'running-head'
  | 'imprint'
  | 'contents'
  | 'issue-date'

const HEAD = 48

const SOURCE = `(?:本报|本刊|本台|本网|本社|新华社|新华网|人民网|中新社|中新网|中央社|中通社|央视|法新社|路透社|美联社|塔斯社|共同社|[\u4e00-\u9fff]{1,8}(?:日报|晚报|晨报|早报|时报|商报|快报|都市报|周报|农民报|工人报|青年报|通讯社|融媒|客户端))`
const DAY = String.raw`(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?)?(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3}) ?日`
const KIND = '(?:综合报道|综合消息|综合讯|专讯|专电|特讯|快讯|电讯|消息|讯|电|报道|报导)'
/** 本报乌海1月2日电, 新华社十八日电: with its day nothing else need follow. */
const DATELINE_DAY = new RegExp(String.raw`^[【（“]?据?${SOURCE}”? ?(?:[\u4e00-\u9fff·]{2,12} ?)?${DAY} ?${KIND}`)
/** 本报北京讯（…, 【本報訊】: without a day something must close it off, or 通报称今年用电… would do. */
const DATELINE_CLOSED = new RegExp(
  String.raw`^[【（“]?据?${SOURCE}”? ?(?:[\u4e00-\u9fff·]{2,10} ?)?${KIND}(?:[】”（：/]| |$)`,
)
const DATELINE_BARE = new RegExp(
  String.raw`^[【（“]?(?:据?${SOURCE}|[\u4e00-\u9fff]{2,6}报)(?:专讯|快讯|讯|电)(?![话影视脑子商力台动器])`,
)
const DATELINE_REPORTER = new RegExp(
  String.raw`^[【（](?:${SOURCE})?(?:驻[\u4e00-\u9fff]{2,6})?(?:特约|实习|见习|综合)?(?:记者|外电|编译)[ \u4e00-\u9fff、,，.·]{0,24}/?[ \u4e00-\u9fff]{0,12}(?:报导|报道|电|讯|特稿)?】`,
)
const DATELINE_REPORTER_TEXT =
  /^(?:本报)?(?:特约|实习|见习)?记者 ?[\u4e00-\u9fff ]{2,12}(?:报道|报导|摄影报道)(?:[：:]|$)/
const DATELINE_OPEN = new RegExp(String.raw`^${SOURCE}[\u4e00-\u9fff0-9〇 ]{0,20}?(?:讯|电) ?（`)

const CREDIT_WORD =
  '(?:首席|特约|实习|见习|驻[\\u4e00-\\u9fff]{1,4}|全媒体|融媒体?|本报|本刊|本台|晚报|日报|新华社|特派|记者|通讯员|评论员|作者|撰文|编译|整理|撰稿|文字|统筹|策划|文|图|摄影|摄|制图|采写)+'
const NAMES = '[\\u4e00-\\u9fff·]{2,5}'
const BYLINE = new RegExp(
  `^[□■●◎☆◆▲◇○△★]? ?(?:[\\u4e00-\\u9fff]{0,8}(?:报|社|网))?${CREDIT_WORD}(?:/${CREDIT_WORD})*[ ：:/]*(?:(?:${CREDIT_WORD}(?:/${CREDIT_WORD})*[ ：:/]*)?(?:${NAMES}|[\\u4e00-\\u9fff] [\\u4e00-\\u9fff])[ 、,，/]*){1,10}(?: ?(?:报道|文/图|文/摄|图/文|文图|/?文|整理|编译|撰文))?$`,
)
const BYLINE_BULLET = /^[□■◎☆◆◇○△★] ?[\u4e00-\u9fff·]{1,4}(?: [\u4e00-\u9fff·]{1,4}){0,4}(?: ?(?:文|撰文|编译|整理))?$/
const BYLINE_TAIL = new RegExp(
  `^(?:${NAMES}|[\\u4e00-\\u9fff] [\\u4e00-\\u9fff])(?:[ 、](?:${NAMES}))* ?(?:/?文/图|/文|文并摄影|撰文)$`,
)
const SIGN_OFF =
  /^（(?:作者|来源|据|摘自|选自|编辑|记者|通讯员|本报|责编|本版|执笔|文|整理)?[：: ]?[\u4e00-\u9fff·、 ]{2,40}）$/
const CREDIT =
  /^[□■●◎☆◆▲（【]? ?(?:[\u4e00-\u9fff0-9 ：:/·、]{0,26}(?:摄|供图|摄影|制图|绘图|漫画|提供|发)|(?:图片?|摄影|供图|图文|图|漫画|制图)(?:片?来源|由|\/|：|:) ?[\u4e00-\u9fff /·、]{2,24}|资料图片?|(?:本版|本报|均为)?资料(?:图|照)片?)[）】]?$/
const CREDIT_WORDS =
  /(?:摄|供图|摄影|制图|绘图|资料图片?|资料照片|图片来源|图\/|图：|图由|漫画|社发|网发|提供|摄影：|摄影:)/
const JUMP =
  /^[（【▶▷►>→ ]*(?:(?:上接|下转|紧接|接|转|详见|详情见|全文见|相关报道见|报道见|更多内容见|见)(?:[今本]日|本报)?(?:第?[A-Z]?[0-9一二三四五六七八九十]{1,3}[ —、-]?[0-9]*(?:版|叠|页)|头版|[一二三四]版|[A-Z][0-9]{1,2})[^。，]{0,16})[）】◀◁◄ ]*$/
const RUNNING_DATE =
  /(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3}) ?年 ?[0-9一二三四五六七八九十]{1,3} ?月 ?[0-9一二三四五六七八九十廿]{1,3} ?日|[12][0-9]{3}[.\-/][01]?[0-9][.\-/][0-3]?[0-9]|民国[0-9一二三四五六七八九十百]{1,5}年/
const RUNNING_WORD =
  /星期[一二三四五六日天]|周[一二三四五六日]|农历|第 ?[0-9A-Z]{1,5} ?[版期号页]|[0-9]{1,2} ?版|版面|今日[0-9]+版|[A-Z]?[0-9]{1,2}$|^[A-Z]?[0-9]{1,2}|责编|责任编辑|编辑|版式|美编|校对|电话|值班|(?:日|晚|晨|早|时|商)报/
const PAGE_ONLY =
  /^(?:第? ?[A-Z]{0,2}[0-9]{1,2} ?(?:版|页)?|第[一二三四五六七八九十]{1,3}版|[A-Z]叠?[0-9]{1,2}版?)[ ：:·|]{0,3}[\u4e00-\u9fff·]{0,8}$|^[\u4e00-\u9fff·]{2,6}[ ：:]{0,2}(?:第? ?[A-Z]{0,2}[0-9]{1,2} ?版?)$/
const WEEKDAY_ONLY = /^(?:星期[一二三四五六日天]|农历[\u4e00-\u9fff]{2,12}|第[0-9]{2,6}期|总第[0-9]{2,6}期)$/
const IMPRINT =
  /(?:责任?编辑?|执行主编|本版主编|本版编辑|本版责编|本期编辑|编辑|主编|版式(?:设计)?|版面(?:设计)?|美术?编辑?|美编|校对|校检|排版|检校|审读|值班编委|组版|视觉|统筹|监制|图编|终审|二审|一审|社址|邮编|邮政编码|电话|传真|网址|零售|定价|订阅|发行|印刷|刊号|国内统一|邮发代号|广告(?:经营|许可|热线|刊例)|新闻热线|投稿|电子邮箱|E-?mail|承印|总编辑|社长|出版)[ ：:/]/gi
const CONTENTS =
  /(?:…{1,6}|\.{3,}|[>▶►]+|详见|见) ?(?:第 ?)?[A-Z]?[0-9]{1,2} ?(?:版|页)?$|^(?:第 ?)?[A-Z]?[0-9]{1,2} ?版[ ：:|▶►]/
const ISSUE_DATE =
  /^(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3}) ?年 ?[0-9一二三四五六七八九十]{1,3} ?月 ?[0-9一二三四五六七八九十廿]{1,3} ?日$/

/** Reads marks off lines. */
export type MarkReader = (line: Line) => Mark | undefined

/** Quick test whether a line can hold any mark at all; most body lines cannot. */
const HINT = /[讯电导道者员摄图版编责辑接转详社报年周期星见提供发稿评文章整译版页校址价0-9（□■●◎☆◆▲◇○△★【>▶►]/

export function createMarkReader(_lexicon: Lexicon): MarkReader {
  return (line) => {
    const text = line.text
    if (line.width > 120 || !HINT.test(text.slice(0, HEAD))) {
      if (line.width <= 120) return undefined
      return isDateline(text) ? 'dateline' : undefined
    }
    if (isDateline(text)) return 'dateline'
    if (line.ends === 'inner') return undefined
    if (JUMP.test(text)) return 'jump'
    if (text.length <= 40 && CREDIT_WORDS.test(text) && CREDIT.test(text) && line.commas === 0) return 'credit'
    if (text.length <= 44 && SIGN_OFF.test(text) && !/[的了在是]/.test(text)) return 'sign-off'
    if (text.length <= 60 && (BYLINE.test(text) || BYLINE_BULLET.test(text) || BYLINE_TAIL.test(text))) return 'byline'
    if (ISSUE_DATE.test(text)) return 'issue-date'
    const imprint = line.sentences === 0 ? countOf(text, IMPRINT) : 0
    if (text.length <= 70 && line.commas <= 1 && line.ends !== 'final') {
      const rest = RUNNING_DATE.exec(text)
      if (rest && RUNNING_WORD.test(text.replace(rest[0], ' '))) return 'running-head'
    }
    if (
      imprint >= 2 ||
      (imprint === 1 &&
        text.length <= 30 &&
        /^(?:责|编辑|本版|版式|美编|校|主编|本期|执行|社址|组版|统筹|视觉|监制)/.test(text))
    )
      return 'imprint'
    if (text.length <= 14 && (PAGE_ONLY.test(text) || WEEKDAY_ONLY.test(text))) return 'running-head'
    if (text.length <= 50 && line.sentences === 0 && CONTENTS.test(text)) return 'contents'
    return undefined
  }
}

/** Whether a text opens with a dateline: 本报讯(记者 …), 新华社北京1月2日电, 【本報訊】, 〔記者…／台北報導〕. */
export function isDateline(text: string): boolean {
  const head = text.slice(0, HEAD)
  if (!/[讯电导道者]/.test(head)) return false
  return (
    DATELINE_DAY.test(head) ||
    DATELINE_CLOSED.test(head) ||
    DATELINE_BARE.test(head) ||
    DATELINE_REPORTER.test(head) ||
    DATELINE_OPEN.test(head) ||
    DATELINE_REPORTER_TEXT.test(head)
  )
}

function countOf(text: string, pattern: RegExp): number {
  pattern.lastIndex = 0
  let count = 0
  while (pattern.exec(text)) count++
  pattern.lastIndex = 0
  return count
}
