export const frameWords = {} as const
