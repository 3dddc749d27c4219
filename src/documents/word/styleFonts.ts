import { DOMParser } from 'linkedom'

/** The font of a style by its id, where it has one or stands on one that has. */
export type FontOf = (styleId: string | null) => string | null

const fontIn = (element: Element | undefined): string | null =>
  element?.getElementsByTagName('w:rFonts')[0]?.getAttribute('w:ascii') ?? null

/** Reads which fonts the styles of a Word file have; `null` asks for what is written in no style. */
export function styleFonts(xml: string): FontOf {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement
  const usual = fontIn(root?.getElementsByTagName('w:docDefaults')[0])
  const styles = new Map<string, { font: string | null; basedOn: string | null }>()
  let normal: string | null = null
  for (const style of root?.getElementsByTagName('w:style') ?? []) {
    const id = style.getAttribute('w:styleId') ?? ''
    const basedOn = style.getElementsByTagName('w:basedOn')[0]?.getAttribute('w:val') ?? null
    styles.set(id, { font: fontIn(style), basedOn })
    const isDefault = /^(1|true)$/.test(style.getAttribute('w:default') ?? '')
    if (isDefault && style.getAttribute('w:type') === 'paragraph') normal = id
  }
  const find: FontOf = (styleId) => {
    const seen = new Set<string>()
    for (let id = styleId ?? normal; id !== null && !seen.has(id);) {
      seen.add(id)
      const style = styles.get(id)
      if (style?.font) return style.font
      id = style?.basedOn ?? null
    }
    return usual
  }
  return find
}
