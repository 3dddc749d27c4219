import type { CivilDate } from '@/domain/calendar/civil'
import { cleanText } from '@/domain/text/clean'

/**
 * A value in a table: a text, a number, nothing, or what stays a date, a length (whole seconds) or a moment (epoch
 * milliseconds, written in Hanoi's time).
 */
export type SheetValue =
  string | number | { date: CivilDate } | { seconds: number } | { at: number } | null

export type SheetColumn = {
  heading: string
  /** In characters. */
  width?: number
}

/** A table as people take it along: pure rows, written as XLSX or CSV with the same values. */
export type Sheet = {
  /** Short: Excel takes 31 characters. */
  name: string
  /** Lines above the table. */
  title: readonly string[]
  columns: readonly SheetColumn[]
  rows: readonly (readonly SheetValue[])[]
  /** Lines of sums below, set apart. */
  totals: readonly (readonly SheetValue[])[]
  /** Lines below the table. */
  notes: readonly string[]
}

/** What a spreadsheet takes for a formula, and a text that begins with apostrophes before such: those are doubled. */
const RISKY = /^'*[=+\-@\t\n]/

/**
 * A text that any spreadsheet opens, and none takes for a formula: what begins like one gets an apostrophe before it, the
 * sign that a cell is text.
 */
export function safeText(text: string): string {
  const clean = cleanText(text)
  return RISKY.test(clean) ? `'${clean}` : clean
}

/** The text that `safeText` was given, clean. */
export function textOfCell(cell: string): string {
  const clean = cleanText(cell)
  return clean.startsWith("'") && RISKY.test(clean) ? clean.slice(1) : clean
}
