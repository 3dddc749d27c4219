import type { AdminViewServerProps } from 'payload'

import { frontOutlets, loadFront } from '@/newsroom/front/views/loadFront'

import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { one } from '../schedule/scheduleScope'
import { EmptyState } from '../ui/EmptyState'
import { PageChoice } from '../ui/PageChoice'
import { FrontPins } from './FrontPins'

const frontHref = (outlet: string) => `/admin/trang-nhat?kenh=${outlet}`

/** Trang nhất: which texts stand first for readers, in which order and until when. */
export async function FrontView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const outlets = await frontOutlets(req)
  const asked = one(view.searchParams, 'kenh')
  const chosen = outlets.find(({ id }) => id === asked) ?? outlets[0]
  const list = chosen ? await loadFront(req, { outlet: chosen.id, now: new Date(), q: '' }) : null
  return (
    <StaffPage view={view} nav={[{ label: 'Trang nhất' }]} className="ts-desk ts-front">
      <header className="ts-desk__head">
        <div>
          <h1>Trang nhất{list && <> · {list.outlet.name}</>}</h1>
          <p className="ts-desk__date">
            Bài ghim đứng đầu trang của kênh theo thứ tự dưới đây, đến giờ ghi ở mỗi bài. Không có
            bài ghim thì bài mới nhất đứng đầu. Bài đã gỡ hoặc chưa đến giờ đăng không bao giờ hiện.
          </p>
        </div>
        {outlets.length > 1 && (
          <PageChoice
            label="Kênh"
            options={outlets.map(({ id, name }) => ({ name, href: frontHref(id) }))}
            current={frontHref(chosen?.id ?? '')}
          />
        )}
      </header>
      {list ? (
        <FrontPins key={list.outlet.id} first={list} />
      ) : (
        <EmptyState>
          Trang này dành cho người biên tập của một kênh. Nếu cần ghim bài, hãy nhờ biên tập viên
          hoặc thư ký tòa soạn.
        </EmptyState>
      )}
    </StaffPage>
  )
}
