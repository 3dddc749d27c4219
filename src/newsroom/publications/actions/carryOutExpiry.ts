import type { PayloadRequest } from 'payload'

import { ZONE } from '@/domain/calendar/civil'
import { decideTextMove } from '@/domain/workflow/text/decide'
import { hasExpired } from '@/domain/workflow/text/expiry'
import type { Rules } from '@/domain/workflow/text/types'

import { whileMoving } from '../../articles/actions/whileMoving'
import { refusalOf } from '../../articles/failures'
import { loadText } from '../../articles/loadText'
import { loadSided } from '../loadSided'
import { logPublicMove } from './logPublicMove'
import { changeSide, NO_EXPIRY } from './side'
import { takeDownSide } from './takeDownSide'
import { writeBeside } from '../../articles/writeBeside'

/** Whoever set it; the account may be gone by now. */
const SETTER = 'setter'

/**
 * Takes a text down whose minute has come by `at` (UTC, ISO), by the law's own move. Whoever set the minute had the right then,
 * and that holds. Whether it was taken down by this call: not if it was called off, or another carried it out.
 */
export function carryOutExpiry(req: PayloadRequest, id: string, at: string): Promise<boolean> {
  return whileMoving(req, id, async (own) => {
    const found = await loadSided(own, id)
    if (!found?.stored.expiry || !hasExpired(found.stored.expiry.at, at)) return false
    const { article, stored } = found
    const { expiry } = found.stored
    const loaded = await loadText(own, article, stored.side)
    const { text, chain } = loaded
    const person = expiry.by ?? SETTER
    const rules: Rules = {
      zone: ZONE,
      config: { ...chain, takers: [SETTER] },
      people: { [person]: [SETTER] },
      delegations: [],
    }
    const { reason } = expiry
    const decision = decideTextMove(rules, text, { move: 'takeDown', by: person, at, reason })
    if (!decision.ok && decision.code !== 'wrongState') {
      throw refusalOf(decision.code, { ...loaded, move: 'takeDown', person, article })
    }
    if (!decision.ok) {
      // Nothing of it is out any more.
      await changeSide(own, stored, NO_EXPIRY)
      await writeBeside(own, article, { expireAt: null })
      return false
    }
    const made = { req: own, article, before: text, after: decision.text, reason, expiry }
    const isLogged = await takeDownSide({ ...made, stored, at, standIns: [] })
    if (!isLogged) await logPublicMove({ ...made, move: 'takeDown', standIns: [] })
    return true
  })
}
