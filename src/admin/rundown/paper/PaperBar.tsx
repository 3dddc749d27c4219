'use client'

type Props = { rundown: string; back: string; hasScripts: boolean }

const FILES: readonly { format: string; label: string; script?: boolean }[] = [
  { format: 'docx', label: 'Word' },
  { format: 'pdf', label: 'PDF' },
  { format: 'xlsx', label: 'Excel' },
  { format: 'csv', label: 'CSV' },
  { format: 'json', label: 'JSON' },
  { format: 'loi-dan.docx', label: 'Lời dẫn, Word', script: true },
  { format: 'loi-dan.pdf', label: 'Lời dẫn, PDF', script: true },
]

/** Above the paper, on the screen only: the printer, and the rundown as a file. */
export function PaperBar({ rundown, back, hasScripts }: Props) {
  return (
    <div className="ts-paper-bar">
      <div className="ts-paper-bar__actions">
        <button
          type="button"
          className="ts-button ts-button--primary"
          onClick={() => window.print()}
        >
          In
        </button>
        <a className="ts-button ts-button--quiet" href={back}>
          Về khung chương trình
        </a>
      </div>
      <nav className="ts-paper-bar__actions" aria-label="Tải về">
        <span className="ts-label">Tải về</span>
        {FILES.filter(({ script }) => !script || hasScripts).map(({ format, label }) => (
          <a
            key={format}
            className="ts-button ts-button--quiet"
            href={`/api/rundowns/${rundown}/export/${format}`}
            download
          >
            {label}
          </a>
        ))}
      </nav>
    </div>
  )
}
