import { NOTICE } from '../display/display-units'
import { isBoxHead } from './box-heads'
import { type Edged, endingWith, startingWith } from './pattern'

/** Words that announce who wrote, drew or photographed. */
const CREDIT_WORD =
  '(?:首席|特约|实习|见习|驻[\\u4e00-\\u9fff]{1,4}|全媒体|融媒体?|撰稿人|口述|讲述|本报|本刊|本台|本社|晚报|日报|新华社|中新社|特派|读者|记者|通讯员|实习生|学生|校园|评论员|作者|撰文|编译|整理|撰稿|文字|统筹|策划|文|图|摄影|摄|制图|采写)+'
const NAME =
  '(?:[\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff] {1,2}[\\u4e00-\\u9fff]|[\\u4e00-\\u9fff]{1,6}·[\\u4e00-\\u9fff·]{1,8})'
const TAIL = '(?: ?(?:报道|摄影报道|文/图|文/摄|图/文|文图|/?文|整理|编译|撰文|摄|并摄))?'
const WORDS = `${CREDIT_WORD}(?:[/·]${CREDIT_WORD})*`

/** 江河日报, 清澜云·江河晚报, 清澜全媒体: whose reporter it is. */
const OUTLET =
  '(?:(?:[\\u4e00-\\u9fff]{1,8}·)?[\\u4e00-\\u9fff]{0,8}(?:报|社|网)|[\\u4e00-\\u9fff]{1,8}·[\\u4e00-\\u9fff]{1,6}|[\\u4e00-\\u9fff]{2,6}(?=全媒体|融媒))'

/** 本报记者 王英 通讯员 刘敏, 文/图 本报记者王英: credit words, then names parted by gaps or credit words. */
const BYLINE = new RegExp(
  `^[□■●◎☆◆▲◇○△★]? ?(?:(?:文/图 )?${OUTLET})?(${WORDS})([ ：:/|丨]*)(?:${WORDS}[ ：:/]*)?(${NAME})(?:[ 、,，/]{1,3}(?:${WORDS}[ ：:/|丨]*)?${NAME}|[ 、]?(?:记者|通讯员|实习生|摄影|图)[ ：/|丨]?${NAME})*${TAIL}$`,
)
const BULLET = startingWith(new RegExp(`^[□■◎☆◆◇○△★] ?(${NAME})(?:[ 、]{1,3}${NAME}){0,4}${TAIL}$`))
const NAME_FIRST = endingWith(new RegExp(`^(${NAME})(?:[ 、]${NAME})* ?(?:/?文/图|/文|文并摄影|撰文|整理|编译)$`))
const AUTHOR = startingWith(new RegExp(`^(?:作者|文|撰文|执笔)[：:/] ?(${NAME})(?:[ 、]${NAME})*$`))
/** Who signs, or where a text is from, in front of the names. */
const SIGNER = '作者|来源|据|摘自|选自|编辑|记者|通讯员|本报|责编|本版|执笔|整理'
const SIGN_OFF = startingWith(
  new RegExp(`^(?:（(?:文|${SIGNER})?|【(?:${SIGNER}))[：: ]?[\\u4e00-\\u9fff·、 ]{2,40}(?: 文/图)?[）】]$`),
)
/** ——读者 谷雨（从事外贸）, below what somebody wrote to the paper. */
const DASHED = startingWith(
  /^——(?:读者|网友|学生|家长|作者|编者|[\u4e00-\u9fff]{2,10}(?:读者|网友|市民|居民)) ?[\u4e00-\u9fff]{2,4}(?:（[^（）。]{2,16}）)?$/,
)
/** （清澜市气象台6月2日16时发布） */
const ISSUED = startingWith(/^（[\u4e00-\u9fff0-9 ：:]{2,30}(?:发布|供稿|整理|辑录)）$/)
/** （新华社某地6月12日电） below its text. */
const FROM_AGENCY = startingWith(/^（(?:据?新华社|中新社|中央社|本报)[\u4e00-\u9fff0-9 ]{2,20}电）$/)
/** 数据来源：某市统计局 below a table, in brackets or not, 公告人：某某 below a notice. */
const SOURCE = startingWith(
  /^（?(?:(?:数据|资料|信息)来源|采价日期|统计截止|(?:公告|声明|启事|挂失)人|失主)[：:][^，。]{2,30}$/,
)
/** （口述：市中医院主任某某 整理：某某）, in brackets or not. */
const TOLD_BY = startingWith(
  /^(?:（(?:口述|讲述|采访|采写|文字?|撰文|整理|图片?|摄影)：[^，。：]{2,24} (?:口述|采写|文字?|撰文|整理|图片?|摄影)：[^，。：]{2,12}）|(?:口述|讲述)：[^，。：]{2,24} (?:采写|文字?|撰文|整理)：[^，。：]{2,12})$/,
)
/** Who writes a letter: one or several names, by their first names apart or with a dot. */
const WRITERS =
  '[\\u4e00-\\u9fff](?:(?: ?[\\u4e00-\\u9fff]){1,3}|[\\u4e00-\\u9fff]{0,7}·[\\u4e00-\\u9fff·]{1,8})(?: [\\u4e00-\\u9fff]{2,4}){0,3}'
const WRITER_IS =
  '居民|读者|市民|村民|学生|职工|教师|网友|业主|家长|农民工?|工人|乘客|消费者|考生|省|市|县|区|乡|镇|村|街|巷|屯|厂|公社|大队|生产队|部队|矿|局|站|校|社区|小区|街道'
const LETTER_WRITER = new RegExp(
  `^(?:一(?:位|名))?(?:读者 ?|(?:市民|村民|居民|业主|网友) )${WRITERS}$|^[\\u4e00-\\u9fff]{2,14} 读者 ${WRITERS}$|^(?!.*[不没了能])[\\u4e00-\\u9fff]{2,14}(?:${WRITER_IS}) ${WRITERS}(?:等[0-9一二三四五六七八九十]{1,3}[人名户位])?$`,
)
const PHOTO_BY = new RegExp(
  `^(?:[①-⑳][、—]?){0,9}[□■●◎☆◆▲△▼（【]? ?(?:[\\u4e00-\\u9fff]{0,8}(?:报|社|网))?(?:${WORDS})?[ ：:/]*${NAME}(?:[ 、/]{1,2}(?:${WORDS})?[ ：:/]*${NAME})*[ /]{0,2}(?:摄|摄影|翻摄|供图|绘图|制图|漫画|摄影报道|图)[）】]?$`,
)
const PHOTO_FROM =
  /^[（【□■▲△]? ?(?:(?:图片?|照片|摄影|摄|供图|图文|漫画|制图|绘图)(?:片?来源|由|\/|：|:) ?[\u4e00-\u9fff /·、]{2,24}|图片?来源[：:][^，。]{2,50}|资料(?:图|照)片?|(?:读者|受访者|网友|警方|单位|校方|店家|家属) ?(?:提供|供图)|[\u4e00-\u9fff]{2,14}供图|[\u4e00-\u9fff]{2,6}社发(?:（[\u4e00-\u9fff·／/ ]{2,16}摄）)?|(?:本[组版])?(?:图片|照片)均?(?:由|为)[\u4e00-\u9fff ]{2,20}(?:提供|摄))[）】]?$/

/** 书法 韦立德 作, 《清溪图》（国画） 覃梅 作: a work of art on the page, and whose it is. */
const WORK_BY = endingWith(
  /^[^，。：]{0,20}(?:中国画|国画|油画|版画|年画|水彩画?|粉画|书法|篆刻|剪纸|漫画|速写|素描|木刻|雕塑|摄影)[）：: ]{1,2}[\u4e00-\u9fff](?: {0,2}[\u4e00-\u9fff·]){1,4} ?作$/,
)

/** 本报记者 乌云毕力格 柳江 文/图: behind 记者 and before what they made names may be as long as they are. */
const LONG_NAMES = endingWith(
  /^[□■●◎]? ?(?:本报|[\u4e00-\u9fff]{2,6}报)(?:首席|特约|实习)?记者 [\u4e00-\u9fff·]{2,10}(?: [\u4e00-\u9fff·]{2,10}){0,3} ?(?:文\/图|图\/文|摄影报道)$/,
)

/** 本报记者 乌云毕力格, one name longer than Han names are, and no words of a headline in it. */
const LONG_NAME = endingWith(
  /^[□■●◎]? ?(?:本报|[\u4e00-\u9fff]{2,6}报)(?:首席|特约|实习)?记者 (?![^ ]*[的了在是访探看问记行动年月日与和])[\u4e00-\u9fff·]{5,9}$/,
)

/** 本报记者 沈砚秋 乌云毕力格: of several names some may be longer than Han names are. */
const LONG_AMONG =
  /^[□■●◎]? ?本报(?:首席|特约|实习|见习|全媒体)?记者 ([\u4e00-\u9fff·]{2,8})(?: (?![^ ]*[的了在是访探看问记行动年月日与和])[\u4e00-\u9fff·]{2,8}){1,3}$/

/** 林怡君、张书豪/枋林报导, 本报记者苗立昕/海景市报导, 编译范以安/综合外电: who reports, and where from. */
const REPORTS_FROM = endingWith(
  new RegExp(
    `^(?:(?:本报|[\\u4e00-\\u9fff]{2,4}报)?(?:特派|特约|驻[\\u4e00-\\u9fff]{2,4})?(?:记者|编译|特派员) ?)?(${NAME})(?:[ 、]${NAME}){0,3}/ ?[\\u4e00-\\u9fff]{2,6}(?:报[导道]|外电|整理)$`,
  ),
)
/** ◎彭立强/公车驾驶（某市）, ◎文/褚维真（护理师）: whose letter or essay it is, and what they are. */
const WRITES_AS = startingWith(
  new RegExp(
    `^[□■◎●○☆◆◇△★] ?(?:文/)?(${NAME})(?:(?:/[\\u4e00-\\u9fff]{2,10})?（[\\u4e00-\\u9fff、/ ]{2,16}）|/[\\u4e00-\\u9fff]{2,10})$`,
  ),
)

/** 陆怀谷 作, below the title of a picture. */
const MADE_BY = endingWith(/^[\u4e00-\u9fff](?: ?[\u4e00-\u9fff]){1,3} 作$/)

/** 市妇幼保健院儿科 郜丽萍: who writes, and where from. */
const MEMBER =
  /^(?:[□■◎☆◆◇○△★] ?)?(?:[0-9]{2,4}[级届])?[\u4e00-\u9fff]{2,16}(?:班长|队长|组长|场长|站长|支书|科|院|系|所|室|中心|大学|学院|协会|委员会|气象台|医院|学校|中学|小学|医师|医生|教师|教授|律师|研究员|工程师|农艺师|主任|校长|所长|科长|厂长|书记|部长|局长|[省市区县镇乡]长|主席|会长|馆长) ([\u4e00-\u9fff]{2,3})(?: [\u4e00-\u9fff]{2,3}){0,3}$/
/** 初一（5）班 汪小米, 枫林小学四年级 2 班 伍一: whose school essay it is; 指导老师：祁敏, who taught its writer. */
const PUPIL =
  /^(?:[□■◎☆◆◇○△★] ?)?[\u4e00-\u9fff]{0,12}(?:[初高][一二三]|[一二三四五六七八九](?:年级|(?=（))|高中部|初中部) ?（?[0-9一二三四五六七八九十]{1,2}）? ?班 ?([\u4e00-\u9fff]{2,3})(?: ?（?(?:指导|辅导)(?:老师|教师)[：: ] ?[\u4e00-\u9fff]{2,3}）?)?$|^（?(?:指导|辅导)(?:老师|教师)[：: ] ?([\u4e00-\u9fff]{2,3})(?:[ 、][\u4e00-\u9fff]{2,3}){0,2}）?$/
/** A leader is signed by the paper, an inquiry by all who made it: 本报联合调研组. */
const UNNAMED = endingWith(
  /^[□■◎☆◆◇○△★]? ?(?:(?:本报|新华社|人民日报)?(?:特约)?评论员|(?:本报|[\u4e00-\u9fff]{2,4}报|新华社)[\u4e00-\u9fff]{0,6}(?:调研|调查|采访|报道|采写|写作|评论)(?:小|部)?组)$/,
)

/** What signs a text at the end of its last line, in brackets or by a sign. */
export const INLINE_SIGN_OFF = endingWith(
  /(?:（(?:记者|通讯员|本报记者|作者|文|据|来源|摘自|编辑|完|本报综合|新华社)?[：: ]?[\u4e00-\u9fff·、 ]{0,16}）|（完）|■|□)$/,
)

/** The same behind a whole sentence, by a name. */
export const SIGNED_SENTENCE = endingWith(
  /[。”！？][（(](?:本报)?(?:记者|通讯员|实习生|作者|文)?[：: ]?[\u4e00-\u9fff·、 ]{2,16}[）)]$/,
)

/** Tells names from other words by their first character, as far as surnames are known. */
export type NameTest = (name: string) => boolean

/** A line that holds only who wrote the story. */
export function isByline(text: string, isName: NameTest): boolean {
  if (UNNAMED.test(text) || LONG_NAMES.test(text) || LONG_NAME.test(text)) return true
  const several = LONG_AMONG.exec(text)
  if (several && (several[1] as string).length <= 4 && isName(several[1] as string)) return true
  const from = REPORTS_FROM.exec(text) ?? WRITES_AS.exec(text)
  if (from && isName(from[1] as string)) return true
  const full = BYLINE.exec(text)
  if (full) {
    // 文化学习… is no credit 文 with a name behind it: the short words want a gap or colon.
    const word = full[1] as string
    const parted = full[2] !== '' || /(?:记者|通讯员|实习生|评论员|作者|编译|整理|摄影|采写)$/.test(word)
    const name = full[3] as string
    // Minority and pen names have no surname; a sign, or 本报记者 over three characters, is enough.
    const told = /^[□■●◎☆◆▲◇○△★]/.test(text) || (name.length >= 3 && /^本报(?:首席|特约|实习|见习)?记者/.test(text))
    return parted && (told || isName(name))
  }
  const pupil = PUPIL.exec(text)
  if (pupil && isName((pupil[1] ?? pupil[2]) as string)) return true
  const member = MEMBER.exec(text)
  if (member && isName(member[1] as string)) return true
  const bare = BULLET.exec(text) ?? NAME_FIRST.exec(text) ?? AUTHOR.exec(text)
  return bare !== null && isName(bare[1] as string)
}

/** Nothing but a name, as authors of essays are printed: 温若谷, 王 坤. */
export function isNameAlone(text: string, isName: NameTest): boolean {
  if (!/^[\u4e00-\u9fff](?: {1,3}[\u4e00-\u9fff]){1,2}$|^[\u4e00-\u9fff]{2,3}$/.test(text)) return false
  const name = text.replace(/ /g, '')
  // 公 告 is no Mr 公.
  return isName(name) && !NOTICE.test(name) && !/[摄文图]$/.test(name)
}

const PEN_NAME = startingWith(/^[□◎○◇☆] ?[\u4e00-\u9fff](?: {0,3}[\u4e00-\u9fff]){1,3}$/)

/** A name behind a sign, whatever its surname: writers of essays use pen names. □ 老 木, ◎ 云中客. */
export function isPenName(line: Edged): boolean {
  return PEN_NAME.fits(line)
}

/** An author's sign-off on a line of its own: (弘心), and no label: 【县区动态】. */
export function isSignOff(line: Edged): boolean {
  const { text } = line
  if (FROM_AGENCY.fits(line) || TOLD_BY.fits(line)) return true
  if ((text.includes(' ') && LETTER_WRITER.test(text)) || ISSUED.fits(line) || SOURCE.fits(line) || DASHED.fits(line))
    return true
  return SIGN_OFF.fits(line) && !isBoxHead(line) && !/[的了在是]|^[（【](?:之|第|续|其)/.test(text)
}

/** A photo credit on a line of its own: ■本报记者 刘清羽摄, 图／王小明, 资料图片. */
export function isCredit(text: string): boolean {
  if (WORK_BY.test(text) || MADE_BY.test(text)) return true
  // 路线图, 平面图: no Mr 路.
  if (/^[\u4e00-\u9fff]{1,4}[^供制绘拍配]图$/.test(text)) return false
  return /[摄图照画发提]/.test(text) && (PHOTO_FROM.test(text) || PHOTO_BY.test(text))
}
