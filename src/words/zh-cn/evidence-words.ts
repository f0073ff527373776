export const evidenceWords = {} as const
