/** Subjects of decisions about a text as such, whatever it is alike to: this and the text in its normal form. */
export const STANDING = 'standing:'
