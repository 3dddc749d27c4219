/** What to do where a page could not be made. */
export function BrokenText({ id }: { id: string }) {
  return (
    <main id="noi-dung" className="wrap message" tabIndex={-1}>
      <h1>Trang này đang gặp lỗi</h1>
      <p>
        Không phải lỗi của bạn. Hãy tải lại trang sau ít phút; nếu vẫn lỗi, hãy báo cho tòa soạn mã{' '}
        <code>{id}</code>.
      </p>
      <p>
        <a className="action" href="/">
          Về trang chủ
        </a>
      </p>
    </main>
  )
}
