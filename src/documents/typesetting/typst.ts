import { cleanTexts } from '@/domain/text/clean'

import { type FontName, FONT_STYLES, fontBytes, fontRuns, isAllIn } from './fonts'
import { PaperQueue } from './paperQueue'
import { type Setting, typstThread } from './typstThread'

const PAPER_FONT: FontName = 'Tinos'
const OTHER_FONTS: readonly FontName[] = ['BeVietnamPro', 'DejaVuSans', 'NotoEmoji', 'UnifontEx']
type Data = Record<string, unknown>

/** Papers of this process; `npm run bench:papers` says what one takes. */
const papers = new PaperQueue<Setting, Uint8Array<ArrayBuffer>>(typstThread, {
  ...{ waiting: 12, waitMs: 45_000, setMs: 60_000, slowMs: 3000, typesetters: 2 },
})

/**
 * A PDF with tags for readers of the screen (PDF/UA-1), from a Typst template and the data it sets. Texts stand in the data
 * alone, so nothing in them is taken for markup; the template reads it as `json(bytes(sys.inputs.data))`.
 * @throws PaperNotSet when there is no room or time for it; Error with what the typesetter says, where the template is wrong
 */
export function typstPdf(template: string, given: Data): Promise<Uint8Array<ArrayBuffer>> {
  const clean = JSON.stringify(cleanTexts(given))
  const isPlain = isAllIn(PAPER_FONT, clean)
  const data = isPlain ? clean : JSON.stringify(drawable(JSON.parse(clean)))
  const fonts = isPlain ? [PAPER_FONT] : [PAPER_FONT, ...OTHER_FONTS]
  return papers.set({ fonts, template, data, fontsOf: () => filesOf(fonts) })
}

function filesOf(fonts: readonly FontName[]): Uint8Array[] {
  return [...new Set(fonts.flatMap((font) => FONT_STYLES.map((style) => fontBytes(font, style))))]
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
