import type { evidenceWords as chinese } from '../zh-cn/evidence-words'

export const evidenceWords: Readonly<Record<keyof typeof chinese, string>> = {}
