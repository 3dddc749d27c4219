import { cleanTexts } from '@/domain/text/clean'
import { escapeHtml } from '@/domain/text/escapeHtml'
import { linkAddress } from '@/domain/text/linkAddress'

import type { Block, Run, TableCell } from './blocks'
import { type ArticlePaper, captionOf, coverOf, type PaperPicture } from './paper'

/** A text as a page of HTML without styles and scripts; pictures are named by the files that go with it. */
export function articleHtml(given: ArticlePaper): string {
  const { title, sapo, byline, blocks } = cleanTexts({ ...given, pictures: null })
  const figure = (id: string) => figureOf(given.pictures.get(id))
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    sapo && `<p><strong>${inLines(sapo)}</strong></p>`,
    ...coverOf(given).map(figure),
    ...htmlOf(blocks, figure),
    byline && `<p><em>${escapeHtml(byline)}</em></p>`,
  ].filter(Boolean)
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
</head>
<body>
<article>
${body.join('\n')}
</article>
</body>
</html>
`
}

const inLines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>')

function figureOf(picture: PaperPicture | undefined): string {
  if (!picture) return ''
  const words = captionOf(picture)
  const caption = words && `<figcaption>${escapeHtml(words)}</figcaption>`
  return `<figure><img src="${escapeHtml(picture.file)}" alt="${escapeHtml(picture.alt)}">${caption}</figure>`
}

const ITEM_END = '</li>'

function htmlOf(blocks: readonly Block[], figure: (id: string) => string): string[] {
  const lines: string[] = []
  /** Ends of the lists that are open, the innermost last. */
  const open: { number: number; end: string }[] = []
  const closeTo = (depth: number) => {
    while (open.length > depth) lines.push(open.pop()?.end ?? '')
  }
  for (const block of blocks) {
    if (block.kind !== 'item') {
      closeTo(0)
      lines.push(blockHtml(block, figure))
      continue
    }
    const { list, runs } = block
    closeTo(list.depth + 1)
    if (open[list.depth]?.number !== list.number) {
      closeTo(list.depth)
      const tag = list.isNumbered ? 'ol' : 'ul'
      const start = list.isNumbered && list.start !== 1 ? ` start="${list.start}"` : ''
      const last = lines.at(-1) ?? ''
      // A list within a list stands in its item.
      const isInner = list.depth > 0 && last.endsWith(ITEM_END)
      if (isInner) lines[lines.length - 1] = last.slice(0, -ITEM_END.length)
      lines.push(`<${tag}${start}>`)
      open.push({ number: list.number, end: `</${tag}>${isInner ? ITEM_END : ''}` })
    }
    lines.push(`<li>${runs.map(runHtml).join('')}${ITEM_END}`)
  }
  closeTo(0)
  return lines
}

function blockHtml(
  block: Exclude<Block, { kind: 'item' }>,
  figure: (id: string) => string,
): string {
  switch (block.kind) {
    case 'rule':
      return '<hr>'
    case 'picture':
      return figure(block.picture)
    case 'table':
      return `<table>\n${block.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n')}\n</table>`
    case 'heading': {
      const tag = `h${Math.min(block.level + 1, 6)}`
      return `<${tag}>${block.runs.map(runHtml).join('')}</${tag}>`
    }
    case 'quote':
      return `<blockquote><p>${block.runs.map(runHtml).join('')}</p></blockquote>`
    default:
      return `<p>${block.runs.map(runHtml).join('')}</p>`
  }
}

function cellHtml({ lines, colSpan, rowSpan, isHeader }: TableCell): string {
  const tag = isHeader ? 'th' : 'td'
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
  return `<${tag}${spans}>${lines.map((runs) => runs.map(runHtml).join('')).join('<br>')}</${tag}>`
}

function runHtml({ text, bold, italic, underline, place, href }: Run): string {
  let html = inLines(text)
  if (bold) html = `<strong>${html}</strong>`
  if (italic) html = `<em>${html}</em>`
  if (underline) html = `<u>${html}</u>`
  if (place) html = place === 'above' ? `<sup>${html}</sup>` : `<sub>${html}</sub>`
  const address = href === null ? null : linkAddress(href)
  return address === null ? html : `<a href="${escapeHtml(address)}">${html}</a>`
}
