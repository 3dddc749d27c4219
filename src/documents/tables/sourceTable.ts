import type { ImportCell } from '@/domain/imports/cell'

export type TableRow = { line: number; cells: readonly ImportCell[] }
/** A table of a file: its rows can be gone through as often as needed, and are not all held at once where that can be. */
export type SourceTable = { name: string; rows: () => Iterable<TableRow> }
