import { fontOf, fontRuns } from './fonts'

const known = new Map<string, string>()

/** A line of text as outlines of SVG from its base line on, and how wide it is; both in units of the size. */
export function outlinesOf(text: string, size: number): { path: string; width: number } {
  let width = 0
  const parts: string[] = []
  for (const run of fontRuns(text)) {
    const font = fontOf(run.font, 'normal')
    const scale = size / font.unitsPerEm
    const { glyphs, positions } = font.layout(run.text)
    glyphs.forEach((glyph, at) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {}
      const key = `${run.font} ${glyph.id}`
      const outline = known.get(key) ?? glyph.path.toSVG()
      known.set(key, outline)
      const [x, y] = [width + xOffset * scale, -yOffset * scale]
      if (outline !== '') {
        parts.push(
          `<path transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${outline}"/>`,
        )
      }
      width += xAdvance * scale
    })
  }
  return { path: parts.join(''), width }
}
