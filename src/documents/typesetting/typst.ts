import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

import { cleanTexts } from '@/domain/text/clean'

import { type FontName, FONT_STYLES, fontBytes, fontRuns, isAllIn } from './fonts'

const PAPER_FONT: FontName = 'Tinos'
const OTHER_FONTS: readonly FontName[] = ['BeVietnamPro', 'DejaVuSans', 'NotoEmoji', 'UnifontEx']
/** Results kept from earlier papers, in papers. */
const KEPT_RESULTS = 4

type Data = Record<string, unknown>

/** Kept for the process: opening the fonts takes many times what a paper does. */
const compilers = new Map<string, NodeCompiler>()

async function compilerOf(fonts: readonly FontName[]): Promise<NodeCompiler> {
  const key = fonts.join()
  const known = compilers.get(key)
  if (known) return known
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const files = fonts.flatMap((font) => FONT_STYLES.map((style) => fontBytes(font, style)))
  const made = Compiler.create({ fontArgs: [{ fontBlobs: [...new Set(files)] }] })
  compilers.set(key, made)
  return made
}

/**
 * A PDF with tags for readers of the screen (PDF/UA-1), from a Typst template and the data it sets. Texts stand in the data
 * alone, so nothing in them is taken for markup; the template reads it as `json(bytes(sys.inputs.data))`.
 * @throws Error with what the typesetter says, where the template is wrong
 */
export async function typstPdf(template: string, given: Data): Promise<Uint8Array<ArrayBuffer>> {
  const clean = JSON.stringify(cleanTexts(given))
  const isPlain = isAllIn(PAPER_FONT, clean)
  const data = isPlain ? clean : JSON.stringify(drawable(JSON.parse(clean)))
  const compiler = await compilerOf(isPlain ? [PAPER_FONT] : [PAPER_FONT, ...OTHER_FONTS])
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } })
  if (!compiled.result) {
    throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no document'))
  }
  const file = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
  compiler.evictCache(KEPT_RESULTS)
  return new Uint8Array(file)
}

/** The same with a box for each sign that no font has. */
function drawable(value: unknown): unknown {
  if (typeof value === 'string') return isAllIn(PAPER_FONT, value) ? value : withBoxes(value)
  if (Array.isArray(value)) return value.map(drawable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, drawable(one)]))
}

const withBoxes = (text: string): string =>
  [...text].map((sign) => (isAllIn(PAPER_FONT, sign) ? sign : boxed(sign))).join('')

const boxed = (sign: string): string =>
  fontRuns(sign)
    .map((run) => run.text)
    .join('')
