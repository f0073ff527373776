import { type Period, withoutPeriods } from '../../figures/period-words'
import { withoutCommon } from '../../figures/shared-phrase'
import { matchesOf } from '../../matches-of'
import type { MetricMention } from './metric-mention'
import { type Dated, periodBefore } from './periods-apart'

/** What the words around a figure say of it, read once however many others it is compared with. */
export class FigureTraits implements Dated {
  readonly mention: MetricMention
  readonly before: string
  #near: string | undefined
  #around: string | undefined
  #scope: string | undefined
  #subjects: ReadonlySet<string> | undefined
  #numbers: ReadonlyMap<string, readonly string[]> | undefined
  #cases: readonly string[] | undefined
  #led: string | undefined
  #period: { readonly read: Period | undefined } | undefined

  constructor(mention: MetricMention) {
    this.mention = mention
    this.before = mention.before
  }

  /** What is counted, as far as the words next to the figure say. */
  get near(): string {
    this.#near ??= nearOf(this.mention)
    return this.#near
  }

  /** Headline and sentence without the clause that says what is counted, and without what any story says. */
  get around(): string {
    const { section, whole, lead, tail } = this.mention
    this.#around ??= withoutCommon(`${section.head}。${whole.replace(lead, '。').replace(tail, '。')}`)
    return this.#around
  }

  /** 市 for 全市, 我市, 市教育局: the paper's own place, as the last words before the figure say. */
  get scope(): string {
    const own = this.#scope === undefined ? matchesOf(this.before, OWN_PLACE).at(-1) : undefined
    this.#scope ??= own?.[1] ?? own?.[2] ?? ''
    return this.#scope
  }

  /** Names of its sentence and of what its section is about. */
  get subjects(): ReadonlySet<string> {
    this.#subjects ??= new Set([...this.mention.sentence, ...this.mention.section.subjects])
    return this.#subjects
  }

  /** Numbers of things in a row: 届 → 十四. */
  get numbers(): ReadonlyMap<string, readonly string[]> {
    this.#numbers ??= numbersOf(this.mention.whole)
    return this.#numbers
  }

  /** Words that make it another figure of the same metric. */
  get cases(): readonly string[] {
    const { lead, tail } = this.mention
    const beside = `${lead.replace(UNIT_PRICE, '')}·${tail.replace(NEXT_EACH, '')}`
    this.#cases ??= `${OPENING.exec(this.before)?.[0] ?? ''}${beside}`.match(CASES) ?? []
    return this.#cases
  }

  /** The clause before it without its time. */
  get led(): string {
    this.#led ??= withoutPeriods(this.mention.lead).replace(/^[·份的，]+/u, '')
    return this.#led
  }

  get period(): Period | undefined {
    this.#period ??= { read: periodBefore(this.before) }
    return this.#period.read
  }

  get story(): string {
    return this.mention.section.text
  }
}

/** Words for the amount of anything, and for what is done with anything. */
const GENERIC =
  /面积|总量|产量|人数|数量|总数|收入|投资|资金|规模|金额|总额|价格|[全我本][省市县区州镇乡村旗]|今年|去年|已有|达到|超过|共有|完成|累计|收购|接待|销售|生产|种植|参加|参赛|报名|建设|建成|发放|受伤|死亡|计划|新增|昨日|昨天|目前|截至|记者|介绍/gu

function nearOf({ name, sentence }: MetricMention): string {
  let words = name.replace(GENERIC, '·')
  for (const subject of sentence) {
    for (let length = Math.min(subject.length, words.length); length > 1; length--)
      words = words.replace(subject.slice(-length), '·')
  }
  return words
}

const OWN_PLACE =
  /[全我本]([国省市县区州旗镇乡村地港澳埠])|(?<![\u4e00-\u9fff])([省市县区州])(?=[\u4e00-\u9fff]{0,6}(?:局|委|办|厅|政府|部门))/gu

const NUMBERED =
  /第?([0-9]+|[一二三四五六七八九十百]+)(号线|号楼|号机组|号井|号院|号桥|号矿|标段)|(?:第|(?=首))([0-9]+|[一二三四五六七八九十百]+|首)(届|期|批|轮|站|季|师|团|年|趟|列|座|栋|中学|小学|医院)|(?<![0-9一二三四五六七八九十第近上下这])([一二三四五六])(期|组|车间|分[厂店局院校]|社|中队|大队)(?![间望限待货刊盼会])/gu

/** Numbers of things in a row: 届 → 十四, 期 → 一. */
export function numbersOf(words: string): ReadonlyMap<string, readonly string[]> {
  const numbers = new Map<string, string[]>()
  for (const [, number, kind, place, row, phase, phases] of matchesOf(words, NUMBERED)) {
    const key = kind ?? row ?? phases ?? ''
    numbers.set(key, [...(numbers.get(key) ?? []), (number ?? place ?? phase ?? '').replace('首', '一')])
  }
  return numbers
}

/** 4号线 and 6号线, 第十四届 and 第十五届. */
export function areNumbersApart(a: FigureTraits['numbers'], b: FigureTraits['numbers']): boolean {
  for (const [kind, numbers] of a) {
    const others = b.get(kind)
    if (others !== undefined && !numbers.some((number) => others.includes(number))) return true
  }
  return false
}

const CASES =
  /其中|新增|净增|增加|减少|增长|下降|人均|户均|平均|日均|月均|年均|每|计划|规划|预计|预测|估算|目标|力争|拟|将达|概算|预算|最高|最低|剩余|还有|另有|另外|同期|一期|二期|三期|设计|日产|年产|可|占|各|余额|存量|综合|又|再/gu
/** 全价票每张65元 and 56元的全价票: a price is of one of what is sold. */
const UNIT_PRICE = /每(?:平方米|立方米|公斤|[张斤吨亩度方瓶盒份件套只台本])$/u
/** 148户村民每户: of what follows. */
const NEXT_EACH = /(?<=.)每.*$/u
/** 其中，…: said of the whole sentence. */
const OPENING = /^(?:其中|另外|同期)/u
