import { startingWith } from './pattern'

/** Characters of a scene, its stop and its credit left out. */
const SHORTEST = 4
const LONGEST = 45

/** How a sentence begins that takes up what was said before, or says when and by whom. */
const TAKES_UP = startingWith(
  /^(?:目前|据|此外|同时|随后|如今|今年|去年|近日|日前|昨|今|截至|下一步|对|其中|记者|经|而|但|不过|因|最终|当[天日晚]|这|那|他|她|它|我|你|大家|有|由|为了|如|若|凡|请|欢迎|第|上述|该|各|[一二三四五六七八九十][是、]|[0-9●■□◆★○]|问|答|地址|电话|本[报版]|新华社|另|至|自|从|后来|于是|结果|接着|与此|接下来|届时|未来|现在|每|在|以|只|不|没|是|活动|会议|仪式|案件|新规|办法|开幕式|《|（)/,
)

/**
 * Words by which a text tells, argues, quotes or counts. The text of a picture has none of them: it says who is there and what
 * they do, or what is to be seen.
 */
const TELLS =
  /[0-9“”「」：:；;？?！!…%％]|说|表示|称|认为|指出|强调|告诉|据|将|可(?!爱)|应|须|需|已|曾|仍|也|都|就|还|才|又|却|便|会(?!上|场)|能|不|没|了|其|该|此|这|那|它|他|她|我|因|但|而|所以|如果|本报|要求|决定|提醒|通知|公告|计划|预计|获|占|达|超|增|降|元|万|亿|电话|时间|地点|举行|举办|召开|[开闭]幕|告终|宣誓|参加|先后|发言|讲话|致辞|主持|出席|陪同|汇报|时在|是|要|靠|希望|盼望|建议|呼吁|声明|作废|必|宜|难|贵/

/** （北湾大剧院供图） and what else is said of a picture behind its words. */
const CREDIT = /[ 　]?[（(][^（）()]{1,16}(?:摄|攝|供图|供圖|提供|资料图?片?|截图)[）)]$/

/**
 * Whether a text is one plain sentence about what is to be seen: 李砚秋在脚手架上为壁画注射黏合剂。 Of 1,200 paragraphs of one
 * sentence in running prose one in a hundred reads like this, of the texts of pictures two in three.
 * @param text a whole paragraph, folded
 */
export function isSceneSentence(text: string): boolean {
  if (text.length > LONGEST + 20) return false
  const words = text.replace(CREDIT, '').replace(/。$/, '')
  if (words.length < SHORTEST || words.length > LONGEST || words.includes('。')) return false
  if (TAKES_UP.test(words) || TELLS.test(words)) return false
  const clauses = words.split(/[，,]/)
  // 塔势凌云十二层，秋江如带绕孤城: a verse.
  const verse = clauses.length === 2 && clauses[0]?.length === clauses[1]?.length
  return clauses.length <= 2 && !verse
}
