/** What people call the scheduled tasks. */
export const TASK_WORDS: Readonly<Record<string, Record<'vi' | 'en', string>>> = {
  check: { vi: 'Kiểm tra nghĩa vụ, lịch và hạn', en: 'Check of obligations and slots' },
  release: { vi: 'Đăng bài đến giờ hẹn', en: 'Release of scheduled texts' },
  imports: { vi: 'Làm tiếp các lần nhập từ tệp', en: 'Imports carried on' },
  proof: { vi: 'Kiểm tra tệp và đường dẫn chứng cứ', en: 'Check of evidence' },
  notify: { vi: 'Chuyển cảnh báo vào hộp thông báo', en: 'Alerts into inboxes' },
  mail: { vi: 'Gửi thư', en: 'Sending of mail' },
  seal: { vi: 'Niêm phong nhật ký', en: 'Sealing of the log' },
  prune: { vi: 'Dọn các lần chạy cũ', en: 'Removal of old runs' },
  watch: { vi: 'Theo dõi việc kiểm tra có chạy không', en: 'Watch over the check' },
}

/** A task by its name in the code; one without words is told as “other”, not by its name. */
export function taskWords(task: string): Record<'vi' | 'en', string> {
  return TASK_WORDS[task] ?? { vi: 'Tác vụ khác', en: 'Other task' }
}
