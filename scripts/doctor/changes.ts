import type { ChangeFaults } from '@/newsroom/changes/views/changeFaults'

import { error, type Finding, some, warning } from './finding'

/** What is wrong with the change log, by which caches and readers' copies go. */
export function checkChanges({ gap, behind }: ChangeFaults): Finding[] {
  return [
    ...(gap === null
      ? []
      : [
          error(
            `Nhật ký công khai thiếu số ${gap}: có người xóa dòng từ ngoài. Hãy so với bản sao lưu.`,
          ),
        ]),
    ...(behind.length === 0
      ? []
      : [
          warning(
            `Nhật ký công khai chưa khớp với ${behind.length} mục bạn đọc đang thấy (${some(behind)}). Hãy mở máy chủ, hoặc npm run worker.`,
          ),
        ]),
  ]
}
