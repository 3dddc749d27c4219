import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { whereAiringStands } from '@/access/whereAiringStands'
import { rowOf, rowsWhere } from '@/database/rows'
import { articlePath } from '@/public-api/address'

import { loadDeskAiring } from '../airings/actions/deskAiring'
import { replaceAiring } from '../airings/actions/replaceAiring'
import { withContext } from '../context/requestContext'
import { NewsroomError } from '../words/failure'

/** What stood for the slug in the proof of a text whose title gave none, until 28/11/2026; by database. */
const NAMES = ['null', 'undefined']
const OF_NONE = new RegExp(`/bai/(${NAMES.join('|')})$`)
const REASON = 'Đường dẫn chứng cứ cũ không dẫn đến bài nào.'

/** An airing whose proof is the address of no text, and the address of its text. */
export type AddressOfNone = {
  airing: string
  evidenceUrl: string
  confirmedBy: string | null
  confirmedAt: string | undefined
}

/** Airings of publications that stand, with the address of no text for a proof. */
export async function addressesOfNone(req: PayloadRequest): Promise<AddressOfNone[]> {
  const docs = await rowsWhere(req, 'airings', {
    where: {
      and: [
        { or: NAMES.map((name) => ({ evidenceUrl: { contains: `/bai/${name}` } })) },
        { article: { exists: true } },
        whereAiringStands(),
      ],
    },
    select: { evidenceUrl: true, article: true, confirmedBy: true, confirmedAt: true },
    overrideAccess: true,
  })
  const found: AddressOfNone[] = []
  for (const { id, evidenceUrl, article, confirmedBy, confirmedAt } of docs) {
    const path = await pathOf(req, idOf(article) ?? '')
    const meant = path && evidenceUrl?.replace(OF_NONE, path)
    // “Null” is a title like any other.
    if (!meant || meant === evidenceUrl) continue
    found.push({
      airing: id,
      evidenceUrl: meant,
      confirmedBy: idOf(confirmedBy),
      confirmedAt: confirmedAt ?? undefined,
    })
  }
  return found
}

/** Where readers find a text, in the trash too; null when there is none. */
async function pathOf(req: PayloadRequest, id: string): Promise<string | null> {
  const row = await rowOf(req, 'articles', id, {
    trash: true,
    select: { slug: true },
    overrideAccess: true,
  })
  return row ? articlePath(row) : null
}

/** Puts records with the right address in their place; answers how many. Whoever else does the same comes to the same. */
export async function mendAddressesOfNone(req: PayloadRequest): Promise<number> {
  let mended = 0
  for (const { airing, ...proof } of await addressesOfNone(req)) {
    try {
      await replaceProof(req, airing, proof)
      mended += 1
    } catch (error) {
      // Replaced meanwhile, or its issue is gone: the others are mended all the same.
      if (!(error instanceof NewsroomError)) throw error
    }
  }
  return mended
}

async function replaceProof(
  req: PayloadRequest,
  id: string,
  proof: Omit<AddressOfNone, 'airing'>,
): Promise<void> {
  const old = await loadDeskAiring(req, id)
  const { startedAt, kind, seconds, channel, evidenceFile, note, confirmed } = old.record
  await withContext(req, { recordsPublication: true }, () =>
    replaceAiring({
      req,
      old,
      data: {
        ...{ startedAt, kind, confirmed, rejected: false, ...proof },
        seconds: seconds ?? null,
        channel: channel ?? null,
        evidenceFile: evidenceFile as string | null,
        note: note ?? null,
      },
      auditNote: { action: 'airing.correct', reason: REASON },
    }),
  )
}
