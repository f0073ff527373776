import { useEffect, useState } from 'react'
import type { ListRow } from '../../bridge/newsroom-lists'
import { request } from '../bridge-client'

interface Sample {
  readonly text: string
  readonly rows: readonly ListRow[]
}

const NONE: readonly string[] = []

/** Texts as the engine sets them under the rules given, in their order; empty until it has answered. */
export function useStyleSamples(samples: readonly Sample[]): readonly string[] {
  const [answered, setAnswered] = useState<{ readonly samples: readonly Sample[]; readonly texts: readonly string[] }>()
  useEffect(() => {
    let isWanted = true
    const asked = samples.map(({ text, rows }) => ({ text, rows: rows.map((row) => [...row]) }))
    void request('style.sample', { samples: asked }).then(
      ({ texts }) => isWanted && setAnswered({ samples, texts }),
      // Without an answer the example shows what is printed.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [samples])
  // Of texts typed on since, the last answer is shown until the next one comes: no flicker.
  return answered?.texts ?? NONE
}
