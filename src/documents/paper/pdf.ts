import { join } from 'node:path'

import type { TDocumentDefinitions } from 'pdfmake/interfaces'

const FOLDER = join(process.cwd(), 'node_modules', '@expo-google-fonts', 'be-vietnam-pro')
const font = (style: string) => join(FOLDER, style, `BeVietnamPro_${style}.ttf`)

const FONTS = {
  BeVietnamPro: {
    normal: font('400Regular'),
    bold: font('700Bold'),
    italics: font('400Regular_Italic'),
    bolditalics: font('700Bold_Italic'),
  },
}

const A4_MARGIN = 42
export const INK = '#111111'
export const RULE = '#777777'

/** A PDF on A4 with the page number below; the font with every Vietnamese letter is in the file. Nothing is fetched. */
export async function pdfOf(
  definition: Omit<TDocumentDefinitions, 'footer'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: pdfmake } = await import('pdfmake')
  pdfmake.setFonts(FONTS)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(FOLDER))
  const document = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [A4_MARGIN, A4_MARGIN, A4_MARGIN, A4_MARGIN + 8],
    language: 'vi',
    defaultStyle: { font: 'BeVietnamPro', fontSize: 9.5, lineHeight: 1.2, color: INK },
    footer: (page: number, pages: number) => ({
      text: `Trang ${page}/${pages}`,
      alignment: 'center',
      fontSize: 8.5,
      margin: [0, 14, 0, 0],
    }),
    ...definition,
  })
  return new Uint8Array(await document.getBuffer())
}
