import type { Severity } from '../analysis'
import type { PageId, StoryId } from '../document'
import type { FigureRow } from '../figures/figure-rows'
import type { FigureStatus } from '../figures/figure-status'
import type { Script } from '../script'

/**
 * A picture as a list of shapes, in CSS pixels from its upper left corner. The window draws it as React elements, the
 * report as SVG text; neither decides where anything stands. `look` names are classes both have styles for.
 */
export interface Scene {
  readonly width: number
  readonly height: number
  /** Drawn first: axes, grids, labels of rows. */
  readonly shapes: readonly Shape[]
  /** What can be pointed at, in the order the keyboard walks. */
  readonly marks: readonly Mark[]
}

export type Shape = RectShape | LineShape | PathShape | TextShape

export interface RectShape {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly look: string
}

export interface LineShape {
  readonly kind: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly look: string
}

export interface PathShape {
  readonly kind: 'path'
  readonly d: string
  readonly look: string
}

export interface TextShape {
  readonly kind: 'text'
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly runs: readonly TextRun[]
  readonly look: string
  readonly anchor?: 'middle' | 'end'
  /** Of words of a page: the script they are printed in. */
  readonly lang?: Script
}

export interface TextRun {
  readonly words: string
  readonly isStrong?: true
}

/** Something of a picture that stands for figures, findings or a stretch of time. */
export interface Mark {
  /** Stays with what it stands for when the picture is drawn again. */
  readonly id: string
  /** All it says, for a screen reader and as a hint under the pointer. */
  readonly name: string
  /** What the pointer hits and the focus ring goes around. */
  readonly box: Box
  /** Marks of one row are walked with left and right, rows with up and down. */
  readonly row: number
  readonly shapes: readonly Shape[]
  readonly target: PictureTarget
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a mark leads. */
export type PictureTarget =
  /** The sheet, narrowed to statuses, on one page or story or in all that is drawn. */
  | {
      readonly kind: 'figures'
      readonly statuses: readonly FigureStatus[]
      readonly page?: PageId
      readonly story?: StoryId
    }
  /** The sheet with the figures that a rule, or a severity of findings, is about; `row` is where it opens. */
  | {
      readonly kind: 'findings'
      readonly rule?: string
      readonly severity?: Severity
      readonly row?: FigureRow
    }
  /** The figures themselves, each with its sentence and place on the raw page; the days they name, where they are dates. */
  | {
      readonly kind: 'rows'
      readonly rows: readonly FigureRow[]
      readonly days?: { readonly from: number; readonly to: number }
    }
  /** A closer or wider look at a stretch of days, both ends inclusive. */
  | { readonly kind: 'days'; readonly from: number; readonly to: number }

/** The classes of a look: names of their own, so that no other part of a page's style means them. Bands are shared. */
export function classesOf(look: string): string {
  return look.replace(/(^| )(?!b-\d)(?=\S)/gu, '$1p-')
}

export function textShape(x: number, y: number, words: string, look: string, anchor?: 'middle' | 'end'): TextShape {
  return { kind: 'text', x, y, runs: [{ words }], look, ...(anchor ? { anchor } : {}) }
}

/** The same words as those of a page in this script. */
export function inScript(shape: TextShape, lang: Script | undefined): TextShape {
  return lang ? { ...shape, lang } : shape
}

export function rectShape(box: Box, look: string): RectShape {
  return { kind: 'rect', ...box, look }
}

export function lineShape(x1: number, y1: number, x2: number, y2: number, look: string): LineShape {
  return { kind: 'line', x1, y1, x2, y2, look }
}
