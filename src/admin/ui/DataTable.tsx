import type { ReactNode } from 'react'

export type DataColumn<Row> = {
  key: string
  heading: string
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
}

type Props<Row> = {
  /** What the table shows, for those who don't see it. */
  caption: string
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  empty: ReactNode
  /** On a phone the cells of a row stand under one another, each with its heading. */
  stacks?: boolean
}

/** A table with a sticky head and first column; on a phone it scrolls inside itself, the page never does. */
export function DataTable<Row>({ caption, columns, rows, rowKey, empty, stacks }: Props<Row>) {
  if (rows.length === 0) return <>{empty}</>
  return (
    <div
      className={stacks ? 'ts-table ts-table--stacks' : 'ts-table'}
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, heading, align = 'start' }) => (
              <th key={key} scope="col" data-align={align}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, heading, cell, align = 'start' }, index) =>
                index === 0 ? (
                  <th key={key} scope="row" data-align={align}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} data-align={align} data-heading={heading}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
