import type { deskWords as chinese } from '../zh-cn/desk-words'

export const deskWords: Readonly<Record<keyof typeof chinese, string>> = {}
