import { clock, shortDate } from '../text/dates'

/** Says that this is no page readers have, and until when it opens. */
export function PreviewBar({ expiresAt }: { expiresAt: string | null }) {
  return (
    <aside className="preview-bar" aria-label="Bản xem trước">
      <strong>Bản xem trước – chưa đăng</strong>
      {expiresAt ? (
        <>
          {' '}
          – hết hạn lúc{' '}
          <time dateTime={expiresAt}>
            {clock(expiresAt)} ngày {shortDate(expiresAt)}
          </time>
        </>
      ) : (
        ' – như bài vừa lưu'
      )}
    </aside>
  )
}
