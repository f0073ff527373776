import type { ExportFormat } from './export-format'
import { json } from './json'
import { markdown } from './markdown'
import { plainText } from './plain-text'

/** Every format stories can be exported in, in the order the interface offers them. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [plainText, markdown, json]

export function findExportFormat(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id)
}
