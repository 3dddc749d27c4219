import type { Chart, ChartTone, Shape } from '@/domain/report/paper/chartTypes'

import { outlinesOf } from '../typesetting/outlines'

type Look = { fill: string; line: string }

/** Told apart in print without colours too: each box of a state has a word in it. */
const LOOKS: Record<ChartTone, Look> = {
  main: { fill: '#0b5f5c', line: '#0b5f5c' },
  beside: { fill: '#ffffff', line: '#0b5f5c' },
  good: { fill: '#dcefe3', line: '#1a6a3a' },
  bad: { fill: '#ffffff', line: '#a3271f' },
  open: { fill: '#eceeed', line: '#8a9492' },
  ink: { fill: '#000000', line: 'none' },
  quiet: { fill: '#404745', line: 'none' },
}

/** Lines stay within their boxes. */
const LINE = 0.8

/**
 * A chart as SVG for papers. Letters are outlines, so that Word, LibreOffice and the PDF show the same whatever fonts a
 * machine has; for those who don't see it there are title and description.
 */
export function chartSvg({ title, description, width, height, shapes }: Chart): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    ...shapes.map(drawn),
    '</svg>',
  ].join('')
}

function drawn(shape: Shape): string {
  const { fill, line } = LOOKS[shape.tone]
  if (shape.kind === 'text') {
    const { width, path } = outlinesOf(shape.text, shape.size)
    const left = { start: 0, middle: width / 2, end: width }[shape.anchor]
    return `<g transform="translate(${round(shape.x - left)} ${round(shape.y)})" fill="${fill}">${path}</g>`
  }
  const { x, y, width, height } = shape
  const half = LINE / 2
  return `<rect x="${round(x + half)}" y="${round(y + half)}" width="${round(Math.max(width - LINE, 0.1))}" height="${round(height - LINE)}" fill="${fill}" stroke="${line}" stroke-width="${LINE}"/>`
}

const round = (value: number): number => Math.round(value * 100) / 100

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
