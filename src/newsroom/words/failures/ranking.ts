import type { FailureTable } from './failureTable'

/** The weights of the ranking. */
export const RANKING_FAILURES = {
  weightsSum: {
    status: 400,
    say: (p: { sum: number }) =>
      `Ba trọng số cộng lại được ${p.sum}, phải đúng 100. Hãy sửa lại, ví dụ 60, 20 và 20.`,
  },
  weightsMeet: {
    status: 409,
    say: (p: { document: string; from: string; to: string | null }) =>
      `Những ngày này đã có trọng số theo “${p.document}”, từ ${p.from}${p.to ? ` đến hết ${p.to}` : ', chưa có ngày kết thúc'}. Mỗi ngày chỉ có một bộ trọng số: hãy ghi ngày kết thúc cho bộ trước, hoặc chọn ngày khác.`,
  },
} satisfies FailureTable
