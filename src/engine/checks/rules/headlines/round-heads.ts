import type { PrintedFigure } from '../../figures/printed-figure'

const SPOKEN = 0.1
const ROUNDER = 0.02

/** 500万株 over 502万株: headlines like round numbers, 五百亩 over 530亩 more so. */
export function isRounder(head: PrintedFigure, body: PrintedFigure): boolean {
  if (/^[二两三四五六七八九][百千万]/u.test(head.printed) && head.digits.length === 1 && body.digits.length > 1)
    return Math.abs(head.value - body.value) < body.value * SPOKEN
  // 2小时 over 2小时7分
  if (head.unit.endsWith('小时') && body.printed.startsWith(head.printed)) return true
  return head.digits.length < body.digits.length && Math.abs(head.value - body.value) <= ROUNDER * body.value
}
