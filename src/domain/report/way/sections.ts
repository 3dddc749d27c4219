/** The parts of the text of a report, in order; their figures stand in tables beside them (plan 97, III.7, IV.2). */
export const REPORT_SECTIONS = [
  { code: 'review', heading: 'Đánh giá chung' },
  { code: 'results', heading: 'Kết quả thực hiện' },
  { code: 'difficulties', heading: 'Khó khăn, vướng mắc' },
  { code: 'proposals', heading: 'Đề xuất, kiến nghị' },
  { code: 'next', heading: 'Phương hướng kỳ tới' },
] as const
export type SectionCode = (typeof REPORT_SECTIONS)[number]['code']

/** The text of a report by section, as people write it: figures in it are names in braces. */
export type ReportText = Partial<Record<SectionCode, string>>

/** Of a section. */
export const LONGEST_SECTION = 20_000

/** The sections that another text says otherwise. */
export const changedSections = (before: ReportText, after: ReportText): SectionCode[] =>
  REPORT_SECTIONS.map(({ code }) => code).filter(
    (code) => (before[code] ?? '') !== (after[code] ?? ''),
  )

/** Some sections of a text, each there. */
export const partsOf = (text: ReportText, codes: readonly SectionCode[]): ReportText =>
  Object.fromEntries(codes.map((code) => [code, text[code] ?? '']))
