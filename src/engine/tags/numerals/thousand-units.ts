import { type Scan, startsWith } from '../scan/fold'

/** 千 in front of these belongs to the unit: 120万千瓦 is no "120万千". */
const UNITS_ON_QIAN = ['瓦', '伏', '卡', '赫', '帕', '字节', '焦', '比特']
const UNITS_ON_QIAN_AFTER_ARABIC = ['米', '克']

/** Whether the 千 before `i` belongs to the unit: 千瓦 always, 千米 only behind figures (12千米, but 三千米). */
export function isThousandOfUnit(scan: Scan, i: number, behindFigures: boolean): boolean {
  const follows = (word: string): boolean => startsWith(scan, i, word)
  return UNITS_ON_QIAN.some(follows) || (behindFigures && UNITS_ON_QIAN_AFTER_ARABIC.some(follows))
}
