import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { compareAndSet } from '@/database/compareAndSet'
import { rowsWhere } from '@/database/rows'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { insertOnce } from '@/database/insertOnce'
import { finishedChecks, healthOf } from '@/newsroom/check/views/lastCheck'

type Context = { payload: Payload; now: Date }

/**
 * Runs a check and watches that checks run: when the last finished one is too long ago, that is an alert of its own
 * (one per gap), raised before this run, so that it stays should this one fail as well, and resolved after it.
 */
export async function watchCheck(context: Context, check: () => Promise<string>): Promise<string> {
  const { payload, now } = context
  const late = await raiseLateCheck(context)
  const summary = await check()
  await resolveAll(await createLocalReq({}, payload), now)
  return late ? `${summary}; trước đó không kiểm tra ${late}` : summary
}

/** Raises the alert that the check does not run, if so, and answers since when; the alert is one per gap. */
export async function raiseLateCheck(context: Context): Promise<string | null> {
  const req = await createLocalReq({}, context.payload)
  const health = healthOf(await finishedChecks(req, context.now), context.now)
  if (health.state === 'late') {
    const since = `từ ${formatDateTime(health.last)}`
    await raise(context, { key: new Date(health.last).toISOString(), since })
    return since
  }
  if (health.state === 'ahead') {
    const since = `theo giờ máy hiện nay (lần gần nhất ghi ${formatDateTime(health.ahead)}, sau giờ máy)`
    await raise(context, { key: `ahead:${new Date(health.ahead).toISOString()}`, since })
    return since
  }
  return null
}

type Gap = { key: string; since: string }

function raise({ payload, now }: Context, { key, since }: Gap): Promise<string | null> {
  return insertOnce({
    payload,
    collection: 'alerts',
    data: {
      key: `checkMissing:${key}`,
      kind: 'checkMissing',
      title: `Việc kiểm tra không chạy ${since}`,
      handling: 'new',
      message:
        `Việc kiểm tra không chạy ${since}: cảnh báo và lịch từ lúc đó có thể thiếu. ` +
        'Nếu cảnh báo này không tự hết, hãy xem giờ máy chủ, Tác vụ định kỳ và nhật ký của máy chủ.',
      open: true,
      openedAt: now.toISOString(),
    },
  })
}

async function resolveAll(req: PayloadRequest, now: Date): Promise<void> {
  const docs = await rowsWhere(req, 'alerts', {
    where: { and: [{ kind: { equals: 'checkMissing' } }, { open: { equals: true } }] },
    sort: 'id',
    select: {},
    overrideAccess: true,
  })
  for (const { id } of docs) {
    await compareAndSet({
      req,
      collection: 'alerts',
      id,
      expected: { open: { equals: true } },
      set: { open: false, resolvedAt: now.toISOString() },
    })
  }
}
