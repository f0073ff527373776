import type { inspectorWords as chinese } from '../zh-cn/inspector-words'

export const inspectorWords: Readonly<Record<keyof typeof chinese, string>> = {}
