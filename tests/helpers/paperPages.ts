import type { ReportPaper } from '@/domain/report/paper/types'

import { readPdf } from './pdf'

/** Headings and captions of a paper in the order in which they are read. */
export const headingsOf = ({ blocks, appendices }: ReportPaper): string[] => [
  ...blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text]
    if (block.kind === 'table') return [block.table.caption]
    return block.kind === 'chart' ? [block.caption] : []
  }),
  ...appendices.flatMap(({ number, title }) => [number, title]),
]

export type Paged = { pages: number; headings: [page: number, heading: string][] }

/** On how many pages a PDF is set, and on which each heading stands. @throws Error where one is missing. */
export async function pagesOf(file: Uint8Array, headings: readonly string[]): Promise<Paged> {
  const texts = (await readPdf(file)).map(({ text }) => bare(text))
  const whole = texts.join('')
  let from = 0
  return {
    pages: texts.length,
    headings: headings.map((heading) => {
      const at = whole.indexOf(bare(heading), from)
      if (at < 0) throw new Error(`“${heading}” stands nowhere after the heading before it.`)
      from = at + bare(heading).length
      return [pageAt(texts, at), heading]
    }),
  }
}

/** Programs put blanks between words and lines in ways of their own. */
const bare = (text: string): string => text.normalize('NFC').replaceAll(/\s/g, '')

function pageAt(texts: readonly string[], at: number): number {
  let begins = 0
  return texts.findIndex((text) => (begins += text.length) > at) + 1
}
