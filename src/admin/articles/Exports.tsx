const FORMATS = [
  ['docx', 'Word'],
  ['html', 'HTML'],
  ['txt', 'Văn bản'],
  ['windows.txt', 'Văn bản cho Windows'],
  ['zip', 'Gói dàn trang (ZIP)'],
] as const

/** What a text can be taken along as; its newest words as they were saved. */
export function Exports({ id }: { id: string }) {
  return (
    <details className="ts-exports-of">
      <summary>Xuất…</summary>
      <p className="ts-exports">
        {FORMATS.map(([format, label]) => (
          <a key={format} href={`/api/articles/${id}/export/${format}`} download>
            {label}
          </a>
        ))}
      </p>
    </details>
  )
}
