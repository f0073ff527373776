import { roleAt, type StackReading } from './stack'

/**
 * What a trait is seen in: a line of kicker, of headline (what a further line of a headline looks like says little of the
 * headline, and is `h`) or of deck; a joint of two such lines.
 */
export const PLACES = ['K', 'H', 'h', 'D', 'KK', 'KH', 'HH', 'HD', 'DD'] as const
export type Place = (typeof PLACES)[number]

/** Where a reading puts the lines and joints of a stack, and its shape, `=KHD`. */
export interface ReadingPlaces {
  readonly own: readonly Place[]
  readonly joints: readonly Place[]
  readonly shape: string
}

const LETTER = { kicker: 'K', headline: 'H', deck: 'D' } as const

export function placesOf(reading: StackReading, lines: number): ReadingPlaces {
  const own: Place[] = []
  const joints: Place[] = []
  let shape = '='
  for (let i = 0; i < lines; i++) {
    const role = LETTER[roleAt(reading, i)]
    own.push(role === 'H' && i > reading.kickers ? 'h' : role)
    if (i > 0) joints.push(`${LETTER[roleAt(reading, i - 1)]}${role}` as Place)
    shape += role
  }
  return { own, joints, shape }
}
