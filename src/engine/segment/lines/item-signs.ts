import { charSet, startingWith } from './pattern'

const SIGNS = '●■◆▲★□◇△☆○'

/** The signs that open items, by code unit. */
export const ITEM_SIGNS = charSet(SIGNS)

/** An item behind a sign. */
export const BULLET = startingWith(new RegExp(`^[${SIGNS}]`))

/** 一、抓好春耕, （二）抓好防汛: the first of a story's cross-heads, where it stands below the headline. */
export const NUMBERED = startingWith(/^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/)
