import type { ArticleMove, ArticleState, EXPIRY, PublicMove } from '@/domain/workflow/article'

/** What people call the states (design.md, Words). */
export const ARTICLE_STATE_WORDS: Record<ArticleState, { vi: string; en: string }> = {
  draft: { vi: 'Bản thảo', en: 'Draft' },
  submitted: { vi: 'Chờ duyệt', en: 'Submitted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  published: { vi: 'Đã đăng', en: 'Published' },
}

/** What people call the moves. */
export const ARTICLE_MOVE_WORDS: Record<ArticleMove | PublicMove | typeof EXPIRY, string> = {
  submit: 'Gửi duyệt',
  withdraw: 'Rút lại',
  return: 'Trả lại',
  approve: 'Duyệt',
  publish: 'Đăng',
  schedule: 'Hẹn giờ đăng',
  unschedule: 'Bỏ hẹn giờ',
  embargo: 'Cấm đăng trước giờ',
  takeDown: 'Gỡ bài',
  expire: 'Hẹn gỡ',
  reinstate: 'Cho đăng lại',
}
