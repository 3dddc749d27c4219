import type { Figures } from '@/domain/report/figures'

/** What is called how in the figures of a report, by id: frozen with them, a reader needs nothing else. */
export type ReportNames = {
  outlets: Record<string, string>
  columns: Record<string, string>
  /** The id of the outlet of each column. */
  columnOutlets: Record<string, string>
  obligations: Record<
    string,
    { title: string; outlet: string; outletName: string; clause: string; planNumber: string }
  >
  /** With their codes. */
  topics: Record<string, string>
  kinds: Record<string, string>
}

/** Figures of one range with their names, as tables show them. */
export type ShownFigures = { figures: Figures; names: ReportNames }
