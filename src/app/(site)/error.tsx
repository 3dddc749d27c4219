'use client'

/** Shown when a page could not be made; the cause is in the server's log under the number. */
export default function SiteError({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="noi-dung" className="wrap message" tabIndex={-1}>
      <h1>Trang đang gặp lỗi</h1>
      <p>Máy chủ chưa dựng được trang này. Hãy tải lại sau ít phút.</p>
      {error.digest && <p className="hint">Nếu còn lỗi, hãy báo mã {error.digest} cho tòa soạn.</p>}
      <p>
        <a className="action" href="">
          Tải lại
        </a>{' '}
        <a href="/">Về trang chủ</a>
      </p>
    </main>
  )
}
