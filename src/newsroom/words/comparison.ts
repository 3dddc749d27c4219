import type { Compared } from '@/domain/report/compared'

export const COMPARED_WORDS: Record<keyof Compared, string> = {
  short: 'Kỳ thiếu',
  planned: 'Theo lịch',
  aired: 'Đã phát',
  late: 'Muộn',
  missed: 'Không phát',
  repeats: 'Phát lại',
  minutes: 'Phút',
  items: 'Tin bài',
}

const number = (value: number) => value.toLocaleString('vi-VN')

/** `12, năm trước 10 (tăng 2)`; what is not known is said. */
export function comparedWords(now: number | undefined, before: number | undefined): string {
  if (now === undefined) {
    return before === undefined ? 'chưa có số liệu' : `chưa có số liệu, năm trước ${number(before)}`
  }
  if (before === undefined) return `${number(now)}, năm trước chưa có số liệu`
  const change = now - before
  const moved =
    change === 0 ? 'bằng' : change > 0 ? `tăng ${number(change)}` : `giảm ${number(-change)}`
  return `${number(now)}, năm trước ${number(before)} (${moved})`
}
