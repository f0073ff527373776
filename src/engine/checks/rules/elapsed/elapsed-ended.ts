import type { DatedText } from '../../calendar/dated-text'
import { NUMBER, numberOf, yearOfIso } from '../../calendar/wording'
import { readYears } from '../../calendar/year-mentions'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'
import { reportFar } from './elapsed-far'
import { isWithin } from './year-counts'

/** 到退休一共干了27年, 服刑5年，直到前天: how long it was until an end told as one of these days. */
const ENDED: readonly (readonly [stretch: RegExp, began: RegExp, ends: RegExp])[] = [
  [
    new RegExp(
      `到(?:退休|离岗|离任|卸任)(?:时|为止|那[天年])?，?[他她]?(?:一共|总共|共|整整|前后|已经?)*[^，。；\\d]{0,8}了(?:整整|足足)?(?<count>${NUMBER})年`,
      'gu',
    ),
    /顶替|[进入到][^，。；]{0,6}[站厂矿校院所队局班团社]|参加工作|分配|当上?|任|上班|参军|入伍|讲台|入职/u,
    /(?:今[天年日]|昨[天日晚]|明天|第二天|次日|当天|这一?天|本月|日)[^。；]{0,16}(?:退休|离岗|离任|卸任)/u,
  ],
  [
    new RegExp(
      `(?:服刑|坐牢|关押|羁押|在(?:狱中|监狱)(?:度过|待|呆)?)了?(?:整整|足足)?(?<count>${NUMBER})年(?=，|后)`,
      'gu',
    ),
    /入狱|收监|被判|服刑|判处|获刑|投入监狱/u,
    /(?:今[天年日]|昨[天日]|前[天日]|日)[^。；]{0,24}(?:自由|释放|出狱|刑满|回家|走出)/u,
  ],
]
const FARTHEST = 90

/** Years up to an end that is one of these days, against the year of the beginning, whatever other years are told. */
export function* checkEnded(text: DatedText, all: string, { reference }: CheckInput): Generator<RuleFinding> {
  const { plain, place } = text
  if (reference === null || !/到(?:退休|离|卸任)|服刑|坐牢|[关羁]押|狱/u.test(plain)) return
  const now = yearOfIso(reference)
  for (const [stretch, began, ends] of ENDED) {
    for (const match of matchesOf(plain, stretch)) {
      const years = numberOf(match.groups?.count ?? '')
      const begun = readYears(plain).findLast(
        ({ end, year }) => end <= match.index && year < now && match.index - end < FARTHEST,
      )
      if (years === undefined || !begun || !began.test(plain.slice(begun.end, begun.end + 24)) || !ends.test(all))
        continue
      const end = match.index + match[0].length
      const count = {
        years,
        unit: '年',
        isRough: false,
        isOpen: false,
        start: end - `${match.groups?.count}年`.length,
        end,
      }
      if (!isWithin(count, now - begun.year))
        yield reportFar(text, count, { year: begun.year, place: place(begun.start, begun.end) }, now)
    }
  }
}
