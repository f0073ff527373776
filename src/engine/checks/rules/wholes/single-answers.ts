import { beforeFirst } from '../../behind-last'
import type { FigureSentence } from '../../figures/figure-text'
import type { PrintedFigure } from '../../figures/printed-figure'

/** Somebody was asked. */
const ASKED = /调查|问卷|受访|访问|访谈|民调|投票|问及|被问|选民|票选/u
/** More than one answer was allowed, or may have been given. */
const MANY = /多选|复选|多项|不止|不限|几样|两样|两处|都[占有选要]|至少|交叉|同时|兼|重[复叠合]/u
/** One answer each, in so many words. */
const ONE =
  /单选|单项选择|只[能可准许]?[选投挑填]|限[选投]|[一1][张人户]?[一1]?票|每[人户名位][只仅限]|唯一|首选|最|第一选择|首要/u
/** Who chooses this does not choose that. */
const CHOOSES =
  /^(?:的[\u4e00-\u9fff]{1,4}?)?(?:则|更|会|仍|将)?(?:愿意?|选择?|首选|倾向于?|打算|偏[好向爱]|投给?|投票给|主张|宁愿|改[坐乘用]|[坐乘骑]|最[\u4e00-\u9fff])/u
/** 十点前入睡，十点到十二点入睡，十二点以后入睡; 只说, 都说: each leaves the others out. */
const BAND = /以?[前后下上内]|不到|超过|[到至]|不足/u
const ONLY = /只|仅|从不|两[种样者][^，。；]{0,3}都|都不|不[^，。；]{1,4}也不/u
const LONGEST_LINK = 18
/** A survey where several may be ticked comes to far more. */
const MOST_TOLD = 25
const MOST_READ = 12

/** Whether the sentence tells what people answered. */
export function isOfSurvey({ text: { folded }, start }: FigureSentence, first: PrintedFigure): boolean {
  return ASKED.test(folded.slice(start, first.start))
}

/** 的人愿意居家养老，: what stands between two shares of answers. */
export function isAnswerLink(gap: string): boolean {
  return (
    gap.length <= LONGEST_LINK &&
    /^[^，。；0-9]{2,16}[，；、](?:另有|还有|其余|另外|剩下)?[^，。；0-9]{0,6}$/u.test(gap)
  )
}

/**
 * By how much shares of answers that leave each other out may exceed the whole and still be shares of one; undefined where
 * several answers may have been given.
 */
export function singleAnswers(sentence: FigureSentence, run: readonly PrintedFigure[]): number | undefined {
  const [first] = run
  const { folded } = sentence.text
  if (!first || run.length < 3 || !isOfSurvey(sentence, first)) return undefined
  const lead = folded.slice(sentence.start, first.start)
  const around = folded.slice(Math.max(0, sentence.start - 60), Math.min(folded.length, sentence.end + 60))
  if (MANY.test(around.replace(BOTH, ''))) return undefined
  const behind = run.map((share, k) =>
    beforeFirst(folded.slice(share.end, run[k + 1]?.start ?? Math.min(sentence.end, share.end + 20)), '，。；'),
  )
  if (ONE.test(lead) || behind.every((words) => ONE.test(words))) return MOST_TOLD
  const isApart =
    behind.every((words) => CHOOSES.test(words)) ||
    behind.filter((words) => ONLY.test(words)).length > 1 ||
    behind.every((words) => BAND.test(words))
  return isApart ? MOST_READ : undefined
}

/** 两种话都说 is an answer by itself. */
const BOTH = /两[种样者][^，。；]{0,3}都/gu
