import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { loadPieceOwner, loadPieces, pieceOutlets } from '@/newsroom/credits/views/loadPieces'
import { loadPieceSums } from '@/newsroom/credits/views/loadPieceSums'
import {
  pieceProblem,
  pieceQuery,
  type PieceQuery,
  pieceSearch,
} from '@/newsroom/credits/views/pieceQuery'

import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { EmptyState } from '../ui/EmptyState'
import { OlderLinks } from '../ui/PageLinks'
import { pieceHref } from './links'
import { PieceFilter } from './PieceFilter'
import { PieceTable } from './PieceTable'
import { SumTable } from './SumTable'

/** Bài của …: the texts a person has a part in, at every outlet whose texts the reader may see. */
export async function PiecesView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const asked = pieceQuery(view.searchParams ?? {})
  const isNamed = asked.account !== '' || asked.name !== ''
  const query = isNamed ? asked : { ...asked, account: req.user?.id ?? '' }
  const owner = await loadPieceOwner(req, query)
  const outlets = await pieceOutlets(req)
  const title = owner === null ? 'Bài của một người' : `Bài của ${owner}`
  return (
    <StaffPage
      view={view}
      nav={[{ label: 'Tin bài', url: '/admin/collections/articles' }, { label: title }]}
      className="ts-desk ts-works"
    >
      <h1>{title}</h1>
      {owner === null ? (
        <EmptyState action={{ label: 'Về danh sách tin bài', href: '/admin/collections/articles' }}>
          Không có tài khoản này. Có thể tài khoản đã bị xóa.
        </EmptyState>
      ) : outlets?.length === 0 ? (
        <EmptyState>
          Ai làm bài nào chỉ người của tòa soạn xem được. Nếu bạn cần xem, hãy hỏi quản trị viên.
        </EmptyState>
      ) : (
        <Works req={req} query={query} />
      )}
    </StaffPage>
  )
}

async function Works({ req, query }: { req: PayloadRequest; query: PieceQuery }) {
  const problem = pieceProblem(query)
  const [{ pieces, next }, sums, outlets] = await Promise.all([
    loadPieces(req, query),
    loadPieceSums({ req, query, now: new Date() }),
    outletsOf(req),
  ])
  const isAll = pieceSearch({ ...query, after: '', account: '', name: '' }).size === 0
  return (
    <>
      <p className="ts-works__lead">
        Bài có tên người này, ở các kênh bạn được xem: bài viết một mình hoặc viết chung, và bài chỉ
        làm việc khác như ảnh, quay, dựng. Bài trong thùng rác không có ở đây.
      </p>
      <PieceFilter query={query} outlets={outlets} />
      {problem && (
        <p className="ts-error" role="alert">
          {problem} Kỳ này chưa được dùng để lọc.
        </p>
      )}
      <SumTable sums={sums} query={query} />
      <section aria-labelledby="works-list">
        <div className="ts-works__head">
          <h2 id="works-list">Danh sách</h2>
          <Exports query={query} />
        </div>
        <PieceTable
          pieces={pieces}
          empty={
            <EmptyState
              action={
                isAll ? undefined : { label: 'Xem tất cả', href: pieceHref(onlyOwner(query)) }
              }
            >
              {isAll
                ? 'Chưa có bài nào có tên người này ở các kênh bạn được xem.'
                : 'Không có bài nào khớp với những gì bạn chọn.'}
            </EmptyState>
          }
        />
        <OlderLinks
          first={query.after ? pieceHref({ ...query, after: '' }) : null}
          older={next ? pieceHref({ ...query, after: next }) : null}
        />
      </section>
    </>
  )
}

const onlyOwner = ({ account, name }: PieceQuery) => ({ account, name })

function Exports({ query }: { query: PieceQuery }) {
  const search = pieceSearch({ ...query, after: '' })
  const link = (format: string, label: string) => (
    <a className="ts-button ts-button--quiet" href={`/api/text-credits/pieces/${format}?${search}`}>
      {label}
    </a>
  )
  return (
    <div className="ts-tools">
      {link('xlsx', 'Xuất Excel')}
      {link('csv', 'Xuất CSV')}
    </div>
  )
}

/** Those that may be asked for. */
async function outletsOf(req: PayloadRequest): Promise<{ id: string; name: string }[]> {
  const own = await pieceOutlets(req)
  const docs = await rowsWhere(req, 'outlets', {
    where: own ? { id: { in: own } } : {},
    sort: 'sortKey',
    select: { name: true },
    overrideAccess: false,
  })
  return docs.map(({ id, name }) => ({ id, name }))
}
