import { useMemo, useRef } from 'react'
import { metricScene } from '../../model/pictures/metric-scene'
import { METRIC_SORTS, type Metric, readMetrics, sortMetrics } from '../../model/pictures/metrics'
import type { PictureSource } from '../../model/pictures/picture-source'
import { SegmentChoice } from '../controls/segment-choice'
import { useWords } from '../words/use-words'
import { followTarget } from './follow-target'
import { MetricList } from './metric-list'
import { usePictureStore } from './picture-store'
import { SceneView } from './scene-view'
import { usePictureVoice } from './use-picture-source'
import { useRoom } from './use-room'

/** Values drawn at most. */
const MOST_VALUES = 80

/** The figures of one metric on one scale, and the metrics to choose from. */
export function MetricPicture({ source }: { readonly source: PictureSource }) {
  const say = useWords()
  const { metric: chosen, metricSort } = usePictureStore()
  const found = useMemo(() => readMetrics(source.rows), [source])
  const metrics = useMemo(() => sortMetrics(found, metricSort), [found, metricSort])
  const metric = metrics.find(({ id }) => id === chosen) ?? metrics[0]
  return (
    <section className="picture wide" aria-label={say('pic.metrics')}>
      <div className="picture-head">
        <h2>{say('pic.metrics')}</h2>
        <span className="grow" />
        {metrics.length > 1 && (
          <SegmentChoice
            label={say('pic.metricSort')}
            value={metricSort}
            choices={METRIC_SORTS.map((one) => [one, say(`pic.metricSort.${one}`)])}
            onChoose={(value) => {
              const sort = METRIC_SORTS.find((one) => one === value)
              if (sort) usePictureStore.setState({ metricSort: sort })
            }}
          />
        )}
      </div>
      {metric ? (
        <div className="metrics">
          <MetricList metrics={metrics} chosen={metric} />
          <MetricChart metric={metric} source={source} />
        </div>
      ) : (
        <p className="empty">{say('pic.noMetrics')}</p>
      )}
    </section>
  )
}

function MetricChart({ metric, source }: { readonly metric: Metric; readonly source: PictureSource }) {
  const voice = usePictureVoice()
  const place = useRef<HTMLDivElement>(null)
  const { width, size } = useRoom(place)
  const scene = useMemo(
    () => (width === 0 ? undefined : metricScene(metric, source, voice, { width, size, most: MOST_VALUES })),
    [metric, source, voice, width, size],
  )
  return (
    <div ref={place} className="metric-chart">
      {scene && <SceneView scene={scene} label={metric.name} onOpen={followTarget} />}
    </div>
  )
}
