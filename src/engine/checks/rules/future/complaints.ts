import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { FUTURE } from './future-words'

/** 我于6月25日搭乘…, 赵女士6月18日在店里买…: who tells what befell them. */
const WHO =
  /(?:^|[，。：；“）])(?:我|本人|笔者|我们|我家|[\u4e00-\u9fff](?:先生|女士|某)|市民[\u4e00-\u9fff]{2,3}|读者[\u4e00-\u9fff]{2,3})(?:[于在])?$/u
const MEANT = /想|打算|准备|要(?!求)|会(?!议|员|计)|计划|拟|希望能在/u
/** What came of it, and nobody foresees. */
const BEFELL =
  /恶劣|拒绝|却被|不料|谁知|没想到|竟|至今|投诉|发现[^，。；]{0,10}(?:坏|破|缺|少|错|假|霉|过期|问题|裂|漏)|丢了|被[^，。；]{0,8}(?:拒|骂|撞|骗|偷|咬|困|罚|扣)|遗落|归还|送还|退款|无人(?:接|理|管|应)|窗口无人|等了|花了/u
const REACH = 80

/** Whether somebody tells of a day to come what has befallen them on it: a reader's letter, a thing lost. */
export function isComplained({ plain }: DatedText, date: PrintedDate, before: string): boolean {
  if (!(date.isDay && WHO.test(before))) return false
  const told = plain.slice(date.end, date.end + REACH)
  const befell = BEFELL.exec(told)
  return !!befell && !FUTURE.test(told.slice(0, befell.index)) && !MEANT.test(told.slice(0, befell.index))
}
