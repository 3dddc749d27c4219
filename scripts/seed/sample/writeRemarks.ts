import { createLocalReq } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import { loadDeskAiring } from '@/newsroom/airings/actions/deskAiring'
import { rejectRecord } from '@/newsroom/airings/actions/rejectAiring'

import { findId, type Seeding } from '../findOrCreate'
import type { Accounts } from './accounts'
import type { SampleIssue } from './issues'
import { type SampleRemark, sampleRemarks } from './rundownLayout'

const FIRST_CONFIRMED_MS = 30 * 60_000
const FOUND_WRONG_MS = 35 * 60_000

type Write = {
  issues: readonly SampleIssue[]
  ids: ReadonlyMap<string, string>
  accounts: Accounts
}

/** Writes what was said about proof: confirmations that were wrong, and what took their place (domain.md §4). */
export async function writeRemarks(seeding: Seeding, write: Write): Promise<void> {
  for (const remark of sampleRemarks(write.issues)) {
    const issue = write.ids.get(remark.issue)
    if (!issue) continue
    const wrong = await wrongRecord(seeding, { ...write, remark, issue })
    if (remark.kind === 'rejected') await reject(seeding, { ...write, remark, wrong })
    else await replace(seeding, { remark, wrong })
  }
}

type One = Write & { remark: SampleRemark; issue: string }

async function wrongRecord(
  { payload, made }: Seeding,
  { remark: { airing, kind }, issue, accounts }: One,
): Promise<string> {
  const sourceKey = `sample:${airing.key}#sai`
  const known = await findId(payload, 'airings', { sourceKey: { equals: sourceKey } })
  if (known) return known
  const { startedAt, seconds } = airing
  const { id } = await payload.create({
    collection: 'airings',
    data: {
      issue,
      startedAt: new Date(startedAt).toISOString(),
      seconds: kind === 'corrected' && seconds !== null ? seconds + 60 : seconds,
      kind: 'first',
      confirmed: true,
      evidenceUrl: `https://example.org/chung-cu-mau/sai/${civilDateOf(startedAt)}`,
      confirmedBy: accounts.scheduler.id,
      confirmedAt: new Date(startedAt + FIRST_CONFIRMED_MS).toISOString(),
      sourceKey,
      sample: true,
    },
    depth: 0,
    overrideAccess: true,
  })
  made.add('airings')
  return id
}

async function reject(
  { payload }: Seeding,
  {
    remark: { airing, reason },
    wrong,
    accounts,
  }: Pick<One, 'remark' | 'accounts'> & { wrong: string },
): Promise<void> {
  const req = await createLocalReq({ user: accounts.outletHead }, payload)
  const old = await loadDeskAiring(req, wrong)
  if (old.record.replacedBy) return
  const now = new Date(airing.startedAt + FOUND_WRONG_MS)
  await rejectRecord({ req, old, reason, now })
}

/** The record that was right all along takes its place, with the reason. */
async function replace(
  { payload }: Seeding,
  { remark: { airing, reason }, wrong }: Pick<One, 'remark'> & { wrong: string },
): Promise<void> {
  const sourceKey = { equals: `sample:${airing.key}` }
  const right = await findId(payload, 'airings', { sourceKey })
  if (!right) return
  const data = { replaces: wrong, note: `Sửa xác nhận: ${reason}` }
  await payload.db.updateOne({ collection: 'airings', where: { sourceKey }, data })
  await payload.db.updateOne({
    collection: 'airings',
    where: { id: { equals: wrong } },
    data: { replacedBy: right },
  })
}
