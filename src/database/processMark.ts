import { readFile } from 'node:fs/promises'

/** A process, told apart from a later one of the same number. */
export type ProcessMark = {
  pid: number
  /** When it began, in ticks since the machine did; null where the system doesn't tell. */
  began: string | null
}

export async function processMark(pid: number): Promise<ProcessMark> {
  return { pid, began: await beganAt(pid) }
}

/** Whether the process of a mark still lives on this machine. */
export async function isSameProcess({ pid, began }: ProcessMark): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process lives too.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = await beganAt(pid)
  return began === null || now === null || now === began
}

/** Field 22 of /proc/<pid>/stat (proc(5)); the second, the name in brackets, may hold spaces. */
async function beganAt(pid: number): Promise<string | null> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
