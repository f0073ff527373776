/** A kind of event and the verbs newspapers tell it with. */
interface EventKind {
  readonly kind: string
  readonly verbs: string
  /** How many characters of subject and adverb may stand between the date and the verb. */
  readonly reach: number
}

const KINDS: readonly EventKind[] = [
  { kind: '出生', reach: 14, verbs: '出生|降生|诞生(?!地)|生于|生(?=[，。；（）在]|$)|呱呱坠地|生人|来到人世' },
  {
    kind: '去世',
    reach: 14,
    verbs:
      '逝世|去世|病逝|辞世|离世|牺牲|就义|殉职|病故|病殁|谢世|遇难|长眠|阵亡|溘然|罹难|捐躯|英勇献身|殉国|殉难|遇害|断气|过世|撒手人寰|离开人世|与世长辞',
  },
  {
    kind: '治丧',
    reach: 14,
    verbs: '遗体告别|告别仪式|追悼会|追思会|安葬|下葬|火化|安放|撒入|出殡|入土为安|落葬',
  },
  { kind: '退伍', reach: 10, verbs: '退伍|(?<!宣布)退役(?!军人)|转业|复员|脱下军装' },
  { kind: '退休', reach: 12, verbs: '退休|离休|退居二线|荣休' },
  { kind: '毕业', reach: 14, verbs: '毕业(?!生|设计|证)|肄业|结业' },
  {
    kind: '入学',
    reach: 6,
    verbs:
      '(?:考入|考上|考取|考进|保送|步入|踏进|迈进)(?![^，。；]{0,4}[博硕]士)|入读|就读|入学|升入|进入[^，。；、]{1,10}(?:大学|学院|中学|学校|师范)[^，。；、]{0,6}(?:学习|读书|深造)',
  },
  { kind: '读硕士', reach: 8, verbs: '(?:考取|考上|攻读|就读|读)[^，。；、]{0,10}(?:硕士(?!后)|硕士研究生)' },
  {
    kind: '读博士',
    reach: 8,
    verbs: '(?:考取|考上|攻读|就读|读)[^，。；、]{0,10}(?:博士(?!后)|博士研究生)|师从[^，。；、]{2,8}攻读',
  },
  { kind: '获硕士学位', reach: 12, verbs: '(?:获|取得|拿到|被授予)[^，。；、]{0,12}硕士学位|硕士(?:研究生)?毕业' },
  { kind: '获博士学位', reach: 12, verbs: '(?:获|取得|拿到|被授予)[^，。；、]{0,12}博士学位|博士(?:研究生)?毕业' },
  {
    kind: '入伍',
    reach: 10,
    verbs:
      '入伍|参军|从军|当兵|应征|(?:参加|加入)(?:了)?(?:中国)?(?:工农)?(?:红军|八路军|新四军|人民解放军|解放军|人民志愿军|志愿军|游击队|抗联)|投笔从戎|披上(?:绿|戎|军)装|穿上军装|入朝|赴朝',
  },
  {
    kind: '入队',
    reach: 10,
    verbs:
      '入选[^，。；、]{0,6}队(?!教练|医|务)|进入[^，。；、]{1,6}队(?![^，。；]{0,6}[任教])|进队|(?:开始)?职业生涯|转为职业',
  },
  { kind: '挂靴', reach: 10, verbs: '宣布退役|挂靴|告别(?:赛场|泳池|田径场|绿茵场)|退出国家队' },
  { kind: '下乡', reach: 10, verbs: '下乡|插队|上山下乡|到农村落户' },
  { kind: '返城', reach: 8, verbs: '返城|回城' },
  { kind: '参加革命', reach: 8, verbs: '参加革命|投身革命' },
  {
    kind: '参加工作',
    reach: 10,
    verbs:
      '参加工作|从教|从医|从警|进厂|上班|入职|从业|执教|拜师|学艺|入行|(?:登上|走上|站上)(?:三尺)?讲台|接过[^，。；、]{1,8}(?:班|岗)|当上|执业|进矿|进站|走上工作岗位|入警',
  },
  {
    kind: '入党',
    reach: 10,
    verbs:
      '入党|加入(?:了)?(?:中国)?共产党|加入中共|加入(?:了)?党组织|成为[^，。；、]{0,6}共产党员|入团|加入共青团|加入(?:了)?(?:中国)?(?:民盟|民进|民建|农工党|九三学社|致公党)|火线入党',
  },
  { kind: '相识', reach: 12, verbs: '相识|结识|初识|相恋|恋爱|邂逅|相亲|处对象' },
  { kind: '订婚', reach: 8, verbs: '订婚|定亲' },
  {
    kind: '结婚',
    reach: 10,
    verbs: '结婚|成婚|完婚|登记结婚|喜结连理|领证|结为夫妻|步入婚姻|办(?:了|理)?婚[礼事]|举行婚礼|拜堂',
  },
  { kind: '离婚', reach: 10, verbs: '离婚|离异|劳燕分飞' },
  { kind: '立项', reach: 10, verbs: '立项|获批立项|批复立项|提出建设|批准建设' },
  { kind: '招标', reach: 10, verbs: '(?:公开|启动|发布|挂网|进行)招标|招标公告' },
  { kind: '中标', reach: 10, verbs: '中标' },
  {
    kind: '开工',
    reach: 12,
    verbs:
      '开工|动工|奠基|破土|始建|兴建|开挖|开建|打下第一根桩|开始(?:建设|修建|施工|修缮)|(?:启动|实施)[^，。；、]{0,6}(?:修缮|大修|改造|修复|维修|建设)|打桩|开钻',
  },
  { kind: '封顶', reach: 12, verbs: '封顶|合龙|(?<!全线)贯通|洞通|轨通|车通' },
  {
    kind: '竣工',
    reach: 14,
    verbs:
      '竣工|完工|建成|通车|投产|落成|投用|投入使用|投入运营|投入运行|启用|交付|并网|蓄水|通水|通航|通气|验收|开馆|开园|试运营|试运行|建设完成|全线贯通|正式运营|开通运营|(?:修缮|修复|大修|改造|建设)(?:完毕|完成|完工|结束)|全部完成|迎客|入住',
  },
  {
    kind: '创作',
    reach: 10,
    verbs: '(?:开始|着手|投入)(?:创作|写作|撰写|编写|编纂)|动笔|构思|开笔|创作完成|完稿|脱稿|初稿|写完|写就',
  },
  { kind: '问世', reach: 10, verbs: '首演|首映|首播|公映|上映|出版(?!社)|面世|发行|公演|搬上(?:舞台|银幕)|刊发|连载' },
  { kind: '开机', reach: 8, verbs: '开机|开拍' },
  { kind: '杀青', reach: 8, verbs: '杀青|关机' },
  { kind: '闭幕', reach: 10, verbs: '闭幕|落幕|闭会|落下帷幕|收官|收枰|闭展|收兵|降下帷幕|谢幕|收拍' },
  {
    kind: '开幕',
    reach: 10,
    verbs: '开幕|开赛|揭幕|启幕|拉开帷幕|拉开(?:战)?幕|开锣|开展(?=[，。；、]|$)|开拍(?=[，。；、]|$)|开考',
  },
  {
    kind: '停办',
    reach: 10,
    verbs:
      '停刊|停办|撤销|注销|解散|倒闭|停业|关闭|歇业|关停|停产|破产|终刊|停播|关张|退市|摘牌|裁撤|停航|停运|停演|撤并|谢客',
  },
  {
    kind: '创办',
    reach: 10,
    verbs:
      '创办|创刊|成立|开业|创建|创立|开办|注册|组建|设立|开播|开张|挂牌|开通(?!试?运)|开航|首航|开门营业|始创(?!作)|建校|建厂|办学',
  },
  {
    kind: '上市',
    reach: 14,
    verbs:
      '(?:在|登陆)[^，。；、]{0,10}(?:上市|挂牌|主板|创业板|科创板|新三板|港股|[沪深]市|交易所)|(?:股票|公司|正式|成功)上市',
  },
  {
    kind: '签约',
    reach: 8,
    verbs:
      '签署(?:了)?[^，。；、]{0,6}(?:收购|转让|合同|租赁)(?:协议|合同)?|签订(?:了)?[^，。；、]{0,8}(?:合同|协议)|签约',
  },
  { kind: '交割', reach: 12, verbs: '完成(?:股权|资产)?(?:交割|过户|收购)|解除合同|终止合同|终止协议|解约|合同到期' },
  { kind: '借款', reach: 10, verbs: '借款|借入|借走|贷款(?=[\\d，。；])|出借' },
  { kind: '还清', reach: 12, verbs: '还清|偿还|归还|还款|结清' },
  { kind: '投保', reach: 10, verbs: '投保|参保' },
  { kind: '案发', reach: 10, verbs: '案发|作案|行窃|潜逃|出逃|外逃|遇害' },
  { kind: '庭审', reach: 12, verbs: '开庭|公开审理|公开开庭' },
  {
    kind: '立案',
    reach: 10,
    verbs:
      '立案|被捕|被刑事拘留|被刑拘|被(?:依法)?逮捕|被(?:依法)?批捕|批准逮捕|落网|被抓获|抓获|归案|缉拿|被查|接受(?:纪律)?审查|被留置',
  },
  {
    kind: '起诉',
    reach: 12,
    verbs:
      '提起公诉|被起诉|移送(?:审查)?起诉|向[^，。；、]{0,8}法院起诉|诉至法院|诉诸法院|提起诉讼|起诉至|告上法[庭院]|起诉状|递交诉状|提起[^，。；、]{0,4}诉讼',
  },
  { kind: '宣判', reach: 14, verbs: '宣判|判决|判处|获刑|被判' },
  { kind: '刑满释放', reach: 6, verbs: '刑满释放|刑满出狱|出狱|假释|获释' },
  { kind: '卸任', reach: 10, verbs: '卸任|离任|辞职|去职|卸下|辞去' },
  { kind: '上任', reach: 10, verbs: '上任|就任|当选|履新|到任|出任|接任|就职|走马上任' },
  { kind: '入院', reach: 8, verbs: '入院|住院|住进[^，。；、]{0,8}(?:医院|病房)|收治|确诊' },
  { kind: '出院', reach: 8, verbs: '出院|痊愈' },
  { kind: '手术开始', reach: 10, verbs: '手术(?:正式)?(?:开始|启动)|被?推[进入]手术室|开始手术|进入手术室' },
  { kind: '手术结束', reach: 10, verbs: '手术(?:顺利|成功|圆满)?(?:结束|完成)|被?推出手术室|走出手术室' },
  {
    kind: '出发',
    reach: 10,
    verbs: '出发|启程|动身|起飞|启航|起航|发车|离港|驶离|出海|登机|登车|出征|开出|驶出|始发|开航',
  },
  { kind: '抵达', reach: 12, verbs: '抵达|到达|抵(?=[^押抗御消])|降落|到港|靠港|靠泊|返航|返港|返程|凯旋|进站|到站' },
  { kind: '沉没', reach: 12, verbs: '沉没|倾覆|触礁|失事|坠毁|坠海' },
  { kind: '发射', reach: 10, verbs: '发射升空|发射|升空' },
  { kind: '着陆', reach: 10, verbs: '着陆|返回地球|返回地面' },
  { kind: '起火', reach: 12, verbs: '起火|着火|发生火灾|突发火灾' },
  { kind: '接警', reach: 10, verbs: '接(?:到)?(?:报)?警|接到(?:群众)?(?:报警|求助|警情)' },
  { kind: '到场', reach: 12, verbs: '(?:赶到|到达|抵达)(?:了)?(?:现场|事发)|到场' },
  { kind: '扑灭', reach: 12, verbs: '扑灭|扑救完毕|明火熄灭' },
  { kind: '被困', reach: 10, verbs: '被困|失踪|走失|失联|遇险|离家出走|离家(?=[，。；、]|$)|被拐|失散' },
  { kind: '获救', reach: 12, verbs: '获救|被救|(?<!没有|未能?)找到|寻回|脱险|认亲|团圆' },
  { kind: '播种', reach: 8, verbs: '播种|移栽|下种|插秧|放苗|投放|下塘|定植' },
  { kind: '收获', reach: 8, verbs: '收割|收获|开镰|采收|起捕|捕捞|采摘|开园采' },
  { kind: '申请', reach: 10, verbs: '(?:提出|递交|提交)(?:了)?[^，。；、]{0,6}申请|申报(?!书)|申请(?:专利|商标|注册)' },
  {
    kind: '试验',
    reach: 6,
    verbs:
      '(?:进入|启动|开展|开始|完成)(?:了)?(?:[一二三ⅠⅡⅢI]{1,3}期)?临床(?:试验|研究)?|(?:启动|开始|着手|投入)(?:研制|研发|研究)|立项研[制发]',
  },
  {
    kind: '获批',
    reach: 10,
    verbs:
      '获批|获准|获(?:得|颁)?[^，。；、]{0,8}(?:授权|批准|证书)|批准上市|获批上市|通过审定|(?:实现)?量产|总装下线|成功首飞',
  },
  {
    kind: '活动',
    reach: 8,
    verbs:
      '收徒|收下|收[^，。；、]{0,3}为徒|登台|受聘|返乡|回乡|写下|带徒|移居|迁居|赴|担任|调任|参加(?!工作|革命|红军|八路军|新四军|解放军|志愿军|游击队)|获选|完成[^，。；、]{0,8}(?:小说|作品|书稿|论文|创作|专著)|执导|主演|撰写|改任|留学|率队|率部|率领|夜袭|转战|负伤|被俘|随部队|奔赴|出席|结识|随军',
  },
]

const BEHIND = KINDS.map(({ kind, verbs, reach }) => ({
  kind,
  pattern: new RegExp(`^(?<gap>[^，。；、：？！]{0,${reach}}?)(?:${verbs})`, 'u'),
}))
/** Any event at all: most dates are followed by none, and one look tells. */
const SOME_BEHIND = new RegExp(
  `^[^，。；、：？！]{0,${Math.max(...KINDS.map(({ reach }) => reach))}}?(?:${KINDS.map(({ verbs }) => verbs).join('|')})`,
  'u',
)
const BEFORE = KINDS.map(({ kind, verbs }) => ({
  kind,
  pattern: new RegExp(`(?:${verbs})(?:于|在|(?:时间|日期)(?:为|是|：)?)(?:公元)?$`, 'u'),
}))
const NO_EVENT = /计划|预计|拟|原定|力争|将(?!军|其)|有望|争取|目标|要求|确保|尚未|未能|没有|不得/u

/** An event found in the words behind a date. */
export interface EventWords {
  readonly kind: string
  /** To the end of its verb. */
  readonly length: number
  /** Subject and adverbs before the verb. */
  readonly gap: string
}

/** What the words behind a date tell of, and where the verb ends; plans tell of no event. */
export function eventBehind(words: string): EventWords | undefined {
  const clause = words.replace(/^，/u, '')
  const shift = words.length - clause.length
  if (!SOME_BEHIND.test(clause)) return phaseBehind(clause, shift)
  let best: EventWords | undefined
  for (const { kind, pattern } of BEHIND) {
    const match = pattern.exec(clause)
    if (!match) continue
    const found = { kind, length: match[0].length + shift, gap: match.groups?.gap ?? '' }
    // 博士毕业 says more than 毕业: of two verbs that end together the longer one.
    if (!best || found.length < best.length || (found.length === best.length && found.gap.length < best.gap.length))
      best = found
  }
  if (!best) return phaseBehind(clause, shift)
  return NO_EVENT.test(words.slice(0, best.length)) ? undefined : best
}

/** 启动普查, 完成普查: some work begun or done, named by the words behind the verb. */
const PHASE =
  /^(?<gap>[^，。；、：？！]{0,6}?)(?:(?<begun>启程|启动|开始|开启|开展|踏上|着手)|结束|完成)了?(?=[\u4e00-\u9fff]{2})/u

function phaseBehind(clause: string, shift: number): EventWords | undefined {
  const match = PHASE.exec(clause)
  if (!match || NO_EVENT.test(match[0])) return undefined
  const { gap = '', begun } = match.groups ?? {}
  return { kind: begun ? '开始' : '完成', length: match[0].length + shift, gap }
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
