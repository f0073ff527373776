import type { ExportStory } from './export-story'

/**
 * A way to write stories. Adding one is a single file with a constant of this type, entered in `export-formats.ts`.
 */
export interface ExportFormat {
  /** What the command line and the interface call it. */
  readonly id: string
  /** Without the dot. */
  readonly extension: string
  /** One file holding these stories, in this order. The text ends with a line end. */
  write(stories: readonly ExportStory[]): string
}
