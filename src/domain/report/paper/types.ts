import type { CivilDate } from '../../calendar/civil'
import type { Chart } from './chartTypes'
import type { Figures } from '../figures'
import type { IndicatorRow } from '../indicator/types'

/** What stands at the head and the foot of papers of a body, as it was on a day. */
export type Letterhead = {
  /** The body above, printed over it; null where none is named. */
  readonly parentBody: string | null
  readonly issuingBody: string
  /** Behind the kind of paper in its number: `SNV` of `05/BC-SNV`. */
  readonly abbreviation: string
  readonly place: string
  readonly signer: Signer
  readonly recipients: readonly string[]
}

export type Signer = {
  /** `KT. GIÁM ĐỐC`: in whose place somebody signs. */
  readonly authority: string | null
  readonly title: string
  readonly name: string | null
}

/** Names by the ids of the figures, as they are to be printed. */
export type PaperNames = {
  readonly outlets: ReadonlyMap<string, string>
  readonly columns: ReadonlyMap<string, { readonly name: string; readonly outlet: string }>
  readonly obligations: ReadonlyMap<string, { readonly title: string; readonly outlet: string }>
  readonly topics: ReadonlyMap<string, string>
  readonly kinds: ReadonlyMap<string, string>
  readonly genres: ReadonlyMap<string, string>
}

/** An issue as the appendix lists it; instants are epoch milliseconds. */
export type PaperIssue = {
  readonly id: string
  readonly label: string
  readonly column: string
  readonly plannedAt: number | null
  /** Of its first airing that was known at the cut-off. */
  readonly airedAt: number | null
  readonly seconds: number | null
  readonly channel: string | null
  /** What proves the airing: a link, the name of a file, the published text. */
  readonly proof: string | null
}

/** A point of a text; its numbers are given by where it stands. */
export type TextPoint = { readonly text: string; readonly points?: readonly TextPoint[] }
export type TextSection = {
  readonly title: string
  /** As somebody wrote them, without numbers; they stand before the points. */
  readonly paragraphs?: readonly string[]
  readonly points: readonly TextPoint[]
}

/** Everything a periodic report is printed from: figures as they were computed or frozen, and what people wrote. */
export type PaperInput = {
  readonly figures: Figures
  readonly names: PaperNames
  readonly issues: readonly PaperIssue[]
  /** None where a paper is of figures alone. */
  readonly indicators: readonly IndicatorRow[]
  readonly letterhead: Letterhead
  /** Figures as they are at the moment, a report that is not sent yet, or what was sent. */
  readonly standing: 'figures' | 'preparing' | 'sent'
  /** What it reports on: `quý I năm 2026`, or null for days of one's own. */
  readonly periodName: string | null
  /** The register's number, the day it was signed, who signed; null while nobody did. */
  readonly signed: {
    readonly number: string
    readonly date: CivilDate
    readonly signer: Signer
  } | null
  /** At the foot of every page of what was sent: by what it is verified. */
  readonly marks: readonly string[]
  readonly bases: readonly string[]
  readonly opening: string | null
  readonly before: readonly TextSection[]
  readonly after: readonly TextSection[]
  readonly closing: string | null
}

/** A value of a table: null is not known. An instant is in epoch milliseconds. */
export type PaperCell =
  string | number | { readonly date: CivilDate } | { readonly at: number } | null

export type PaperColumn = {
  readonly heading: string
  /** Columns side by side with one group stand under it. */
  readonly group?: string
  readonly unit?: string
  /** In millimetres; the widths of a table fill the page. */
  readonly width: number
  readonly align: 'left' | 'right' | 'center'
}

export type PaperTable = {
  /** Short, for the page of a workbook. */
  readonly name: string
  readonly caption: string
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly (readonly PaperCell[])[]
  readonly totals: readonly (readonly PaperCell[])[]
  readonly note: string | null
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly table: PaperTable }
  /** Its numbers stand in the tables that follow it. */
  | { readonly kind: 'chart'; readonly caption: string; readonly chart: Chart }

export type PaperAppendix = {
  /** `Phụ lục I` */
  readonly number: string
  readonly title: string
  readonly table: PaperTable
}

/** A report as it is printed: the same for every kind of file. */
export type ReportPaper = {
  readonly letterhead: Letterhead
  /** `Số: 05/BC-SNV` */
  readonly numberLine: string
  /** `Lào Cai, ngày 05 tháng 01 năm 2026` */
  readonly dateLine: string
  readonly kind: string
  readonly abstract: string
  /** That it is a draft, and of when its figures are; null for what was sent or signed. */
  readonly draft: string | null
  /** At the foot of every page. */
  readonly marks: readonly string[]
  readonly bases: readonly string[]
  readonly blocks: readonly PaperBlock[]
  readonly signer: Signer
  readonly recipients: readonly string[]
  readonly appendices: readonly PaperAppendix[]
}
