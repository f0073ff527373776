import type { frameWords as chinese } from '../zh-cn/frame-words'

export const frameWords: Readonly<Record<keyof typeof chinese, string>> = {}
