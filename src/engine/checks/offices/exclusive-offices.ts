import { isSameBody, type Office, SHARED_TITLES } from './read-offices'

/** Ranks of one ladder, the longest first where one ends in another: who stands on one rung stands on no other. */
const LADDERS: readonly (readonly string[])[] = [
  ['副教授', '教授', '讲师', '助教'],
  ['助理研究员', '副研究员', '研究员'],
  ['副研究馆员', '研究馆员', '馆员'],
  ['副主任医师', '主任医师', '主治医师', '住院医师'],
  ['副主任中医师', '主任中医师', '主治中医师'],
  ['副主任护师', '主任护师', '主管护师', '护师'],
  ['副主任药师', '主任药师', '主管药师', '药师'],
  ['副主任技师', '主任技师', '主管技师'],
  ['正高级工程师', '高级工程师', '助理工程师', '工程师'],
  ['正高级教师', '高级教师', '一级教师', '二级教师'],
  ['正高级农艺师', '高级农艺师', '助理农艺师', '农艺师'],
  ['副编审', '编审'],
  ['一级演员', '二级演员', '三级演员'],
  ['少尉', '中尉', '上尉', '少校', '中校', '上校', '大校', '少将', '中将', '上将'],
  ['下士', '中士', '上士', '军士长'],
  ['船长', '大副', '二副', '三副', '轮机长', '水手长'],
  ['机长', '副驾驶', '乘务长'],
  ['总队长', '总队政委'],
  ['支队长', '支队政委'],
  ['大队长', '教导员'],
  ['中队长', '指导员'],
  ['连长', '指导员'],
  ['营长', '教导员'],
  ['审判长', '书记员', '公诉人', '辩护人'],
  ['党委书记', '纪委书记'],
  ['副导演', '导演'],
  ['主教练', '助理教练'],
  ['副舰长', '舰长'],
  ['副艇长', '艇长'],
  ['法官助理', '法官', '检察官助理', '检察官', '律师'],
  ['大一学生', '大二学生', '大三学生', '大四学生'],
  ['高一学生', '高二学生', '高三学生'],
  ['初一学生', '初二学生', '初三学生'],
  ['博士研究生', '硕士研究生', '本科生'],
]

/** Who helps a head is not that head: only of one body, since one may head a firm and help in another. */
const ASSISTANTS: readonly (readonly string[])[] = [
  ['总经理助理', '总经理'],
  ['总经理助理', '董事长'],
  ['总裁助理', '总裁'],
  ['总裁助理', '董事长'],
  ...'行长 校长 院长 局长 市长 县长 区长 镇长 乡长 厂长 馆长 台长 社长 部长'
    .split(' ')
    .map((head) => [`${head}助理`, head]),
]

/** Posts of one house that nobody holds beside another of the row: 校长 and 教导主任, 项目经理 and 总监理工程师. */
const HOUSES: readonly (readonly string[])[] = [
  '校长 教导主任 教务主任 政教主任 德育主任 总务主任 教务处主任 德育处主任 总务处主任 校医 保安队长 宿管员 大队辅导员',
  '园长 保健医生 保健医 保育员 保育老师',
  '院长 护士长 护理部主任 护士 药剂师 检验师',
  '科主任 护士长 护士',
  '医生 护士长 护士',
  '项目经理 项目总工程师 项目总工 总监理工程师 监理工程师 安全总监 安全员 施工员 监理员',
  '董事长 独立董事 外部董事 监事会主席 监事长 职工监事',
  '店长 店员 收银员 服务员 厨师长',
  '列车长 列车员 乘警长 乘警 动车组司机 火车司机 指导司机 副司机',
  '主教练 队医 体能教练 守门员教练',
  '主裁判 助理裁判 边裁 第四官员',
  '导演 制片主任 灯光师 录音师 场记 化妆师',
  '审判长 被告人 被告 原告 上诉人 证人 人民陪审员 书记员',
  '村支书 村会计 村文书 村妇联主席 驻村第一书记',
  '村党支部书记 村会计 村文书 村妇联主席 驻村第一书记',
  '所长 教导员',
  '船长 轮机长 水手',
].map((row) => row.split(' '))
const ALL_LADDERS = [...LADDERS, ...ASSISTANTS, ...HOUSES]

/** The ladder a role stands on and its rung; undefined for what is no rank. */
export interface Rank {
  readonly ladder: number
  readonly rung: string
  /** What stands before it: 市一院心内科. */
  readonly body: string
}

/** The ranks a role names: 教授、博士生导师 is one. */
export function readRanks(role: string): Rank[] {
  return role.split(/[、，,；;]|兼/u).flatMap((part) =>
    ALL_LADDERS.flatMap((rungs, ladder) => {
      const rung = rungs.find((one) => part.endsWith(one))
      const isDeputy = ladder >= LADDERS.length && rung !== undefined && part.endsWith(`副${rung}`)
      return rung && !isDeputy ? [{ ladder, rung, body: part.slice(0, part.length - rung.length) }] : []
    }),
  )
}

/**
 * Which of two rungs shows that two roles are not one person's: 教授 and 副教授, 心内科 and 骨科. `apart`: told in two
 * stories, where a house without a name may be another.
 */
export function excludedRank(some: readonly Rank[], others: readonly Rank[], apart: boolean): string | undefined {
  for (const { ladder, rung, body } of some) {
    for (const other of others) {
      if (ladder !== other.ladder) continue
      if (ladder >= LADDERS.length && (rung === other.rung || !isSameBody(houseOf(body), houseOf(other.body)))) continue
      if (ladder >= LADDERS.length + ASSISTANTS.length && (apart || holdsBoth(some, others, ladder))) continue
      if (rung !== other.rung || areSiblings(body, other.body)) return other.rung
    }
  }
  return undefined
}

/** 该校总务主任 is of the school named before; 骨科护士长 is of the ward 骨科主任 heads. */
function houseOf(body: string): string {
  return /^[该此]\S{1,2}$/u.test(body) ? '' : body.replace(/科$/u, '')
}

/** 校长、教导主任 of a small school: told of both, one of them is no contradiction. */
function holdsBoth(some: readonly Rank[], others: readonly Rank[], ladder: number): boolean {
  return some.some(
    (one) => one.ladder === ladder && others.some((two) => two.ladder === ladder && one.rung === two.rung),
  )
}

/** The party's branch of a body leads that body. */
const BRANCH = /(?:党组|党委|党工委|党总支|党支部|支部|支委)$/u
/** Bodies of which nobody heads two, whatever the title: two villages, two wards of a hospital. */
const LEAF =
  /(?:村委会|居委会|社区居委会|居民委员会|村民委员会|村|社区|科|庭|车间|派出所|工作站|病区|病房|教研室|教研组|中队|支队|系|小学|中学|幼儿园|街道|乡|镇|班组|研究室|编辑部|邮政所|供电所|卫生院|税务所|司法所)$/u
/** A body made of several. */
const JOINT = /联合|联村|联建|片区|总校|本部/u

/** 柳湾村 and 青石村, 市一院心内科 and 市一院骨科: two bodies of one kind, each a world of its own. */
function areSiblings(a: string, b: string): boolean {
  const [x, y] = [a.replace(BRANCH, ''), b.replace(BRANCH, '')]
  if (JOINT.test(x) || JOINT.test(y)) return false
  const [kind, other] = [LEAF.exec(x)?.[0], LEAF.exec(y)?.[0]]
  if (kind === undefined || kind !== other || isSameBody(x, y)) return false
  // 该院急诊科 is 市二院急诊科.
  const [own, their] = [stemOf(x, kind), stemOf(y, kind)]
  return own !== '' && their !== '' && own !== their
}

/** The two characters that tell a ward or village from the next one. */
function stemOf(body: string, kind: string): string {
  return body
    .slice(0, body.length - kind.length)
    .replace(/(?:村|社区)$/u, '')
    .slice(-2)
}

/** Heads that nobody is of two bodies at a time, whatever they are called. */
const SOLE = new Set('总统 总理 省长 市长 县长 区长 旗长 州长 镇长 乡长 厅长 局长 检察长 行长 支队长 总队长'.split(' '))
/** Who leads a government does not lead the party there; in a village one may do both. */
const GOVERNORS = /^[省市县区旗州盟镇乡]长$/u
/** Chairmen of these lead nothing else; of clubs and companies one may lead several. */
const MASS_BODY = /(?:总工会|妇联|残联|工商联|科协|侨联|政协|红十字会)$/u
/** Heads of several bodies of one house: a company and its daughter, a hospital and its school. */
const SEVERAL = new Set([
  ...SHARED_TITLES,
  ...'董事长 总经理 经理 总裁 秘书长 社长 组长 领队 主编 总编 总编辑 总指挥 指挥长 总工程师 总监 监事长 支书'.split(
    ' ',
  ),
])
/** Who presides and who keeps the office of one society. */
const PRESIDING = new Set('主席 会长 理事长'.split(' '))

export function areExclusive(
  office: Office,
  other: Office,
  some: readonly Office[],
  others: readonly Office[],
): boolean {
  if (office.title !== other.title) {
    if (some.length !== 1 || others.length !== 1) return false
    return areSole(office, other) || arePartyAndGovernment(office, other) || isSecretaryOfPresided(office, other)
  }
  if (office.deputy !== other.deputy) {
    // 主任 by itself may be another body's; 县委副书记、县委书记: who holds both is told of rightly.
    const isVague = office.title === '主任' && (office.body === '') !== (other.body === '')
    return !isVague && isSameBody(office.body, other.body) && isOnly(office, some) && isOnly(office, others)
  }
  if (isSameBody(office.body, other.body)) return false
  if (areSiblings(office.body, other.body)) return isOnly(office, some) && isOnly(office, others)
  if (office.deputy) return false
  if (MASS_BODY.test(office.body) && MASS_BODY.test(other.body)) return true
  if (SEVERAL.has(office.title) || /(?:医学院|研究院|书院)$/u.test(`${office.body}${office.title}`)) return false
  const shortest = office.title === '部长' ? 2 : 3
  return office.body.length >= shortest && other.body.length >= shortest
}

function isOnly({ title }: Office, all: readonly Office[]): boolean {
  return all.filter((office) => office.title === title).length === 1
}

/** 县法院院长 and 县检察院检察长; 市长 and 县长. */
function areSole(a: Office, b: Office): boolean {
  const sole = ({ title, body }: Office): boolean =>
    SOLE.has(title) ||
    (title === '院长' && (body.endsWith('法院') || body === '法')) ||
    (title === '主席' && body.endsWith('政协')) ||
    (title === '主任' && /人大(?:常委会?)?$/u.test(body))
  return !a.deputy && !b.deputy && sole(a) && sole(b)
}

/** 县长 and 县委书记. */
function arePartyAndGovernment(a: Office, b: Office): boolean {
  const [governor, secretary] = GOVERNORS.test(a.title) ? [a, b] : [b, a]
  return (
    GOVERNORS.test(governor.title) &&
    secretary.title === '书记' &&
    !governor.deputy &&
    !secretary.deputy &&
    new RegExp(`${governor.title.charAt(0)}党?委$`, 'u').test(secretary.body)
  )
}

/** 市足协主席 and 市足协秘书长. */
function isSecretaryOfPresided(a: Office, b: Office): boolean {
  const [head, secretary] = a.title === '秘书长' ? [b, a] : [a, b]
  return (
    secretary.title === '秘书长' &&
    PRESIDING.has(head.title) &&
    !head.deputy &&
    !secretary.deputy &&
    head.body !== '' &&
    secretary.body !== '' &&
    isSameBody(head.body, secretary.body)
  )
}
