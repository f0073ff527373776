// The package's entry for Node declares a `require` of its own, which the bundle of a worker has already.
import { strToU8, zipSync } from 'fflate/browser'

/** A sheet of a workbook: the first row is its head. Strings are text cells, numbers number cells, null is empty. */
export interface WorkbookSheet {
  readonly name: string
  /** In characters of the body font, one a column. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** What a cell can hold, by Excel's own limit. */
const LONGEST = 32_767
/** So that equal sheets give equal bytes, whenever they are written. */
const ZIP_TIME = Date.UTC(2000, 0, 1)

/**
 * Writes an Office Open XML workbook (ECMA-376 part 1, chapter 18): head rows bold, frozen and with filters. Words go in
 * as inline strings, so that what begins with = + - @ is never taken for a formula.
 */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const put = (path: string, xml: string) => {
    files[path] = strToU8(HEAD + xml)
  }
  put('[Content_Types].xml', contentTypes(sheets.length))
  put('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  put(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(({ name }, k) => `<sheet name="${escapeXml(sheetName(name))}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`)
      .join('')}</sheets></workbook>`,
  )
  put(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, k) => ['worksheet', `worksheets/sheet${k + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  )
  put('xl/styles.xml', STYLES)
  sheets.forEach((sheet, k) => {
    put(`xl/worksheets/sheet${k + 1}.xml`, sheetXml(sheet))
  })
  return zipSync(files, { mtime: ZIP_TIME })
}

function sheetXml({ widths, rows }: WorkbookSheet): string {
  const last = `${columnName(Math.max(0, widths.length - 1))}${Math.max(1, rows.length)}`
  const columns = widths.map((width, k) => `<col min="${k + 1}" max="${k + 1}" width="${width}" customWidth="1"/>`)
  const lines = rows.map((cells, r) => {
    const xml = cells.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`, r === 0 ? 1 : 0)).join('')
    return `<row r="${r + 1}">${xml}</row>`
  })
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`
  )
}

function cellXml(cell: string | number | null, at: string, style: 0 | 1): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${at}" s="${style}"><v>${cell}</v></c>`
  const words = escapeXml(cell.slice(0, LONGEST))
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`
}

/** A, B … Z, AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** At most 31 characters, without those Excel refuses. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31)
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], k) => `<Relationship Id="rId${k + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = Array.from(
    { length: sheets },
    (_, k) => `<Override PartName="/xl/worksheets/sheet${k + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  )
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${parts.join('')}</Types>`
  )
}

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>'

/** Text as it may stand in XML 1.0, which has no way to say most control characters. */
function escapeXml(text: string): string {
  const sayable = [...text].filter(isXmlCharacter).join('')
  return sayable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return (
    (code >= 0x20 || code === 9 || code === 10 || code === 13) && !isSurrogate && code !== 0xfffe && code !== 0xffff
  )
}
