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
const JOINS =
  /以及|(?<![仁颐雍祥缓饱])和(?!谐|睦|解|气|服|尚|堂|县(?![\u4e00-\u9fff]{1,8}[局委办院府心司队站馆校会团所中社厂行])|平(?=[，。、；年共奖统谈]|$))|[与跟同]|(?<![不涉普来顾遍触波危])及(?![时格第])/u
/** Words a clause about the list begins with. */
const TELLS =
  /^(?:[均都将已并其由共应且也还为各在于从被把让使令供总占获等正曾]|他|她|它|这|该|以上|上述|目前|今年|昨|今|明|下月|全[部都]|一[起同次])|[了着]$/u
/** What follows belongs to the list, but is told in words of its own. */
const ADDS = /^(?:还有|另有(?![一二两三四五六七八九十\d])|还包括|再有|再加上?|加上|以及|外加|此外|最后|另外)/u
/** 东面, 南边, 北头: what parts a row of places. */
const SIDE = /^[东南西北中左右前后上下][面边头侧部间]/u
const LONGEST_ITEM = 24
const LONGEST = 260
const LONG_ROW = 5

/**
 * The list that begins at `from`, read in every way its marks allow, the likeliest first: up to the first comma, or
 * over commas and semicolons. Empty where what follows is no plain list of short items.
 */
export function listItems(folded: string, from: number, closing?: string): ListItems[] {
  const tail = folded.slice(from, from + LONGEST)
  if (NUMBERED.test(tail)) return []
  const asked = closing ? undefined : questions(tail, from)
  if (asked) return [asked]
  const stop = closing ? tail.indexOf(closing) : tail.search(LIST_END)
  if (stop < 0 && tail.length === LONGEST) return []
  const body = outsideBrackets(stop < 0 ? tail : tail.slice(0, stop))
  const titled = titles(body, from)
  if (titled) return [titled]
  const [head = '', ...rest] = body.split(/[，；]/u)
  const first = plainItems(head, from)
  if (!first || ADDS.test(rest[0] ?? '')) return []
  const reading = (count: number): ListItems => ({ ...first, fewest: count, most: count })
  const readings = [first]
  let count = first.items.length
  for (const clause of rest) {
    if (!goesOn(clause, first.items)) break
    count += clause.split('、').length
    readings.push(reading(count))
  }
  if (rest.length > 0 && rest.every((clause) => clause.includes('、'))) readings.push(reading(rest.length + 1))
  // 甲、乙夫妇，丙家庭，以及丁家: the commas part the items, and the pauses what one of them holds.
  const last = rest.findIndex((clause) => ADDS.test(clause))
  if (last > 0 && !rest.slice(0, last).some((clause) => TELLS.test(clause)))
    readings.push(
      reading(last + 2),
      reading(rest.slice(0, last + 1).reduce((all, clause) => all + clause.split('、').length, first.items.length)),
    )
  // 东面的水泥路、南面的砂石路，西边那条去年硬化: the rest is told on, side by side.
  const sides = rest.filter((clause) => SIDE.test(clause)).length
  if (sides > 0 && first.items.every((item) => SIDE.test(item))) readings.push(reading(first.items.length + sides))
  // …，各得5000元；另有5人得二等奖: no further item.
  if (body.includes('；') && !/；(?:另|其|此外|同时)/u.test(body)) readings.push(reading(body.split('；').length))
  return readings
}

/** 甲、乙，丙、丁: what stands behind a comma may go on with the list, unless it tells something of it. */
function goesOn(clause: string, items: readonly string[]): boolean {
  if (TELLS.test(clause)) return false
  if (!clause.includes('、'))
    return items.some((item) => item.length === clause.length) && (!areAlike(items) || areAlike([...items, clause]))
  const longest = Math.max(...items.map((item) => item.length)) + 2
  return clause.split('、').every((item) => item !== '' && item.length <= longest)
}

/** 三个问题：菜价由谁定？账目给谁看？剩饭怎么办？ */
function questions(tail: string, from: number): ListItems | undefined {
  const run = /^(?:[^，、。；：！？\n“”]{3,20}？){2,12}/u.exec(tail)?.[0]
  if (run === undefined) return undefined
  const items = run.split('？').slice(0, -1)
  return { items, fewest: items.length, most: items.length, open: false, end: from + run.length }
}

/** 以山水为题的“云栖园”和以农耕为题的“稻香园”: each behind words of its own. */
const TITLED =
  /^[^，。；：、“”《》]{0,16}[“《][^“”《》]*[”》](?:(?:、|以及|[和与及])[^，。；：、“”《》]{0,16}[“《][^“”《》]*[”》])+/u

/** 《甲》《乙》, “甲”“乙”: marked off by themselves. */
function titles(body: string, from: number): ListItems | undefined {
  const titled = /^(?:《[^》]*》[、和与及]?)+|^(?:“[^”]*”[、和与及]?)+/u.exec(body)?.[0] ?? TITLED.exec(body)?.[0] ?? ''
  const items = titled.match(/《[^》]*》|“[^”]*”/gu) ?? []
  if (items.length < 2 || !/^(?:$|[，。；）—]|等)/u.test(body.slice(titled.length))) return undefined
  return {
    items,
    fewest: items.length,
    most: items.length,
    open: body.startsWith('等', titled.length),
    end: from + titled.length,
  }
}

function plainItems(text: string, from: number): ListItems | undefined {
  if (!text.includes('、')) return pairedItems(text, from)
  const open = /等(?:[^、]{0,6})?$/u.test(text)
  const items = text.split('、').map((item) => item.replace(/^[，“《\s]+|[，”》\s]+$/gu, ''))
  const last = items.at(-1) ?? ''
  if (items.some((item) => item === '' || item.replace(/（[^（）]*）/gu, '').length > LONGEST_ITEM)) return undefined
  const placed = placedItems(items)
  if (placed) return { items: placed, fewest: placed.length, most: placed.length, open, end: from + text.length }
  const alike = alikeItems(items)
  if (alike) return { items: alike, fewest: alike.length, most: alike.length, open, end: from + text.length }
  const joined = JOINS.test(last) ? 1 : 0
  // 胜记烧腊、公和腐竹、有利冰室…: in a long row an 和 inside an item no longer than the others is of its name.
  const longest = Math.max(...items.map((item) => (JOINS.test(item) ? 0 : item.length)))
  const isLong = items.length >= LONG_ROW && joined === 0
  const inner = items.filter((item) => JOINS.test(item) && !(isLong && item.length <= longest)).length
  return {
    items,
    fewest: items.length + (inner === 1 && endsInTwo(items) ? 1 : 0),
    most: items.length + Math.max(joined, inner),
    open,
    end: from + text.length,
  }
}

/** 滨海道行人桥及观塘道行人桥: two and no more, which end alike. */
function pairedItems(text: string, from: number): ListItems | undefined {
  const items = text.split(JOINS)
  if (items.length !== 2 || items.some((item) => item.length > LONGEST_ITEM) || !endAlike(items)) return undefined
  return { items, fewest: 2, most: 2, open: false, end: from + text.length }
}

function endAlike(items: readonly string[]): boolean {
  const [first = ''] = items
  return areAlike(items) && items.every((item) => item.endsWith(first.slice(-2)) || /^\d+[路号线]+$/u.test(item))
}

/** 聚贤楼的姜春生、老码头的毛勇和福满堂的邱玉凤; 司机林志雄（47岁）及文员郑永康（52岁）: no doubt where one ends. */
function placedItems(items: readonly string[]): string[] | undefined {
  const row = items.flatMap((item) => item.split(JOINS))
  const isAll = (shape: RegExp) => row.length > items.length && row.every((item) => shape.test(item))
  return isAll(/^[^的]{2,10}的[^的]{2,3}$/u) || isAll(/^[^（）]{2,12}（[^（）]{1,12}）$/u) ? row : undefined
}

/** 甲小学、乙小学和丙小学; 甲、乙以及丙: the last holds two beyond doubt, all of one make or parted by 以及. */
function alikeItems(items: readonly string[]): readonly string[] | undefined {
  const last = items.at(-1) ?? ''
  if (items.slice(0, -1).some((item) => JOINS.test(item))) return undefined
  const apart = last.split('以及')
  if (apart.length === 2 && apart.every((half) => half.length > 1 && !JOINS.test(half)))
    return [...items.slice(0, -1), ...apart]
  const row = [...items.slice(0, -1), ...last.split(JOINS)]
  return row.length === items.length + 1 && areAlike(row) ? row : undefined
}

/** Names of one make: they end or begin with one character. */
export function areAlike(items: readonly string[]): boolean {
  const [first = ''] = items
  if (items.length < 2 || items.some((item) => item.length < 2 || CLAUSE.test(item))) return false
  const [head, tail] = [first.charAt(0), first.slice(-1)]
  return items.every((item) => item.endsWith(tail)) || items.every((item) => item.startsWith(head))
}

const CLAUSE = /[了着将把被让请向对是给]|有(?![机色限线关])|[一二两三四五六七八九十\d][名位个人家]/u

/** 青铜方鼎、白玉琮、彩绘陶俑和错金铜镜: both halves of the last are as long as any item, so that they are two. */
function endsInTwo(items: readonly string[]): boolean {
  const halves = (items.at(-1) ?? '').split(JOINS)
  const shortest = Math.min(...items.slice(0, -1).map((item) => item.length))
  const isNoun = items.every((item) => !/[了着将把被让请向对的]|^[抓保促建强优稳扩提加推搞守防治清查做]/u.test(item))
  const [before = '', behind = ''] = halves
  // 修路、架桥、绿化和美化村庄: two verbs may have one object.
  const isOneDeed = before.length < 3 && behind.length > before.length + 1
  return (
    items.length > 1 && isNoun && halves.length === 2 && !isOneDeed && halves.every((half) => half.length >= shortest)
  )
}

/** What stands in brackets and quotation marks counts with its item, whatever it holds. */
function outsideBrackets(text: string): string {
  return text.replace(/（[^（）]{0,60}）|《[^《》]{0,40}》|“[^“”]{0,40}”/gu, (quoted) =>
    quoted.replace(/[、，；和与及]/gu, '·'),
  )
}
