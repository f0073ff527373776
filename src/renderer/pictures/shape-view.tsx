import { classesOf, type Shape } from '../../model/pictures/scene'

/** One shape of a picture as the window draws it. */
export function ShapeView({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, look } = shape
      return <rect className={classesOf(look)} x={x} y={y} width={width} height={height} />
    }
    case 'line': {
      const { x1, y1, x2, y2, look } = shape
      return <line className={classesOf(look)} x1={x1} y1={y1} x2={x2} y2={y2} />
    }
    case 'path':
      return <path className={classesOf(shape.look)} d={shape.d} />
    case 'text': {
      const { x, y, runs, look, anchor, lang } = shape
      return (
        <text className={classesOf(look)} x={x} y={y} textAnchor={anchor} lang={lang}>
          {runs.map(({ words, isStrong }) =>
            isStrong ? (
              <tspan key={words} className="p-strong">
                {words}
              </tspan>
            ) : (
              words
            ),
          )}
        </text>
      )
    }
  }
}
