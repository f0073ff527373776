import type { FigureSentence } from '../../figures/figure-text'
import { readSpan, readStretches, type Span } from '../../figures/price-words'
import { clauseBefore, type Price } from '../../figures/prices'
import { isPlain, isShare, type PrintedFigure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'

const SLACK = 0.006
/** Stretches nobody prints: months and days of a year, days of a month, hours of a day. */
const USUAL = [12, 365, 366, 360, 300, 30, 31, 22, 26, 10, 6, 4, 3, 2]
/** Years nobody prints: a rate by the year goes with no months and no days. */
const USUAL_YEARS = [2, 3, 4]
const PER_TIME = /[每日月年均][年月天日周晚夜租薪均工]|一[年天]|个月/u
const DISCOUNT = /([0-9](?:\.[0-9])?|[一二三四五六七八九])(?:[五5])?[折成]|半价|一半/gu
/** 工程预计下月动工，工期一年半 goes into no sum. */
const LATER = /工期|工程|建设期|预计[^，。；]*[完动开竣]/u
const WORKED = /(?:工期|建设期)[^，。；]*/gu
const MOST_NUMBERS = 8

/**
 * Whether some other way of putting the sentence's figures together gives the sum: with a second quantity, a share,
 * a discount, or another sum of money added or taken away.
 */
export function isExplained(sentence: FigureSentence, prices: readonly Price[], total: PrintedFigure): boolean {
  const fits = (value: number): boolean =>
    value > 0 && total.high >= value * (1 - SLACK) && total.low <= value * (1 + SLACK)
  const priced = new Set(prices.map(({ figure }) => figure))
  const money = sentence.figures.filter(
    (figure) => figure.family === 'money' && figure !== total && !priced.has(figure) && isPlain(figure),
  )
  const products = prices.map((price) => productsOf(sentence, price, total))
  const all = products.flat()
  const parts = partsOf(sentence, total)
  const others = money.map(({ value }) => value)
  return (
    all.some((value) => fits(value) || parts.some((part) => fits(value * part))) ||
    all.some((value) => others.some((other) => fits(value + other) || fits(value - other))) ||
    products.some((first, k) =>
      products.slice(k + 1).some((second) => first.some((a) => second.some((b) => fits(a + b)))),
    ) ||
    fits(others.reduce((sum, value) => sum + value, 0))
  )
}

/** The price by every choice of up to three of the sentence's numbers, and by one stretch of time nobody prints. */
function productsOf(sentence: FigureSentence, price: Price, total: PrintedFigure): number[] {
  const words = sentence.text.folded.slice(sentence.start, sentence.end)
  const numbers = sentence.figures
    .filter((figure) => figure.family !== 'money' && !isShare(figure) && figure.number > 0 && isPlain(figure))
    .filter((figure) => !LATER.test(clauseBefore(sentence, figure)))
    .map((figure) => (figure.measure === price.measure ? figure.value : figure.number))
  const stretches = readStretches(words.replace(WORKED, '')).map(({ count }) => count)
  const factors = [...new Set([...numbers.slice(0, MOST_NUMBERS), ...stretches])]
  const products: number[] = []
  for (const [i, a] of factors.entries()) {
    products.push(price.perBase * a)
    for (const [j, b] of factors.slice(i + 1).entries()) {
      products.push(price.perBase * a * b)
      for (const c of factors.slice(i + j + 2)) products.push(price.perBase * a * b * c)
    }
  }
  // 每公里每月200元，每月共发放120万元: both are a month's.
  const own = readSpan(clauseBefore(sentence, total))
  const year = monthsOfYear(words, price, own?.unit)
  if (year) return products.map((value) => value * year)
  const isTold = [...readStretches(words), own].some((span) => span && span.unit === price.span?.unit)
  const usual = price.span?.unit === '年' ? USUAL_YEARS : USUAL
  return PER_TIME.test(words) && !isTold
    ? products.flatMap((value) => [value, ...usual.map((many) => value * many)])
    : products
}

/** Whoever is paid for a part of the year: pupils, and those who begin or end within it. */
const PART_OF_YEAR =
  /学|生|教|[从自](?!(?:今年)?(?:元|1|一)月)[^，。；]{0,6}月(?:[0-9]{1,2}日)?起|[0-9一二三四五六七八九十两]个?月|[季期]|免租|停|假|旺|淡|年底|陆续|增加到|不等/u

/** 每人每月300元，全年要支出: twelve of them and nothing else, where all of the year is paid for. */
function monthsOfYear(words: string, { span }: Price, total: Span['unit'] | undefined): number | undefined {
  if (span?.unit !== '月' || span.count !== 1 || total !== '年') return undefined
  return PART_OF_YEAR.test(
    words.replace(/[从自](?:今年)?(?:元|1|一)月(?:份|[1一]日)?起/gu, '').replace(/[1一]个月/gu, ''),
  )
    ? undefined
    : MONTHS
}

const MONTHS = 12

/** 票房收入4.2万元，拿出一成捐给…: a share of the sum, told behind it, is no factor of it. */
const TAKEN_OUT =
  /，[^。；0-9]{0,8}(?:拿出|提取|抽出|捐出|划出|留出|其中(?:的)?)(?:约|近|的)?(?=[0-9一二三四五六七八九半])/u

/** 按八折优惠: the one discount of the words, by what one pays of the whole, and the words without it. */
export function discountIn(words: string): { readonly part: number; readonly rest: string } {
  const [one, ...others] = matchesOf(words, OF_TENTHS)
  const part = one && others.length === 0 ? ('一二三四五六七八九'.indexOf(one[1] ?? '') + 1 || Number(one[1])) / 10 : 1
  return { part, rest: part === 1 ? words : words.replace(one?.[0] ?? '', '') }
}

const OF_TENTHS =
  /(?:均|一律|统一|全部)?(?:按|打|享受?|以)(?:了)?([1-9](?:\.[0-9])?|[一二三四五六七八九])折(?:的?(?:优惠价?|价格?)|出售|销售|计算?|结算|付款|购[买进得])?/gu

/** Shares and discounts as fractions, and what they leave. */
function partsOf({ text: { folded }, start, end, figures }: FigureSentence, total: PrintedFigure): number[] {
  const taken = TAKEN_OUT.exec(folded.slice(total.end, end))
  const last = taken ? total.end + taken.index : end
  const shares = figures.filter((figure) => isShare(figure) && figure.start < last).map(({ value }) => value / 100)
  const discounts = matchesOf(folded.slice(start, last), DISCOUNT).map(([printed, many = '']) =>
    many === ''
      ? 0.5
      : ('一二三四五六七八九'.indexOf(many) + 1 || Number(many)) / 10 + (/[五5]./u.test(printed.slice(1)) ? 0.05 : 0),
  )
  return [...shares, ...discounts].flatMap((part) => [part, 1 - part])
}
