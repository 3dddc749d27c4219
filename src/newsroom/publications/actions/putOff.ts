import { nextRelease } from '@/domain/workflow/text/retry'
import { kept } from '@/process/registry'

type Failed = { attempts: number; notBefore: number; message: string }

/** What could not be done the last time, by what it is; a process that begins anew tries all of it at once. */
const failed = () => kept('failedReleases', () => new Map<string, Failed>())

/**
 * Does a part of a release unless it failed a moment ago: what keeps failing is tried more and more seldom. What it failed of, now or
 * the last time; null when it was done.
 * @param attempt answers with what went wrong, or null.
 */
export async function unlessPutOff(
  part: string,
  at: Date,
  attempt: () => Promise<string | null>,
): Promise<string | null> {
  const last = failed().get(part)
  if (last && at.getTime() < last.notBefore) return last.message
  const message = await attempt()
  if (message === null) failed().delete(part)
  else {
    const attempts = (last?.attempts ?? 0) + 1
    const notBefore = nextRelease({ attempts, now: at.getTime() })
    failed().set(part, { attempts, notBefore, message })
  }
  return message
}

/** As a process that has just begun. */
export const forgetFailed = (): void => failed().clear()
