import type { DatedEvent } from './dated-event'
import type { DatedText } from './dated-text'
import { clauseEnd, clauseStart, sentenceEnd, sentenceStart } from './sentences'

/** Kin and others whose lives a story tells beside the one it is about. */
const KIN =
  /父亲|母亲|爸|妈|(?<=^|[的他她我其，、和])(?:爷爷|奶奶)|祖父|祖母|外公|外婆|儿子|女儿|长子|次子|孙子|孙女|外孙|妻子|丈夫|爱人|哥哥|弟弟|姐姐|妹妹|兄长|兄弟|大哥|二哥|老伴|岳父|岳母|公公|婆婆|叔叔|伯父|舅舅|姨|其父|其母|其[兄弟姐妹妻子夫女孙]|徒弟|弟子|战友|同学|导师|师傅|搭档|邻居|隔壁|邻床|病友|同事|同伙|同乡|前夫|前妻|养父|养母|继父|继母|同村|好友|后代|子代|幼崽|所在的|所属的|所部|旧部/u
/** Another of the kind, or the same once more. */
const ANOTHER =
  /前身|前者|后者|旧[址馆桥楼校区]|(?<![平草高中太])原(?!址上?[复重恢开营])(?![野始因告审判籍本件则单处地])|[一二三四首]期(?!临床)|号线|[东西南北][线段]|标段|[一二三四五]标|另|下一[枚艘颗架座个]|其他|其中|分别(?!获刑|被判|判处|被处|受审|领[刑取]|获[奖评])|同期|配套(?=[工道设学管小医公停商])|(?<!第)一座|[新老][桥馆楼址校厂院站库店城坝闸港宅村]|新区|新版|改版|复排|重排|升级版|修订|副馆|再次|重新|再度|改扩建|扩建|追认|追授|追记|迁建|同年级|同案|前任|前(?:公司|单位|东家|雇主|房东|租户)|老东家|后任|继任|再审|重建|复[刊校办航]|转世|遗[作著]|(?<![陵古])墓(?!前|葬)|故居|(?<!排行(?:老)?)第[二三四五六](?![中小]学|人民?医院|名|届|次(?:印|重印))|续[集篇]|返程|改[名建]|儿童|增资|支线|分[校院店馆公]|[左右]洞|子公司|上一|姊妹|兄弟|底本|蓝本|同样|同类|类似|前一|新适应症|(?<![归偿退返])还(?![款清贷债钱本给])/u
/** According to whom it is told: says nothing of the subject. */
const SOURCE =
  /据[^，。；]{1,10}(?:介绍|回忆|说|讲述|透露|记载|显示|反映|陈述|报道)，|(?:档案|资料|碑文|史料)(?:显示|记载)，/gu
const FARTHEST = 120
/** With no other date between, what others do is told further on still. */
const AFAR = 240
/** Parts by number and side, which are the same where they are told of twice. */
const PART = /[一二三四首]期|[东西南北][线段]|支[线渠]|号线|[左右]洞|[新老][桥馆楼址校厂院站区库店]|另|其中/gu
const BYLINE = /通讯员|记者/u
/** Who appears in a story by office, and does not become whom it is about. */
const BY_OFFICE =
  /医|主任|民警|警官|警察|护士|律师|法官|检察官|队长|站长|所长|局长|教练|记者|教授|专家|研究员|负责人|经理|讲解员|工程师|书记/u

/** 将嫌疑人邵某抓获: whom the case is against, and who reported it, are two. */
const SUSPECT = /嫌疑人|嫌犯|逃犯|被告/u

/** 被养父母收养, 跟着母亲: who is only in company does not do it. */
const IN_COMPANY =
  /收(?:[了下为]|关门|入门)*(?:弟子|徒弟)|(?:被|由|跟着?|随着?|与|和|同|陪着?)[^，。；]{0,3}(?:父母|父亲|母亲|妈妈|爸爸|养父母|爷爷|奶奶|祖父|祖母|哥哥|姐姐|妻子|丈夫|同事|战友|同伴|队友|家人)/gu

/** Whether words speak of somebody or something else. */
export function isOther(words: string): boolean {
  return KIN.test(words.replace(IN_COMPANY, '')) || ANOTHER.test(words)
}

/** What is done in court: 大儿子 who appeals is a party to the case. */
const IN_COURT: ReadonlySet<string> = new Set(['起诉', '庭审', '宣判', '上诉', '二审', '仲裁裁决', '申请执行', '执行'])

/**
 * Whether two events are told of one person or thing, with `own` by itself too; `last`: nobody does anything again
 * behind the later of them.
 */
export function isOneStory(text: DatedText, told: DatedEvent, next: DatedEvent, own: boolean, last = false): boolean {
  const { plain } = text
  // 她的肠炎被治愈, of the illness told; 他的遗体告别仪式.
  const owned = OWNED.exec(plain.slice(next.verb - next.gap.length, next.end + 3))?.groups?.thing ?? ''
  const isHis =
    HIMSELF_IN.test(owned) || (owned !== '' && plain.slice(told.start, next.date.start).includes(owned.slice(0, 2)))
  const again = isHis ? ONCE_MORE : last ? /(?:他|她|其)的/u : ONCE_MORE_OF_HIS
  if (next.start < told.end || again.test(plain.slice(next.verb - next.gap.length, next.end + 3))) return false
  // 一期工程通车；…一期工程动工: the part told of already.
  const before = plain.slice(clauseStart(plain, told.start), told.end)
  const same = (words: string): string => words.replace(PART, (part) => (before.includes(part) ? '' : part))
  const between = same(plain.slice(told.end, next.start).replace(SOURCE, ''))
  const words = same(plain.slice(next.date.end, next.end))
  const isCase = [told, next].every(({ kinds }) => kinds.some((kind) => IN_COURT.has(kind)))
  if (
    between.length > (own || hasDate(text, told.end, next.start) ? FARTHEST : AFAR) ||
    (isCase ? ANOTHER.test(between) : isOther(between))
  )
    return false
  if (isOther(last ? words.replace(/还/u, '') : words)) return false
  // 2018年投产的一期工程, 建组排练新版: what the verb describes or makes.
  if (ANOTHER.test(plain.slice(next.end, Math.min(next.end + 10, clauseEnd(plain, next.end))))) return false
  if (own && !isOneTopic(plain, told, next)) return false
  // 父亲牺牲于1949年4月，他生于1949年9月: his kin, and he himself.
  if (own && KIN.test(told.subject) && HIMSELF.test(next.subject)) return false
  if (areNamedApart(plain, told, next) || areTwoOfAKind(told, next) || isBornAnother(plain, told, next)) return false
  // Who meets and who signs are two.
  return told.kinds.includes('首见') || isOnePerson(text, told, next, own)
}

/** 又, 还; not 还清, 归还. */
const ONCE_MORE = /又|再|(?<![归偿退返])还(?![款清贷债钱本给])/u
const ONCE_MORE_OF_HIS = /又|再|(?<![归偿退返])还(?![款清贷债钱本给])|(?:他|她|其)的/u
const OWNED = /[他她其]的(?<thing>[\u4e00-\u9fff]{2,12})/u
/** What somebody is himself, or what is done with him. */
const HIMSELF_IN = /^(?:遗体|骨灰|灵柩|追悼|葬礼|告别|病情|伤势|伤口|手术|身体|烧|任期)/u

/** Who is told of beside his kin. */
const HIMSELF = /^(?:[他她我](?!的)|自己)/u

/** 校长36岁，2011年毕业。女孩小满9岁，2016年生: a sentence that brings in somebody else of an age of his own. */
function isBornAnother(plain: string, told: DatedEvent, next: DatedEvent): boolean {
  if (!next.kinds.includes('出生')) return false
  const from = sentenceStart(plain, next.start)
  if (from <= told.end) return false
  const age = AGE.exec(plain.slice(from, next.start))?.[0]
  const before = AGE.exec(plain.slice(sentenceStart(plain, told.start), told.end))?.[0]
  return age !== undefined && before !== undefined && age !== before
}

const AGE = /\d{1,3}岁/u

/** “老手艺”展闭幕，“新匠人”展开幕: each by a name of its own. */
function areNamedApart(plain: string, told: DatedEvent, next: DatedEvent): boolean {
  const [a, b] = [told, next].map(
    ({ start, verb }) => TITLE.exec(plain.slice(clauseStart(plain, start), Math.max(start, verb)))?.groups?.title,
  )
  return a !== undefined && b !== undefined && !a.includes(b) && !b.includes(a)
}

/** 甲企业…乙企业: two of a kind, each with a name of its own. */
function areTwoOfAKind({ subject: a }: DatedEvent, { subject: b }: DatedEvent): boolean {
  if (
    !HOUSES.test(a) ||
    a.length < 3 ||
    b.length < 3 ||
    a.slice(-2) !== b.slice(-2) ||
    THIS_ONE.test(a) ||
    THIS_ONE.test(b)
  )
    return false
  return !a.endsWith(b) && !b.endsWith(a)
}

const HOUSES = /(?:企业|公司|集团|农户|商户|工厂|学校|合作社|[村队店厂社])$/u
const THIS_ONE = /[该这此本其那]|[他她它]的/u
const TITLE = /[“《](?<title>[^“”《》，。；]{2,16})[”》]/u

function hasDate({ dates }: DatedText, from: number, to: number): boolean {
  return dates.some(({ start, end }) => start >= from && end <= to)
}

/** 开办这家店, 创建该校: the verb's object is what the text tells of. */
const THIS_OBJECT = /(?:这[家座所间份个]|[该此])(?<object>[\u4e00-\u9fff]{1,6})(?=[，。；]|$)/u

const BUILT: ReadonlySet<string> = new Set(['创办', '开工', '竣工', '验收', '启用'])

/** 云台大桥…。大桥1963年通车: the subject is the one told, or was named before where none was told. */
function isOneTopic(plain: string, told: DatedEvent, { topic, byOthers, verb, end }: DatedEvent): boolean {
  if (byOthers) return false
  // 酱园…这家酱园, 糕点店…这家店: what it is called ends alike.
  const object = THIS_OBJECT.exec(plain.slice(verb, clauseEnd(plain, end)))?.groups?.object
  if (object && plain.slice(Math.max(0, told.start - 16), told.end).includes(object.replace(/子$/u, '').slice(-1)))
    return true
  // 创办制衣厂…工厂迁往: what was founded goes on under the name of its kind.
  if (topic.length === 2 && told.kinds.includes('创办')) {
    const founded = plain.slice(told.verb, clauseEnd(plain, told.end)).slice(-1)
    if (topic.endsWith(founded)) return true
  }
  // 创办《民声报》…《民声报》被查封.
  if (
    topic.length > 2 &&
    told.kinds.includes('创办') &&
    plain.slice(told.verb, clauseEnd(plain, told.end)).includes(topic)
  )
    return true
  // 煤矿动工…第一对斜井投产: the first of what was begun.
  if (/^第?[一1首]/u.test(topic) && told.kinds.some((kind) => BUILT.has(kind))) return true
  if (told.topic !== '')
    return (
      told.topic.endsWith(topic) ||
      topic.endsWith(told.topic) ||
      // 绒兔股份…绒兔股份有限公司.
      (told.topic.length > 3 && topic.startsWith(told.topic)) ||
      (topic.length > 3 && told.topic.startsWith(topic)) ||
      (/^[一二三四首]期/u.test(topic) && told.topic.startsWith(topic))
    )
  return topic === '' || plain.slice(Math.max(0, told.start - 120), told.end).includes(topic)
}

/** Names between the events, and in the words of the later one, may only be that of whom the earlier was told. */
function isOnePerson(text: DatedText, told: DatedEvent, next: DatedEvent, own: boolean): boolean {
  const here = text.place(told.end, next.end)
  const there = text.place(told.start, told.end)
  let subject: string | undefined
  for (const tag of text.source.tags) {
    if (tag.type !== 'person' || tag.start > here.end || BYLINE.test(tag.value.role ?? '')) continue
    // 病逝于鹿埔: a place, and no name.
    if (AT_PLACE.test(text.source.text.slice(Math.max(0, tag.start - 1), tag.start + 1))) continue
    if (!own && SUSPECT.test(tag.value.role ?? '')) continue
    if (!own && BY_OFFICE.test(tag.value.role ?? '') && tag.start < text.place(next.start, next.end).start) continue
    const name = tag.value.refers ?? tag.value.name
    if (tag.end <= there.end) subject = name
    else if (subject === undefined && tag.end <= here.end) subject = name
    else if (tag.start >= here.start && tag.end <= here.end && name !== subject) return false
  }
  return true
}

const AT_PLACE = /^[逝生葬位卒殁居建毕始任战][于於]/u

/** 启动普查, 完成普查; 修复完毕, 送入修复室: one work by the words beside the verbs. */
export function isSameWork(plain: string, told: DatedEvent, next: DatedEvent): boolean {
  const [a, b] = [workOf(plain, told), workOf(plain, next)]
  // 阅卷从9日开始，5日结束.
  if (b === '') return next.start - told.end <= 2
  for (let k = 0; k + 2 <= a.length; k++) if (b.includes(a.slice(k, k + 2))) return true
  return false
}

/** What is begun or done: the words behind the verb, or before it where it ends its clause. */
function workOf(plain: string, { verb, end, date }: DatedEvent): string {
  const behind = /^[\u4e00-\u9fff]{2,6}/u.exec(plain.slice(end, end + 6).replace(/^了/u, ''))?.[0]
  const before = plain.slice(Math.max(date.end, verb - 4), end - verb > 2 ? end : verb)
  return behind ?? /[\u4e00-\u9fff]{2,6}$/u.exec(before)?.[0] ?? ''
}

const SCHOOL = '[\\u4e00-\\u9fff]{0,12}?(?:大学|学院|学校|中学|小学|师范|卫校|党校|技校|[\\u4e00-\\u9fff]校|一中|二中)'
const SCHOOL_BEHIND = new RegExp(`^[于了]?(?<school>${SCHOOL})`, 'u')
const SCHOOL_BEFORE = new RegExp(`从(?<school>${SCHOOL})`, 'u')
const POST = /^(?:为|了)?(?<post>[\u4e00-\u9fff]{1,12}?[长记员任席理事])(?=[，。；、]|$)/u

/** 毕业于云州大学…考入云州大学: one school; 卸任县长…当选县长: one post; 考入该校: the one just told; 租约期满…签了这份租约. */
export function isSameObject(plain: string, a: DatedEvent, b: DatedEvent): boolean {
  const behind = plain.slice(b.end, b.end + 16).replace(/^[为了于]/u, '')
  const object = THIS_OBJECT.exec(plain.slice(b.verb, clauseEnd(plain, b.end)))?.groups?.object
  if (object && object.length > 1 && plain.slice(clauseStart(plain, a.start), a.end).includes(object)) return true
  if (/^[^，。；]{0,4}(?:该|同一|母)/u.test(behind)) return true
  const after = plain.slice(a.end, a.end + 16)
  const before = plain.slice(a.verb - a.gap.length, a.end)
  const school = SCHOOL_BEHIND.exec(after)?.groups?.school ?? SCHOOL_BEFORE.exec(before)?.groups?.school
  const post = POST.exec(after)?.groups?.post
  return [school, post].some((object) => object !== undefined && behind.startsWith(object)) || isOneObject(plain, a, b)
}

/** 解除暴雨橙色预警…发布暴雨橙色预警: so many characters of the object in common. */
const OBJECT = 4

function isOneObject(plain: string, a: DatedEvent, b: DatedEvent): boolean {
  const [told, next] = [a, b].map(({ date, verb, end }) =>
    plain.slice(Math.min(verb, date.end), clauseEnd(plain, end)).replace(/^[\d年月日]+/u, ''),
  ) as [string, string]
  for (let k = 0; k + OBJECT <= told.length; k++) if (next.includes(told.slice(k, k + OBJECT))) return true
  return false
}

/** What is done for the dead, or with what they left. */
const POSTHUMOUS =
  /追|葬|安放|立|迁|建|出版|拍|改编|整理|平反|昭雪|纪念|遗|被|获|入选|由|家[人属]|后人|子女|命名|列|公布|发现|找到|收藏|入藏|展|译|移|火化|公祭|像|获|发|举行|召开|成为/u

/** What is told of the subject that goes on, be it only that something was done. */
const ONLY_ALIVE: ReadonlySet<string> = new Set(['其他', '完成', '开始'])

/** 1948年去世，1950年收关门弟子: in the same sentence, without another subject, what only the living do. */
export function isActOfDead(text: DatedText, told: DatedEvent, next: DatedEvent): boolean {
  const { plain } = text
  if (!told.kinds.includes('去世') || next.subject !== '' || !next.kinds.some((kind) => ONLY_ALIVE.has(kind)))
    return false
  if (clauseStart(plain, next.start) !== next.start || sentenceEnd(plain, told.end) < next.start) return false
  return !POSTHUMOUS.test(plain.slice(next.date.end, next.end)) && isOneStory(text, told, next, true, true)
}

/** 生于1935年，1933年拍下第一张照片: in the same sentence, without another subject, whatever is done. */
export function isBeforeBirth(text: DatedText, told: DatedEvent, next: DatedEvent): boolean {
  const { plain } = text
  if (!told.kinds.includes('出生') || next.kinds.includes('出生') || next.subject !== '') return false
  if (clauseStart(plain, next.start) !== next.start || sentenceEnd(plain, told.end) < next.start) return false
  return isOneStory(text, told, next, true)
}

const THAT =
  /[该此](?:校|厂|院|社|所|店|馆|公司|行|团|队|刊|报|局|站|企业|机构|书|片|剧|影片|作品|小说|歌曲?|电影|节目|品牌)/u
const BEGINNINGS: readonly string[] = ['创办', '创作']

const FIRST = /首[场届批次个部台期条支任版]|第一[场届批次个部台期条支任版]/u
const FIRST_AT_ONCE = new RegExp(`^(?:${FIRST.source})`, 'u')
const AFTER_BEGINNING =
  /(?:成立|建立|创[办建立刊设]|建[校院厂社团队馆台所站]|开[业张馆园播校办]|组建|设立|问世|办学)(?:以|之)?后/u

/** 成立后的首场公演, 剧团的首场公演 of 县越剧团: the first of what had begun. */
function isFirstOf(plain: string, told: DatedEvent, next: DatedEvent): boolean {
  const words = plain.slice(clauseStart(plain, next.start), clauseEnd(plain, next.end))
  const first = words.search(FIRST)
  if (first < 0) return false
  const [owner = ''] = next.subject.split('的')
  // 该校1956年建校，首届学生1954年毕业; 公司9月成立，7月发出第一批货: in one sentence, without an owner of its own.
  if (owner === '' || FIRST_AT_ONCE.test(owner)) {
    const between = plain.slice(told.end, next.start + words.length)
    return sentenceEnd(plain, told.end) >= next.start && !ANOTHER.test(between) && !KIN.test(between)
  }
  const isOwned = owner.length > 1 && !FIRST.test(owner) && told.subject.endsWith(owner)
  return isOwned || AFTER_BEGINNING.test(words.slice(0, first))
}

/** 由三位音乐家创办: of whom the text goes on about, and not only set down in some register. */
export function isOwnFounding(plain: string, { verb, end, gap }: DatedEvent): boolean {
  return end >= clauseEnd(plain, verb) && !/正式|注册|登记|重新|宣布|挂牌|更名/u.test(gap + plain.slice(verb, end))
}

/** 1958年建校…1946年毕业于该校: what happens at what is only begun later. Says which beginning. */
export function beginningOf(plain: string, told: DatedEvent, next: DatedEvent): string | undefined {
  const begun = BEGINNINGS.find((kind) => told.kinds.includes(kind))
  const words = plain.slice(next.start, next.end + 8)
  if (!begun || next.start - told.end > FARTHEST) return undefined
  if (!THAT.test(words) && !isFirstOf(plain, told, next)) return undefined
  return KIN.test(words) || ANOTHER.test(words) ? undefined : begun
}

/** 8月公映，10月才开机: told as late, in one sentence. */
export function isSaidLate(plain: string, told: DatedEvent, next: DatedEvent): boolean {
  return (
    /才/u.test(plain.slice(next.date.end, next.verb)) &&
    sentenceEnd(plain, told.end) >= next.start &&
    (told.kinds.includes('到期') || /^(?:双方|两[人家]|[他她]|老[\u4e00-\u9fff])?$/u.test(next.subject))
  )
}
