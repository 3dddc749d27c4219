export function MissingText({ isTakenDown = false }: { isTakenDown?: boolean }) {
  return (
    <main id="noi-dung" className="wrap message" tabIndex={-1}>
      <h1>{isTakenDown ? 'Bài này đã được gỡ' : 'Không tìm thấy trang này'}</h1>
      <p>
        {isTakenDown
          ? 'Tòa soạn đã gỡ bài này khỏi trang.'
          : 'Bài có thể chưa đến giờ đăng, hoặc địa chỉ bị gõ nhầm.'}
      </p>
      <p>
        <a className="action" href="/">
          Về trang chủ
        </a>
      </p>
    </main>
  )
}
