/** A kind of event and the verbs newspapers tell it with. */
interface EventKind {
  readonly kind: string
  readonly verbs: string
  /** How many characters of subject and adverb may stand between the date and the verb. */
  readonly reach: number
}

const KINDS: readonly EventKind[] = [
  { kind: '出生', reach: 14, verbs: '出生|降生|诞生(?!地)|生于|生(?=[，。；（）在]|$)|呱呱坠地|生人' },
  { kind: '去世', reach: 14, verbs: '逝世|去世|病逝|辞世|离世|牺牲|就义|殉职|病故|病殁|谢世|遇难|长眠|阵亡|溘然' },
  { kind: '退伍', reach: 10, verbs: '退伍|退役|转业|复员' },
  { kind: '退休', reach: 12, verbs: '退休|离休|退居二线' },
  { kind: '毕业', reach: 14, verbs: '毕业|肄业|结业' },
  {
    kind: '入学',
    reach: 6,
    verbs:
      '考入|考上|考取|考进|入读|就读|入学|升入|保送|进入[^，。；、]{1,10}(?:大学|学院|中学|学校|师范)[^，。；、]{0,6}(?:学习|读书|深造)',
  },
  { kind: '获硕士学位', reach: 12, verbs: '(?:获|取得|拿到)[^，。；、]{0,12}硕士学位' },
  { kind: '获博士学位', reach: 12, verbs: '(?:获|取得|拿到)[^，。；、]{0,12}博士学位' },
  {
    kind: '入伍',
    reach: 10,
    verbs: '入伍|参军|从军|当兵|应征|参加(?:红军|八路军|新四军|解放军|志愿军|游击队)|入朝|赴朝',
  },
  { kind: '下乡', reach: 10, verbs: '下乡|插队|上山下乡|到农村落户' },
  { kind: '返城', reach: 8, verbs: '返城|回城' },
  { kind: '参加革命', reach: 8, verbs: '参加革命|投身革命' },
  {
    kind: '参加工作',
    reach: 10,
    verbs: '参加工作|从教|从医|从警|进厂|上班|入职|从业|执教|拜师|学艺|入行|登上讲台|走上讲台|走上工作岗位|入警',
  },
  { kind: '入党', reach: 10, verbs: '入党|加入(?:了)?中国共产党|加入中共|加入(?:了)?党组织|入团|加入共青团' },
  { kind: '订婚', reach: 8, verbs: '订婚|定亲' },
  { kind: '结婚', reach: 10, verbs: '结婚|成婚|完婚|登记结婚|喜结连理|领证' },
  { kind: '离婚', reach: 10, verbs: '离婚|离异' },
  { kind: '立项', reach: 10, verbs: '立项|获批立项|批复立项' },
  { kind: '开工', reach: 12, verbs: '开工|动工|奠基|破土|始建|兴建|开挖|开建' },
  { kind: '封顶', reach: 12, verbs: '封顶|合龙|贯通' },
  {
    kind: '竣工',
    reach: 14,
    verbs:
      '竣工|完工|建成|通车|投产|落成|投用|投入使用|投入运营|投入运行|启用|交付|并网|蓄水|通水|通航|验收|开馆|建设完成|全线贯通',
  },
  { kind: '开机', reach: 8, verbs: '开机' },
  { kind: '杀青', reach: 8, verbs: '杀青' },
  { kind: '闭幕', reach: 10, verbs: '闭幕|落幕|闭会|落下帷幕|收官' },
  { kind: '开幕', reach: 10, verbs: '开幕|开赛|揭幕|启幕|拉开帷幕|开锣' },
  {
    kind: '停办',
    reach: 10,
    verbs: '停刊|停办|撤销|注销|解散|倒闭|停业|关闭|歇业|关停|停产|破产|终刊|停播|关张|退市|摘牌|裁撤',
  },
  {
    kind: '创办',
    reach: 10,
    verbs: '创办|创刊|成立|开业|创建|创立|开办|注册|组建|设立|开播|开张|上市(?!场)|挂牌',
  },
  { kind: '案发', reach: 10, verbs: '案发|作案|行窃' },
  { kind: '立案', reach: 10, verbs: '立案|被捕|被刑事拘留|被刑拘|被逮捕|被批捕|落网|被抓获|抓获|归案|缉拿' },
  { kind: '起诉', reach: 12, verbs: '提起公诉|被起诉|移送起诉|向法院起诉|诉至法院|诉诸法院' },
  { kind: '宣判', reach: 14, verbs: '宣判|判决|判处|获刑|被判' },
  { kind: '刑满释放', reach: 6, verbs: '刑满释放|刑满出狱|出狱' },
  { kind: '卸任', reach: 10, verbs: '卸任|离任|辞职|去职|卸下|辞去' },
  { kind: '上任', reach: 10, verbs: '上任|就任|当选|履新|到任|出任|接任|就职|走马上任' },
  { kind: '入院', reach: 8, verbs: '入院|住院|住进医院' },
  { kind: '出院', reach: 8, verbs: '出院' },
  { kind: '出发', reach: 10, verbs: '出发|启程|动身|起飞|启航|发车|离港|驶离' },
  { kind: '抵达', reach: 12, verbs: '抵达|到达|抵(?=[^押抗御消])|降落|到港|靠港' },
  { kind: '发射', reach: 10, verbs: '发射升空|发射|升空' },
  { kind: '着陆', reach: 10, verbs: '着陆|返回地球|返回地面' },
  { kind: '起火', reach: 12, verbs: '起火|着火|发生火灾|突发火灾' },
  { kind: '扑灭', reach: 12, verbs: '扑灭|扑救完毕|明火熄灭' },
  { kind: '被困', reach: 10, verbs: '被困|失踪|走失|失联|遇险' },
  { kind: '获救', reach: 12, verbs: '获救|被救出|找到|寻回|被救|脱险' },
  { kind: '播种', reach: 8, verbs: '播种|移栽|下种|插秧' },
  { kind: '收获', reach: 8, verbs: '收割|收获|开镰|采收' },
  { kind: '申请', reach: 10, verbs: '提出申请|递交申请|申报' },
  { kind: '获批', reach: 10, verbs: '获批|获准|获得授权|获授权' },
  {
    kind: '活动',
    reach: 8,
    verbs:
      '收徒|收下|收[^，。；、]{0,3}为徒|登台|受聘|返乡|回乡|写下|带徒|移居|迁居|赴任|担任|调任|率队|率部|率领|夜袭|转战|负伤|被俘|随部队|奔赴|出席|结识|随军',
  },
]

const LIFE = [
  '入党',
  '入学',
  '毕业',
  '入伍',
  '退伍',
  '参加工作',
  '下乡',
  '返城',
  '参加革命',
  '退休',
  '订婚',
  '结婚',
  '离婚',
  '上任',
  '卸任',
  '获硕士学位',
  '获博士学位',
]
const CHAINS: readonly (readonly string[])[] = [
  ['入伍', '退伍'],
  ['参加工作', '退休'],
  ['下乡', '返城'],
  ['下乡', '退休'],
  ['入伍', '退休'],
  ['参加革命', '入党'],
  ['参加革命', '退休'],
  ['订婚', '结婚', '离婚'],
  ['立项', '开工', '封顶'],
  ['立项', '竣工'],
  ['开工', '竣工'],
  ['封顶', '竣工'],
  ['开幕', '闭幕'],
  ['开机', '杀青'],
  ['创办', '停办'],
  ['案发', '立案', '起诉', '宣判', '刑满释放'],
  ['入院', '出院'],
  ['出发', '抵达'],
  ['发射', '着陆'],
  ['起火', '扑灭'],
  ['被困', '获救'],
  ['播种', '收获'],
  ['申请', '获批'],
  ['获硕士学位', '获博士学位'],
]

/** `a<b`: a can never be later than b. */
export const EVENT_ORDER: ReadonlySet<string> = new Set([
  ...LIFE.flatMap((kind) => [`出生<${kind}`, `${kind}<去世`]),
  '出生<去世',
  '出生<活动',
  '活动<去世',
  ...CHAINS.flatMap((chain) => chain.flatMap((a, k) => chain.slice(k + 1).map((b) => `${a}<${b}`))),
])
/** In the order they are told in only: who left one school may have entered another. */
export const TOLD_ORDER: ReadonlySet<string> = new Set(['入学<毕业', '上任<卸任'])

const BEHIND = KINDS.map(({ kind, verbs, reach }) => ({
  kind,
  pattern: new RegExp(`^[^，。；、：？！]{0,${reach}}?(?:${verbs})`, 'u'),
}))
const BEFORE = KINDS.map(({ kind, verbs }) => ({
  kind,
  pattern: new RegExp(`(?:${verbs})(?:于|在|(?:时间|日期)(?:为|是|：)?)(?:公元)?$`, 'u'),
}))
const NO_EVENT = /计划|预计|拟|原定|力争|将(?!军|其)|有望|争取|目标|要求|确保|尚未|未能|没有|不得/u

/** What the words behind a date tell of, and where the verb ends; plans tell of no event. */
export function eventBehind(words: string): { readonly kind: string; readonly length: number } | undefined {
  const clause = words.replace(/^，/u, '')
  const shift = words.length - clause.length
  let best: { kind: string; length: number } | undefined
  for (const { kind, pattern } of BEHIND) {
    const match = pattern.exec(clause)
    if (match && (!best || match[0].length + shift < best.length)) best = { kind, length: match[0].length + shift }
  }
  return best && !NO_EVENT.test(words.slice(0, best.length)) ? best : undefined
}

/** 建成于1954年, 出生日期：1936年: the verb before the date. */
export function eventBefore(words: string): { readonly kind: string; readonly length: number } | undefined {
  if (!/[于在间期：为是元]$/u.test(words)) return undefined
  for (const { kind, pattern } of BEFORE) {
    const match = pattern.exec(words)
    if (match) return { kind, length: match[0].length }
  }
  return /(?:出生|生)于(?:公元)?$/u.test(words) ? { kind: '出生', length: 2 } : undefined
}
