import type { ArticleMove, ArticleState } from '@/domain/workflow/article'

/** What people call the states (design.md, Words). */
export const ARTICLE_STATE_WORDS: Record<ArticleState, { vi: string; en: string }> = {
  draft: { vi: 'Bản thảo', en: 'Draft' },
  submitted: { vi: 'Chờ duyệt', en: 'Submitted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  published: { vi: 'Đã đăng', en: 'Published' },
}

/** What people call the moves. */
export const ARTICLE_MOVE_WORDS: Record<ArticleMove, { vi: string; en: string }> = {
  submit: { vi: 'Gửi duyệt', en: 'Submit' },
  withdraw: { vi: 'Rút lại', en: 'Withdraw' },
  return: { vi: 'Trả lại', en: 'Return' },
  approve: { vi: 'Duyệt', en: 'Approve' },
  publish: { vi: 'Đăng', en: 'Publish' },
  revise: { vi: 'Sửa bản mới', en: 'Revise' },
  takeDown: { vi: 'Gỡ bài', en: 'Take down' },
}
