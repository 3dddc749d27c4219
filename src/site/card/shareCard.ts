import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { create, type Font } from 'fontkit'
import sharp from 'sharp'

import { accentTones, PAPERS, readAccent } from '@/domain/brand/accent'

import { fitted } from './wrapped'

/** What Facebook, Zalo and others show of an address: 1200 × 630. */
export const CARD = { width: 1200, height: 630 } as const

const FONTS = join(process.cwd(), 'node_modules/@expo-google-fonts/be-vietnam-pro')
const USUAL_ACCENT = '#0b5a5a'
const INK = '#17201e'
const LEFT = 80
const SIZES = [
  [72, 3],
  [60, 4],
  [50, 5],
] as const
const LINE = 1.3

type Card = { title: string; column: string | null; outlet: string; accent: string | null }

let bold: Font | null = null

/**
 * A picture of a text that has none of its own: its title and where it stands, in the outlet's colour. Words are drawn as shapes, so that it is the same
 * on every machine.
 */
export async function shareCard({ title, column, outlet, accent }: Card): Promise<Buffer> {
  const { accent: colour } = accentTones((accent && readAccent(accent)) || USUAL_ACCENT).light
  const { size, lines } = fitted(title, {
    widthOf: (text) => widthOf(text),
    sizes: SIZES,
    width: CARD.width - 2 * LEFT,
  })
  const top = 150 + size
  const shapes = [
    column && shape(column, { x: LEFT, y: 110, size: 34, fill: colour }),
    ...lines.map((line, at) =>
      shape(line, { x: LEFT, y: top + at * size * LINE, size, fill: INK }),
    ),
    shape(outlet, { x: LEFT, y: CARD.height - 64, size: 34, fill: colour }),
  ]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}"><rect width="100%" height="100%" fill="${PAPERS.light}"/><rect width="24" height="100%" fill="${colour}"/>${shapes.filter(Boolean).join('')}</svg>`
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
}

function fontOf(): Font {
  bold ??= create(readFileSync(join(FONTS, '600SemiBold/BeVietnamPro_600SemiBold.ttf'))) as Font
  return bold
}

const widthOf = (text: string): number => {
  const font = fontOf()
  return font.layout(text).advanceWidth / font.unitsPerEm
}

type Place = { x: number; y: number; size: number; fill: string }

function shape(text: string, { x, y, size, fill }: Place): string {
  const font = fontOf()
  const { glyphs, positions } = font.layout(text.normalize('NFC'))
  let at = 0
  const paths = glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    const path = `<path transform="translate(${at + xOffset} ${yOffset})" d="${glyph.path.toSVG()}"/>`
    at += xAdvance
    return path
  })
  const scale = size / font.unitsPerEm
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`
}
