import type { Finding } from '../../model/analysis'
import type { SaidValue } from '../../model/said'
import { type Sentence, spell } from '../../words/sentence'

/** What a finding says: as data, and in Chinese. */
export type Told = Required<Pick<Finding, 'message' | 'says'>>

export function told(says: Sentence): Told {
  return { message: inChinese(says), says }
}

/** A value as the page would print it. */
export function inChinese(value: SaidValue): string {
  return spell('zh-CN', value)
}
