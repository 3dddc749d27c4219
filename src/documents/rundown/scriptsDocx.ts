import { type INumberingOptions, LevelFormat, Paragraph } from 'docx'

import { cleanTexts } from '@/domain/text/clean'

import { docxOf, HEADINGS, paragraph, textRunsOf, SCRIPT_SIZE, SMALL } from '../typesetting/docx'
import { headOf, signBoxes } from './docxParts'
import { NO_SCRIPTS, type PaperScript, type RundownPaper } from './paper'
import type { List, ScriptBlock } from './scriptBlocks'

/** The scripts of a rundown as a Word document. */
export function scriptsDocx(given: RundownPaper): Promise<Uint8Array<ArrayBuffer>> {
  const paper = cleanTexts(given)
  const children = [
    ...headOf(paper, 'LỜI DẪN'),
    ...(paper.scripts.length === 0 ? [paragraph(NO_SCRIPTS)] : []),
    ...paper.scripts.flatMap(scriptOf),
    ...signBoxes(paper),
  ]
  return docxOf(paper.title, children, numberings(paper.scripts))
}

function scriptOf({ number, title, facts, blocks }: PaperScript, script: number): Paragraph[] {
  return [
    new Paragraph({
      heading: HEADINGS[1],
      keepNext: true,
      spacing: { before: 240 },
      children: textRunsOf(`${number}. ${title}`, {}),
    }),
    new Paragraph({ keepNext: true, children: textRunsOf(facts, { italics: true, size: SMALL }) }),
    ...blocks.map((block) => blockOf(block, script)),
  ]
}

/** Word holds nine levels of lists. */
const levelOf = ({ depth }: List) => Math.min(depth, 8)
const nameOf = (script: number, { number }: List) => `script-${script}-list-${number}`

/** A numbering for each numbered list, so that each counts from where it begins. */
function numberings(scripts: readonly PaperScript[]): INumberingOptions['config'] {
  const lists = scripts.flatMap(({ blocks }, script) =>
    blocks.flatMap(({ list }) => (list?.isNumbered ? [[nameOf(script, list), list] as const] : [])),
  )
  return [...new Map(lists)].map(([reference, list]) => {
    const level = levelOf(list)
    const left = 720 * (level + 1)
    return {
      reference,
      levels: [
        {
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          start: list.start,
          style: { paragraph: { indent: { left, hanging: 360 } } },
        },
      ],
    }
  })
}

function blockOf({ kind, runs, level = 1, list }: ScriptBlock, script: number): Paragraph {
  const number = list?.isNumbered && { reference: nameOf(script, list), level: levelOf(list) }
  return new Paragraph({
    spacing: { before: 60, after: 60, line: 340 },
    ...(kind === 'heading' && { heading: HEADINGS[level + 1] ?? HEADINGS[5], keepNext: true }),
    ...(list && (number ? { numbering: number } : { bullet: { level: levelOf(list) } })),
    children: runs.flatMap(({ text, bold, italic }) =>
      textRunsOf(text, {
        bold: bold || kind === 'heading',
        italics: italic || kind === 'quote',
        size: SCRIPT_SIZE,
      }),
    ),
  })
}
