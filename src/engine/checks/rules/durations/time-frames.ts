import { ZONES } from '../../calendar/clock-times'
import type { Moment } from './moments'

/** Verbs something begins with, by what begins: a show, a journey, work, a plight, a stop. */
const BEGINS = [
  '开幕|启幕|揭幕|拉开|举[行办]|召开|开始|开[\u4e00-\u9fff]|启[\u4e00-\u9fff]|起(?=[，。]|至|到)|亮相|登场|上线|发布|播出|展出|首[映演播展]|亮灯|报[到名]|挂牌|发车',
  '出[发征海航境走行]|起[程航飞运跑鼓锚身步]|走出|驶[出离]|踏上|推[进入]|动身|离[家港开校京队]|上[路山岛船]|下[水乡海]|南下|北上|西行|东进|飞抵|抵达|到达|赶到|来到|进[驻场村山组厂点校入]|入[院驻营场住学列轨]|住进|收治|集[中合结]|发射|升空|[入转][职伍党学狱入]|到岗|上任|就任|履新|拜师|参军|鸣枪|发枪|[开起]跑',
  '亮起|灯亮|开刀|点[火燃]|升旗|发令|开[闸炉]|播种|下种|栽[下种]|插秧|寄[出走]|发[货病]|下单|揽收|送[检修出往进入医]|打响|爆发|患病|怀孕|休[假学]|放[假学]|搁浅',
  '动工|施工|开工|破土|奠基|立项|受理|立案|接[到管警]|签[订约]|租下|借[出入走]',
  '失[联踪散火]|走失|迷路|被[困抓捕扣劫绑拘关查囚隔]|遭[遇劫绑]|落水|起火|着火|中断|塌方|昏迷|受伤|停[\u4e00-\u9fff]|封[闭控路航山库]|关闭|静默|休[渔市馆]|闭[馆园店关]',
].join('|')
/** And ends with. */
const ENDS = [
  '最后[一的]|全部|终于|结束|落下|告一段落|为止|终止|截[止稿]|止|收割完|揭晓|放榜|关门|打烊|熄灭|休庭|散[会场席]|[收闭落撤返散归终结离退][\u4e00-\u9fff]|完[成工毕]|走完|到[期达]|期满|杀青|关机|封镜|转[入出到至]普通|转普通|下[线山架]|谢幕|[停休][演播牌舱业市战赛炉暖热]|开[湖海禁封渔]|冲[线过]|撞线|完赛|出[徒师]|转出|卸任|调离|辞职',
  '返程|返回|抵达|抵[\u4e00-\u9fff]|飞抵|到达|归来|[回折骑走返][回到进国家来村乡港原返]|凯旋|登[岸顶陆]|上岸|靠[岸泊]|降落|走[进到]|驶[入抵]|登陆|着陆|返航',
  '[焊修装拆搬清运卸挖铺排割种收]完(?=[，。；]|$)|竣工|完工|贯通|合龙|通[车航水电气]|交付|封顶|投[产用运]|建成|验收|启用|落成|出[版炉关]',
  '接通|缝[合完]|灯灭|熄灯|完毕|推出手术室|出炉|签收|[收送寄邮投]到|才到|取[回件]|成熟|采收|停[火战]|平息|[离去]世|病逝|分娩|[开揭][标牌奖]|挂果|上市',
  '解[除封散救冻]|恢复|重新?开[\u4e00-\u9fff]|重[启返]|复[牌工课航业产线运]|扑灭|获[救释]|脱险|[找寻]到|寻获|救出|出院|痊愈|康复|苏醒|醒来|被[找救抓发带]|发现(?![^，。；]{0,8}[问险隐线遗])|落网|归案|抓[获捕住]|转移|脱困|撤[离出]|出[狱来]|释放|开镰|开考',
].join('|')
const OPENING = new RegExp(`^(?:许|左右|前后)?，?[^，。；、]{0,26}?(?:${BEGINS})`, 'u')
const CLOSING = new RegExp(
  `^(?:上午|下午|晚|傍晚|清晨|凌晨|深夜|中午|当地|许|左右|前后)?，?[^，。；、\\d]{0,14}?(?:${ENDS})`,
  'u',
)
/** 8月9日，全长6.84公里的隧洞贯通。 */
const CLOSED =
  /(?:贯通|合龙|通车|竣工|完工|封顶|结束|落幕|闭幕|收官|出院|解除|投产|投用|建成|交付|归来|完成|恢复|开馆|重开)了?。/u
const LEADS_TO = /(?:至|到|直到|止于|截[至止]|—{1,2}|~|-)[^，。；、\d]{0,4}$/u
const FROM = /(?:从|自|由|自从|于|即日起)[^，。；\d]{0,4}$/u
const LONGEST_JOINED = 26
const FARTHEST = 60

/**
 * How plainly two moments that follow each other are the ends of one stretch: 3 a range, or joined by 至, 到; 2 something
 * opens on the one and closes on the other; 1 two moments of one sentence, and no more. Undefined where they are none.
 */
export function frameWeight(plain: string, first: Moment, last: Moment): number | undefined {
  if (last.endsRange) return 3
  // The first half of a range, or the last, has its partner.
  if (first.endsRange) return undefined
  const between = plain.slice(first.end, last.start)
  if (between.length > FARTHEST || /[！？”]/u.test(between) || (between.match(/[。；]/gu)?.length ?? 0) > 1)
    return undefined
  if (first.grain === 'clock' && ZONES.test(plain.slice(Math.max(0, first.start - 6), last.start))) return undefined
  const isOneSentence = !/[。；]/u.test(between)
  const isFrom = FROM.test(plain.slice(Math.max(0, first.start - 6), first.start))
  if (isOneSentence && LEADS_TO.test(between) && (between.length <= LONGEST_JOINED || isFrom)) return 3
  const opens = isFrom || OPENING.test(between)
  const closes = CLOSING.test(plain.slice(last.end, last.end + 16))
  if (opens && closes) return 2
  // 3月1日起预售，3月15日开演: what begins on the second day ends nothing.
  if (between.includes('。') || (!closes && OPENING.test(plain.slice(last.end, last.end + 16)))) return undefined
  return 1
}

/** 8月10日结业。7月10日开班: two ends told backward, what closed first; undefined where they are none. */
export function turnedFrame(plain: string, last: Moment, first: Moment): number | undefined {
  const between = plain.slice(last.end, first.start)
  const isMixed = first.grain !== last.grain && (first.grain === 'clock' || last.grain === 'clock')
  if (between.length > FARTHEST || last.endsRange || first.endsRange || isMixed) return undefined
  if (/[！？”]/u.test(between) || (between.match(/[。；]/gu)?.length ?? 0) > 1) return undefined
  const closes = CLOSING.test(between) || CLOSED.test(between)
  return closes && OPENING.test(plain.slice(first.end, first.end + 16)) ? 2 : undefined
}
