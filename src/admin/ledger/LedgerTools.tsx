import { PrintButton } from './PrintButton'

/** What can be taken along of what is shown. */
export function LedgerTools({ search }: { search: string }) {
  const href = (format: string) =>
    `/api/obligations/ledger/${format}${search === '' ? '' : `?${search}`}`
  return (
    <div className="ts-tools ts-ledger__tools">
      <a className="ts-button ts-button--quiet" href={href('xlsx')}>
        Xuất Excel
      </a>
      <a className="ts-button ts-button--quiet" href={href('csv')}>
        Xuất CSV
      </a>
      <PrintButton />
    </div>
  )
}
