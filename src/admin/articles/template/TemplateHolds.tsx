import type { TemplatePreview } from '@/newsroom/templates/views/previewTemplate'

/** What a template holds, before a text is made from it. */
export function TemplateHolds({ preview }: { preview: TemplatePreview }) {
  const { sapo, lines, parts, leftOut, unfilled } = preview
  return (
    <section className="ts-template" aria-label="Bài sẽ bắt đầu như sau">
      {leftOut.length > 0 && (
        <div className="ts-article__reason" data-tone="warning">
          <strong>Không mang theo được</strong>
          <ul>
            {leftOut.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      {sapo !== '' && (
        <p>
          <strong>{sapo}</strong>
        </p>
      )}
      {lines.map((line, at) => (
        <p key={`${at} ${line}`}>{line}</p>
      ))}
      {parts.length > 0 && <p className="ts-template__note">Có {parts.join(', ')}.</p>}
      {unfilled.length > 0 && (
        <p className="ts-template__note">
          Bạn sẽ điền: {unfilled.join(', ')}. Chỗ chưa điền vẫn nằm trong bài và được nhắc trước khi
          gửi duyệt.
        </p>
      )}
    </section>
  )
}
