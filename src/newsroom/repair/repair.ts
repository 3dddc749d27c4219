import { createLocalReq, type Payload } from 'payload'

import { countUnfinished, undoUnfinished } from '@/database/unfinished'

import { attempt } from '../check/attempt'
import { countDueMarks, settleMarks } from '../changes/actions/settleMarks'
import { beginWalks } from '../changes/walk'
import { resumeColumnChanges } from './resumeColumnChanges'
import { unfinishedColumnChanges } from '../columns/actions/unfinishedColumnChanges'
import { freezeOlder, unfrozenTexts } from '../publications/actions/freezeOlder'
import { catchUp } from '../rundowns/catchUp'
import { loadRun } from '../rundowns/runRow'
import { addressesOfNone, mendAddressesOfNone } from './addressesOfNone'
import { fillCounted, versionsNotIndexed } from './fillCounted'
import { countUnlisted, fillListed } from './fillListed'
import { countUnfilled, fillFiles } from './fillFiles'
import { fillCredits, textsWithoutCredits } from './fillCredits'
import { rundownsBehind } from './rundownsBehind'

/** Of a walk through everything; the rest the next time. */
const PAGES_A_TIME = 40

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
  /** Texts that an older version published, given to readers. */
  publications: number
  /** Texts of which it was not said who has which part in them. */
  credits: number
  /** Texts that lists could not be asked for by genre or name. */
  listed: number
  /** Reports as sent of which it was not said what they count. */
  counted: number
  /** Files of which it was not said which bytes they are, or that an import was read from them. */
  files: number
  /** What the change log lacked of what the public has. */
  changes: number
}

/** What was mended, and what has to wait for the next time, a sentence each. */
export type Repaired = Unfinished & { left: string[] }

/**
 * Mends what processes that were stopped left half done (docs/adr/0019): what is one act is taken back, what was written
 * down before it was begun is gone on with; and what an older version wrote wrongly. What is whole is left alone; done
 * twice, or by several at once, it comes to the same. One thing that can't be mended now keeps no other from it.
 */
export async function repair({ payload, now }: Context): Promise<Repaired> {
  const result: Repaired = {
    acts: 0,
    columnChanges: 0,
    rundowns: 0,
    proofs: 0,
    publications: 0,
    credits: 0,
    listed: 0,
    counted: 0,
    files: 0,
    changes: 0,
    left: [],
  }
  const each = async (part: string, what: string, work: () => Promise<void>) => {
    const message = await attempt({ payload, part }, work)
    if (message !== null) result.left.push(`${what} chưa xong, lần sau làm tiếp: ${message}`)
  }
  await each('half acts', 'hoàn lại việc bị ngắt', async () => {
    result.acts = await undoUnfinished(payload)
  })
  await each('column changes', 'đổi lịch chuyên mục', async () => {
    const { resumed, left } = await resumeColumnChanges(payload)
    result.columnChanges = resumed
    for (const { column, message } of left) {
      result.left.push(`đổi lịch “${column}” chưa xong, lần sau làm tiếp: ${message}`)
    }
  })
  const req = await createLocalReq({}, payload)
  await each('rundowns', 'ghi nốt khung chương trình', async () => {
    for (const rundown of await rundownsBehind(req, now)) {
      await each(`rundown ${rundown.id}`, `ghi nốt khung “${rundown.title}”`, async () => {
        await catchUp(req, rundown)
        await loadRun(req, rundown)
        result.rundowns += 1
      })
    }
  })
  await each('proofs', 'sửa đường dẫn chứng cứ', async () => {
    result.proofs = await mendAddressesOfNone(req)
  })
  await each('publications', 'đưa bài đã đăng ra với bạn đọc', async () => {
    result.publications = await freezeOlder(payload)
  })
  await each('credits', 'ghi phần việc của mỗi người trong bài', async () => {
    result.credits = await fillCredits(payload)
  })
  await each('lists of texts', 'ghi thể loại và tên dưới các bài đã đăng', async () => {
    result.listed = await fillListed(payload)
  })
  await each('counted facts', 'ghi dữ liệu mà các báo cáo đã gửi có tính', async () => {
    result.counted = await fillCounted(payload)
  })
  await each('files', 'ghi mã và nguồn của tệp', async () => {
    result.files = await fillFiles(payload)
  })
  await each('changes', 'ghi nhật ký công khai', async () => {
    // What is taken back may have been seen, and told of, meanwhile.
    if (result.acts > 0) await beginWalks(payload)
    result.changes = await settleMarks({ payload, now }, PAGES_A_TIME)
  })
  return result
}

/** What `repair` would find; nothing is changed. */
export async function findUnfinished({ payload, now }: Context): Promise<Unfinished> {
  const req = await createLocalReq({}, payload)
  return {
    acts: await countUnfinished(payload),
    columnChanges: (await unfinishedColumnChanges(req)).length,
    rundowns: (await rundownsBehind(req, now)).length,
    proofs: (await addressesOfNone(req)).length,
    publications: (await unfrozenTexts(req)).length,
    credits: (await textsWithoutCredits(req)).length,
    listed: await countUnlisted(req),
    counted: (await versionsNotIndexed(req)).length,
    files: await countUnfilled(req),
    changes: await countDueMarks({ payload, now }),
  }
}

/** In a line; empty when there was nothing. */
export function repairSummary({
  acts,
  columnChanges,
  rundowns,
  proofs,
  publications,
  credits,
  listed,
  counted,
  files,
  changes,
  left,
}: Repaired): string {
  return [
    acts > 0 && `hoàn lại ${acts} việc bị ngắt giữa chừng`,
    columnChanges > 0 && `làm tiếp ${columnChanges} lần đổi lịch`,
    rundowns > 0 && `ghi nốt ${rundowns} khung chương trình`,
    proofs > 0 && `sửa ${proofs} đường dẫn chứng cứ`,
    publications > 0 && `đưa ${publications} bài đã đăng ra với bạn đọc`,
    credits > 0 && `ghi phần việc của mỗi người trong ${credits} bài`,
    listed > 0 && `ghi thể loại và tên dưới ${listed} bài đã đăng`,
    counted > 0 && `ghi dữ liệu đã tính của ${counted} bản báo cáo`,
    files > 0 && `ghi mã và nguồn của ${files} tệp`,
    changes > 0 && `ghi nốt ${changes} chỗ vào nhật ký công khai`,
    ...left,
  ]
    .filter(Boolean)
    .join(', ')
}
