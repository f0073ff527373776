import { isStatedAgainst, isWrongDirection } from '../figures/change-kinds'
import { DOWN_VERB, wayOf } from '../figures/change-words'
import type { ChangeFrame } from '../figures/compared-figures'
import type { FigureReader, FigureSentence } from '../figures/figure-reader'
import type { PrintedFigure } from '../figures/printed-figure'
import type { Rule, RuleFinding } from '../rule'

const DOWN_BEFORE = new RegExp(`${DOWN_VERB}(?:了|幅度为|幅为|幅度|幅|约|近)?$`, 'u')

/** 由320件降至386件: the direction word against the figures. */
export function createDirectionWordRule(reader: FigureReader): Rule {
  return {
    id: 'direction-word',
    severity: 'error',
    *checkStory(story) {
      for (const text of reader.read(story)) {
        for (const frame of reader.frames(text)) yield* checkFrame(frame)
        for (const sentence of text.sentences) {
          for (const figure of sentence.figures) yield* checkNegative(sentence, figure)
        }
      }
    },
  }
}

function* checkFrame(frame: ChangeFrame): Generator<RuleFinding> {
  const { from, to, verb } = frame
  if (!from) return
  const way = wayOf(from.value, to.value)
  const sides = `${from.printed}→${to.printed}是${way}`
  if (isWrongDirection(frame)) {
    yield { message: `${sides}，印作“${verb}”`, places: [to.place, from.place], expected: `${way}至`, confidence: 0.9 }
    return
  }
  const against = frame.stated.find((stated) => isStatedAgainst(frame, stated))
  if (!against) return
  yield {
    message: `${sides}，印作“${against.verb}”${against.figure.printed}`,
    places: [against.figure.place, from.place, to.place],
    expected: way,
    confidence: 0.85,
  }
}

/** 下降-5.2%: the minus says it a second time. 增长-5.2% is the statistician's way and stands. */
function* checkNegative(sentence: FigureSentence, figure: PrintedFigure): Generator<RuleFinding> {
  if (figure.number >= 0 || (figure.family !== 'share' && figure.family !== 'point') || figure.range) return
  const { folded } = sentence.text
  const before = folded.slice(Math.max(sentence.start, figure.start - 6), figure.start)
  const match = DOWN_BEFORE.exec(before)
  // 减负8%: no minus. 跌至-9.39%: the value, not the fall.
  if (!match || /[至到]$/u.test(match[0]) || (figure.printed.startsWith('负') && match[0] === '减')) return
  yield {
    message: `“${match[0]}”与负号重复：${match[0]}${figure.printed}等于上升`,
    places: [figure.place],
    expected: figure.printed.replace(/^(?:-|—|负)/u, ''),
    confidence: 0.85,
  }
}
