import type { ExportFormat } from './export-format'

/** JSON for other programs: everything an ExportStory holds, with the raw spans of each text. */
export const json: ExportFormat = {
  id: 'json',
  extension: 'json',
  write: (stories) => `${JSON.stringify({ galley: 1, stories }, null, 2)}\n`,
}
