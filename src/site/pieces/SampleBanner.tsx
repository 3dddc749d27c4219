/** Says that what follows is no record of anything. */
export function SampleBanner() {
  return (
    <aside className="sample" aria-label="Dữ liệu mẫu">
      <strong>Dữ liệu mẫu</strong> – nội dung do bản chạy thử tạo ra, không phải tin, bài thật.
    </aside>
  )
}
