/** Said when a link doesn't open anything, or not any more. */
export function NoLink() {
  return (
    <main className="view-none">
      <h1>Liên kết không dùng được</h1>
      <p>
        Liên kết sai hoặc đã bị thu hồi. Hãy xin người phụ trách chương trình một liên kết mới từ
        trang Phát trực tiếp.
      </p>
    </main>
  )
}
