import type { PaperCell, PaperColumn } from './types'

/** Between the margins, in millimetres. */
export const TEXT_WIDTH_MM = 165
const NUMBER_WIDTH = 9
export const NAMELESS = '(chưa có tên)'

/** A column of a table with where its value comes from. */
export type Source<Row> = PaperColumn & { readonly value: (row: Row, at: number) => PaperCell }

export const serial = <Row>(): Source<Row> => {
  return { heading: 'TT', width: NUMBER_WIDTH, align: 'center', value: (_, at) => at + 1 }
}

/** Columns and rows of a table; the first wide column takes what width the others leave. */
export function tableOf<Row>(
  sources: readonly Source<Row>[],
  rows: readonly Row[],
): { columns: PaperColumn[]; rows: PaperCell[][] } {
  const used = sources.reduce((sum, { width }) => sum + width, 0)
  const grown = sources.findIndex(({ align }) => align === 'left')
  const columns = sources.map(({ heading, group, unit, width, align }, at) => ({
    ...{ heading, align },
    ...(group !== undefined && { group }),
    ...(unit !== undefined && { unit }),
    width: at === grown ? width + TEXT_WIDTH_MM - used : width,
  }))
  return { columns, rows: rows.map((row, at) => sources.map(({ value }) => value(row, at))) }
}

/** The name of an id; one that has none is printed as such, not left out. */
export const nameOf = (names: ReadonlyMap<string, string>, id: string): string =>
  names.get(id)?.trim() || NAMELESS

/** A name, and whose it is below. */
export const nameAndOutlet = (found: { name: string; outlet: string } | undefined): string => {
  const name = found?.name.trim() || NAMELESS
  return found?.outlet ? `${name} (${found.outlet})` : name
}
