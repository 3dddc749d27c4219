import { createLocalReq, type Payload } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowsWhere } from '@/database/rows'

import { attempt } from '../../check/attempt'
import { advance } from './advance'

/** The next run of the task begins a minute later. */
const BUDGET_MS = 45_000
const AT_ONCE = 20
const WORKING = ['checking', 'writing', 'undoing'] as const

export type CarriedOn = { parts: number; left: string[] }

/**
 * Goes on with the imports that are at work, in the name and under the rights of who began them, whether their page is open
 * or not. What can't go on is said and tried again the next time.
 */
export async function carryOn({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<CarriedOn> {
  const until = Date.now() + BUDGET_MS
  const rows = await rowsWhere(payload, 'imports', {
    where: { state: { in: [...WORKING] } },
    sort: ['createdAt', 'id'],
    limit: AT_ONCE,
    select: { title: true, by: true },
    overrideAccess: true,
  })
  const done: CarriedOn = { parts: 0, left: [] }
  for (const { id, title, by } of rows) {
    const user = await rowOf(payload, 'users', idOf(by) ?? '', { overrideAccess: true })
    if (!user || user.active === false) {
      done.left.push(`“${title}” vì người nhập không còn làm việc`)
      continue
    }
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
    const problem = await attempt({ payload, part: `import ${id}` }, async () => {
      for (;;) {
        const { state } = await advance(req, id, now)
        done.parts += 1
        if (!(WORKING as readonly string[]).includes(state) || Date.now() >= until) return
      }
    })
    if (problem !== null) done.left.push(`“${title}”: ${problem}`)
    if (Date.now() >= until) break
  }
  return done
}
