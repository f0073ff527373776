import { charSet, type Edged, endingWith, holdsOneOf, type Pattern, startingWith } from './pattern'

const JUMP =
  /^[（【▶▷►>→ ]*(?:(?:上接|下转|紧接|接|转|详见|详情见|全文见|(?:相关)?(?:报道|新闻|内容)[见刊]|更多内容见|见)(?:[今本]日|本报)?(?:第? ?[A-Z]?[0-9一二三四五六七八九十]{1,3}[ —、-]?[0-9]*(?:版|叠|页)|头版|[一二三四]版|[A-Z][0-9]{1,2})[^。，]{0,16})[）】◀◁◄ ]*$/
const RESUMED = startingWith(
  /^[（【]? ?(?:上接|紧接|接)(?:[今本]日|本报)?(?:第? ?[A-Z]?[0-9一二三四五六七八九十]{1,3} ?(?:版|页|叠)|头版|[A-Z][0-9]{1,2})/,
)
const DATE =
  /(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3}) ?年 ?[0-9一二三四五六七八九十]{1,3} ?月 ?[0-9一二三四五六七八九十廿]{1,3} ?日|(?:8[0-9]|9[0-9]|1[0-2][0-9]) ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日(?= ?(?:星期|（星期))|(?<![0-9.])(?:8[0-9]|9[0-9]|1[0-2][0-9])\.[01]?[0-9]\.[0-3]?[0-9](?= ?（?星期)|[12][0-9]{3}[.\-/][01]?[0-9][.\-/][0-3]?[0-9]|(?:中华)?民国 ?[0-9一二三四五六七八九十百〇○零]{1,5} ?年 ?[0-9一二三四五六七八九十]{1,3} ?月 ?[0-9一二三四五六七八九十]{1,3} ?日/
const RUNNING_PART =
  /来信请?寄[：:] ?[^ ，。]{4,24}|(?:Tel|TEL|E-mail|电话|热线|邮箱)[：:] ?[^ ，。]{5,40}|(?:今日|本期|今)?出[版纸][0-9一二两三四五六七八九十]{1,3}[大小]?张(?:[0-9一二两三四五六七八九十]{1,3}版)?|(?:零售|售价|定价|每份)(?:价?[：: ]?)[0-9一二两三四五六七八九十百.]{1,5}[元圆角分]|星期[一二三四五六日天]|礼拜[一二三四五六日]|周[一二三四五六日](?![\u4e00-\u9fff])|(?:农历|阴历|旧历)[\u4e00-\u9fff]{2,14}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[\u4e00-\u9fff]{2,6}|第 ?[0-9A-Z]{1,6} ?[版期号页叠]|第[一二三四五六七八九十]{1,3}版|[A-Z]?[0-9]{1,2} ?版|今日[0-9]+版|第[一二三四五六七八九十百千万零〇]{2,12}[号期]|(?:责任?编辑?|编辑|本版编辑|版式(?:策划)?|版面(?:设计|制作)|美编|责校|校对|审读|组版|制版|视觉|主编|值班编委|值班主任|执行主编|全媒体编辑|(?:新闻)?热线|(?:联系|编辑部)?电话|(?:投稿|电子)?(?:邮箱|信箱)|E-?mail|投稿)[ ：:/]*[\u4e00-\u9fff0-9\-@.a-z（）]{0,20}|[\u4e00-\u9fff]{1,8}(?:日报|晚报|晨报|早报|时报|商报|都市报|报)|[A-Z][a-z]+|[A-Z]{2,}/g
/** Date and weekday, and everything else a paper says about itself. */
const LONG_HEAD = new RegExp(`^.{0,12}(?:${DATE.source}) ?.{0,3}星期`)
const PAGE_NAME = '[\\u4e00-\\u9fff·.]{2,8}'
const PAGE_MARK =
  '(?:第 ?[A-Z]{0,2}[0-9]{1,3} ?版|[A-Z]{1,2}[0-9]{1,2} ?版?|[0-9]{1,2} ?版|第[一二三四五六七八九十]{1,3}版|[A-Z]叠[0-9]{1,2}版?)'
/** 10 月份我国中小企, the first line of a headline: what is counted, and no page of that number. */
const COUNTED =
  '(?:月份|月[\\u4e00-\\u9fff]{3}|年|日[^报]|岁|万|亿|余|多|名[^人家]|周年|届|项|条|[个吨元米%％]|公里|平方)'
/** 全国所有乡镇及 95, over % 的行政村已通 5G: what leads into a figure, and no name of a page. */
const NAME_END = '[^及第约近超达至到共前过逾于的是有比将把对为了](?<!计划)'
/** What no page number, and no date, is without. */
const HAS_PAGE = /[0-9版]/
const HAS_YEAR = /年|[0-9]{4}|[0-9]\.[0-9]/
const HAS_DAY = /[日.\-/]/
/** 03, A2 要闻, 综合 第3版. A bare figure wants a gap before words: 8人获表彰 is a headline. */
const PAGE_ONLY = new RegExp(
  `^(?:[0-9]{1,2}|${PAGE_MARK})$|^[0-9]{2}[-—][0-9]{2} ?${PAGE_NAME}$|^(?:${PAGE_MARK}[ ：:·|]{0,3}|[0-9]{1,2}[ ：:·|]{1,3}(?!${COUNTED}))${PAGE_NAME}$|^0[0-9](?:要闻|综合|综合新闻|时政|民生|社会|都市|城事|经济|财经|法治|体育|文化|副刊|教育|健康|国内|国际|专题|专版|广告)$|^${PAGE_NAME}(?:[ ：:|]{0,2}${PAGE_MARK}|0[0-9])$|^[\\u4e00-\\u9fff·]{1,5}${NAME_END}[ ：:|]{1,2}[0-9]{1,2}$`,
)
const PAPER_NAME =
  '(?:《?[\\u4e00-\\u9fff]{1,6}(?:日报|晚报|晨报|早报|时报|商报|快报|都市报|周报|导报|公报|青年报|农民报|工人报|财经报|教育报)》?|中国[\\u4e00-\\u9fff]{2,8}报)'
const PAPER_ONLY = endingWith(new RegExp(`^${PAPER_NAME}(?: ?[A-Z][A-Za-z ]{4,40})?$`))
const PAPER_IN_CAPITALS = startingWith(/^[A-Z]{3,}(?: [A-Z]{2,}){1,4}$|^(?:[A-Z]{1,3} ){4,}[A-Z]{1,3}$/)
const WEEKDAY_ONLY = startingWith(
  /^(?:星期[一二三四五六日天]|农历[\u4e00-\u9fff]{2,14}|第 ?(?:[0-9]{2,6}|[一二三四五六七八九十百千〇零]{2,7}) ?期|总第 ?[0-9]{2,6} ?期|今日 ?[0-9]{1,3} ?版)(?: .{0,16})?$/,
)
/** What a front page prints about the paper itself, under its name. */
const MASTHEAD_PART =
  /(?:今日|本期|共)?(?:共)? ?(?:[0-9]{1,3}|[一二四六八十]{1,3}) ?版|(?:(?:总|新)?第|新) ?[0-9]{1,6} ?[期号]|逢周[一二三四五六日]出版|国内统一(?:连续出版物号|刊号)[：: ]*|(?:国内|国外|邮发)?(?:邮发)?代号[：: ]*[0-9]{0,3}[-—]?[0-9]{0,4}|(?:国内)?(?:统一)?刊号[：: ]*|CN ?[0-9]{2}[-—]?[0-9]{4}(?:\/[A-Z]+)?|ISSN ?[0-9-]+|[\u4e00-\u9fff]{2,12}(?:日报|晚报|报)?(?:社|集团|报业|委员会|委|政府)(?: ?(?:出版|主管|主办|承办|编辑出版|机关报))+|[\u4e00-\u9fff]{2,14}机关报|[\u4e00-\u9fff]{1,8}(?:主管|主办){1,2}|(?:网址|官方网站|客户端|[\u4e00-\u9fff]{2,6}网)?[：: ]*(?:https?:\/\/|www\.)[a-z0-9./-]+|农历[\u4e00-\u9fff]{2,14}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[\u4e00-\u9fff]{2,8}|星期[一二三四五六日天]|今日(?:天气)?[：: ]|(?:多云|阴|晴)(?:转[\u4e00-\u9fff]{1,3})? ?[0-9-]{1,3}℃?[~～至—-][0-9-]{1,3}℃/g
const IMPRINT =
  /(?:责任?编辑?|执行主编|值班总编|值班主任|值班记者|^热线|全媒体编辑|版面制作|责校|本版策划|本版统筹|印刷|上期开印时间|本版主编|本版编辑|本版责编|本期编辑|编辑|主编|版式(?:设计)?|版面(?:设计)?|美术?编辑?|美编|校对|校检|排版|检校|审读|值班编委|组版|视觉|插图|题图|统筹|监制|图编|终审|二审|一审|社址|邮编|邮政编码|传真|网址|零售价?|定价|订阅|发行|印刷|刊号|国内统一(?:连续出版物号|刊号)|邮发代号|广告(?:经营|许可证?|(?:刊登|投放|发布)?热线|刊例)|新闻热线|投稿(?:邮箱)?|电子[邮信]箱|[Ee]-?[Mm][Aa][Ii][Ll]|承印|总编辑|社长|出版)[ ：:/]|[Cc][Nn] ?[0-9]{2}-[0-9]{4}|(?:邮发代号|定价) ?[0-9]/g
const IMPRINT_START = startingWith(
  /^[■□●◆（【]? ?(?:本版)?(?:责任?编|编辑|版式|版面|美术?编|校[对检]|主编|本期|执行|社址|组版|统筹|视觉|监制|值班|插图|题图|题字|国内统一|国际刊号|邮发代号|新闻热线|广告热线|投稿|印刷|承印|零售|定价)/,
)
const CONTENTS_END = endingWith(
  /(?:…{1,6}|\.{3,}|[>▶►]+|详见|(?<![会接召看听罕意少常难可])见) ?(?:(?:第 ?)?[A-Z]?[0-9]{1,2} ?(?:版|页)?|第[一二三四五六七八九十]{1,3}版)$/,
)
const CONTENTS_START = startingWith(
  /^(?:第 ?)?[A-Z]?[0-9]{1,2} ?版[ ：:|▶►]|^(?:[A-Z][0-9]{1,2} |[0-9]{1,2} (?!分钟|小时|秒|[年月天周家人位类种场次名万亿岁元个条项届部]))[\u4e00-\u9fff]{2,6} [\u4e00-\u9fff“《][^，。]{5,30}$/,
)
const CONTENTS_HEAD = endingWith(/^(?:今日|本[版报期]|要闻|内页|新闻)? ?导 ?[读航]$/)
/** Where readers may write to, and for what: 本报长期征集新闻线索 投稿信箱：…. */
const WRITE_TO = startingWith(
  /^(?:(?:来信|来稿|投稿|稿件|邮件)(?:请|可)?(?:寄|发|投)(?:至|送|往|到)?[：:]|本[报版刊栏][^。，]{0,24}(?:征集|征稿|征文|欢迎)[^。]{0,36}(?:邮箱|信箱|热线|电话|@))/,
)
/** 编辑同志： opens a reader's letter, alone or with what it says: 编辑同志：县城东街共有…… 编辑：某某 says who edits. */
export const LETTER_OPENS = startingWith(/^编辑(?:(?:部?同志|先生|女士|老师)们?[：:]|[部们]?[：:]$)/)
/** 市民陈先生来电：, 网友“河边柳”问：, 东塔小区刘女士问：, what somebody asks the paper or an office. */
export const ASKS_PAPER = startingWith(
  /^(?:[\u4e00-\u9fff]{0,8}(?:市民|读者|网友|居民|村民|业主|家长)[\u4e00-\u9fff“”]{0,10}|[\u4e00-\u9fff]{1,10}(?:先生|女士|大爷|大妈|大娘|阿姨|师傅|同学|老师|奶奶|爷爷))(?:来电|来信|来函|留言|反映|咨询|提问|问)[：:]|^(?:市民|网友|居民|村民|业主)[\u4e00-\u9fff]{1,3}(?:先生|女士|大爷|大妈|阿姨|师傅)[：:]/,
)
/** 市医保局回复, 市医院骨科主任医师阮一峰答, in front of a colon. */
const WHO_ANSWERS = '[\\u4e00-\\u9fff]{2,10}(?:答复|回复|回应|解答|回答)|[\\u4e00-\\u9fff]{0,26}答'
/** 答：, 市医院骨科主任医师阮一峰答：, 【律师答复】, what answers them; 编后：, 记者随后…, what the paper adds. */
export const ANSWERS = startingWith(
  new RegExp(
    `^(?:编后[：:]|记者(?:就此|随后|随即|日前)|(?:记者|本报)?接到(?:读者)?(?:来信|来电|反映|投诉)|(?:${WHO_ANSWERS})[：:]|【[\\u4e00-\\u9fff]{0,8}(?:答复|回复|解答|回答|回音)】)`,
  ),
)
const ANSWERED = endingWith(new RegExp(`^(?:${WHO_ANSWERS})：$`))
/** Code units in front of a colon: 市妇幼保健院口腔科主治医师邬晓岚答：. */
const LONGEST_SPEAKER = 28
/** Whether a line begins with who answers, told by its colon alone. `colon`: where its first one stands, −1 for none. */
export function opensAnswer({ text, colon }: { readonly text: string; readonly colon: number }): boolean {
  return colon > 0 && colon <= LONGEST_SPEAKER && ANSWERED.test(text.slice(0, colon + 1))
}
/** 温馨提示：本版内容仅供参考. */
const DISCLAIMER = /^(?:[\u4e00-\u9fff]{2,6}[：:])?本[版刊报栏][^。]{0,8}仅供参考/
/** The paper's own telephone and nothing else: 新闻热线：0716-8800110. */
const HOTLINE = startingWith(
  /^(?:本报|新闻|服务|客服|健康|爆料|报料|读者|帮办|维权|投稿|民生|编辑部|刊登|登报|征订|监督|举报|发行|广告|订报|便民)[\u4e00-\u9fff]{0,6}(?:热线|电话|专线)[：: ]{0,2}[0-9][0-9 \-、]{4,24}(?: ?(?:地址|传真|邮箱)[：:][^。]{4,30})?$/,
)
/** 内蒙古报刊登记证第〇八三号, 准印证号：…, CN 11-0473: what the law wants printed, on a line of its own. */
const REGISTERED =
  /^(?:[\u4e00-\u9fff]{0,8}(?:登记证|准印证|许可证)(?:号|第)[^。，]{2,24}|国内统一(?:连续出版物号|刊号)|CN ?[0-9]{2}[-—][0-9]{4}(?:\/[A-Z]+)?|(?:本报|本刊)?(?:官方)?(?:微信(?:公众号)?|微博|客户端)[：:][^。，]{2,30}|[\u4e00-\u9fff]{0,6}(?:邮箱|信箱)[：:] ?[A-Za-z0-9._-]+@[A-Za-z0-9.-]+)$/
/** 清澜网 http://www.example.com */
const SITE = /^(?:[\u4e00-\u9fff]{2,8}[：: ]{0,2})?(?:https?[：:]\/\/|www\.)[A-Za-z0-9./-]+$/
/** 电话：0716-8800110 邮箱：…, below the editors' names. */
const CONTACT = startingWith(/^(?:电话|热线|传真|邮箱|电子信箱)[：:] ?[0-9A-Za-z][^，。]{4,60}$/)

/** Where the editors named on the line above may be reached. */
export function isContact(line: Edged, above: string | undefined): boolean {
  return CONTACT.fits(line) && above !== undefined && isImprint(above)
}
const WEATHER =
  /[0-9] ?℃.{0,2}$|^.{0,14}(?:晴|多云|阴|[小中大暴]雨|[小中大暴]雪|阵雨).{0,8}[0-9] ?℃|风 ?[0-9一二三四五].{0,6}级|空气质量/
/** 今天：多云转阵雨，26～33℃，偏南风2级, and who says so: 县气象台8月15日17时发布. */
const WEATHER_OF_DAY = startingWith(
  /^(?:[今明后][天日晚夜](?:白天|夜[间里]|间|到[明后][天日晚](?:白天|夜间)?)?|[0-9]{1,2}日[白夜天晚间到]{0,6}|星期[一二三四五六日天]|周[一二三四五六日])[：:，, ][^。]*[0-9] ?(?:℃|度|级)/,
)
const WEATHER_OFFICE = endingWith(/气象[台局站] ?[0-9年月日时分: ]{2,16}发布$/)
const FIGURES = charSet('0123456789')
const PAUSES = charSet('，。；：')
const ISSUE_DATE = startingWith(new RegExp(`^(?:${DATE.source})$`))

/** The parts of a running head without its date, set apart by blanks: paper, page, number of the issue, section in Latin, section. */
const HEAD_TOKENS: readonly Pattern[] = [
  endingWith(new RegExp(`^${PAPER_NAME}$`)),
  startingWith(new RegExp(`^(?:${PAGE_MARK}|[0-9]{1,2})$`)),
  startingWith(/^(?:总?第 ?[0-9]{1,6} ?期|新闻热线[：0-9-]*)$/),
  startingWith(/^[A-Z]{4,}$/),
  startingWith(
    /^(?:要闻|综合|地方|地方综合|综合新闻|地方新闻|本地新闻|时政|民生|社会|都市|城事|县区|经济|财经|法治|体育|文化|副刊|教育|健康|国内|国际|专题)$/,
  ),
]
const SECTION_TOKEN = /^[\u4e00-\u9fff·]{2,8}$/
const MOST_TOKENS = 5
/** Places of two kinds among them: beside paper or Latin any words may name the section. */
const PAPER_TOKEN = 0
const LATIN_TOKEN = 3

/** A11 体育 湖城晨报; 2 综合新闻 ZONGHEXINWEN: two parts of different kinds, and nothing else but a section's name. */
function isTokenHead(text: string): boolean {
  if (!/[ |｜]/.test(text)) return false
  const tokens = text.split(/[ |｜]+/)
  if (tokens.length < 2 || tokens.length > MOST_TOKENS) return false
  const kinds = new Set<number>()
  let sections = 0
  for (const token of tokens) {
    const kind = HEAD_TOKENS.findIndex((pattern) => pattern.test(token))
    if (kind >= 0) kinds.add(kind)
    else if (SECTION_TOKEN.test(token) && sections < 2) sections++
    else return false
  }
  // 07 体育 龙舟赛端午开桨 is a line of a contents list.
  return kinds.size >= 2 && (sections === 0 || kinds.has(PAPER_TOKEN) || kinds.has(LATIN_TOKEN))
}

/** (上接第1版), 下轉A4版 on a line of its own. */
export function isJump(text: string): boolean {
  // （上接1版）走进今天的老工业区 is text.
  return /[接转见刊]/.test(text) && JUMP.test(text) && !/^[（【][^）】]+[）】].{3}/.test(text)
}

/** The rest of a text begun on another page: (上接第1版), alone or in front of the text. */
export function isResumed(text: string): boolean {
  return RESUMED.test(text)
}

/** A date and nothing else: the foot of a notice, or what is left of a running head. */
export function isDateAlone(line: Edged): boolean {
  return ISSUE_DATE.fits(line)
}

/** The same of a part of a line. */
export function isDateText(text: string): boolean {
  return ISSUE_DATE.test(text)
}

/** 2 0 2 1 年 9 月 2 5 日: a date spaced out. */
const SPACED_OUT = /^(?:[0-9] ){4}年/

/** 03版：综合新闻 */
const PAGE_COLON = /^(第?[A-Z]?[0-9]{1,2} ?版)[：:]/

/** A whole date with weekday, page, paper or editors and next to nothing else; or a paper's name or page number alone. */
export function isRunningHead(text: string): boolean {
  if (SPACED_OUT.test(text)) return isRunningHead(text.replace(/ /g, ''))
  if (text.length <= 16 && ((HAS_PAGE.test(text) && PAGE_ONLY.test(text)) || WEEKDAY_ONLY.test(text))) return true
  // 副 刊 04
  if (text.length <= 10 && text.includes(' ') && PAGE_ONLY.test(text.replace(/ /g, ''))) return true
  if (text.length <= 40 && (PAPER_ONLY.test(text) || PAPER_IN_CAPITALS.test(text) || isTokenHead(text))) return true
  if (text.length > 120 || !HAS_YEAR.test(text) || !HAS_DAY.test(text)) return false
  if (text.includes('星期') && LONG_HEAD.test(text) && /刊号|代号|CN ?[0-9]{2}-|第 ?[0-9]+ ?期/.test(text)) return true
  const date = text.length <= 90 ? DATE.exec(text) : null
  if (!date) return false
  const rest = text.replace(date[0], ' ').replace(PAGE_COLON, '$1 ')
  const unknown = rest.replace(RUNNING_PART, ' ').replace(/（ *）/g, ' ')
  const left = unknown.replace(/[0-9A-Z|｜·/\-. ]/g, '')
  if (/[，。；、（“：—]/.test(left) || left.length > 8) return false
  const known = rest.length - unknown.length + (/[0-9]/.test(unknown) && left.length <= 4 ? 1 : 0)
  return known > 0 || (left.length > 0 && left.length <= 4 && / /.test(text))
}

/** Issue number, registration, publisher: nothing else on the line. 今日8版 第3021期, 江城日报社出版 中共江城市委机关报. */
export function isMasthead(text: string): boolean {
  if (
    text.length > 100 ||
    !/第 ?[0-9]+ ?期|[0-9一二四六八十] ?版|机关报|主[管办]|社出版/.test(text) ||
    /[，。；]/.test(text)
  )
    return false
  let parts = 0
  const left = text.replace(MASTHEAD_PART, () => {
    parts++
    return ''
  })
  return parts > 0 && left.replace(/[0-9A-Z|｜·/\-. ：:]/g, '').length === 0
}

/** Editors, address, price: what the law wants printed. */
export function isImprint(text: string): boolean {
  if (text.length > 120 || !/[：:/ -]|证|号|仅供参考/.test(text) || LETTER_OPENS.test(text)) return false
  if (DISCLAIMER.test(text)) return true
  if (HOTLINE.test(text) || WRITE_TO.test(text) || SITE.test(text) || REGISTERED.test(text)) return true
  IMPRINT.lastIndex = 0
  let count = 0
  while (count < 2 && IMPRINT.exec(text)) count++
  IMPRINT.lastIndex = 0
  return (
    count >= 2 ||
    (text.length <= 30 && (count === 1 || text.length <= 12) && IMPRINT_START.test(text) && /[：: /]/.test(text)) ||
    (text.length <= 80 && count === 1 && IMPRINT_START.test(text) && /电话|[邮信]箱|热线|@/.test(text))
  )
}

/** What a paper says to its readers on a line of its own: 扫码看视频, 版权声明：…, 公益广告, 本版稿件由某某提供. */
export const SELF_NOTE = startingWith(
  /^(?:欢迎(?:关注|扫码|订阅)[^。，]{2,24}|(?:请)?(?:扫码|扫一扫)(?:(?:观?看|[收聆]?听|阅读?|关注|报名|查[看询]|了解|进入|下载|参与|订阅|投稿|加入|获取|领取|爆料|二维码|更多|[上下左右]方|即可|识别|详情)[^。， ]{0,12})?|更多(?:内容|精彩|资讯)请?(?:扫描|扫码|关注)[^。，]{0,12}|扫描[上下左右]?[方侧]?二维码[^。，]{0,12}|(?:版权)?声明：本?[版报][^。]{4,40}|版权声明：[^。]{4,40}|(?:公益)?广告|本报广告部宣|本[版组期](?:文图|图文|图片|照片|稿件)[^。]{0,12}(?:提供|摄|供图)|本[报刊](?:常年)?法律顾问：[^。]{4,40})$/,
)

/** 今天：多云转阵雨，26～33℃: what the weather will be on a day. */
export function isForecast(text: string): boolean {
  return text.length <= 44 && (WEATHER_OF_DAY.test(text) || WEATHER_OFFICE.test(text))
}

/** A line of the weather box: 小到中雪 -4℃～2℃, 北风4至5级 空气质量 良. */
export function isWeather(text: string): boolean {
  if (isForecast(text)) return true
  return text.length <= 36 && holdsOneOf(text, FIGURES) && !holdsOneOf(text, PAUSES) && WEATHER.test(text)
}

const PAGE_REFERENCE = endingWith(
  /[^，。0-9A-Z第日今共] ?[A-Z]?[0-9]{1,2} ?版$| [A-Z][0-9]{1,2}$|（第?[0-9一二三四五六七八九十]{1,3} ?版）$|[ …·>▶►]第(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?版$/,
)

/** A headline and its page, one of a list: 老党员四十年守护一条渠 5版. */
export function isPageReference(text: string): boolean {
  return text.length <= 40 && PAGE_REFERENCE.test(text) && !/[，。]|[日晚晨时商]报|星期/.test(text)
}

/** A line of a contents list: 两会特刊 …… A3, 详见第5版. */
export function isContents(text: string): boolean {
  if (CONTENTS_HEAD.test(text)) return true
  return text.length <= 50 && (CONTENTS_END.test(text) || CONTENTS_START.test(text))
}
