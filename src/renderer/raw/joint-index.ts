import type { Joint } from '../../model/analysis'

/** The chosen joint, or after it was settled the next one; past the last, the first. */
export function indexOfOpen(joints: readonly Joint[], chosen: number | null): number {
  if (joints.length === 0) return -1
  if (chosen === null) return 0
  const next = joints.findIndex((joint) => joint.after >= chosen)
  return next < 0 ? 0 : next
}
