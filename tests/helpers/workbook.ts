import JSZip from 'jszip'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Formats of cells by their number in `s`. */
const FORMATS = [
  'General',
  '[h]:mm:ss',
  'h:mm',
  'hh:mm:ss',
  'mm:ss',
  'dd/mm/yyyy hh:mm:ss',
  'dd/mm/yyyy',
]

export type MadeSheet = {
  name?: string
  state?: 'visible' | 'hidden' | 'veryHidden'
  /** What stands in `sheetData`. */
  rows: string
  /** What stands behind it: merges, links. */
  behind?: string
}

type Made = {
  date1904?: string
  shared?: string
  /** Put before every name of the spreadsheet's own, with a colon. */
  prefix?: string
  /** More parts, by name. */
  parts?: Record<string, string>
}

/** A cell with a text, a number in a format (see `FORMATS`), or whatever is given. */
export const text = (ref: string, value: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`
export const number = (ref: string, value: number, format: number = 0): string =>
  `<c r="${ref}" s="${format}"><v>${value}</v></c>`
export const row = (line: number, ...cells: string[]): string =>
  `<row r="${line}">${cells.join('')}</row>`

/** The zip of a workbook written by hand: for what our own writer does not write. */
export function workbookZip(sheets: readonly MadeSheet[], made: Made = {}): JSZip {
  const { date1904, shared, prefix, parts = {} } = made
  const zip = new JSZip()
  const own = (xml: string) =>
    prefix
      ? xml
          .replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}:`)
          .replace(` xmlns="${MAIN}"`, ` xmlns:${prefix}="${MAIN}"`)
      : xml
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relations = (all: string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
      sheets
        .map(
          (_, at) =>
            `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
        )
        .join('') +
      `<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>` +
      (shared
        ? `<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>`
        : '') +
      `</Types>`,
  )
  zip.file('_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]))
  zip.file(
    'xl/workbook.xml',
    own(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ` date1904="${date1904}"` : ''}/><sheets>${sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${name ?? `S${at + 1}`}" sheetId="${at + 1}" state="${state ?? 'visible'}" r:id="rId${at + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
  )
  zip.file(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, at) =>
        relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
      ),
      relation('rIdStyles', 'styles', 'styles.xml'),
      ...(shared ? [relation('rIdShared', 'sharedStrings', 'sharedStrings.xml')] : []),
    ]),
  )
  zip.file(
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><numFmts>${FORMATS.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')}</numFmts>` +
      `<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>` +
      `<cellXfs>${FORMATS.map((_, at) => `<xf numFmtId="${at === 0 ? 0 : 200 + at}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  )
  if (shared) zip.file('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${shared}</sst>`)
  sheets.forEach(({ rows, behind = '' }, at) => {
    zip.file(
      `xl/worksheets/sheet${at + 1}.xml`,
      own(
        `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${behind}</worksheet>`,
      ),
    )
  })
  for (const [name, body] of Object.entries(parts)) zip.file(name, body)
  return zip
}

/** The same as the bytes of the file. */
export const workbookBytes = (
  sheets: readonly MadeSheet[],
  made: Made = {},
): Promise<ArrayBuffer> =>
  workbookZip(sheets, made).generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' })
