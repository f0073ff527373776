import type { Line } from './line'
import { charSet, endingWith, Seam, startingWith } from './pattern'

/** People in a picture, and what they are doing. */
const CAPTION_START = startingWith(/^(?:图为|图[①-⑳一二三四]|[左右上下]图|[▲△◀►▼◤])/)
const AT_TASK =
  /^[\u4e00-\u9fff]{2,4}正?在(?:检查|查看|指导|整理|讲解|制作|展示|演示|修理|维修|接受采访|工作|[给为向帮教用把])/
const PEOPLE =
  /(?:学生|师生|评委|考官|嘉宾|小朋友|孩子们?|游客|市民|居民|村民|农民|骑手|司机|乘务员|护士|医生|老师|教师|家长|幼儿|儿童|环卫工|农户|种植户|养殖户|商户|摊主|店主|顾客|考生|战士|官兵|干警|交警|巡护员|技术员|工人|女工|职工|员工|志愿者|工作人员|选手|演员|队员|民警|学员|会员|社员|果农|茶农|菜农|花农|棉农|渔民|牧民|观众|读者|旅客|乘客|医护人员|技术人员|消防员|老人)(?:们)?/
const DOING =
  /(?:正?在|把|将|向|为|展示|进行|体验|参观|参加|观看|游览|表演|学习|采摘|采收|制作|领取|挑选|选购|观赏|练习|比赛|参与|展演|演唱|朗诵|驾驶|操作|忙|给|登上|冒雨|手持|围[坐着])/
/** How far into a text its people may stand. */
const PEOPLE_START = 16
const CAPTION_SUBJECT = new RegExp(`^.{0,${PEOPLE_START}}${PEOPLE.source}${DOING.source}`)
const PEOPLE_DOING = new Seam(PEOPLE, DOING)
/** Longest words for people, and the first character behind them. */
const LONGEST_PEOPLE = 8
/** 修鞋匠老梁在摊位前忙碌: who is where, at what. */
const AT_WORK = endingWith(
  /^[^，。：]{2,12}在[^，。：]{2,14}(?:忙碌|劳作|休息|玩耍|晨练|锻炼|驰骋|散步|拍照|留影|合影|赏花|观赏|参观|购物|选购|阅读|训练|巡逻|执勤|值守|作业|施工|耕作|采摘|晾晒|垂钓|嬉戏|写生|劳动|练习|比赛)。?$/,
)
const CAPTION_WORD = /正在|现场(?:$|[，。])|合影|场景|一角|全景|[近外内夜雪]景|（资料|摄$|供图|(?:监控|视频)截图/

/** Somebody and where in the picture. */
export const SEEN_IN_PICTURE = startingWith(
  /^[▲●]?[\u4e00-\u9fff·]{2,12}（[左右中前后][一二三四]?(?:排[左右中]?[一二三四]?)?）/,
)

/** Whether a text has the words of a caption anywhere. */
export function isSceneWord(text: string): boolean {
  return CAPTION_WORD.test(text)
}

/** Whether a text tells what people in a picture are doing. */
export function isScene(text: string): boolean {
  return isPictured(text) || isSceneWord(text)
}

/** Whether a text begins with people doing something, as captions do. */
export function isPictured(text: string): boolean {
  return (
    CAPTION_START.test(text) ||
    (PEOPLE_DOING.mayStandIn(text, PEOPLE_START + LONGEST_PEOPLE) && CAPTION_SUBJECT.test(text)) ||
    AT_TASK.test(text) ||
    AT_WORK.test(text)
  )
}

/** `isPictured` of a line, which remembers it. */
export function isPicturedLine(line: Line): boolean {
  line.pictured ??= isPictured(line.text)
  return line.pictured
}

const DAY = startingWith(
  /^[0-9]{1,2} ?月 ?[0-9]{1,2} ?日(?:[\u4e00-\u9fff]{0,7}，|是(?:第|全国|世界|国际|我国|传统|农历|中国))/,
)

/** Whether a text tells its day first, as the text of a picture may and a headline never does: 3月16日，游客在……. */
export function opensWithDay(text: string): boolean {
  return DAY.test(text)
}

const CREDIT = endingWith(
  /(?:[\u4e00-\u9fff][ /]?摄|摄影报道|供图|图片?由.{2,20}提供|资料(?:图片?|照片)|（(?!资料|数据|文字?|线索|稿件)[^（）。，：]{2,12}提供|（(?:[^（）。，：]{0,8}(?:记者|通讯员|摄友))?[^（）。，：]{2,14}(?:摄影|拍摄|航拍)|(?:读者|受访者|网友|警方|校方|店家|单位|主办方) ?提供|[监控视频]{2}截图)$/,
)
const ARTIST =
  /(?:（(?:中国画|国画|油画|版画|水彩|书法|篆刻|剪纸|漫画|速写|摄影)）[\u4e00-\u9fff ]{0,6}|图\/[\u4e00-\u9fff ]{2,9})[）】。]*$/
/** How far behind its bracket or stroke an artist's name may reach. */
const ARTIST_REACH = 12
const CLOSES = charSet('）】。')
const OPENS_ARTIST = charSet('（/')

/** Whether a text that ends with this line may end by saying where its picture is from, as far as the line itself tells. */
export function mayEndWithCredit({ codes, from, to, again }: Line): boolean {
  let end = to
  while (end > from && CLOSES.has(codes[end - 1] as number)) end--
  // Of a short line the text above it may hold a part.
  if (again || end - from < ARTIST_REACH || CREDIT.allows(codes[end - 1] as number)) return true
  for (let i = end - 1; i >= end - ARTIST_REACH; i--) if (OPENS_ARTIST.has(codes[i] as number)) return true
  return false
}

/** Whether a text ends by saying where its picture is from: …（记者王小明摄）, …资料图片, 水墨·江村（中国画）. */
export function endsWithCredit(text: string): boolean {
  let end = text.length
  while (end > 0 && CLOSES.has(text.charCodeAt(end - 1))) end--
  if (CREDIT.test(end === text.length ? text : text.slice(0, end))) return true
  for (let i = end - 1; i >= 0 && i >= end - ARTIST_REACH; i--) {
    if (OPENS_ARTIST.has(text.charCodeAt(i))) return ARTIST.test(text)
  }
  return false
}
