import { type ReportQuery, reportSearch } from '@/newsroom/reports/views/reportQuery'

const FORMATS = [
  { format: 'docx', label: 'Tải DOCX' },
  { format: 'pdf', label: 'Tải PDF' },
  { format: 'xlsx', label: 'Tải XLSX' },
] as const

/** What is shown as a paper to take along, or to look at before. */
export function PaperButtons({ query }: { query: ReportQuery }) {
  const href = (format: string, more: Record<string, string> = {}) => {
    const search = reportSearch(query, { open: null })
    for (const [name, value] of Object.entries(more)) search.set(name, value)
    return `/api/obligations/figures/${format}?${search}`
  }
  return (
    <div className="ts-tools" role="group" aria-label="Bản in của số liệu">
      <a
        className="ts-button ts-button--quiet"
        href={href('pdf', { xem: '1' })}
        target="_blank"
        rel="noopener"
      >
        Xem bản in
      </a>
      {FORMATS.map(({ format, label }) => (
        <a key={format} className="ts-button ts-button--quiet" href={href(format)}>
          {label}
        </a>
      ))}
    </div>
  )
}
