/**
 * The few weights that are not counted but chosen, in natural logarithms. They were set by hand and looked at on
 * sentences with people marked; none of them moves the result by more than half a point when it is changed by one.
 */
export const WEIGHTS = {
  /** How often the next thing in running text is a person's name. */
  name: Math.log(0.031),
  /** Shares of the kinds among names. */
  chinese: -0.1,
  /** A name of two characters that no title introduces: most places and brands are as short. Words have been weighed as such. */
  brief: -0.9,
  briefWord: -0.3,
  foreign: -2.5,
  ethnic: -5.5,
  japanese: -3.5,
  /** 陈方安生: a married woman's two surnames. */
  married: -6,
  marriedTraditional: -2.5,
  /** 李女士; 老王. */
  honorific: -6.2,
  prefix: -5,
  /** A part among some thousand Mongolian, Tibetan and Uyghur ones; a name of one short part is often a word. */
  ethnicPart: -5,
  ethnicShort: -3,
  /** 包额尔敦: a clan's surname before it. */
  ethnicClan: -2.5,
  japaneseSurname: -6,
  japaneseGiven: -6,
  /** A Japanese surname with a given name no list has, and one that stands alone. */
  japaneseFree: -4,
  japaneseAlone: -3,
  /** Share of given names that begin with the mother's surname. */
  mother: -4,
  /** Added to what titles and verbs of speech count as neighbours: another noun is out of place there. */
  title: 1,
  leastTitle: 2,
  speech: 1,
  /** A name between a title and a verb of speech. */
  framed: 2.5,
  /** The same where the verb ends its clause: 志愿者杜鹃说：…… */
  framedWhole: 6,
  /** Behind a word for a trade (农技员), of which nothing was counted. */
  trade: 1.2,
  /** A given name alone before an honorific. */
  givenAlone: -2,
  /** How much the words on either side of a name count. */
  context: 0.87,
  between: 0.8,
  /** Before a name at the start of a sentence; behind one at its end. */
  start: 1.1,
  end: -0.2,
  /** Two names with nothing between them, and with a space between them. */
  nameName: -2.5,
  spaced: 0.5,
  bylineSpace: 3,
  /** A surname that is a measure word as well, behind a numeral. */
  counted: -5,
  /** Share of given names that say one character twice (丹丹). */
  twice: -4.2,
  /** Before a name that opens a line in brackets of its own: (文岚). */
  signed: 3,
  /** Behind a bullet, before what is all of the text: ◇闻溪. */
  signedLine: 6,
  /** Behind a name, before an age: 钟远，63岁. */
  aged: 5.5,
  /** A surname and a given name set apart to fill the measure: 王　坤. */
  padded: -1,
  wide: -5,
  /** A Han character no dictionary has; anything that is not Han. */
  unknown: -14.5,
  other: -3,
  otherBefore: -2,
  otherAfter: -2,
  /** A place no dictionary has (青滩村): for its ending and for each character before it. */
  place: -9,
  placeCharacter: -5.7,
  /** The same where a surname begins it and given names end so as well. */
  placeShared: -3.5,
  /** With an ending of two characters (宝拉根查干嘎查), counted as one more character. */
  longPlace: -6,
  longPlaceCharacter: -4,
  /** Dotted names: the dot itself, a character foreign names are not written with, a part of one character. */
  dotted: -1,
  dottedStranger: -11,
  dottedSingle: -5,
  dottedKnown: 4,
  dottedParts: -8,
  /** 罗伯松: a character foreign names go on with, alone behind a foreign name. */
  dangling: -2.5,
  /** 韩卿立。: a character that says nothing of people, alone between a name and the end of a clause. */
  stranded: -3,
  /** Odds that what looks like a name is the name of a thing or place; and what speaks for that. */
  thingForeign: -2,
  thingChinese: -6,
  tailForeign: 5,
  tailForeignFar: 3,
  tailChinese: 9,
  /** 孙中山纪念堂: on a person everybody knows, things are named. */
  tailKnown: 10,
  company: 11,
  companyFar: 6.5,
  listOfThings: 8,
  quoted: 2.5,
  /** 《巴图湾》: what stands alone between book-title marks is a work. */
  work: 7,
  placeBefore: 1.5,
  /** A name the story has already given in full; a given name or a part of a foreign name standing for it. */
  repeated: -8.5,
  short: -11.5,
  /** A name that differs in one character from one the story gives. */
  variant: -20,
  /** A name on the newsroom's own list: it always wins. */
  listed: 30,
}

/** How a name was recognised. */
export const Kind = {
  space: 0,
  chinese: 1,
  compound: 2,
  foreign: 3,
  known: 4,
  ethnic: 5,
  japanese: 6,
  partial: 7,
  dotted: 8,
  foreignKnown: 9,
  repeated: 10,
  short: 11,
  listed: 12,
  padded: 13,
  given: 14,
} as const

const FOREIGN = (1 << Kind.foreign) | (1 << Kind.foreignKnown) | (1 << Kind.dotted)

export function isForeignKind(kind: number): boolean {
  return ((FOREIGN >> kind) & 1) === 1
}
