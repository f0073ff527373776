import { type KeyboardEvent, memo, useEffect, useId, useMemo, useRef, useState } from 'react'
import { isStepKey, stepMark } from '../../model/pictures/mark-steps'
import type { Mark, PictureTarget, Scene } from '../../model/pictures/scene'
import { ShapeView } from './shape-view'
import './scene.css'

interface SceneViewProps {
  readonly scene: Scene
  /** What a screen reader calls the picture. */
  readonly label: string
  readonly onOpen: (target: PictureTarget) => void
  /** The keyboard goes here when it is first drawn. */
  readonly takesKeyboard?: boolean
}

/**
 * A picture one can walk in: arrows go from mark to mark, Enter or a click opens what one stands for. The picture is
 * one stop of the Tab key, like a list.
 */
export const SceneView = memo(function SceneView({ scene, label, onOpen, takesKeyboard }: SceneViewProps) {
  const { width, height, shapes, marks } = scene
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const found = marks.findIndex((mark) => mark.id === current)
  const at = found < 0 && current !== null ? 0 : found
  const hasFocus = useRef(false)
  useEffect(() => {
    if (hasFocus.current && at >= 0) place.current?.querySelector('.current')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  useEffect(() => {
    if (takesKeyboard) place.current?.focus()
  }, [takesKeyboard])
  const backdrop = useMemo(() => shapes.map((shape) => <ShapeView key={keyOf(shape)} shape={shape} />), [shapes])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const mark = marks[Math.max(0, at)]
    if (!mark) return
    if (isStepKey(event.key)) setCurrent(marks[at < 0 ? 0 : stepMark(marks, at, event.key)]?.id ?? null)
    else if (event.key === 'Enter' || event.key === ' ') onOpen(mark.target)
    else return
    event.preventDefault()
  }
  const markId = (k: number) => `${id}-${k}`
  return (
    <div
      ref={place}
      className="scene"
      role="listbox"
      aria-label={label}
      aria-activedescendant={at >= 0 ? markId(at) : undefined}
      tabIndex={marks.length > 0 ? 0 : -1}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hasFocus.current = true
        if (at < 0) setCurrent(marks[0]?.id ?? null)
      }}
      onBlur={() => {
        hasFocus.current = false
      }}
    >
      <svg width={width} height={Math.ceil(height)} role="presentation">
        {backdrop}
        {marks.map((mark, k) => (
          <MarkView
            key={mark.id}
            id={markId(k)}
            mark={mark}
            isCurrent={k === at}
            onChoose={setCurrent}
            onOpen={onOpen}
          />
        ))}
      </svg>
    </div>
  )
})

interface MarkViewProps {
  readonly id: string
  readonly mark: Mark
  readonly isCurrent: boolean
  readonly onChoose: (id: string) => void
  readonly onOpen: (target: PictureTarget) => void
}

const MarkView = memo(function MarkView({ id, mark, isCurrent, onChoose, onOpen }: MarkViewProps) {
  const { box, name, shapes, target } = mark
  return (
    <g
      id={id}
      className={isCurrent ? 'mark current' : 'mark'}
      role="option"
      aria-label={name}
      aria-selected={isCurrent}
      tabIndex={-1}
      onPointerDown={() => onChoose(mark.id)}
      onClick={() => onOpen(target)}
    >
      <title>{name}</title>
      <rect className="hit" {...box} />
      {shapes.map((shape) => (
        <ShapeView key={keyOf(shape)} shape={shape} />
      ))}
      <rect className="ring" x={box.x - 1} y={box.y - 1} width={box.width + 2} height={box.height + 2} />
    </g>
  )
})

/** Shapes of one picture differ in what they are and where. */
function keyOf(shape: Scene['shapes'][number]): string {
  switch (shape.kind) {
    case 'rect':
      return `r ${shape.look} ${shape.x} ${shape.y}`
    case 'line':
      return `l ${shape.look} ${shape.x1} ${shape.y1} ${shape.x2} ${shape.y2}`
    case 'path':
      return `p ${shape.look} ${shape.d}`
    case 'text':
      return `t ${shape.x} ${shape.y} ${shape.runs.map(({ words }) => words).join('')}`
  }
}
