import { cleanText, cleanTexts } from '@/domain/text/clean'
import { raisedText } from '@/domain/text/raisedText'

import type { Block, Run } from './blocks'
import { type ArticlePaper, coverOf, type PaperPicture } from './paper'

/** Programs of Windows want lines to end so, and to be told of UTF-8. */
const BOM = '\uFEFF'

export type LineEnd = 'lf' | 'crlf'

/** A text as plain text for page layout: composed letters, a blank line between blocks, marks where pictures stand. */
export function articlePlain(given: ArticlePaper, lineEnd: LineEnd = 'lf'): string {
  const paper = cleanTexts({ ...given, pictures: null })
  const mark = (id: string) => markOf(given.pictures.get(id))
  const parts: string[] = [paper.title, paper.sapo, ...coverOf(given).map(mark)]
  let wasItem = false
  for (const block of paper.blocks) {
    const text = block.kind === 'picture' ? mark(block.picture) : textOf(block)
    const isItem = block.kind === 'item'
    if (isItem && wasItem) parts.push(`${parts.pop() ?? ''}\n${text}`)
    else parts.push(text)
    wasItem = isItem
  }
  parts.push(paper.byline)
  return withEnds(parts.filter((part) => part !== '').join('\n\n'), lineEnd)
}

/** Lines ended as a program wants them. */
export function withEnds(text: string, lineEnd: LineEnd): string {
  const whole = `${cleanText(text)}\n`
  return lineEnd === 'crlf' ? BOM + whole.replaceAll('\n', '\r\n') : whole
}

const markOf = (picture: PaperPicture | undefined): string =>
  picture ? `[Ảnh ${picture.number}: ${picture.file}]` : ''

function textOf(block: Exclude<Block, { kind: 'picture' }>): string {
  switch (block.kind) {
    case 'rule':
      return '* * *'
    case 'item':
      return `${'  '.repeat(block.list.depth)}${block.marker} ${wordsOf(block.runs)}`
    case 'table':
      return block.rows
        .map((row) =>
          row.map(({ lines }) => lines.map(wordsOf).join(' ').replace(/\s+/g, ' ')).join('\t'),
        ) // prettier-ignore
        .join('\n')
    default:
      return wordsOf(block.runs).trim()
  }
}

const wordsOf = (runs: readonly Run[]): string =>
  runs.map(({ text, place }) => (place ? raisedText(text, place) : text)).join('')

/** What stands below each picture, for whoever sets the page. */
export function captionsPlain({ pictures }: ArticlePaper, lineEnd: LineEnd = 'lf'): string {
  const blocks = [...pictures.values()].map((picture) =>
    [
      `Ảnh ${picture.number}: ${picture.file}`,
      `Chú thích: ${picture.caption || '(chưa có)'}`,
      `Nguồn ảnh: ${picture.credit || '(chưa có)'}`,
      `Mô tả: ${picture.alt}`,
    ].join('\n'),
  )
  return withEnds(blocks.join('\n\n') || 'Bài không có ảnh.', lineEnd)
}
