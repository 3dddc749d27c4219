import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Face = { family: string; weight: number; style: 'normal' | 'italic'; subset: string }
export type Font = Face & { file: string; range: string }

const PACKAGES = join(process.cwd(), 'node_modules/@fontsource')
/** What Vietnamese and the names of its neighbours are written with. */
const SUBSETS = ['vietnamese', 'latin-ext', 'latin']

const FACES: readonly (readonly [string, string, number, 'normal' | 'italic'])[] = [
  ['Be Vietnam Pro', 'be-vietnam-pro', 400, 'normal'],
  ['Be Vietnam Pro', 'be-vietnam-pro', 500, 'normal'],
  ['Be Vietnam Pro', 'be-vietnam-pro', 600, 'normal'],
  ['Source Serif 4', 'source-serif-4', 400, 'normal'],
  ['Source Serif 4', 'source-serif-4', 400, 'italic'],
  ['Source Serif 4', 'source-serif-4', 600, 'normal'],
]

/** The fonts of the site, each for the letters it has. */
export const FONTS: readonly Font[] = FACES.flatMap(([family, name, weight, style]) => {
  const sheet = `${weight}${style === 'italic' ? '-italic' : ''}.css`
  const css = readFileSync(join(PACKAGES, name, sheet), 'utf8')
  return SUBSETS.map((subset) => {
    const file = `${name}-${subset}-${weight}-${style}.woff2`
    const range = rangeIn(css, file)
    return { family, weight, style, subset, range, file: join(PACKAGES, name, 'files', file) }
  })
})

/** What every page shows above its fold: text of the head, headlines. */
export const preloaded = ({ family, weight, style, subset }: Face): boolean =>
  subset !== 'latin-ext' &&
  style === 'normal' &&
  (family === 'Source Serif 4' ? weight === 600 : weight === 400)

function rangeIn(css: string, file: string): string {
  const face = css.split('@font-face').find((one) => one.includes(`/${file}`))
  const range = /unicode-range:\s*([^;]+);/.exec(face ?? '')?.[1]
  if (!range) throw new Error(`No letters are named for ${file}.`)
  return range
}
