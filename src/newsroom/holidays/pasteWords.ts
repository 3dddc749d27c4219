import type { PasteProblem, PasteProblemCode } from '@/domain/calendar/pastedHolidays'

const SENTENCES: Record<PasteProblemCode, string> = {
  date: 'chưa đọc được ngày. Hãy viết 16/2/2026, hoặc 16/2/2026 đến 20/2/2026.',
  year: 'ngày này thiếu năm. Hãy viết đủ ngày, tháng, năm, ví dụ 16/2/2026.',
  range: 'khoảng ngày phải từ trước đến sau và không dài quá 31 ngày. Hãy sửa lại khoảng ngày.',
  name: 'thiếu tên ngày nghỉ. Hãy thêm tên ở cột thứ hai.',
  kind: 'cột loại chỉ nhận “Nghỉ” hoặc “Làm bù”. Hãy sửa lại, hoặc để trống nếu là nghỉ.',
  twice: 'ngày này đã có ở một dòng trên. Hãy bỏ bớt một dòng.',
}

/** `Dòng 3: thiếu tên ngày nghỉ. …` */
export function pasteProblemWords({ line, code }: Pick<PasteProblem, 'line' | 'code'>): string {
  return `Dòng ${line}: ${SENTENCES[code]}`
}
