import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { outletsWithRole } from '@/access/outletScope'
import { readCells } from '@/database/readCells'
import { rowsWhere } from '@/database/rows'
import { addDays, startOfDay } from '@/domain/calendar/civil'
import { type AuthoredPart, type Output, outputBy } from '@/domain/credit/output'
import type { NamedRange } from '@/domain/report/types'

type Named = Output<string | null> & { name: string }

export type LoadedOutput = {
  authors: (Named & { key: string })[]
  genres: Output<string>[]
  desks: Named[]
  /** Of the whole range, each once. */
  texts: number
  outlets: { id: string; name: string }[]
}

/**
 * The outlets whose output by person the request's user may see; null for all. The heads alone: a supervisor is not told
 * whose a text is (ADR 0006).
 */
export async function outputScope(req: PayloadRequest): Promise<string[] | null> {
  if (isAdministrator(req.user as Member | null)) return null
  return outletsWithRole(req, ['outletHead'])
}

/** What was written of the texts that readers were first given in a range, by author, genre and desk. */
export async function loadOutput(
  req: PayloadRequest,
  { range, outlet }: { range: NamedRange; outlet: string | null },
): Promise<LoadedOutput> {
  const scope = await outputScope(req)
  const outlets = await rowsWhere(req, 'outlets', {
    where: scope ? { id: { in: scope } } : {},
    sort: ['sortKey', 'id'],
    select: { name: true },
    overrideAccess: false,
  })
  const chosen = outlets.map(({ id }) => id).filter((id) => outlet === null || id === outlet)
  const cells = await readCells({
    req,
    collection: 'text-credits',
    fields: ['articleId', 'person', 'name', 'genre', 'share'],
    where: [
      { field: 'outlet', in: chosen },
      { field: 'kind', equals: 'writing' },
      {
        field: 'publishedAt',
        from: new Date(startOfDay(range.from)).toISOString(),
        until: new Date(startOfDay(addDays(range.to, 1))).toISOString(),
      },
    ],
  })
  const desks = await desksOf(req, [...new Set(cells.map(([text]) => String(text)))])
  const parts = cells.map(([text, author, , genre, share]): AuthoredPart => ({
    ...{ text: String(text), author: String(author), genre: String(genre) },
    ...{ desk: desks.ofText.get(String(text)) ?? null, share: Number(share) },
  }))
  const shown = new Map(cells.map(([, person, name]) => [String(person), String(name ?? '')]))
  const authors = outputBy(parts, 'author')
  const accounts = await accountNames(
    req,
    authors.map(({ key }) => key),
  )
  return {
    authors: authors.map((one) => ({
      ...one,
      name: accounts.get(one.key) || shown.get(one.key) || 'Không rõ tên',
    })),
    genres: outputBy(parts, 'genre'),
    desks: outputBy(parts, 'desk').map((one) => ({
      ...one,
      name:
        one.key === null ? 'Không thuộc phòng nào' : (desks.names.get(one.key) ?? 'Phòng đã xóa'),
    })),
    texts: new Set(parts.map(({ text }) => text)).size,
    outlets: outlets.map(({ id, name }) => ({ id, name })),
  }
}

/** The desk of each text, and the names of the desks. */
async function desksOf(req: PayloadRequest, texts: readonly string[]) {
  const rows = await readCells({
    req,
    collection: 'articles',
    fields: ['id', 'desk'],
    where: [{ field: 'id', in: texts }],
  })
  const ofText = new Map(
    rows.flatMap(([id, desk]) => (desk ? [[String(id), String(desk)] as const] : [])),
  )
  const named = await readCells({
    req,
    collection: 'desks',
    fields: ['id', 'name'],
    where: [{ field: 'id', in: [...new Set(ofText.values())] }],
  })
  return { ofText, names: new Map(named.map(([id, name]) => [String(id), String(name)])) }
}

const ACCOUNT = 'account:'

/** The names of those who have an account, by what they are known by in credits. */
async function accountNames(req: PayloadRequest, people: readonly string[]) {
  const ids = people
    .filter((one) => one.startsWith(ACCOUNT))
    .map((one) => one.slice(ACCOUNT.length))
  const rows = await readCells({
    req,
    collection: 'users',
    fields: ['id', 'name'],
    where: [{ field: 'id', in: ids }],
  })
  return new Map(rows.map(([id, name]) => [`${ACCOUNT}${String(id)}`, String(name)]))
}
