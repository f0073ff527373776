import { HATCHES } from '../../model/pictures/hatches'

/** The hatchings that the pictures' styles fill with. Not hidden by display: what is not drawn cannot be filled with. */
export function HatchPatterns() {
  return (
    <svg className="hatches" width="0" height="0" aria-hidden="true">
      <defs>
        {HATCHES.map(({ id, step, line, turn }) => (
          <pattern
            key={id}
            id={id}
            width={step}
            height={step}
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${turn})`}
          >
            <rect className={`${id} paper`} width={step} height={step} />
            <rect className={`${id} ink`} width={line} height={step} />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}
