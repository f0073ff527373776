import { charSet, startingWith } from './pattern'

const SIGNS = '●■◆▲★□◇△☆○'

/** The signs that open items, by code unit. */
export const ITEM_SIGNS = charSet(SIGNS)

/** An item behind a sign. */
export const BULLET = startingWith(new RegExp(`^[${SIGNS}]`))
