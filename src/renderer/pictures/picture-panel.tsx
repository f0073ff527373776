import { Button } from 'react-aria-components'
import type { FigureRow } from '../../model/figures/figure-rows'
import { createPlaceWords, type PictureSource } from '../../model/pictures/picture-source'
import { FigurePanel } from '../figures/figure-panel'
import { useWords } from '../words/use-words'
import { rowKey, usePictureStore } from './picture-store'
import { usePictureVoice } from './use-picture-source'

/** Figures of a cluster listed at most. */
const MOST_LISTED = 60
/** Characters of the sentence before the figure. */
const BEFORE = 8

interface PicturePanelProps {
  readonly source: PictureSource
  readonly rows: readonly FigureRow[]
  readonly row: FigureRow | undefined
  readonly all: readonly FigureRow[]
}

/** What was opened in a picture: the figures, where there are several, and all that is known of the one chosen. */
export function PicturePanel({ source, rows, row, all }: PicturePanelProps) {
  const say = useWords()
  if (!row) {
    return (
      <section className="pane fig-panel" aria-label={say('fig.source')}>
        <p className="empty fig-empty">{say('pic.choose')}</p>
        <p className="empty fig-pad">{say('pic.keys')}</p>
      </section>
    )
  }
  return (
    <div className="picture-panel">
      {rows.length > 1 && <ChosenRows source={source} rows={rows} row={row} />}
      <FigurePanel row={row} rows={[row]} all={all} />
    </div>
  )
}

function ChosenRows({ source, rows, row }: Omit<PicturePanelProps, 'all'>) {
  const say = useWords()
  const place = createPlaceWords(source, usePictureVoice())
  return (
    <section className="picture-chosen" aria-label={say('pic.chosen', { n: rows.length })}>
      <h3 className="fig-section">{say('pic.chosen', { n: rows.length })}</h3>
      <div className="picture-chosen-list">
        {rows.slice(0, MOST_LISTED).map((one, k) => {
          const at = one.tag.start - one.sentence.start
          return (
            <Button
              key={rowKey(one)}
              className={one === row ? 'fig-same-row selected' : 'fig-same-row'}
              aria-pressed={one === row}
              onPress={() => usePictureStore.setState({ at: k })}
            >
              <span className="song cut grow">
                {one.sentence.text.slice(Math.max(0, at - BEFORE), at)}
                <b className={one.findings.length > 0 ? 'asks' : undefined}>{one.tag.text}</b>
                {one.sentence.text.slice(at + one.tag.text.length)}
              </span>
              <span className="small-text ink-3">{place(one)}</span>
            </Button>
          )
        })}
      </div>
    </section>
  )
}
