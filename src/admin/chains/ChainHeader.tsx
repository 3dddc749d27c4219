import { createLocalReq, type ServerProps } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { outletsWithRole } from '@/access/outletScope'
import { rowOf } from '@/database/rows'
import type { NamedChain } from '@/domain/workflow/text/chains'
import { chainOfRow } from '@/newsroom/chains/chainOfRow'
import { loadDeadEnds } from '@/newsroom/chains/views/loadDeadEnds'
import { ROLE_WORDS } from '@/newsroom/words/roles'

import { SaidAnew } from '../forms/SaidAnew'
import { ListDescription } from '../lists/ListDescription'
import { NoWays } from './NoWays'

type Props = ServerProps & { id?: string; collectionSlug?: string }

/** Under a chain's title: the chain in words, and whose texts it leads nowhere. Over the list: what it is. */
export async function ChainHeader(props: Props) {
  const { id, payload, user } = props
  if (!id || !user) return <ListDescription {...props} />
  const req = await createLocalReq({ user }, payload)
  const row = await rowOf(req, 'approval-chains', id, { overrideAccess: false })
  if (!row) return null
  const chain = chainOfRow(row)
  // Names of people are for those who can put it right.
  const isEverywhere = isAdministrator(user as unknown as Member)
  const heads = await outletsWithRole(req, ['outletHead'])
  const nowhere = (await loadDeadEnds(req, chain)).filter(
    ({ outletId }) => isEverywhere || heads.includes(outletId),
  )
  return (
    <div className="ts-article">
      <p>{chainWords(chain)}</p>
      <p className="ts-article__consequence">
        Bài đang trên đường duyệt giữ quy trình lúc gửi; quy trình này dùng cho bài gửi duyệt từ khi
        lưu.
      </p>
      <div aria-live="polite">
        <NoWays ways={nowhere} />
      </div>
      <SaidAnew />
    </div>
  )
}

function chainWords({ steps, publishers, takers, distinct }: NamedChain): string {
  const roles = (names: readonly string[]) =>
    names.map((name) => (ROLE_WORDS as Record<string, { vi: string }>)[name]?.vi ?? name).join(', ')
  const way = steps.map(({ name, roles: held }, index) => `${index + 1}. ${name} (${roles(held)})`)
  return `${way.join(' → ')}. Đăng: ${roles(publishers)}. Gỡ: ${roles(takers)}. ${
    distinct ? 'Mỗi bước một người khác nhau.' : 'Một người được duyệt nhiều bước.'
  }`
}
