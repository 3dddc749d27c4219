import { createLocalReq, type Payload } from 'payload'

import { countUnfinished, undoUnfinished } from '@/database/unfinished'

import { resumeColumnChanges } from '../columns/resumeColumnChanges'
import { unfinishedColumnChanges } from '../columns/unfinishedColumnChanges'
import { catchUp } from '../rundowns/catchUp'
import { loadRun } from '../rundowns/runRow'
import { addressesOfNone, mendAddressesOfNone } from './addressesOfNone'
import { rundownsBehind } from './rundownsBehind'

type Context = { payload: Payload; now: Date }

/** What was found, or mended, by kind. */
export type Unfinished = {
  /** Acts of one piece, taken back. */
  acts: number
  /** Changes of a column's schedule, gone on with. */
  columnChanges: number
  /** Rundowns whose rows were behind their changes or presses. */
  rundowns: number
  /** Proofs of publications that were the address of no text. */
  proofs: number
}

/**
 * Mends what processes that were stopped left half done (docs/adr/0019): what is one act is taken back, what was written
 * down before it was begun is gone on with; and what an older version wrote wrongly. What is whole is left alone; done twice, or by several at once, it comes to
 * the same.
 */
export async function repair({ payload, now }: Context): Promise<Unfinished> {
  const acts = await undoUnfinished(payload)
  const columnChanges = await resumeColumnChanges(payload)
  const req = await createLocalReq({}, payload)
  const behind = await rundownsBehind(req, now)
  for (const rundown of behind) {
    await catchUp(req, rundown)
    await loadRun(req, rundown)
  }
  return { acts, columnChanges, rundowns: behind.length, proofs: await mendAddressesOfNone(req) }
}

/** What `repair` would find; nothing is changed. */
export async function findUnfinished({ payload, now }: Context): Promise<Unfinished> {
  const req = await createLocalReq({}, payload)
  return {
    acts: await countUnfinished(payload),
    columnChanges: (await unfinishedColumnChanges(req)).length,
    rundowns: (await rundownsBehind(req, now)).length,
    proofs: (await addressesOfNone(req)).length,
  }
}

/** In a line; empty when there was nothing. */
export function repairSummary({ acts, columnChanges, rundowns, proofs }: Unfinished): string {
  return [
    acts > 0 && `hoàn lại ${acts} việc bị ngắt giữa chừng`,
    columnChanges > 0 && `làm tiếp ${columnChanges} lần đổi lịch`,
    rundowns > 0 && `ghi nốt ${rundowns} khung chương trình`,
    proofs > 0 && `sửa ${proofs} đường dẫn chứng cứ`,
  ]
    .filter(Boolean)
    .join(', ')
}
