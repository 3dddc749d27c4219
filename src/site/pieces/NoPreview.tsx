/** In place of a draft that a link doesn’t open, or not any more. */
export function NoPreview({ status }: { status: 404 | 410 }) {
  return (
    <main id="noi-dung" className="wrap message" tabIndex={-1}>
      <h1>{status === 410 ? 'Bản xem trước đã hết hạn' : 'Không có bản xem trước ở đây'}</h1>
      <p>
        {status === 410
          ? 'Liên kết này đã hết hạn hoặc bị thu hồi. Hãy xin tòa soạn một liên kết mới.'
          : 'Liên kết có thể bị chép thiếu. Hãy chép lại cả liên kết, hoặc xin tòa soạn một liên kết mới.'}
      </p>
    </main>
  )
}
