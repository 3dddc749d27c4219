import type { PayloadRequest } from 'payload'

import { actOf, whenActEnds } from '@/database/actEnds'
import { whileClaimed } from '@/database/claim'
import { kept } from '@/process/registry'

import { failure } from '../words/failure'

const LEASE_MS = 30_000
const PATIENCE_MS = 10_000

/** The texts that each act under way has to itself, by the act’s id. */
const held = () => kept('lockedTexts', () => new Map<string, Set<string>>())

/**
 * Has a text to oneself until the request's act ends: whoever saves it, moves it or gives it to readers reads it after the one
 * before has written. Payload reads a row, asks the hooks and then writes it whole: of two at once the later would write back
 * what the earlier had changed. Whether it is only now taken; false too outside any act.
 * @throws NewsroomError when another has had it for too long.
 */
export async function lockText(req: PayloadRequest, id: string): Promise<boolean> {
  const act = await actOf(req)
  if (act === null) return false
  const mine = held().get(act) ?? new Set<string>()
  if (mine.has(id)) return false
  await claimUntilEnd(req, { act, id })
  held().set(act, mine.add(id))
  return true
}

function claimUntilEnd(
  { payload }: PayloadRequest,
  { act, id }: { act: string; id: string },
): Promise<void> {
  return new Promise((locked, refused) => {
    let end = () => {}
    const ended = new Promise<void>((resolve) => (end = resolve))
    const claim = {
      payload,
      key: `article:${id}`,
      leaseMs: LEASE_MS,
      patienceMs: PATIENCE_MS,
      taken: () => failure('savedMeanwhile'),
    }
    const released = whileClaimed(claim, () => {
      whenActEnds(act, async () => {
        held().delete(act)
        end()
        // A claim that could not be given back runs out; what was done is done.
        await released.catch(() => {})
      })
      locked()
      return ended
    })
    released.catch(refused)
  })
}
