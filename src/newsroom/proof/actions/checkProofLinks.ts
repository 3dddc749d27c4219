import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { rowWhere, rowsWhere } from '@/database/rows'
import type { ProofCheck } from '@/payload-types'

import type { DueAlert } from '../../check/dueAlert'
import { insertOnce } from '@/database/insertOnce'
import type { ProbeResult } from '../probeLink'
import { linkDead, whereAiringIsProven, loadProvenAirings } from '../proofAlerts'

type Checking = {
  req: PayloadRequest
  now: Date
  probe: (url: string) => Promise<ProbeResult>
}

const HOUR_MS = 3_600_000
/** A link that answered is asked again after a week, one that did not after most of a day. */
const AGAIN_MS = 7 * 24 * HOUR_MS
const AGAIN_AFTER_FAILURE_MS = 20 * HOUR_MS
/** What one run does at most: links taken up, links asked, and of these at once. */
const MOST_NEW = 500
const MOST_ASKED = 200
const AT_ONCE = 4
/** A link is dead when it did not answer this often in a row, on different days. */
const FAILURES_OF_DEAD = 3

/** Takes up new links, asks those whose turn it is, and answers how many were asked. */
export async function checkProofLinks({ req, now, probe }: Checking): Promise<number> {
  await enterNewLinks(req)
  const due = await dueChecks(req, now)
  const stand = new Set((await loadProvenAirings(req, 'id', due.map(airingOf))).map(({ id }) => id))
  const asked = due.filter((check) => stand.has(airingOf(check)))
  for (const { id } of due.filter((check) => !stand.has(airingOf(check)))) {
    await req.payload.db.deleteOne({ collection: 'proof-checks', where: { id: { equals: id } } })
  }
  for (let i = 0; i < asked.length; i += AT_ONCE) {
    await Promise.all(
      asked.slice(i, i + AT_ONCE).map(async (check) => {
        await keep({ req, now, check, found: await probe(check.url) })
      }),
    )
  }
  return asked.length
}

/** The alerts about links that are dead, of airings that still stand. */
export async function findDeadLinks(req: PayloadRequest): Promise<DueAlert[]> {
  const docs = await rowsWhere(req, 'proof-checks', {
    where: { failures: { greater_than_equal: FAILURES_OF_DEAD } },
    sort: 'id',
    overrideAccess: true,
  })
  const details = new Map(docs.map((check) => [airingOf(check), check.detail ?? '']))
  const airings = await loadProvenAirings(req, 'id', [...details.keys()])
  return airings.map((airing) => linkDead(airing, details.get(airing.id) ?? ''))
}

const airingOf = ({ airing }: ProofCheck) => idOf(airing) ?? ''

/** Enters the links of airings confirmed since the newest one that was; each once. */
async function enterNewLinks(req: PayloadRequest): Promise<void> {
  const since = await newestEntered(req)
  const where: Where[] = [whereAiringIsProven(), { evidenceUrl: { exists: true } }]
  if (since) where.push({ updatedAt: { greater_than_equal: since } })
  let taken = 0
  for (let page = 1; taken < MOST_NEW; page += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      collection: 'airings',
      where: { and: where },
      sort: ['updatedAt', 'id'],
      depth: 0,
      limit: MOST_NEW,
      page,
      select: { evidenceUrl: true, updatedAt: true },
      overrideAccess: true,
      req,
    })
    for (const { id, evidenceUrl, updatedAt } of docs) {
      if (!evidenceUrl || taken >= MOST_NEW) continue
      const made = await insertOnce({
        payload: req.payload,
        collection: 'proof-checks',
        data: {
          key: `link:${id}`,
          airing: id,
          url: evidenceUrl,
          result: 'new',
          failures: 0,
          takenUpTo: updatedAt,
          checkedAt: new Date(0).toISOString(),
        },
      })
      if (made) taken += 1
    }
    if (!hasNextPage) return
  }
}

async function newestEntered(req: PayloadRequest): Promise<string | null> {
  const row = await rowWhere(req, 'proof-checks', {
    where: {},
    sort: '-takenUpTo',
    select: { takenUpTo: true },
    overrideAccess: true,
  })
  return row?.takenUpTo ?? null
}

async function dueChecks(req: PayloadRequest, now: Date): Promise<ProofCheck[]> {
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString()
  const docs = await rowsWhere(req, 'proof-checks', {
    where: {
      or: [
        {
          and: [{ failures: { equals: 0 } }, { checkedAt: { less_than_equal: before(AGAIN_MS) } }],
        },
        {
          and: [
            { failures: { greater_than: 0 } },
            { checkedAt: { less_than_equal: before(AGAIN_AFTER_FAILURE_MS) } },
          ],
        },
      ],
    },
    sort: ['checkedAt', 'id'],
    limit: MOST_ASKED,
    overrideAccess: true,
  })
  return docs
}

type Keeping = Pick<Checking, 'req' | 'now'> & { check: ProofCheck; found: ProbeResult }

/** Counts an answer once, whichever of two processes asked. */
function keep({ req, now, check, found }: Keeping): Promise<boolean> {
  const { result, detail } = found
  return compareAndSet({
    req,
    collection: 'proof-checks',
    id: check.id,
    expected: { checkedAt: { equals: check.checkedAt } },
    set: {
      result,
      detail,
      failures: result === 'dead' ? check.failures + 1 : 0,
      checkedAt: now.toISOString(),
    },
  })
}
