type TextColumn = { title: string; align?: 'left' | 'right' }

const GAP = '  '

/** A table for a terminal: columns as wide as their widest cell, counted as they are seen. */
export function textTable(columns: readonly TextColumn[], rows: readonly string[][]): string {
  const lines = [columns.map(({ title }) => title), ...rows].map((cells) => cells.map(composed))
  const widths = columns.map((_, i) => Math.max(...lines.map((cells) => widthOf(cells[i] ?? ''))))
  const [heading = '', ...body] = lines.map((cells) =>
    columns
      .map(({ align }, i) => padded(cells[i] ?? '', { width: widths[i] ?? 0, align }))
      .join(GAP)
      .trimEnd(),
  )
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP)
  return [heading, rule, ...body].join('\n')
}

/** How many places a text takes: a letter with two marks takes one, however it is written. */
export function widthOf(text: string): number {
  return [...composed(text).replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '')].length
}

const composed = (text: string) => text.normalize('NFC')

function padded(text: string, { width, align }: { width: number; align?: 'left' | 'right' }) {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'right' ? space + text : text + space
}
