/**
 * The element at `i`, undefined before the beginning. Asking an array for its element −1 itself looks up a property of that
 * name, and makes every later access at that place of the code slow.
 */
export function elementAt<T>(list: readonly T[], i: number): T | undefined {
  return i >= 0 ? list[i] : undefined
}
