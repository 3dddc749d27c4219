import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

import { HEADINGS, paragraph, textRunsOf, SMALL, TEXT_WIDTH } from '../typesetting/docx'
import type { RundownPaper } from './paper'

/** What stands above a rundown and its scripts. */
export function headOf({ outlet, title, slot, state }: RundownPaper, name: string): Paragraph[] {
  return [
    paragraph(outlet, { bold: true, center: true }),
    new Paragraph({
      heading: HEADINGS[0],
      alignment: AlignmentType.CENTER,
      children: textRunsOf(name, {}),
    }),
    paragraph(title, { bold: true, center: true }),
    paragraph(slot, { center: true }),
    paragraph(state, { italics: true, center: true }),
    paragraph(''),
  ]
}

/** The boxes to sign in. */
export function signBoxes({ signers }: RundownPaper): (Paragraph | Table)[] {
  const width = Math.floor(TEXT_WIDTH / signers.length)
  const box = (children: Paragraph[]) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, children })
  return [
    paragraph(''),
    new Table({
      columnWidths: signers.map(() => width),
      width: { size: 100, type: WidthType.PERCENTAGE },
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({
          cantSplit: true,
          children: signers.map((text) => {
            const look = { bold: true, size: SMALL }
            const head = new Paragraph({
              keepNext: true,
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ text, ...look })],
            })
            return box([head])
          }),
        }),
        new TableRow({
          cantSplit: true,
          height: { value: 1400, rule: HeightRule.ATLEAST },
          children: signers.map(() =>
            box([paragraph('(ký, ghi rõ họ tên, giờ)', { italics: true, size: 18, center: true })]),
          ),
        }),
      ],
    }),
  ]
}
