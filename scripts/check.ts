import { parseArgs } from 'node:util'

import type { Payload } from 'payload'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { parseInstant } from '@/domain/contract/instants'
import { checkTable } from '@/newsroom/check/views/checkTable'
import { type CheckResult, checkSummary, runCheck } from '@/newsroom/check/actions/runCheck'
import { command } from '@/program/command'
import { openPayload } from '@/program/openPayload'
import { runTask } from '@/worker/runTask'
import { checkTask } from '@/worker/tasks'

/** `npm run check [-- --at 2022-05-02T08:00+07:00] [--json]`: runs the check for now or a given moment. */

const BAD_INPUT = 2

// This process looks at the database once; it does not follow the files a developer changes.
process.env.DISABLE_PAYLOAD_HMR ??= 'true'

await command(async () => {
  const asked = readArguments(process.argv.slice(2))
  if (!asked.ok) {
    console.error(asked.sentence)
    return BAD_INPUT
  }
  const payload = await openPayload()
  const result = asked.at
    ? await runCheck({ payload, now: asked.at })
    : await recordedCheck(payload)
  console.log(asked.json ? asJson(result) : asText(result))
  await payload.destroy()
  return 0
})

type Asked = { ok: true; at: Date | null; json: boolean } | { ok: false; sentence: string }

function readArguments(args: string[]): Asked {
  try {
    const { values } = parseArgs({
      args,
      options: { at: { type: 'string' }, json: { type: 'boolean' } },
    })
    const ms = values.at === undefined ? null : parseInstant(values.at)
    if (ms === undefined) return { ok: false, sentence: badMoment(values.at ?? '') }
    return { ok: true, at: ms === null ? null : new Date(ms), json: values.json ?? false }
  } catch {
    return {
      ok: false,
      sentence:
        'Tham số không rõ. Cách dùng: npm run check -- [--at 2022-05-02T08:00+07:00] [--json]',
    }
  }
}

function badMoment(text: string): string {
  return (
    `--at “${text}” không phải một thời điểm. Hãy ghi ngày, giờ và múi giờ, ` +
    'ví dụ: --at 2022-05-02T08:00+07:00'
  )
}

/** A check of the present counts as a run of the task; one of a chosen moment proves nothing about the worker. */
async function recordedCheck(payload: Payload): Promise<CheckResult> {
  let result: CheckResult | undefined
  const run = async ({ now }: { now: Date }) => {
    result = await runCheck({ payload, now, isPresent: true })
    return checkSummary(result)
  }
  const outcome = await runTask({ payload, slot: new Date(), task: { name: checkTask.name, run } })
  if (outcome.status === 'failed') throw outcome.error
  if (!result) throw new Error('The check was taken by another process')
  return result
}

function asJson({ at, rows, alertsCreated, alertsResolved, issuesCreated }: CheckResult): string {
  return JSON.stringify({ at, rows, alertsCreated, alertsResolved, issuesCreated })
}

function asText(result: CheckResult): string {
  const done = result.isLookBack
    ? 'Đã có lần kiểm tra mới hơn thời điểm này: chỉ xem lại, không ghi gì.'
    : `Kết quả: ${checkSummary(result)}.`
  const heading = `Kiểm tra lúc ${formatDateTime(Date.parse(result.at))}`
  return [heading, '', checkTable(result), '', done].join('\n')
}
