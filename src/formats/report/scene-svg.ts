import { HATCHES } from '../../model/pictures/hatches'
import { classesOf, type Scene, type Shape } from '../../model/pictures/scene'
import { escapeHtml } from './escape-html'

/** A picture as SVG text that fills the width it is given. What its marks say goes in as titles. */
export function sceneSvg({ width, height, shapes, marks }: Scene, label: string): string {
  const inside = marks.map(({ name, shapes: own }) => {
    return `<g><title>${escapeHtml(name)}</title>${own.map(shapeSvg).join('')}</g>`
  })
  const box = `viewBox="0 0 ${width} ${Math.ceil(height)}" style="max-width:${width}px"`
  return `<svg class="scene" ${box} role="img" aria-label="${escapeHtml(label)}">${shapes.map(shapeSvg).join('')}${inside.join('')}</svg>`
}

/** The hatchings, once for all pictures of a page. */
export function hatchDefs(): string {
  const patterns = HATCHES.map(({ id, step, line, turn }) => {
    const place = `width="${step}" height="${step}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"`
    const paper = `<rect class="${id} paper" width="${step}" height="${step}"/>`
    return `<pattern id="${id}" ${place}>${paper}<rect class="${id} ink" width="${line}" height="${step}"/></pattern>`
  })
  return `<svg class="hatches" width="0" height="0" aria-hidden="true"><defs>${patterns.join('')}</defs></svg>`
}

function shapeSvg(shape: Shape): string {
  const look = `class="${escapeHtml(classesOf(shape.look))}"`
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape
      return `<rect ${look} x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"/>`
    }
    case 'line': {
      const { x1, y1, x2, y2 } = shape
      return `<line ${look} x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}"/>`
    }
    case 'path':
      return `<path ${look} d="${escapeHtml(shape.d)}"/>`
    case 'text': {
      const { x, y, runs, anchor, lang } = shape
      const words = runs.map(({ words: text, isStrong }) =>
        isStrong ? `<tspan class="p-strong">${escapeHtml(text)}</tspan>` : escapeHtml(text),
      )
      const place = `x="${px(x)}" y="${px(y)}"${anchor ? ` text-anchor="${anchor}"` : ''}${lang ? ` lang="${lang}"` : ''}`
      return `<text ${look} ${place}>${words.join('')}</text>`
    }
  }
}

/** Hundredths of a pixel are finer than any printer. */
function px(value: number): string {
  return String(Math.round(value * 100) / 100)
}
