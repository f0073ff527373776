/** What is listed behind an announcement. */
export interface ListItems {
  readonly items: readonly string[]
  /** 和 inside an item (打扫和整理) cannot be told from the 和 before the last: both counts are given. */
  readonly fewest: number
  readonly most: number
  /** The list ends in 等: there may be more. */
  readonly open: boolean
  readonly end: number
}

const LIST_END = /[。！？：\n]/u
/** Points with numbers or dashes of their own are no plain list. */
const NUMBERED = /^\s*(?:[一二三四五六七八九十]+[、是]|（|\d{1,2}[、.．]|—|[①-⑩]|第[一二三])/u
/** 和 between two, but not the 及 of 不及时 and 普及. */
const JOINS = /以及|[和与跟同]|(?<![不涉普来顾遍触波危])及(?![时格第])/u
const LONGEST_ITEM = 24
const LONGEST = 260

/** Reads the list that begins at `from`; undefined where what follows is no plain list of short items. */
export function listItems(folded: string, from: number, closing?: string): ListItems | undefined {
  const tail = folded.slice(from, from + LONGEST)
  if (NUMBERED.test(tail)) return undefined
  const stop = closing ? tail.indexOf(closing) : tail.search(LIST_END)
  if (stop < 0 && tail.length === LONGEST) return undefined
  const body = outsideBrackets(stop < 0 ? tail : tail.slice(0, stop))
  const titled = /^(?:《[^》]*》[、和与及]?)+/u.exec(body)?.[0] ?? ''
  const titles = titled.match(/《/gu)?.length ?? 0
  if (titles > 1 && /^(?:$|[，。；）—]|等)/u.test(body.slice(titled.length))) {
    return {
      items: titled
        .split('》')
        .slice(0, -1)
        .map((item) => `${item.replace(/^[、和与及]/u, '')}》`),
      fewest: titles,
      most: titles,
      open: body.startsWith('等', titled.length),
      end: from + titled.length,
    }
  }
  const divider = body.includes('；') ? '；' : '、'
  const text = divider === '、' ? beforeClause(body) : body
  if (text === undefined || !text.includes(divider)) return undefined
  if (divider === '；') return undefined
  const open = /等(?:[^、]{0,6})?$/u.test(text)
  const items = text.split(divider).map((item) => item.replace(/^[，“《\s]+|[，”》\s]+$/gu, ''))
  const last = items.at(-1) ?? ''
  if (items.some((item) => item === '' || item.length > LONGEST_ITEM || /，/u.test(item))) return undefined
  const joined = JOINS.test(last) ? 1 : 0
  const inner = items.filter((item) => JOINS.test(item)).length
  return {
    items,
    fewest: items.length + (inner === 1 && endsInTwo(items) ? 1 : 0),
    most: items.length + Math.max(joined, inner),
    open,
    end: from + (text.length < body.length ? text.length : body.length),
  }
}

/** 青铜方鼎、白玉琮、彩绘陶俑和错金铜镜: both halves of the last are as long as any item, so that they are two. */
function endsInTwo(items: readonly string[]): boolean {
  const halves = (items.at(-1) ?? '').split(JOINS)
  const shortest = Math.min(...items.slice(0, -1).map((item) => item.length))
  const isNoun = items.every((item) => !/[了着将把被让请向对的]|^[抓保促建强优稳扩提加推搞守防治清查做]/u.test(item))
  return items.length > 1 && isNoun && halves.length === 2 && halves.every((half) => half.length >= shortest)
}

/** What stands in brackets and quotation marks counts with its item, whatever it holds. */
function outsideBrackets(text: string): string {
  return text.replace(/（[^（）]{0,60}）|《[^《》]{0,40}》|“[^“”]{0,40}”/gu, (quoted) =>
    quoted.replace(/[、，；和与及]/gu, '·'),
  )
}

/** A comma ends the list if what follows is a clause of its own. */
function beforeClause(body: string): string | undefined {
  const comma = body.indexOf('，')
  if (comma < 0) return body
  const head = body.slice(0, comma)
  return head.includes('、') && !body.slice(comma).includes('、') ? head : undefined
}
