import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components'
import type { PictureSource } from '../../model/pictures/picture-source'
import type { PictureTarget } from '../../model/pictures/scene'
import { closeWindow, type DayWindow, readTimeline, wholeWindow } from '../../model/pictures/timeline'
import { timelineScene } from '../../model/pictures/timeline-scene'
import { PlainButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { ChoiceItem } from '../controls/menus'
import { useWords } from '../words/use-words'
import { followTarget } from './follow-target'
import { usePictureStore } from './picture-store'
import { SceneView } from './scene-view'
import { usePictureVoice } from './use-picture-source'
import { useRoom } from './use-room'
import { zoomWindow } from './zoom-window'

/** Lanes of labels: more would push the other pictures out of sight. */
const LANES = 7
/** Lines where the axis is folded: as many as a window shows. */
const ROWS = 18

/** The dates the stories name, or one of them, over an axis to scale. */
export function TimelinePicture({ source }: { readonly source: PictureSource }) {
  const say = useWords()
  const story = usePictureStore((store) => store.story)
  const chosen = source.stories.find(({ id }) => id === story)
  const shown = useMemo(
    () => (chosen ? { ...source, rows: source.rows.filter((row) => row.story === chosen.id) } : source),
    [source, chosen],
  )
  return (
    <section className="picture wide" aria-label={say('pic.timeline')}>
      <TimeAxis source={shown} key={chosen?.id ?? 'all'}>
        {source.stories.length > 1 && <StoryChoice source={source} />}
      </TimeAxis>
    </section>
  )
}

function TimeAxis({ source, children }: { readonly source: PictureSource; readonly children: ReactNode }) {
  const say = useWords()
  const voice = usePictureVoice()
  const place = useRef<HTMLDivElement>(null)
  const { width, size } = useRoom(place)
  const timeline = useMemo(() => readTimeline(source), [source])
  const [zoomed, setZoomed] = useState<DayWindow | null>(null)
  const whole = useMemo(() => wholeWindow(timeline), [timeline])
  const close = useMemo(() => closeWindow(timeline), [timeline])
  const window = zoomed ?? close
  const scene = useMemo(
    () =>
      width === 0
        ? undefined
        : timelineScene(timeline, source, voice, { width, size, lanes: LANES, rows: ROWS, window }),
    [timeline, source, voice, width, size, window],
  )
  // The days opened last are what one wants to see closer.
  const [opened, setOpened] = useState<DayWindow | null>(null)
  const open = useCallback((target: PictureTarget) => {
    if (target.kind === 'days') setZoomed({ from: target.from, to: target.to })
    else followTarget(target)
    if (target.kind === 'rows') setOpened(target.days ?? null)
  }, [])
  const zoom = (factor: number) => {
    const isShown = opened && opened.to >= window.from && opened.from <= window.to
    const { from, to } = isShown ? opened : window
    setZoomed(zoomWindow(window, whole, factor, (from + to) / 2))
  }
  const isEmpty = timeline.dates.length === 0
  return (
    <>
      <div className="picture-head">
        <h2>{say('pic.timeline')}</h2>
        {children}
        <span className="grow" />
        {!isEmpty && (
          <fieldset className="picture-zoom" aria-label={say('pic.zoom')}>
            <PlainButton onPress={() => zoom(0.5)}>{say('pic.zoomIn')}</PlainButton>
            <PlainButton onPress={() => zoom(2)}>{say('pic.zoomOut')}</PlainButton>
            <PlainButton onPress={() => setZoomed(null)}>{say('pic.zoomClose')}</PlainButton>
            <PlainButton onPress={() => setZoomed(whole)}>{say('pic.zoomWhole')}</PlainButton>
          </fieldset>
        )}
      </div>
      <div ref={place}>
        {isEmpty && <p className="empty">{say('pic.noDates')}</p>}
        {!isEmpty && scene && <SceneView scene={scene} label={say('pic.timeline')} onOpen={open} />}
      </div>
      {timeline.undated.length > 0 && <p className="empty">{say('pic.undated', { n: timeline.undated.length })}</p>}
    </>
  )
}

/** All stories on one axis, or one alone. */
function StoryChoice({ source }: { readonly source: PictureSource }) {
  const say = useWords()
  const story = usePictureStore((store) => store.story)
  const shown = source.stories.find(({ id }) => id === story)
  const nameOf = ({ number, headline }: (typeof source.stories)[number]) =>
    `${number} ${headline || say('fig.noHeadline')}`
  return (
    <MenuTrigger>
      <Button className="button picture-story" aria-label={say('pic.story')}>
        <span className="cut">{shown ? nameOf(shown) : say('pic.allStories')}</span>
        <Icon name="down" look="small" />
      </Button>
      <Popover className="slip-popover" placement="bottom start">
        <Menu className="menu picture-stories" aria-label={say('pic.story')}>
          <ChoiceItem
            id="all"
            text={say('pic.allStories')}
            isChosen={!shown}
            onChoose={() => usePictureStore.setState({ story: null })}
          />
          {source.stories.map((one) => (
            <ChoiceItem
              key={one.id}
              id={one.id}
              text={nameOf(one)}
              isChosen={one === shown}
              onChoose={() => usePictureStore.setState({ story: one.id })}
            />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
