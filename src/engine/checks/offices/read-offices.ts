/** An office as a title says it: 澜溪县教育局 · 局长, and whether it is the deputy's. */
export interface Office {
  /** Empty where the words name none: 县长 by itself. */
  readonly body: string
  readonly title: string
  readonly deputy: boolean
}

/** Offices of which a body has one. 委员, 代表, 记者 and the like are many people's and never compared. */
const HEADS =
  '国务卿 国家主席 总统 总理 首相 外长 防长 议长 国王 女王 省长 市长 县长 区长 旗长 盟长 州长 镇长 乡长 村长 部长 厅长 局长 处长 科长 署长 司长 院长 总校长 校长 园长 馆长 所长 厂长 矿长 台长 行长 队长 支队长 大队长 总队长 书记 主任 主席 秘书长 会长 理事长 监事长 董事长 总经理 总裁 社长 总编辑 总编 主编 总指挥 指挥长 总工程师 总监 经理 组长 领队 庭长 中队长 班长 站长 店长 团长 支书 检察长 参谋长 司令员 政委 行政长官'
    .split(' ')
    .sort((a, b) => b.length - a.length)

/** One may head the party's side of a body and hold its office too, so that these say little of any other. */
export const SHARED_TITLES: ReadonlySet<string> = new Set([
  '书记',
  '主任',
  '主席',
  '会长',
  '队长',
  '处长',
  '科长',
  '理事长',
])

const DEPUTY = /(?:常务|第一|执行)?副$/u
/** The party's side of a body, and its government: 澜溪县教育局党组 and 澜溪县人民政府 name the body before them. */
const PARTY_SIDE = /(?:党组|党委|党工委|党总支|党支部)$/u
const GOVERNMENT = /(?:人民政府|政府)$/u

/**
 * The offices a title names: 县委副书记、县长 are two. The body of one serves the next that names none (县教育局党组
 * 书记、局长). Words that are nobody's single office (记者, 委员) are left out.
 */
export function readOffices(role: string): Office[] {
  let before = ''
  return role.split(/[、，,；;]|兼/u).flatMap((part) => {
    const office = readOffice(part.trim())
    if (!office) return []
    const isOwn = office.body !== ''
    const body = isOwn ? office.body : bodyFor(office.title, before)
    if (isOwn) before = office.body
    return [{ ...office, body }]
  })
}

/** One office; undefined where the words end in no title of the table. */
export function readOffice(words: string): Office | undefined {
  const title = HEADS.find((head) => words.endsWith(head))
  if (!title) return undefined
  const rest = words.slice(0, words.length - title.length)
  return { body: plainBody(bodyIn(rest.replace(DEPUTY, ''), title)), title, deputy: DEPUTY.test(rest) }
}

/** 教育局长 is 教育局局长, 临江市长 is 临江市市长: the sign both share is printed once. */
function bodyIn(rest: string, title: string): string {
  const shared = /^[省市县区旗州镇乡厅局馆]长$/u.test(title) ? title.charAt(0) : ''
  return rest.length < 2 || rest.endsWith(shared) || GOVERNMENT.test(rest) ? rest : `${rest}${shared}`
}

/** A body's name as one writes it before an office: 中共澜溪县委员会 is 澜溪县委, 澜溪县人民政府 is 澜溪县. */
export function plainBody(name: string): string {
  return (
    name
      .replace(/^中共/u, '')
      .replace(/委员会$/u, '委')
      .replace(GOVERNMENT, '')
      // 北畑老校长, 北畑国小退休校长: who held an office held that of the body.
      .replace(/(?<=[\u4e00-\u9fff]{2})(?:老|退休|离休|荣休|离任|卸任)$/u, '')
      .replace(/([省市县区旗州盟镇乡])\1/gu, '$1')
  )
}

/** 澜溪县委 before 县长 names 澜溪县, 教育局党组 before 局长 the 教育局. */
function bodyFor(title: string, before: string): string {
  const place = before.replace(PARTY_SIDE, '')
  return place.endsWith(`${title.charAt(0)}委`) ? place.slice(0, -1) : place
}

/** A body inside another is another: a bureau's name may be shortened, not skipped. */
const ANOTHER_BODY = /[局厅校馆院所站司党会]/u

/** So many characters at the end of a body's name are its own. */
const OWN_NAME = 5

type Two = [string, string]

/** 卡兰民主共和国 is 卡兰. */
const STATE = /(?:伊斯兰|民主|人民|阿拉伯|联邦|社会主义)*(?:共和国|合众国|王国|联邦)$/u
/** 应卡兰总统邀请, 本报讯卡兰总统: words of the sentence, taken for the body's first. */
const LEADS_IN = /^(?:.*本报讯|应(?!急|用)|同(?!济|心|仁)|与)/u

/**
 * Whether two names may be one body's: 县人社局 and 澜溪县人力资源和社会保障局, 县委 and 澜溪县委, nothing and anything. The short
 * name's characters come in the long one in order, and what is left out inside it is no body by itself.
 */
export function isSameBody(a: string, b: string): boolean {
  const [short, long] = [a, b]
    .map((name) => name.replace('社会', '社').replace(STATE, '').replace(LEADS_IN, ''))
    .sort((x, y) => x.length - y.length) as Two
  if (short === '' || long.endsWith(short)) return true
  if (short.at(-1) !== long.at(-1)) return false
  // 桐岭东河司法所, 桐岭区司法局东河司法所: the bureau it belongs to may be left out before its own name.
  if (short.slice(0, 2) === long.slice(0, 2) && long.endsWith(short.slice(-OWN_NAME))) return true
  let at = 0
  let skipped = ''
  for (const sign of long) {
    if (sign === short.charAt(at)) at++
    else if (at > 0) skipped += sign
  }
  return at === short.length && !ANOTHER_BODY.test(skipped)
}

/** Whether two may be one office, more or less fully named. */
export function isSameOffice(a: Office, b: Office): boolean {
  return a.title === b.title && a.deputy === b.deputy && isSameBody(a.body, b.body)
}

/** Whether two are one office by their full names. */
export function isEqualOffice(a: Office, b: Office): boolean {
  return a.title === b.title && a.deputy === b.deputy && a.body === b.body
}

/** The party's committee of a place; 市纪委 and 市卫健委 end as it does. */
const PARTY_OF_PLACE = /[省市县区旗州盟镇乡]委$/u

/** Whether both name one body of one place, the one more fully than the other: 临江市卫健委, 临江市卫生健康委. */
export function isShortFor(a: string, b: string): boolean {
  return (
    a.length >= 4 &&
    a.slice(0, 3) === b.slice(0, 3) &&
    PARTY_OF_PLACE.test(a) === PARTY_OF_PLACE.test(b) &&
    isSameBody(a, b)
  )
}

/** Head and deputy of one body, or the heads of two. */
export function excludes(printed: Office, listed: Office): boolean {
  if (printed.title !== listed.title) return false
  const isSame = isSameBody(printed.body, listed.body)
  if (printed.deputy !== listed.deputy) return isSame
  return !printed.deputy && !isSame && !SHARED_TITLES.has(printed.title) && printed.body.length > 2
}
