const FORMATS = [
  { format: 'docx', label: 'Tải DOCX' },
  { format: 'pdf', label: 'Tải PDF' },
  { format: 'xlsx', label: 'Tải XLSX' },
] as const

type Props = {
  /** What is printed, for those who don't see where the buttons stand. */
  label: string
  /** Where its files are, without their kind. */
  path: string
  search: URLSearchParams
}

/** What is shown as a paper to take along, or to look at before. */
export function PaperButtons({ label, path, search }: Props) {
  const shown = new URLSearchParams([...search, ['xem', '1']])
  return (
    <div className="ts-tools" role="group" aria-label={label}>
      <a
        className="ts-button ts-button--quiet"
        href={`${path}/pdf?${shown}`}
        target="_blank"
        rel="noopener"
      >
        Xem bản in
      </a>
      {FORMATS.map(({ format, label: words }) => (
        <a key={format} className="ts-button ts-button--quiet" href={`${path}/${format}?${search}`}>
          {words}
        </a>
      ))}
    </div>
  )
}
