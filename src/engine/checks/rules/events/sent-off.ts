import { matchesOf } from '../../matches-of'

/** What a player does, with the minute of a match. Offsets count in the plain text. */
export interface PlayedMinute {
  readonly name: string
  readonly time: string
  readonly minute: number
  readonly start: number
  readonly end: number
}

const LEFT =
  /第(?<minute>\d{1,3})分钟，(?<who>[^，。；]{2,14}?)(?:领到|吃到|得到|被|因|两黄|染红|累计|直接|受伤|拿到|伤退)[^。；]{0,12}?(?<act>红牌|罚下|罚出场|染红|换下|伤退|离场|退场)/gu
const PLAYS =
  /第(?<minute>\d{1,3})分钟，(?<who>[^，。；]{1,16}?)(?<act>(?:再度|再次|又|接球|补射|头球|禁区|单刀|远射|推射|抽射)*(?:助攻|破门|攻入|打进|射进|射入|得分|进球|扳平|罚进|建功|梅开二度|补射|头球))/gu
const SAME = /这名|该名|这位|该[球队后前]/u
const OTHER = /另|替补|换上|[对客主]队(?=[^，]{0,3}$)/u
const ROLE = 2
const FARTHEST = 120

/** 第18分钟领到红牌下场，第63分钟这名后卫助攻: who has left the pitch plays on. */
export function playedOn(plain: string): readonly [left: PlayedMinute, plays: PlayedMinute] | undefined {
  if (!/红牌|罚下|换下|伤退|染红/u.test(plain)) return undefined
  const plays = matchesOf(plain, PLAYS)
  for (const match of matchesOf(plain, LEFT)) {
    const left = playedMinute(match)
    const next = plays.find(
      (one) =>
        one.index > left.end &&
        one.index - left.end < FARTHEST &&
        Number(one.groups?.minute) > left.minute &&
        isSame(match.groups?.who ?? '', one.groups?.who ?? ''),
    )
    if (next) return [left, playedMinute(next)]
  }
  return undefined
}

/** 这名后卫 of 客队后卫, 丁原 of 前锋丁原, 7号 of 主队7号. */
function isSame(who: string, next: string): boolean {
  if (OTHER.test(next)) return false
  const tail = who.slice(-ROLE)
  if (SAME.test(next)) return next.includes(tail)
  const number = /\d{1,2}号/u.exec(who)?.[0]
  if (number) return next.includes(number) && (next.length < number.length + ROLE || next.includes(who.slice(0, ROLE)))
  return next.endsWith(tail) && !/[后前中][卫锋场]|门将|球员|队员|队长|外援/u.test(tail)
}

function playedMinute({ index, 0: printed, groups }: RegExpExecArray): PlayedMinute {
  return {
    name: groups?.act ?? '',
    time: `第${groups?.minute}分钟`,
    minute: Number(groups?.minute),
    start: index,
    end: index + printed.length,
  }
}
