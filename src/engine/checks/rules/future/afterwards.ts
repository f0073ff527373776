import { sentenceEnd } from '../../calendar/sentences'
import { FUTURE } from './future-words'

/** What is opened on the day: 于6月20日正式启用. */
const OPENED =
  /^(?:上午|下午|晚上?|清晨|早上|起)?，?(?:(?:横跨|位于|坐落|全长|总?投资|由|连接|修缮一新)[^，。；将的]{0,12}的)?[^，。；将的]{0,10}(?:启用|开业|开张|开街|开园首日|首日|开通|通车|投用|投入(?:使用|运营|运行)|开放|营业|开馆|开园|开跑|开市|运营|迎客|投产)[^，。；]{0,6}[，。]/u
/** Nobody is served, lodged or carried by what is not open yet; who has signed on has only signed on. */
const USED =
  /(?:^|[，。]|目前|截至昨[天日]|至今|现在?)(?:已经?|累计|总?共|日均|每天|平均){1,3}(?:入住|服务|接待|通行|运送|发送|接诊|就诊|就餐|供餐|借阅|办理|受理|处理|发电|收治|客流|进出|停放|放映|迎客|接诊|进馆|入园|进园)[^，。；预登报签约]{0,12}\d|目前在[校院园住][^，。；]{0,8}\d/u
const SINCE_THEN = /(?:开[通业放馆园]|[投启]用|通车|运营|营业)(?:[一半几两]\S{1,2})?以来/u
/** 开通首周，共运送乘客9870人次; 首晚卖出小吃3000份. */
const FIRST_DAYS =
  /(?:^|[，。]|(?:^|[，。])开[通业放馆园跑市张]|[投启]用|通车|运营|营业)(?:首[周月晚]|[一二两三几]天来)，?(?:[^，。；\d预可限凭免发派送有]{0,4})(?:共|累计|运送|接待|卖|售出|通[过行])[^，。；预报登签限可]{0,10}\d/u
/** 为老人准备了长寿面: made ready beforehand, or that day. */
const READY = /(?:准备|备[下好足]|熬制?|送上|献上|做)了/u
/** How it was taken. */
const ENJOYED =
  /吃得(?![放安起上好健省实])|[喝玩乐笑]得|合不拢嘴|津津有味|赞不绝口|纷纷(?:称赞|点赞|叫好|夸)|连声(?:道谢|称|叫好)|明显(?:缓解|改善|减少|好转|畅通)|排(?:着|起长?)?队领取|(?:流下|含着|噙着)[^，。；]{0,4}泪|红了眼|放声|欢声|喜笑颜开|就起床|忙到|就(?:来|赶来)[^，。；]{0,4}了|表演了|唱起|跳起/u
/** What an opening day looked like: nobody announces it so. */
const LOOKED =
  /(?:车流|人流|客流|游人|行人|掌声|笑声|欢呼声|吆喝声|鞭炮声)(?:不断|不息|如织|如潮|涌动|此起彼伏|四起)|人声鼎沸|人头攒动|络绎不绝|座无虚席|挤满|坐满|停满|围满|站满|排起(?:了?长|了)|敲锣打鼓|鞭炮齐鸣|围坐|追着|来回[走骑跑开][了^，。]|一点不剩|一抢而空|抢购一空|尝鲜的|头一[个位]|[坐来骑走尝买挑拍卖](?:上)?了[\d一二两三四五六七八九十]|挥手/u
/** Seen these days, or in other years. */
const OF_NOW = /昨|今[天日]|连日|这几天|近日|日前|目前|眼下|此前|抢票|预[订约售]|报名|彩排|每逢|每到|[往去]年|记者/u
const ASKED = /可(?!见|谓)|请|欢迎|凭|须|需|届时|将/u
const BEHIND = 70
/** 10月20日竣工，目前已恢复通行: finished on the day, and in use since. */
const IN_USE =
  /^(?:上午|下午|晚上?)?(?:全面|全线|正式|顺利|全部|如期|提前)*(?:竣工|完工|建成|修复|修缮完[成毕]|贯通|合龙|交工|收工|完成(?:修缮|改造|施工|维修|验收|抢修))，(?:[^，。；]{0,8}，)?(?:目前|现在?|如今|至今)[^，。；]{0,4}已经?(?:全[线面]|重新|正式|顺利|陆续)?(?:恢复|投入(?:使用|运[行营])|对外|开放|交付|投用|启用|通行|通车|入住|搬[入进迁]|迎客)/u

/** Whether the words behind a day, `told` up to its stop at `end`, speak of what came after what they open or make ready. */
export function isSpokenOfAfterwards(plain: string, told: string, end: number): boolean {
  const next = plain.slice(end + 1, Math.min(sentenceEnd(plain, end + 1), end + BEHIND))
  if (OPENED.test(`${told}。`)) {
    const clause = told.search(/，(?!.{0,2}$)/u)
    const rest = `${clause < 0 ? '' : told.slice(clause)}。${next}`
    return (
      !FUTURE.test(rest.replace(/截至/gu, '')) &&
      ([USED, SINCE_THEN, FIRST_DAYS, ENJOYED].some((sign) => sign.test(rest)) ||
        (LOOKED.test(rest) && !OF_NOW.test(rest)))
    )
  }
  if (IN_USE.test(told)) return true
  const ready = READY.exec(told)
  if (!ready) return false
  const rest = `${told.slice(ready.index + ready[0].length)}。${next}`
  return (
    ENJOYED.test(rest) && ![told.slice(0, ready.index), rest].some((words) => FUTURE.test(words) || ASKED.test(words))
  )
}
