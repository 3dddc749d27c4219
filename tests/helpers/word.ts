import JSZip from 'jszip'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const ALL = [
  W,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

type Look = { bold?: boolean; italic?: boolean; font?: string; raw?: string }

/** A run as Word writes it. */
export const r = (text: string, { bold, italic, font, raw = '' }: Look = {}): string =>
  `<w:r><w:rPr>${font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>` : ''}${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${raw}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

type Shape = { style?: string; list?: [number, number]; centred?: boolean }

/** A paragraph of runs, or of a text. */
export const p = (inner: string, { style, list, centred }: Shape = {}): string =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : ''}${centred ? '<w:jc w:val="center"/>' : ''}</w:pPr>${inner.startsWith('<') ? inner : r(inner)}</w:p>`

export const inserted = (inner: string) => `<w:ins w:id="1" w:author="Lan">${inner}</w:ins>`
export const deleted = (text: string) =>
  `<w:del w:id="2" w:author="Lan"><w:r><w:delText>${escaped(text)}</w:delText></w:r></w:del>`
export const footnote = (id: number) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
export const link = (id: string, inner: string) =>
  `<w:hyperlink r:id="${id}">${inner}</w:hyperlink>`

type CellShape = { span?: number; merge?: 'restart' | 'continue' }
export const tc = (inner: string, { span, merge }: CellShape = {}): string =>
  `<w:tc><w:tcPr>${span ? `<w:gridSpan w:val="${span}"/>` : ''}${merge ? `<w:vMerge w:val="${merge}"/>` : ''}</w:tcPr>${inner.startsWith('<') ? inner : p(inner)}</w:tc>`
export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
export const tbl = (...rows: string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`

/** A picture in the line, as Word 2007 and later write it. */
export const img = (id: string, alt = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="685800"/><wp:docPr id="1" name="${id}" descr="${escaped(alt)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

type Docx = {
  body: string
  styles?: string
  /** Bodies of footnotes by their number. */
  footnotes?: Record<number, string>
  /** PNGs by the id of their relation. */
  pictures?: Record<string, Buffer>
  links?: Record<string, string>
  /** Files besides, by their path. */
  extra?: Record<string, string | Buffer>
}

const STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>',
  ...[1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`,
  ),
].join('')

const level = (at: number, format: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${at + 1}."/></w:lvl>`

/** Numberings 1 and 2 count by figures, from one definition as Word shares it; 3 has dots. */
const NUMBERING = `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`

/** A Word file as Word itself packs it. */
export function docx(given: Docx): Promise<Buffer> {
  const { body, styles = '', footnotes = {}, pictures = {}, links = {}, extra = {} } = given
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  )
  zip.file('_rels/.rels', relations([['rId1', 'officeDocument', 'word/document.xml']]))
  zip.file('word/document.xml', `${HEAD}<w:document ${ALL}><w:body>${body}<w:sectPr/></w:body></w:document>`) // prettier-ignore
  zip.file('word/styles.xml', `${HEAD}<w:styles ${W}>${styles}${STYLES}</w:styles>`)
  zip.file('word/numbering.xml', NUMBERING)
  const notes = Object.entries(footnotes).map(
    ([id, inner]) => `<w:footnote w:id="${id}">${inner}</w:footnote>`,
  )
  zip.file('word/footnotes.xml', `${HEAD}<w:footnotes ${ALL}>${notes.join('')}</w:footnotes>`)
  for (const [id, bytes] of Object.entries(pictures)) zip.file(`word/media/${id}.png`, bytes)
  zip.file(
    'word/_rels/document.xml.rels',
    relations([
      ['rS', 'styles', 'styles.xml'],
      ['rN', 'numbering', 'numbering.xml'],
      ['rF', 'footnotes', 'footnotes.xml'],
      ...Object.keys(pictures).map((id) => [id, 'image', `media/${id}.png`] as const),
      ...Object.entries(links).map(([id, to]) => [id, 'hyperlink', to] as const),
    ]),
  )
  for (const [path, content] of Object.entries(extra)) zip.file(path, content)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const relations = (all: readonly (readonly [string, string, string])[]) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([id, type, to]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escaped(to)}"${type === 'hyperlink' ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`
