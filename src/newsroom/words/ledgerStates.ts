/** What people call the states of an obligation's period (design.md, Words). */
export const LEDGER_STATE_WORDS = {
  open: 'Đang trong kỳ',
  atRisk: 'Có nguy cơ thiếu',
  pending: 'Chờ xác nhận',
  met: 'Đủ',
  madeUp: 'Đủ (phát bù)',
  waived: 'Được miễn',
  excused: 'Tạm dừng',
  short: 'Thiếu',
  none: 'Không phải thực hiện',
  upcoming: 'Chưa đến kỳ',
  unset: 'Chưa nhập định mức',
  columnless: 'Chưa gắn chuyên mục',
} as const

/** Why an obligation has no number yet, and what to do about it. */
export const UNCOUNTED_WORDS = {
  unset: 'Nghĩa vụ này chưa nhập định mức nên chưa tính được (khác với định mức bằng 0).',
  columnless:
    'Nghĩa vụ này chưa gắn với chuyên mục nào nên chưa tính được. Hãy mở nghĩa vụ và chọn chuyên mục.',
} as const

/** What people call the fates of an issue. */
export const ISSUE_FATE_WORDS = {
  planned: 'Sắp tới',
  pending: 'Chờ xác nhận',
  aired: 'Đã phát / Đã đăng',
  late: 'Phát muộn / Đăng muộn',
  missed: 'Bỏ lỡ',
  madeUp: 'Đã phát bù',
  waived: 'Miễn',
  excused: 'Tạm dừng',
  cancelled: 'Hủy',
  makeUp: 'Phát bù cho số khác',
} as const
