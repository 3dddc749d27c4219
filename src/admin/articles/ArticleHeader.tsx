import type { ServerProps } from 'payload'

import { ArticleState } from './ArticleState'
import { loadArticleSide } from './loadArticleSide'

/** Under an article's title: its state and what comes next. Over the list: what the list is. */
export async function ArticleHeader({ id, payload, user }: ServerProps & { id?: string }) {
  if (!user) return null
  if (!id) {
    return (
      <p className="view-description">
        Bài của các kênh bạn làm việc. Trạng thái cho biết bài đang ở tay ai; mở bài để gửi duyệt,
        duyệt hoặc trả lại.
      </p>
    )
  }
  const side = await loadArticleSide({ payload, user, id })
  return side && <ArticleState side={side} />
}
