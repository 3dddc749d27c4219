import { ARTICLE_MOVE_WORDS } from '@/newsroom/words/articleStates'
import { DESK_ACTION_WORDS } from '@/newsroom/words/deskActions'

const WORDS: Record<string, string> = {
  ...DESK_ACTION_WORDS,
  create: 'Tạo mới',
  update: 'Sửa',
  delete: 'Xóa',
  restore: 'Khôi phục',
  login: 'Đăng nhập',
  refused: 'Bị từ chối',
  'article.trash': 'Bỏ bài vào thùng rác',
  'article.untrash': 'Lấy bài ra khỏi thùng rác',
  'article.delete': 'Xóa hẳn bài',
}

/** What a line of the log says was done; never the code itself. */
export function auditActionWord(action: unknown): string {
  if (typeof action !== 'string') return 'Việc khác'
  const move = /^article\.(\w+)$/.exec(action)?.[1]
  if (move && move in ARTICLE_MOVE_WORDS) {
    return ARTICLE_MOVE_WORDS[move as keyof typeof ARTICLE_MOVE_WORDS].vi
  }
  return WORDS[action] ?? WORDS[action.split('.').at(-1) ?? ''] ?? 'Việc khác'
}
