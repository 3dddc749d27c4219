import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { create, type Font } from 'fontkit'

import { unpackWoff } from './unpackWoff'

const PACKAGES = join(process.cwd(), 'node_modules')
const vietnam = (style: string) =>
  join(PACKAGES, `@expo-google-fonts/be-vietnam-pro/${style}/BeVietnamPro_${style}.ttf`)
const dejavu = (style: string) =>
  join(PACKAGES, `@fontsource/dejavu-sans/files/dejavu-sans-latin-${style}.woff`)
const tinos = (style: string) =>
  join(PACKAGES, `@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`)
const inAllStyles = (file: string) => {
  return { normal: file, bold: file, italics: file, bolditalics: file }
}

/** Each covers what those before it lack: Vietnamese; Greek, Cyrillic, arrows and signs; emoji; Chinese and all the rest. */
const FILES = {
  BeVietnamPro: {
    normal: vietnam('400Regular'),
    bold: vietnam('700Bold'),
    italics: vietnam('400Regular_Italic'),
    bolditalics: vietnam('700Bold_Italic'),
  },
  /** With the measures of Times New Roman: for papers, which must be set in it (NĐ 30/2020, Phụ lục I). */
  Tinos: {
    normal: tinos('400Regular'),
    bold: tinos('700Bold'),
    italics: tinos('400Regular_Italic'),
    bolditalics: tinos('700Bold_Italic'),
  },
  DejaVuSans: {
    normal: dejavu('400-normal'),
    bold: dejavu('700-normal'),
    italics: dejavu('400-italic'),
    bolditalics: dejavu('700-italic'),
  },
  NotoEmoji: inAllStyles(
    join(PACKAGES, '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
  ),
  UnifontEx: inAllStyles(
    join(PACKAGES, '@fontsource/unifontex/files/unifontex-latin-400-normal.woff'),
  ),
}

export type FontName = keyof typeof FILES
export type FontStyle = keyof (typeof FILES)['BeVietnamPro']
/** A piece of text that one font has every sign of. */
export type FontRun = { text: string; font: FontName }

export const MAIN_FONT: FontName = 'BeVietnamPro'
/** Stands for a sign that no font has. */
export const MISSING = '□'

const CHAIN: readonly FontName[] = [MAIN_FONT, 'DejaVuSans', 'NotoEmoji', 'UnifontEx']
const EMOJI_CHAIN: readonly FontName[] = ['NotoEmoji', 'DejaVuSans', 'UnifontEx']
/** Shown as a picture wherever it can be: the sign itself asks for it, or the selector behind it. */
const EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F/u
/** They shape their neighbours, and have no look of their own. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
const BLANK = /^\s$/u
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** A text in pieces by font. Nothing in it is lost: a sign that no font has becomes `MISSING`, a tab becomes spaces. */
export function fontRuns(text: string): FontRun[] {
  const plain = text.replaceAll('\t', '    ')
  if (isAllIn(MAIN_FONT, plain)) return plain === '' ? [] : [{ text: plain, font: MAIN_FONT }]
  const runs: FontRun[] = []
  for (const { segment } of graphemes.segment(plain)) {
    for (const run of placed(segment)) {
      const last = runs.at(-1)
      if (last?.font === run.font) last.text += run.text
      else runs.push({ ...run })
    }
  }
  return runs
}

/** How wide a text is in a style, in points; words are measured once. */
export function ruler(style: FontStyle, size: number): (text: string) => number {
  const known = new Map<string, number>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const ems = fontRuns(text).map((run) => {
      const font = fontOf(run.font, style)
      return font.layout(run.text).advanceWidth / font.unitsPerEm
    })
    const width = ems.reduce((sum, one) => sum + one, 0) * size
    known.set(text, width)
    return width
  }
}

/** Where the signs of one cluster are found. */
function placed(cluster: string): FontRun[] {
  if (cluster === '\n' || cluster === '\r\n') return [{ text: '\n', font: MAIN_FONT }]
  const isEmoji = EMOJI.test(cluster)
  const visible = cluster.replace(INVISIBLE, '')
  if (visible === '') return []
  const font = (isEmoji ? EMOJI_CHAIN : CHAIN).find((one) => isAllIn(one, visible))
  if (font) return [{ text: isEmoji ? cluster : visible, font }]
  const signs = [...visible]
  return signs.length > 1 ? signs.flatMap(placed) : [{ text: MISSING, font: 'DejaVuSans' }]
}

/** How wide a line is in a font of papers, in points. */
export function timesWidth(text: string, style: FontStyle, size: number): number {
  const font = fontOf('Tinos', style)
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size
}

export const isAllIn = (font: FontName, text: string): boolean => {
  for (const sign of text) if (sign !== '\n' && !has(font, sign)) return false
  return true
}

const covered = new Map<string, boolean>()

/** Whether a font has a sign, and a look for it: some have an empty place for what they don't show. */
function has(name: FontName, sign: string): boolean {
  const key = name + sign
  const known = covered.get(key)
  if (known !== undefined) return known
  const font = fontOf(name, 'normal')
  const point = sign.codePointAt(0) ?? 0
  const isThere =
    font.hasGlyphForCodePoint(point) &&
    (BLANK.test(sign) || font.glyphForCodePoint(point).path.commands.length > 0)
  covered.set(key, isThere)
  return isThere
}

const opened = new Map<string, Font>()

export function fontOf(name: FontName, style: FontStyle): Font {
  const file = FILES[name][style]
  const known = opened.get(file)
  if (known) return known
  const font = create(fontBytes(name, style)) as Font
  opened.set(file, font)
  return font
}

const read = new Map<string, Buffer>()

/** The file of a font, read once. */
export function fontBytes(name: FontName, style: FontStyle): Buffer {
  const file = FILES[name][style]
  const known = read.get(file)
  if (known) return known
  const bytes = unpackWoff(readFileSync(file))
  read.set(file, bytes)
  return bytes
}

export const FONT_NAMES = Object.keys(FILES) as FontName[]
export const FONT_STYLES = Object.keys(FILES.BeVietnamPro) as FontStyle[]
