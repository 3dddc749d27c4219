import { getDocumentProxy } from 'unpdf'

export type PdfWord = {
  text: string
  /** From the left edge of the sheet to both ends, in points. */
  left: number
  right: number
  /** Its base line, from the upper edge in points. */
  base: number
}
export type PdfPage = { width: number; height: number; words: PdfWord[]; text: string }

/** The pages of a PDF as somebody reads or copies them. */
export async function readPdf(file: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocumentProxy(Uint8Array.from(file))
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const { width, height } = page.getViewport({ scale: 1 })
    const words = items.flatMap((item) => {
      if (!('str' in item)) return []
      const left = Number(item.transform[4])
      const base = height - Number(item.transform[5])
      return [{ text: item.str, left, right: left + item.width, base }]
    })
    const text = words.map((word) => word.text).join('')
    pages.push({ width, height, words, text })
  }
  await document.loadingTask.destroy()
  return pages
}
