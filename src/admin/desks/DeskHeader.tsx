import { createLocalReq, type PayloadRequest, type ServerProps } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf } from '@/database/rows'
import { loadDeskDeadEnds } from '@/newsroom/chains/views/loadDeskDeadEnds'
import { loadStaff, membersOf, waitingRows, waitingText } from '@/newsroom/desks/views/loadWaiting'

import { NoWays } from '../chains/NoWays'
import { SaidAnew } from '../forms/SaidAnew'
import { ListDescription } from '../lists/ListDescription'

type Props = ServerProps & { id?: string; collectionSlug?: string }

/** So many of the texts that wait are named. */
const MOST = 20

/** Under a desk's title: which texts of it wait, and for whom, before anybody is taken out. Over the list: what it is. */
export async function DeskHeader(props: Props) {
  const { id, payload, user } = props
  if (!id || !user) return <ListDescription {...props} />
  const req = await createLocalReq({ user }, payload)
  const row = await rowOf(req, 'desks', id, { overrideAccess: false })
  if (!row) return null
  const outlet = idOf(row.outlet) ?? ''
  const isOpen = row.active !== false
  const desk = { id, name: row.name, outlet, ...membersOf(row.members) }
  const { texts, nameOf } = await waiting(req, { outlet, id, desk: isOpen ? desk : null })
  const ways = isOpen ? await loadDeskDeadEnds(req, desk) : []
  return (
    <div className="ts-article">
      <p className="ts-article__consequence">{sentence(texts.length, isOpen)}</p>
      {texts.length > 0 && (
        <ul>
          {texts.slice(0, MOST).map(({ id: text, title, step, deciders }) => (
            <li key={text}>
              <a href={`/admin/collections/articles/${text}`}>{title}</a>:{' '}
              {step === '' ? 'chờ đăng' : `chờ duyệt ở bước “${step}”`}, {whose(deciders, nameOf)}
            </li>
          ))}
          {texts.length > MOST && <li>và {texts.length - MOST} bài khác</li>}
        </ul>
      )}
      <div aria-live="polite">
        <NoWays ways={ways} />
      </div>
      <SaidAnew />
    </div>
  )
}

async function waiting(
  req: PayloadRequest,
  { outlet, id, desk }: { outlet: string; id: string; desk: Parameters<typeof waitingText>[2] },
) {
  const rows = await waitingRows(req, id)
  const staff = await loadStaff(req, outlet)
  return { texts: rows.map((row) => waitingText(row, staff, desk)), nameOf: staff.nameOf }
}

function sentence(count: number, isOpen: boolean): string {
  const closed = isOpen
    ? ''
    : 'Phòng đã tắt: bài của phòng do biên tập viên nào của kênh cũng duyệt được. '
  if (count === 0) return `${closed}Không bài nào của phòng đang chờ duyệt hoặc chờ đăng.`
  const change = isOpen
    ? ' Bỏ người duy nhất xử lý được một bài ra khỏi phòng thì hệ thống không cho lưu; tắt phòng thì các bài này chuyển thành bài không thuộc phòng nào.'
    : ''
  return `${closed}${count} bài của phòng đang chờ.${change}`
}

function whose(deciders: readonly string[], nameOf: (person: string) => string): string {
  if (deciders.length === 0) return 'hiện không ai làm được'
  const names = deciders.map(nameOf).join(', ')
  return deciders.length === 1 ? `chỉ ${names} làm được` : `của ${names}`
}
