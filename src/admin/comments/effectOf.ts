/** What accepting a suggestion does to a text, by where that stands: said before it is pressed. */
export function effectOf(state: string | null | undefined): string {
  const edit = 'Áp dụng là bạn sửa bài'
  if (state === 'submitted') return `${edit} đang chờ duyệt: bước nào đã duyệt phải duyệt lại.`
  if (state === 'approved') return `${edit} đã duyệt: bài phải duyệt lại.`
  if (state === 'published') {
    return `${edit} đã đăng: bạn đọc chỉ thấy sau khi bản mới được duyệt và đăng.`
  }
  return `${edit}: chữ trong bài đổi ngay.`
}
