/** Says that what follows is no record of anything. */
export function SampleBanner() {
  return (
    <p className="sample" role="note">
      <strong>Dữ liệu mẫu</strong> – nội dung do bản chạy thử tạo ra, không phải tin, bài thật.
    </p>
  )
}
