import type { ReactNode } from 'react'

/** Drawn on a 16-px grid with a 1.25-px stroke; `f` is filled, `k` cuts out, `z` is the red of the mark. */
const SHAPES = {
  menu: <path d="M2 4.5h12M2 8h12M2 11.5h12" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="m10.2 10.2 3.6 3.6" />
    </>
  ),
  down: <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />,
  right: <path d="m6.5 4.5 3.5 3.5-3.5 3.5" />,
  left: <path d="M9.5 4.5 6 8l3.5 3.5" />,
  goto: <path d="M3 8h9M8.5 4.5 12 8l-3.5 3.5" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  minimise: <path d="M3.5 8.5h9" />,
  maximise: <path d="M3.5 3.5h9v9h-9z" />,
  filter: <path d="M2.5 4h11M4.5 8h7M6.5 12h3" />,
  tick: <path d="m3.5 8.5 3 3 6-7" />,
  'drawer-left': <path d="M2.5 3h11v10h-11zM6.5 3v10" />,
  'drawer-right': <path d="M2.5 3h11v10h-11zM9.5 3v10" />,
  refused: (
    <>
      <circle cx="8" cy="8" r="5" />
      <path d="m4.5 11.5 7-7" />
    </>
  ),
  undo: <path d="M6 3 3 6l3 3M3.5 6H10a3.5 3.5 0 0 1 0 7H7" />,
  split: <path d="M3 3h10M3 13h10M1.5 8h2M5.5 8h2M9.5 8h2M13 8h1.5" />,
  merge: <path d="M3 2.5h10M3 13.5h10M8 4.5v7M6 6.5l2-2 2 2M6 9.5l2 2 2-2" transform="rotate(180 8 8)" />,
  move: <path d="M2 4h6M2 8h5M2 12h6M10 8h4.5M12.2 5.7 14.5 8l-2.3 2.3" />,
  role: <path d="M3 3.5h10M8 3.5v9M5.5 12.5h5" />,
  compare: <path d="M2 3h5v10H2zM9 3h5v10H9z" />,
  'status-new': <circle cx="8" cy="8" r="5" />,
  'status-working': (
    <>
      <circle cx="8" cy="8" r="5" />
      <path className="f" d="M8 3a5 5 0 0 0 0 10z" />
    </>
  ),
  'status-checked': (
    <>
      <circle cx="8" cy="8" r="5" />
      <path d="m5.6 8.2 1.7 1.7 3.1-3.6" />
    </>
  ),
  'status-ready': (
    <>
      <circle className="f" cx="8" cy="8" r="5.5" />
      <path className="k" d="m5.4 8.2 1.8 1.8 3.4-3.9" />
    </>
  ),
  'status-exported': <path d="M8.5 3.5h-5v9h9v-5M10 2.8h3.2V6M13 3 7.8 8.2" />,
  verified: <path d="m3 8.6 3.3 3.3L13 4.3" />,
  'sure-doubt': <circle cx="8" cy="8" r="5" />,
  'sure-likely': (
    <>
      <circle cx="8" cy="8" r="5" />
      <path className="f" d="M8 3a5 5 0 0 1 0 10z" />
    </>
  ),
  'sure-full': <circle className="f" cx="8" cy="8" r="5.5" />,
  'mark-delete': <path d="M1.5 12.5C6 12.5 11.5 9.5 11.5 5.4c0-2-2.7-2.9-3.7-1C6.5 7 10 11.5 14.5 9" />,
  'mark-close': <path d="M2.5 6.3C5 2.8 11 2.8 13.5 6.3M2.5 9.7c2.5 3.5 8.5 3.5 11 0" />,
  'mark-space': <path d="M6 2.5 4.5 13.5M11.5 2.5 10 13.5M2.5 6h11M2 10h11" />,
  'mark-join': <path d="M14 3.5h-2.5c-5 0-2 9-7 9H2" />,
  'mark-paragraph': <path d="M12.5 3v6.5H4M6.8 6.5 3.8 9.5l3 3" />,
  'mark-stet': <path d="M8 3.2 13.5 12.5h-11z" />,
  'mark-query': (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M6.1 6.6a1.9 1.9 0 1 1 2.8 1.7c-.7.4-.9.7-.9 1.5" />
      <circle className="f n" cx="8" cy="11.5" r=".75" />
    </>
  ),
  'mark-insert': <path d="M3 13 8 4l5 9" />,
  galley: (
    <g transform="scale(.8)">
      <path d="M4.5 2.5h11v15h-11zM7 6h6M7 9h6M7 12h2.5" />
      <path className="z" d="M8.5 15.5c4 0 8-2.5 8-6 0-1.6-2-2.2-2.8-.8-1 2 1.5 5 4.8 3.6" />
    </g>
  ),
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof SHAPES

interface IconProps {
  readonly name: IconName
  /** `small` 12 px · `moon` 10 px, for confidence · `bold` a thicker stroke. */
  readonly look?: 'small' | 'moon' | 'bold' | 'large'
  /** Said by screen readers; without it the icon is decoration. */
  readonly label?: string
}

export function Icon({ name, look, label }: IconProps) {
  return (
    <svg
      className={look ? `icon ${look}` : 'icon'}
      viewBox="0 0 16 16"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {SHAPES[name]}
    </svg>
  )
}
