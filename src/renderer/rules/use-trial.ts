import { useEffect, useState } from 'react'
import type { RequestArgs } from '../../bridge/bridge'
import type { NewsroomRule } from '../../model/newsroom-rule'
import type { RuleTrial } from '../../model/rule-trial'
import { request } from '../bridge-client'
import { mutable, tidyRule } from './rule-store'

/** Long enough to gather a word being typed, short enough to seem at once. */
const SETTLE_MS = 120

/** The examples of a rule tried as it stands, again after every change; null until the first answer. */
export function useTrial(rule: NewsroomRule): RuleTrial | null {
  const [trial, setTrial] = useState<RuleTrial | null>(null)
  const asked = JSON.stringify({ rule: mutable(tidyRule(rule)) })
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(() => {
      request('rule.try', JSON.parse(asked) as RequestArgs<'rule.try'>).then(
        (answer) => isCurrent && setTrial(answer),
        (error: unknown) => console.error('rule.try', error),
      )
    }, SETTLE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [asked])
  return trial
}
