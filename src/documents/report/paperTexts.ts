import type { ReportPaper } from '@/domain/report/paper/types'

const capitals = (text: string): string => text.trim().toLocaleUpperCase('vi')

export const issuerName = ({ letterhead }: ReportPaper): string => capitals(letterhead.issuingBody)

export const parentName = ({ letterhead }: ReportPaper): string | null =>
  letterhead.parentBody ? capitals(letterhead.parentBody) : null

/** In whose place, and as what, somebody signs. */
export const signerLines = ({ signer }: ReportPaper): string[] =>
  [signer.authority, signer.title].flatMap((line) => (line?.trim() ? [capitals(line)] : []))

export const titleOf = ({ kind, abstract, draft }: ReportPaper): string =>
  `${draft ? `[${draft.split(' – ')[0]}] ` : ''}${kind.charAt(0)}${kind.slice(1).toLocaleLowerCase('vi')}: ${abstract}`

/** To which paper an appendix belongs. */
export const appendixOf = ({ numberLine, dateLine, draft }: ReportPaper): string =>
  draft
    ? `(${draft})`
    : `(Kèm theo Báo cáo ${numberLine.toLocaleLowerCase('vi').startsWith('số:') ? `số ${numberLine.slice(4)}` : numberLine} ${dateLine.slice(dateLine.indexOf('ngày'))})`
