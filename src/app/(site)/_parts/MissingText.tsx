export function MissingText() {
  return (
    <main id="noi-dung" className="wrap message" tabIndex={-1}>
      <h1>Không tìm thấy trang này</h1>
      <p>Bài có thể đã được gỡ, chưa đến giờ đăng, hoặc địa chỉ bị gõ nhầm.</p>
      <p>
        <a className="action" href="/">
          Về trang chủ
        </a>
      </p>
    </main>
  )
}
