import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { Component, WeighedPart } from '@/domain/report/rankingWorking'
import type { DatedWeights } from '@/domain/report/weightsOn'

type SourcedWeights = DatedWeights & { document: string }

/** What the components of a score are called, and what they are a part of. */
export const COMPONENT_WORDS: Record<Component, { name: string; of: string }> = {
  complete: { name: 'Đủ số', of: 'số phải có không thiếu / số phải có' },
  onTime: { name: 'Đúng giờ', of: 'số đúng giờ / số đã phát' },
  coverage: { name: 'Bao phủ chủ đề', of: 'chủ đề đã có / chủ đề của kế hoạch' },
}

/** `3/4 × 60 = 45,00`; that there is nothing to be a part of is said. */
export function partWords({ fraction, weight, points }: WeighedPart): string {
  if (!fraction) return weight === 0 ? 'không tính' : 'chưa có gì để tính'
  return `${fraction.part}/${fraction.whole} × ${weight} = ${decimalWords(points)}`
}

/** A decimal of the figures as Vietnamese writes it. */
export const decimalWords = (value: string | null): string => value?.replace('.', ',') ?? '–'

/** Which weights, since when, by which document. */
export function weightWords({ complete, onTime, coverage, document, ...dated }: SourcedWeights) {
  const until = dated.validTo ? ` đến hết ${formatDatePadded(dated.validTo)}` : ''
  return `Đủ số ${complete}, đúng giờ ${onTime}, bao phủ chủ đề ${coverage}; từ ${formatDatePadded(dated.validFrom)}${until}, theo: ${document}`
}

export const NO_WEIGHTS =
  'Chưa xếp hạng: ngày cuối của khoảng này chưa có trọng số nào có hiệu lực. Quản trị hệ thống nhập ở Danh mục, Trọng số xếp hạng, kèm văn bản quy định.'

export const RANKING_NOTES = [
  'Chỉ tính các kỳ đã hết trong khoảng của nghĩa vụ theo số lượng; điểm cộng chính xác rồi mới làm tròn hai chữ số.',
  'Kênh có một thành phần chưa có gì để tính thì không xếp hạng: chưa biết, không phải bằng 0.',
] as const
