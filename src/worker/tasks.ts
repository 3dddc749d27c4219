import { settings } from '@/settings/settings'
import { checkSummary, runCheck } from '@/newsroom/check/actions/runCheck'
import { CHECK_TASK } from '@/newsroom/check/views/lastCheck'
import { settleMarks } from '@/newsroom/changes/actions/settleMarks'
import { carryOn } from '@/newsroom/imports/actions/carryOn'
import { releaseDue } from '@/newsroom/publications/actions/releaseDue'
import { tellLate } from '@/newsroom/publications/late/tellLate'
import { repair, repairSummary } from '@/newsroom/repair/repair'
import { runProofCheck } from '@/newsroom/proof/actions/runProofCheck'

import { notify } from './notify'
import { pruneTaskRuns } from './pruneTaskRuns'
import { seal } from './seal'
import { sendMail } from './sendMail'
import type { Task } from './task'
import { raiseLateCheck, watchCheck } from './watchCheck'

export const checkTask: Task = {
  name: CHECK_TASK,
  cron: '*/5 * * * *',
  run: (context) =>
    watchCheck(context, async () => {
      const mended = repairSummary(await repair(context))
      const checked = checkSummary(await runCheck({ ...context, isPresent: true }))
      return [mended, checked].filter(Boolean).join('; ')
    }),
}

/** Each minute: what is set for it goes out, or is taken down. */
export const releaseTask: Task = {
  name: 'release',
  cron: '* * * * *',
  run: async (context) => {
    const { published, takenDown, shown, left } = await releaseDue(context)
    const late = await tellLate(context)
    const settled = await settleMarks(context, 0)
    const parts = [
      published > 0 && `đăng ${published} bài hẹn giờ`,
      takenDown > 0 && `gỡ ${takenDown} bài hẹn gỡ`,
      shown > 0 && `ghi ${shown} bài hết giờ cấm đăng`,
      late.created + late.reopened > 0 && 'báo có bài hẹn giờ bị chậm',
      settled > 0 && `ghi ${settled} chỗ vào nhật ký công khai`,
      ...left.map((message) => `để lần sau: ${message}`),
    ]
    return parts.filter(Boolean).join('; ') || 'không có bài nào đến giờ'
  },
}

/** Each minute: files that are brought in go on, whether somebody looks at them or not. */
const importsTask: Task = {
  name: 'imports',
  cron: '* * * * *',
  run: async (context) => {
    const { parts, left } = await carryOn(context)
    const words = [
      parts > 0 && `làm tiếp ${parts} đoạn`,
      ...left.map((why) => `để lần sau: ${why}`),
    ]
    return words.filter(Boolean).join('; ') || 'không có lần nhập nào dở'
  },
}

const proofTask: Task = {
  name: 'proof',
  cron: '37 * * * *',
  run: (context) => runProofCheck({ ...context, checksLinks: settings().checksProofLinks }),
}

const pruneTask: Task = { name: 'prune', cron: '17 3 * * *', run: pruneTaskRuns }

/** Between two checks: what they found goes into the inboxes and into one mail for each person. */
export const notifyTask: Task = { name: 'notify', cron: '2-59/5 * * * *', run: notify }

export const mailTask: Task = { name: 'mail', cron: '3-58/5 * * * *', run: sendMail }

const sealTask: Task = { name: 'seal', cron: '8-59/15 * * * *', run: seal }

const watchTask: Task = {
  name: 'watch',
  cron: '*/10 * * * *',
  run: async (context) => {
    await tellLate(context)
    return (await raiseLateCheck(context)) ? 'việc kiểm tra không chạy' : 'việc kiểm tra vẫn chạy'
  },
}

export const TASKS: readonly Task[] = [
  checkTask,
  releaseTask,
  importsTask,
  proofTask,
  notifyTask,
  mailTask,
  sealTask,
  pruneTask,
]

/** What a web process does beside a worker of its own: nobody else could tell that the worker is gone. */
export const WATCH_TASKS: readonly Task[] = [watchTask, notifyTask, mailTask]
