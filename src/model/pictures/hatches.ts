/** A hatching: parallel lines `line` pixels wide, `step` apart, turned by degrees. */
export interface Hatch {
  readonly id: string
  readonly step: number
  readonly line: number
  readonly turn: number
}

/** What tells parts of a bar apart without colour. Their inks are the styles' affair. */
export const HATCHES: readonly Hatch[] = [
  { id: 'hatch-ink', step: 5, line: 3, turn: 45 },
  { id: 'hatch-pale', step: 5, line: 1, turn: -45 },
  { id: 'hatch-mark', step: 5, line: 2, turn: 45 },
]
