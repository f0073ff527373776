import type { ListItems } from './list-items'

const REACH = 40
const NUMERALS = '零一二三四五六七八九十'
const REST = '最后一|剩下的?[一两二三四]|还有[一两二三四]|另外?有?[一两二三四]|其余的?[一两二三四]'

/**
 * 五名邻居：甲、乙、丙和丁上台领奖，第五位不愿留名: the rest of the `count` announced is told behind the list, without a
 * name.
 */
export function leavesSomeUnnamed(folded: string, { end, fewest }: ListItems, count: number): boolean {
  const ordinals = NUMERALS.slice(fewest + 1, count + 1)
  const told = new RegExp(`[，。；](?:而|但|只有)?(?:${ordinals && `第[${ordinals}]|`}${REST})[名位个人家项条户]`, 'u')
  const behind = folded.slice(end, end + REACH)
  return told.test(behind) || SHARED.test(behind)
}

/** 冠军甲、亚军乙，季军则由丙与丁并列: the row goes on with two for one place. */
const SHARED =
  /^[，；](?:而)?[^，。；、]{1,8}(?:则|便|也)?(?:[由为归][^，。；]{2,14}|[^，。；]{2,12}(?:[、和与][^，。；]{2,8})+)(?:并列|分享|共享|平分|同获|共获|共同)/u
