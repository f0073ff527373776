import type { dialogWords as chinese } from '../zh-cn/dialog-words'

export const dialogWords: Readonly<Record<keyof typeof chinese, string>> = {}
