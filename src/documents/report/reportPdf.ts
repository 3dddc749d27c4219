import type { PaperBlock, PaperTable, ReportPaper } from '@/domain/report/paper/types'

import { typstPdf } from '../typesetting/typst'
import { cellText, headRows } from './cellText'
import { chartSvg } from './chartSvg'
import { issuerLine, issuerLines, mottoLine } from './measures'
import { PDF_TEMPLATE } from './pdfTemplate'
import { appendixOf, issuerName, parentName, signerLines, titleOf } from './paperTexts'

/** A report as a PDF in the form of official papers, with tags, bookmarks and its fonts. */
export function reportPdf(paper: ReportPaper): Promise<Uint8Array<ArrayBuffer>> {
  const issuer = issuerLines(issuerName(paper))
  const parent = parentName(paper)
  return typstPdf(PDF_TEMPLATE, {
    title: titleOf(paper),
    author: issuerName(paper),
    issuer: issuer.join('\n'),
    parent: parent && issuerLines(parent).join('\n'),
    issuerLine: issuerLine(issuer),
    mottoLine: mottoLine(),
    numberLine: paper.numberLine,
    dateLine: paper.dateLine,
    kind: paper.kind,
    abstract: paper.abstract,
    draft: paper.draft,
    marks: paper.marks,
    bases: paper.bases,
    blocks: paper.blocks.map((block, at) => {
      if (block.kind === 'table') return { kind: 'table', ...tableData(block.table) }
      if (block.kind === 'chart') return chartData(block)
      return { ...block, last: at === paper.blocks.length - 1 }
    }),
    recipients: paper.recipients,
    signerLines: signerLines(paper),
    signerName: paper.signer.name ?? '',
    appendices: paper.appendices.map(({ number }) => number),
    appendixList: paper.appendices.map(({ number, title, table }) => {
      return { ...tableData(table), number, title, of: appendixOf(paper) }
    }),
  })
}

function chartData({ kind, caption, chart }: Extract<PaperBlock, { kind: 'chart' }>) {
  return { kind, caption, svg: chartSvg(chart), alt: chart.description }
}

function tableData({ caption, columns, rows, totals, note }: PaperTable) {
  return {
    caption,
    widths: columns.map(({ width }) => width),
    aligns: columns.map(({ align }) => align),
    head: headRows(columns),
    rows: [...rows, ...totals].map((row) => columns.map((_, at) => cellText(row[at]))),
    /** The row from which on they are sums. */
    sums: rows.length,
    note,
  }
}
