import { useMemo, useRef } from 'react'
import type { PictureSource } from '../../model/pictures/picture-source'
import { countProgress, mostUnchecked } from '../../model/pictures/progress'
import { pageProgressScene, progressSummary, storyProgressScene } from '../../model/pictures/progress-scene'
import { useWords } from '../words/use-words'
import { followTarget } from './follow-target'
import { SceneView } from './scene-view'
import { usePictureVoice } from './use-picture-source'
import { useRoom } from './use-room'

/** Stories drawn at most: of a desk with more, those with most left to check. */
const MOST_STORIES = 150
/** Kept free beside lists of bars, which scroll in themselves so that the other pictures stay in sight. */
const SCROLL_BAR_PX = 14

/** How far the checking is: all, page by page, story by story. */
export function ProgressPicture({ source }: { readonly source: PictureSource }) {
  const say = useWords()
  const voice = usePictureVoice()
  const place = useRef<HTMLDivElement>(null)
  const { width, size } = useRoom(place)
  const progress = useMemo(() => countProgress(source), [source])
  const stories = useMemo(() => mostUnchecked(progress.stories, MOST_STORIES), [progress])
  const scenes = useMemo(() => {
    if (width === 0) return undefined
    const options = (list: readonly { readonly total: number }[]) => {
      return { width: width - SCROLL_BAR_PX, size, longest: Math.max(1, ...list.map(({ total }) => total)) }
    }
    return {
      all: progressSummary(progress.all, voice, { width, size }),
      pages: pageProgressScene(progress.pages, source, voice, options(progress.pages)),
      stories: storyProgressScene(stories, source, voice, options(stories)),
    }
  }, [progress, stories, source, voice, width, size])
  const left = progress.stories.length - stories.length
  return (
    <section className="picture" aria-label={say('pic.progress')}>
      <h2>{say('pic.progress')}</h2>
      <div ref={place}>
        {progress.all.total === 0 && <p className="empty">{say('pic.noFigures')}</p>}
        {scenes && <SceneView scene={scenes.all} label={say('pic.progress')} onOpen={followTarget} takesKeyboard />}
        {scenes && progress.pages.length > 1 && (
          <>
            <h3>{say('pic.byPage')}</h3>
            <div className="picture-list">
              <SceneView scene={scenes.pages} label={say('pic.byPage')} onOpen={followTarget} />
            </div>
          </>
        )}
        {scenes && progress.stories.length > 1 && (
          <>
            <h3>{say('pic.byStory')}</h3>
            <div className="picture-list">
              <SceneView scene={scenes.stories} label={say('pic.byStory')} onOpen={followTarget} />
            </div>
          </>
        )}
      </div>
      {left > 0 && <p className="empty">{say('pic.moreStories', { n: left })}</p>}
    </section>
  )
}
