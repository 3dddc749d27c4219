type Props = {
  /** Of the page, with what else is chosen on it. */
  hrefOf: (outlet: string | null) => string
  /** The outlet that is chosen. */
  outlet: string | null
  /** As they are listed. */
  rows: readonly { outletId: string; outlet: string }[]
}

/** Narrows a list of texts to one outlet, where it has those of several. */
export function OutletFilter({ hrefOf, outlet, rows }: Props) {
  const outlets = [...new Map(rows.map((row) => [row.outletId, row.outlet]))]
  const link = (label: string, to: string) => (
    <a key={to} className="ts-button ts-button--quiet" href={to}>
      {label}
    </a>
  )
  if (outlet) return link('Tất cả các kênh', hrefOf(null))
  return outlets.length > 1 && outlets.map(([id, name]) => link(name, hrefOf(id)))
}
