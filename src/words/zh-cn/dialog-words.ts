export const dialogWords = {} as const
