import type { ChangeFrame } from '../../figures/changes/compared-figures'

/** 氨氮浓度由0.42毫克改善至0.58毫克: a word for better, and a figure that got worse. */
const JUDGED = /(改善|优化|好转|恶化)[到至为成]/u
/** The less of it the better. */
const LESS =
  /浓度|氨氮|化学需氧量|含磷|总磷|总氮|微克|含量|排放|能耗|电耗|水耗|煤耗|损耗|漏损|空置|失业率|发病率|死亡率|差错率|误差|超标率|不合格率|故障|投诉|事故|案件|发案|拥堵|延误|晚点|候诊|等候|等待|排队|耗时|用时|时限|时长|通勤|负债率|不良率|贫困|流失率|辍学|噪声|噪音|分贝|指数(?=由|从)/u
/** The more of it the better. */
const MORE =
  /优良|优良率|达标率|合格率|满意|及格率|优秀率|绿化|覆盖率|成活率|入学率|就业率|签约率|准点率|正点率|治愈率|利用率|回收率|好评|普及率|入住率|出勤率|上座率|溶解氧|能见度|透明度|面积|收入|存活率/u
/** More of these may be better or worse. */
const OPEN = /含氧|含糖|含金|营养|有效|有益|蛋白|生产|产量|绿化|植被|湿地/u
const LEAD = 24

/** The word of a frame that says better or worse, where its figures went the other way. */
export function judgedWrong({ sentence, from, to }: ChangeFrame): string | undefined {
  if (!from || from.value === to.value) return undefined
  const { folded } = sentence.text
  const word = JUDGED.exec(folded.slice(from.end, to.start))?.[1]
  if (!word) return undefined
  const lead = folded.slice(Math.max(sentence.start, from.start - LEAD), from.start)
  const own = lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('、'), lead.lastIndexOf('；')) + 1)
  const [less, more] = [LESS.test(own) && !OPEN.test(own), MORE.test(own)]
  if (less === more || /非|不|未|减少率/u.test(own.replace(/不良|不合格/gu, ''))) return undefined
  const isBetter = to.value > from.value === more
  return isBetter === (word !== '恶化') ? undefined : word
}
