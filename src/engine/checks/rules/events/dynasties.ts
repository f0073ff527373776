import { NUMBER } from '../../calendar/wording'

/** A dynasty or reign: its first and last year. */
interface Era {
  readonly first: number
  readonly last: number
}

const DYNASTIES: Readonly<Record<string, Era>> = {
  秦: { first: -221, last: -207 },
  西汉: { first: -202, last: 8 },
  东汉: { first: 25, last: 220 },
  汉: { first: -202, last: 220 },
  三国: { first: 220, last: 280 },
  西晋: { first: 265, last: 316 },
  东晋: { first: 317, last: 420 },
  晋: { first: 265, last: 420 },
  南北朝: { first: 420, last: 589 },
  北魏: { first: 386, last: 534 },
  隋: { first: 581, last: 618 },
  唐: { first: 618, last: 907 },
  五代: { first: 907, last: 960 },
  辽: { first: 907, last: 1125 },
  北宋: { first: 960, last: 1127 },
  南宋: { first: 1127, last: 1279 },
  宋: { first: 960, last: 1279 },
  金: { first: 1115, last: 1234 },
  元: { first: 1279, last: 1368 },
  明: { first: 1368, last: 1644 },
  清: { first: 1644, last: 1912 },
  民国: { first: 1912, last: 1949 },
}
/** The reigns of the last two dynasties, each up to the next. */
const REIGNS: readonly (readonly [name: string, first: number])[] = [
  ['洪武', 1368],
  ['永乐', 1403],
  ['宣德', 1426],
  ['正统', 1436],
  ['景泰', 1450],
  ['天顺', 1457],
  ['成化', 1465],
  ['弘治', 1488],
  ['正德', 1506],
  ['嘉靖', 1522],
  ['隆庆', 1567],
  ['万历', 1573],
  ['天启', 1621],
  ['崇祯', 1628],
  ['顺治', 1644],
  ['康熙', 1662],
  ['雍正', 1723],
  // As the fold to simplified script spells 乾隆.
  ['干隆', 1736],
  ['嘉庆', 1796],
  ['道光', 1821],
  ['咸丰', 1851],
  ['同治', 1862],
  ['光绪', 1875],
  ['宣统', 1909],
]
const LAST_REIGN = 1912
const REIGN_NAMES = REIGNS.map(([name]) => name).join('|')

/** 明代, 南宋末年, 清乾隆年间, 光绪十年, as the source of a pattern without names. */
export const ERA = `(?:(?:[明清])?(?:${REIGN_NAMES})(?:年间|(?:${NUMBER}|元)年)(?:（[^）]{1,8}）)?|(?:${Object.keys(DYNASTIES).join('|')})(?:[代朝][初末中]?[年期叶]?|[初末中](?:年|期|叶)?(?=[，。；建重曾又再])|时期?(?=[，。；建重始创])))`

/** What `ERA` matched. */
export function eraOf(printed: string): Era | undefined {
  const reign = new RegExp(REIGN_NAMES, 'u').exec(printed)?.[0]
  if (reign !== undefined) {
    const at = REIGNS.findIndex(([name]) => name === reign)
    return { first: REIGNS[at]?.[1] ?? 0, last: REIGNS[at + 1]?.[1] ?? LAST_REIGN }
  }
  return DYNASTIES[Object.keys(DYNASTIES).find((name) => printed.startsWith(name)) ?? '']
}
