import { useMemo, useRef } from 'react'
import { findingScene, severityScene } from '../../model/pictures/finding-scene'
import { countFindings, longestBar } from '../../model/pictures/open-findings'
import type { PictureSource } from '../../model/pictures/picture-source'
import { useWords } from '../words/use-words'
import { followTarget } from './follow-target'
import { SceneView } from './scene-view'
import { usePictureVoice } from './use-picture-source'
import { useRoom } from './use-room'

/** Kept free beside the list of bars. */
const SCROLL_BAR_PX = 14

/** What is still open, by rule and severity. */
export function FindingPicture({ source }: { readonly source: PictureSource }) {
  const say = useWords()
  const voice = usePictureVoice()
  const place = useRef<HTMLDivElement>(null)
  const { width, size } = useRoom(place)
  const findings = useMemo(() => countFindings(source.rows), [source])
  const scenes = useMemo(() => {
    if (width === 0 || findings.total === 0) return undefined
    return {
      all: severityScene(findings, voice, { width, size }),
      rules: findingScene(findings.rules, voice, { width: width - SCROLL_BAR_PX, size, longest: longestBar(findings) }),
    }
  }, [findings, voice, width, size])
  return (
    <section className="picture" aria-label={say('pic.findings')}>
      <h2>
        {say('pic.findings')} {findings.total > 0 && <span className="asks">{findings.total}</span>}
      </h2>
      <div ref={place}>
        {findings.total === 0 && <p className="empty">{say('pic.noFindings')}</p>}
        {scenes && <SceneView scene={scenes.all} label={say('fig.facet.severity')} onOpen={followTarget} />}
        {scenes && (
          <div className="picture-list tall">
            <SceneView scene={scenes.rules} label={say('pic.findings')} onOpen={followTarget} />
          </div>
        )}
      </div>
    </section>
  )
}
