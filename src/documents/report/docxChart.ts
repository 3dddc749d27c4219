import { AlignmentType, ImageRun, Paragraph, TextRun } from 'docx'
import sharp from 'sharp'

import type { Chart } from '@/domain/report/paper/chartTypes'

import { textRunsOf } from '../typesetting/docx'
import { chartSvg } from './chartSvg'
import { halfPoints, twipsOfPoints } from './docxParts'
import { ABOVE, SIZES, TEXT_WIDTH } from './measures'

/** Of docx's measures: 96 in an inch. */
const PIXELS_PER_MM = 96 / 25.4
/** Of the picture for programs that draw no vectors. */
const FALLBACK_SCALE = 2

/** A chart as a vector, with a picture beside it for programs of before Word 2016. */
export async function docxChart(chart: Chart, caption: string): Promise<Paragraph> {
  const svg = Buffer.from(chartSvg(chart))
  const width = Math.round(TEXT_WIDTH * PIXELS_PER_MM)
  const height = Math.round((width * chart.height) / chart.width)
  const size = halfPoints(SIZES.caption)
  const fallback = await sharp(svg)
    .resize({ width: width * FALLBACK_SCALE })
    .png()
    .toBuffer()
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    // One paragraph: LibreOffice leaves the caption of a picture behind on the page before.
    keepLines: true,
    spacing: { before: twipsOfPoints(ABOVE.caption), after: 0 },
    run: { size },
    children: [
      ...textRunsOf(caption, { bold: true, size }),
      new TextRun({ break: 1, size }),
      new ImageRun({
        ...{ type: 'svg', data: svg, transformation: { width, height } },
        fallback: { type: 'png', data: fallback },
        altText: { name: caption, title: chart.title, description: chart.description },
      }),
    ],
  })
}
