import { COMMAND_NAMES } from '../command-table'
import type { Dice } from './random-call'

const TEXTS = ['', '\n', '水', '一\n二', 'a b', '𠮷', '\u0000', '\ud800', '# 题\n文\n\n文'] as const

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Dice from such numbers, for sequences that fast-check does not drive. */
export function throwDice(next: (below: number) => number): Dice {
  return {
    command: next(COMMAND_NAMES.length),
    page: next(4),
    first: next(60),
    second: next(60),
    offset: next(200),
    other: next(200),
    text: TEXTS[next(TEXTS.length)] ?? '',
  }
}
