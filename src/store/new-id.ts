import { randomBytes } from 'node:crypto'

/** Letters and digits that are not mistaken for one another when an id is read out or copied by hand. */
const ALPHABET = '23456789abcdefghijkmnpqrstuvwxyz'

/** A random id of 12 characters (60 bits): short enough to be typed as `--story ID`. */
export function shortId(): string {
  let id = ''
  for (const byte of randomBytes(12)) id += ALPHABET[byte % ALPHABET.length]
  return id
}
