import { createLocalReq, type ServerProps } from 'payload'

import { rowOf } from '@/database/rows'
import { checklistOfRow } from '@/newsroom/checklists/checklistOfRow'
import { checklistSentences } from '@/newsroom/words/checklists'

import { ListDescription } from '../lists/ListDescription'

type Props = ServerProps & { id?: string; collectionSlug?: string }

/** Under a checklist's title: the checklist in words. Over the list: what it is. */
export async function ChecklistHeader(props: Props) {
  const { id, payload, user } = props
  if (!id || !user) return <ListDescription {...props} />
  const req = await createLocalReq({ user }, payload)
  const row = await rowOf(req, 'checklists', id, { overrideAccess: false })
  if (!row) return null
  return (
    <div className="ts-article">
      {checklistSentences(checklistOfRow(row).items).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="ts-article__consequence">
        Dùng từ khi lưu, cho cả bài đang trên đường duyệt. Nhiều danh mục cùng áp dụng thì mục chặt
        hơn được tính; bài đã hẹn giờ ra đúng giờ, không kiểm tra lại.
      </p>
    </div>
  )
}
