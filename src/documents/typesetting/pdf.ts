import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'

import { cleanText, cleanTexts } from '@/domain/text/clean'

import { inVisualOrder } from './direction'
import { FONT_NAMES, FONT_STYLES, fontBytes, type FontName, fontRuns, MAIN_FONT } from './fonts'

const A4_WIDTH = 595.28
const A4_MARGIN = 42
export const BODY_SIZE = 9.5
export const INK = '#111111'
export const RULE = '#777777'
/** Between the margins, in points. */
export const PAGE_WIDTH = A4_WIDTH - 2 * A4_MARGIN

const fileOf = (font: FontName, style: string) => `${font}-${style}`
const FONTS = Object.fromEntries(
  FONT_NAMES.map((font) => [
    font,
    Object.fromEntries(FONT_STYLES.map((style) => [style, fileOf(font, style)])),
  ]),
)

/** A PDF on A4 with the page number below; the fonts with every sign in it are in the file. Nothing is fetched. */
export async function pdfOf({
  content,
  info,
  ...definition
}: Omit<TDocumentDefinitions, 'footer' | 'content'> & { content: Content[] }): Promise<
  Uint8Array<ArrayBuffer>
> {
  const { default: pdfmake } = await import('pdfmake')
  pdfmake.setFonts(FONTS)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  const used = new Set<FontName>([MAIN_FONT])
  const shown = withFonts(content, used) as Content[]
  const { virtualfs } = pdfmake as unknown as WithFiles
  for (const font of used) {
    for (const style of FONT_STYLES) {
      virtualfs.writeFileSync(fileOf(font, style), fontBytes(font, style))
    }
  }
  const document = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [A4_MARGIN, A4_MARGIN, A4_MARGIN, A4_MARGIN + 8],
    language: 'vi',
    defaultStyle: { font: MAIN_FONT, fontSize: BODY_SIZE, lineHeight: 1.2, color: INK },
    footer: (page: number, pages: number) => ({
      text: `Trang ${page}/${pages}`,
      alignment: 'center',
      fontSize: 8.5,
      margin: [0, 14, 0, 0],
    }),
    ...definition,
    info: cleanTexts(info),
    content: shown,
  })
  return new Uint8Array(await document.getBuffer())
}

/** What the types of pdfmake leave out. */
type WithFiles = { virtualfs: { writeFileSync: (name: string, bytes: Buffer) => void } }

type Node = Record<string, unknown>

/** The same content with each text in pieces by font, so that no sign is without one; notes which fonts those are. */
function withFonts(value: unknown, used: Set<FontName>): unknown {
  if (Array.isArray(value)) return value.map((one) => withFonts(one, used))
  if (typeof value !== 'object' || value === null) return value
  const node = value as Node
  return Object.fromEntries(
    Object.entries(node).map(([key, one]) => [
      key,
      key === 'text' ? inPieces(one, used) : withFonts(one, used),
    ]),
  )
}

/** Text is a string, or pieces of text that have a look of their own. */
function inPieces(text: unknown, used: Set<FontName>): unknown {
  const given: unknown[] = Array.isArray(text) ? text : [text]
  const pieces = given.map((piece) => {
    const look = typeof piece === 'object' && piece !== null ? (piece as Node) : { text: piece }
    return { ...look, text: typeof look.text === 'string' ? cleanText(look.text) : '' }
  })
  const runs = inVisualOrder(pieces).flatMap(({ isFromRight, ...piece }): Node[] => {
    const found = fontRuns(piece.text)
    for (const { font } of found) used.add(font)
    // Each font turns its own letters around.
    return (isFromRight ? found.reverse() : found).map((run) => ({ ...piece, ...run }))
  })
  return runs.length > 0 ? runs : ''
}
