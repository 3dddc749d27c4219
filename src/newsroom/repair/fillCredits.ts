import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { readCells } from '@/database/readCells'
import { countWhere, rowsWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'

import { lockText } from '../articles/lockText'
import { settleCredits } from '../credits/actions/settleCredits'

/** Texts of one pass; the rest the next time. */
const TEXTS_A_TIME = 5_000
const TEXTS_TOGETHER = 50

/**
 * Says of texts of a version before 30/11/2026 who has which part in them; rows of texts that are not there go. Whatever
 * has its rows is left alone, so that it costs two counts. Answers how many texts.
 */
export async function fillCredits(payload: Payload): Promise<number> {
  const req = await createLocalReq({}, payload)
  const texts = (await textsWithoutCredits(req)).slice(0, TEXTS_A_TIME)
  for (let at = 0; at < texts.length; at += TEXTS_TOGETHER) {
    await fill(payload, texts.slice(at, at + TEXTS_TOGETHER))
  }
  return texts.length
}

/** The ids of texts whose rows are missing, and of those whose rows are left though they are gone. */
export async function textsWithoutCredits(req: PayloadRequest): Promise<string[]> {
  const isFirst = { isFirst: { equals: true } }
  const [texts, first] = await Promise.all([
    countNewest(req),
    countWhere(req, 'text-credits', { where: isFirst, overrideAccess: true }),
  ])
  if (texts === first) return []
  const [rows, cells] = await Promise.all([
    rowsWhere(req, 'articles', {
      where: {},
      draft: true,
      select: {},
      sort: 'id',
      overrideAccess: true,
    }),
    readCells({
      req,
      collection: 'text-credits',
      fields: ['articleId'],
      where: [{ field: 'isFirst', equals: true }],
    }),
  ])
  const known = new Set(cells.map(([id]) => String(id)))
  const there = new Set(rows.map(({ id }) => id))
  return [
    ...[...there].filter((id) => !known.has(id)),
    ...[...known].filter((id) => !there.has(id)),
  ]
}

/** Texts outside the trash by their newest versions: an older one may bring a text back and leave its row behind. */
async function countNewest(req: PayloadRequest): Promise<number> {
  const { totalDocs } = await req.payload.countVersions({
    collection: 'articles',
    where: { and: [{ latest: { equals: true } }, { 'version.deletedAt': { exists: false } }] },
    overrideAccess: true,
    req,
  })
  return totalDocs
}

function fill(payload: Payload, texts: readonly string[]): Promise<void> {
  return inTransaction({ payload }, async (own) => {
    for (const id of texts) await lockText(own, id)
    await settleCredits(own, texts)
  })
}
