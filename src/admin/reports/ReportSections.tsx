import type { FrozenSection } from '@/newsroom/reports/reportSubject'

/** The text of a report as it reads, with its figures in words. */
export function ReportSections({ sections }: { sections: readonly FrozenSection[] }) {
  const written = sections.filter(({ words }) => words.trim() !== '')
  if (written.length === 0) return <p className="ts-hint">Chưa có lời báo cáo.</p>
  return (
    <>
      {written.map(({ code, heading, words }) => (
        <div key={code} className="ts-report__words">
          <h3>{heading}</h3>
          {words
            .split(/\n+/)
            .filter((line) => line.trim() !== '')
            .map((line, index) => (
              <p key={`${index} ${line}`}>{line}</p>
            ))}
        </div>
      ))}
    </>
  )
}
