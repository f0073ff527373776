import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { Metric } from '../../model/pictures/metrics'
import { useWords } from '../words/use-words'
import { usePictureStore } from './picture-store'

const ROW_PX = 40

interface MetricListProps {
  readonly metrics: readonly Metric[]
  readonly chosen: Metric
}

/** The metrics, with how often each is told and in how many values. Arrows choose. */
export function MetricList({ metrics, chosen }: MetricListProps) {
  const say = useWords()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const at = metrics.indexOf(chosen)
  const virtual = useVirtualizer({
    count: metrics.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
  })
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const choose = (k: number) => {
    const metric = metrics[Math.max(0, Math.min(metrics.length - 1, k))]
    if (metric) usePictureStore.setState({ metric: metric.id })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: metrics.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    choose(to)
  }
  return (
    <div
      ref={scroller}
      className="metric-list"
      role="listbox"
      aria-label={say('pic.metricList')}
      aria-activedescendant={`${id}-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const metric = metrics[index]
          if (!metric) return null
          const { name, unit, values, distinct, found } = metric
          return (
            <div
              key={metric.id}
              id={`${id}-${index}`}
              className={metric === chosen ? 'metric-row selected' : 'metric-row'}
              role="option"
              aria-selected={metric === chosen}
              tabIndex={-1}
              style={{ transform: `translateY(${start}px)` }}
              onPointerDown={() => choose(index)}
            >
              <span className="song cut">
                {name}
                {unit && <small>{unit}</small>}
              </span>
              <span className={found > 0 ? 'small-text asks' : 'small-text ink-3'}>
                {say('pic.metricCount', { n: values.length, values: distinct })}
                {found > 0 && ` · ${say('pic.hasFinding')}`}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
