import type { Line } from './line'
import { endingWith } from './pattern'

/** The end of a sentence, and one character: of a name that the column cut. */
const CUT_NAME = endingWith(/[。！？”）] ?[\u4e00-\u9fff]$/)
/** Characters of the rest of such a name, with what it did. */
const REST = 4

/** Whether what looks like a credit is the end of one that the line above begins. */
export function goesOnFromAbove(line: Line, upper: Line | undefined): boolean {
  return upper !== undefined && line.blanks === 0 && (closesBracket(line, upper) || cutsName(line, upper))
}

/** （北湾大剧 | 院供图）: a bracket that goes on. */
function closesBracket({ closes }: Line, upper: Line): boolean {
  return closes > 0 && upper.opened > 0
}

/** …在进行比赛。 宫 | 远 摄: a photographer's name that the column cut. */
function cutsName({ text }: Line, upper: Line): boolean {
  return text.length <= REST && upper.measure > 0 && upper.width >= upper.measure - 2 && CUT_NAME.fits(upper)
}
