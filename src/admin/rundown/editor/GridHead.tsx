import { type Column, NUMBER_WIDTH } from './columns'

/** The widths and the headings of the columns. */
export function GridHead({ columns }: { columns: readonly Column[] }) {
  return (
    <>
      <colgroup>
        <col style={{ width: NUMBER_WIDTH }} />
        {columns.map(({ key, width }) => (
          <col key={key} style={key === 'title' ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">#</th>
          {columns.map(({ key, label, isFigure }) => (
            <th key={key} scope="col" data-figure={isFigure || undefined} data-column={key}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}
