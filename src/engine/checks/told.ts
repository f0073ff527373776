import type { Finding } from '../../model/analysis'
import { type Sentence, sentence } from '../../words/sentence'

/** What a finding says: as data, and in Chinese. */
export type Told = Required<Pick<Finding, 'message' | 'says'>>

export function told(says: Sentence): Told {
  return { message: sentence('zh-CN', says), says }
}
