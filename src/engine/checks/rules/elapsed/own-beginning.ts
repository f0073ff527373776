import { periodStart } from '../../calendar/sentences'
import type { YearAnchor } from './year-anchors'

/** 开采了51年的东沟矿关闭。该矿1960年出煤: how old it is, and when it began. */
export function isItsOwn(plain: string, { start, end }: YearAnchor): boolean {
  return (
    ITS_LEAD.test(plain.slice(Math.max(periodStart(plain, start), start - 12), start)) &&
    ITS_BEGINNING.test(plain.slice(start - 2, end + 10))
  )
}

const ITS_LEAD = /(?:^|，)(?:[该这它其此][^，。；]{0,6}|[^，。；]{1,5})$/u
const ITS_BEGINNING = /[建始开]于|年[^，。；]{0,8}(?:开|建|投|出|创|通|始|启|成立|诞生|下水|问世|首)/u
