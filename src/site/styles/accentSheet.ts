import { createHash } from 'node:crypto'

import { accentTones, readAccent } from '@/domain/brand/accent'

/** `/giao-dien/0b5a5a-3f2a91c0.css`: the colour, and what tells this sheet from another of the same colour. */
const ADDRESS = /^\/giao-dien\/([0-9a-f]{6})-([0-9a-f]{8})\.css$/

/** Where the sheet of an outlet's colour is; null for the colour that all have. */
export function accentSheet(accent: string | null): string | null {
  const hex = accent && readAccent(accent)
  return hex ? addressOf(hex, sheetOf(hex)) : null
}

/** The sheet at an address; null where it is none, or one of before. It follows from the address alone. */
export function accentSheetAt(path: string): string | null {
  const hex = `#${ADDRESS.exec(path)?.[1] ?? ''}`
  if (!readAccent(hex)) return null
  const sheet = sheetOf(hex)
  return addressOf(hex, sheet) === path ? sheet : null
}

function addressOf(hex: string, sheet: string): string {
  const hash = createHash('sha256').update(sheet).digest('hex').slice(0, 8)
  return `/giao-dien/${hex.slice(1)}-${hash}.css`
}

function sheetOf(hex: string): string {
  const { light, dark } = accentTones(hex)
  const root = ({ accent, tint }: typeof light) => `:root{--accent:${accent};--accent-tint:${tint}}`
  return [
    root(light),
    `@media (prefers-color-scheme:dark){${root(dark)}}`,
    '@media print{:root{--accent:#000;--accent-tint:#fff}}',
  ].join('\n')
}
