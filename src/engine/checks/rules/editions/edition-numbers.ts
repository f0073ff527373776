import { NUMBER } from '../../calendar/wording'

/** What is done with an edition, or what it is, right behind 第15次. */
const HELD =
  '活动|聚会|聚首|重聚|相聚|举[办行]|开展|组织|开[讲演赛展张幕市]|启程|出发|义诊|义卖|集体|来[到了]|走[进上]|上山|进山|送|出[海发]'
const OWN_TIME = '(?:已经?|今[年晚]|[这本])(?:就|的)?(?:是|为|迎来了?)'
/** 2010年卷为第26卷, 新近出版的第23辑. */
const NEW_VOLUME = '\\d年[卷册辑本版](?:已?是|为)|(?:新近|最新|近日|日前|刚刚)[^，。；第]{1,6}的'
const THIS_TIME =
  '(?:今年(?:[^，。；第\\d]{0,6}的)?|这|本次|[昨今][天日晚])(?:已经?)?(?:是|为|迎来了?)(?:[他她我咱]们|大家|队员们|老人们|村民们)?'

/**
 * The number of an edition: 第12届, 已是第25台 (as the rhythm counts), 今年是第15次活动, 连续第20年举办, and how many were held
 * (已举办12届, 至今已评了12次). Groups nth, rhythm with its counter, time, year, held, sofar; plain, with its measure, counts only
 * as the rhythm does.
 */
export const EDITION = new RegExp(
  [
    `第(?<nth>${NUMBER})届`,
    `(?<=(?:连续|(?:已|今年|这)(?:经|已)?是|进入|步入|迎来|走[到过进])了?(?:的)?)第(?<year>${NUMBER})(?:个年头|年(?=[，。；”]|$|${HELD}|[摆办搞参写种唱演过包做煮熬开]))`,
    `(?<=${OWN_TIME}|将(?:上演|举[办行]|推出|迎来|开启|办)|${NEW_VOLUME})第(?<rhythm>${NUMBER})(?<counter>[台场季期站卷辑册次回批轮拨茬讲])(?=[，。；]|$|收录|收入|全书|共)`,
    `(?<=${THIS_TIME})第(?<time>${NUMBER})[次回批轮拨茬讲台](?=[，。；”]|$|${HELD})`,
    `第(?<plain>${NUMBER})(?<measure>[台场季期站卷辑册批次回轮拨茬讲])(?!工程|临床|[世全大]|[以之]?[前后]|时)`,
    `(?:到|至)今[年天]?，?[^，。；\\d]{0,6}?(?:已经?|共|连续|累计|先后|一共|总共){1,3}[^，。；\\d第]{1,4}了?(?<sofar>${NUMBER})[次届回场期批轮]`,
    `(?:已经?|共|成功|连续|连|总共|一共|累计|先后){1,3}(?:成功|连续)?(?:举办|举行|办|召开|走过)(?:了|过)?(?<held>${NUMBER})届`,
  ].join('|'),
  'gu',
)
