/** A note of the margin: where it would like to stand, how tall it is. Pixels. */
export interface NoteBox {
  readonly key: string
  readonly top: number
  readonly height: number
}

/**
 * Tops for the notes, by key: each as high as it wishes, moved down as far as the ones before it need. Notes are
 * placed in the order of their wishes, so that a leader never crosses another; none overlaps and none moves up.
 */
export function layOutNotes(notes: readonly NoteBox[], gap: number): Map<string, number> {
  const tops = new Map<string, number>()
  let free = Number.NEGATIVE_INFINITY
  const ordered = notes.map((note, k) => ({ note, k })).sort((a, b) => a.note.top - b.note.top || a.k - b.k)
  for (const { note } of ordered) {
    const top = Math.max(note.top, free)
    tops.set(note.key, top)
    free = top + note.height + gap
  }
  return tops
}
