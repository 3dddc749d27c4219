import { clampChroma, converter, formatHex, parse, wcagContrast } from 'culori'

/** The colour of an outlet as it is used: on light paper and on dark, each with a tint behind words. */
export type AccentTones = Record<'light' | 'dark', { accent: string; tint: string }>

/** WCAG 2.2 AA of words; buttons have the paper as words on the colour, which is the same contrast. */
export const LEAST_CONTRAST = 4.5
/** Of src/site/styles/tokens.css. */
export const PAPERS = { light: '#fcfbf8', dark: '#121716' } as const
const TINT_PART = { light: 0.08, dark: 0.16 } as const
const STEP = 0.01

const HEX = /^#[0-9a-f]{6}$/
const toOklch = converter('oklch')
const toRgb = converter('rgb')

/** `#0b5a5a`, however its letters were typed; null for what is no colour. */
export function readAccent(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  const hex = text.startsWith('#') ? text : `#${text}`
  return HEX.test(hex) ? hex : null
}

/**
 * A colour as both papers bear it: darker on the light one, lighter on the dark one, just as far as words in it need to be read
 * (WCAG 2.2, 1.4.3), its hue kept.
 */
export function accentTones(hex: string): AccentTones {
  return { light: toneOn('light', hex), dark: toneOn('dark', hex) }
}

/** Whether a paper shows a colour otherwise than it was chosen. */
export const isAdjusted = (hex: string, paper: keyof AccentTones): boolean =>
  accentTones(hex)[paper].accent !== hex

function toneOn(paper: keyof AccentTones, hex: string): { accent: string; tint: string } {
  const chosen = toOklch(parse(hex))
  if (!chosen) throw new Error(`${hex} is no colour.`)
  const direction = paper === 'light' ? -STEP : STEP
  let accent = hex
  for (let lightness = chosen.l; ; lightness += direction) {
    const tint = mixed(PAPERS[paper], accent, TINT_PART[paper])
    const least = Math.min(wcagContrast(accent, PAPERS[paper]), wcagContrast(accent, tint))
    const isAtEnd = paper === 'light' ? lightness <= 0 : lightness >= 1
    if (least >= LEAST_CONTRAST || isAtEnd) return { accent, tint }
    accent = formatHex(clampChroma({ ...chosen, l: lightness + direction }, 'oklch'))
  }
}

/** So much of a colour over a paper, as one that needs nothing beneath it. */
function mixed(paper: string, colour: string, part: number): string {
  const [under, over] = [toRgb(parse(paper)), toRgb(parse(colour))]
  if (!under || !over) throw new Error(`${colour} is no colour.`)
  const at = (channel: 'r' | 'g' | 'b') => under[channel] * (1 - part) + over[channel] * part
  return formatHex({ mode: 'rgb', r: at('r'), g: at('g'), b: at('b') })
}
