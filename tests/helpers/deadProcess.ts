import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { type ProcessMark, processMark } from '@/process/processMark'

/** The mark of a process that was killed. */
export async function deadProcess(): Promise<ProcessMark> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  const mark = await processMark(child.pid ?? 0)
  child.kill('SIGKILL')
  await once(child, 'exit')
  return mark
}
