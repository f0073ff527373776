let last = ''
let units = new Uint16Array(0)

/**
 * The code units of a text, which loops over every character read much more quickly. Those of the last text asked for are
 * remembered: a page is read in many steps.
 */
export function codeUnits(text: string): Uint16Array {
  if (text === last) {
    // Equal texts are two strings if the page was read from its file twice; comparing the same one again takes no time.
    last = text
    return units
  }
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < codes.length; i++) codes[i] = text.charCodeAt(i)
  last = text
  units = codes
  return codes
}
