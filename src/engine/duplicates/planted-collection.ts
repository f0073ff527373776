import type { PlantedTexts } from './planted-texts'

/** How a planted copy differs from its original. `nearN`: N per cent of the characters edited. */
export const PLANTED_KINDS = [
  'exact',
  'format',
  'near2',
  'near5',
  'near10',
  'near20',
  'drop',
  'add',
  'contained',
  'notice',
] as const
export type PlantedKind = (typeof PLANTED_KINDS)[number]

export interface PlantedCollection {
  readonly items: readonly { readonly id: string; readonly text: string }[]
  /** `pairKey` of two ids → kind. Notices are one wording with other figures and names: templates, not duplicates. */
  readonly pairs: ReadonlyMap<string, PlantedKind>
}

/** The same for both orders. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Share of the collection's size that each kind has in pairs. */
const PAIRS_A_KIND = 0.02
const SURNAMES = '王李张刘陈杨赵周吴徐'
const GIVEN = '伟芳敏强磊洋勇艳杰娟'
const NOTICES = [
  '受寒潮影响，预计{n}日夜间最低气温降至零下{n}度，联系人{p}提醒住户关好门窗并检查水管。',
  '为配合管网改造，自{m}月{d}日{n}时起停水{n}小时，咨询请找站长{p}，电话{t}。',
  '本次开奖共售出{t}张彩票，一等奖{n}注，由主任{p}宣布结果，领奖截止{m}月{d}日。',
  '报名自{m}月{d}日开始，每人交工本费{n}元，逾期不再受理，详情请问老师{p}。',
]

/** `size` paragraphs in random order with planted pairs; every third unrelated one shares a stock sentence. */
export function plantCollection(texts: PlantedTexts, size: number): PlantedCollection {
  const docs: string[] = []
  const planted: [number, number, PlantedKind][] = []
  const add = (text: string): number => docs.push(text) - 1
  const plant = (one: string, other: string, kind: PlantedKind): void => void planted.push([add(one), add(other), kind])
  const pairs = Math.max(1, Math.round(PAIRS_A_KIND * size))
  for (let k = 0; k < pairs; k++) {
    for (const share of [2, 5, 10, 20] as const) {
      const text = texts.paragraph()
      plant(text, texts.edited(text, share / 100), `near${share}`)
    }
    const exact = texts.paragraph()
    plant(exact, exact, 'exact')
    const format = texts.paragraph()
    plant(format, `　　${format.replaceAll('，', ',').replaceAll('。', '．\r\n')}`, 'format')
    const parts = texts.sentences(5)
    plant(parts.join(''), parts.filter((_, j) => j !== 2).join(''), 'drop')
    const fewer = texts.sentences(4)
    plant(fewer.join(''), [...fewer.slice(0, 2), texts.sentence(), ...fewer.slice(2)].join(''), 'add')
    const short = texts.sentences(3).join('')
    plant(short, texts.sentence() + texts.sentence() + short + texts.sentence(), 'contained')
  }
  for (let k = 0; k < pairs / 6; k++) {
    const wording = texts.sentence() + NOTICES[texts.random(NOTICES.length)] + texts.sentence()
    const group = [0, 1, 2, 3].map(() => add(fillSlots(texts, wording)))
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) planted.push([a, b, 'notice'])
    })
  }
  const stock = texts.sentences(Math.ceil(size / 50))
  while (docs.length < size) {
    const shared = docs.length % 3 === 0 ? (stock[texts.random(stock.length)] as string) : ''
    add(texts.sentences(3).join('') + shared)
  }
  const order = docs.map((_, k) => k)
  for (let k = order.length - 1; k > 0; k--) {
    const j = texts.random(k + 1)
    const held = order[k] as number
    order[k] = order[j] as number
    order[j] = held
  }
  const id = (doc: number): string => `p${doc}`
  return {
    items: order.map((doc) => ({ id: id(doc), text: docs[doc] as string })),
    pairs: new Map(planted.map(([a, b, kind]) => [pairKey(id(a), id(b)), kind])),
  }
}

function fillSlots(texts: PlantedTexts, wording: string): string {
  const letter = (of: string): string => of[texts.random(of.length)] as string
  const slots: Record<string, () => string> = {
    n: () => String(3 + texts.random(90)),
    m: () => String(1 + texts.random(12)),
    d: () => String(1 + texts.random(28)),
    t: () => String(2000000 + texts.random(6000000)),
    p: () => letter(SURNAMES) + letter(GIVEN) + (texts.random(2) ? letter(GIVEN) : ''),
  }
  return wording.replace(/\{(\w)\}/g, (_, slot: string) => slots[slot]?.() ?? '')
}
