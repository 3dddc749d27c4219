import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { describeOnMongo } from '../helpers/databases'
import { person } from '../helpers/newsroom'
import { restOf, type Rest } from '../helpers/rest'

type Session = {
  startTransaction: () => void
  abortTransaction: () => Promise<void>
  endSession: () => Promise<void>
}
type Connection = {
  startSession: () => Promise<Session>
  collection: (name: string) => {
    updateOne: (where: object, change: object, how: { session: Session }) => Promise<unknown>
  }
}

const NAME = 'Sở có hai người cùng sửa'

// SQLite has one writer at a time, who is waited for.
describeOnMongo('a row that others are writing', (start) => {
  let payload: Payload
  let rest: Rest
  let token: string

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    token = (await person(payload, 'administrator', [{ role: 'administrator' }])).token
  })

  it('is saved after them, or whoever saves it is told', async () => {
    const data = { name: NAME, kind: 'other' }
    const { body } = await rest('POST', '/organisations', { token, data })
    const { connection } = payload.db as unknown as { connection: Connection }
    const session = await connection.startSession()
    session.startTransaction()
    const change = { $set: { shortName: 'X' } }
    await connection.collection('organisations').updateOne({ name: NAME }, change, { session })
    const save = () =>
      rest('PATCH', `/organisations/${body.doc?.id}`, { token, data: { name: 'Sở đã đổi tên' } })
    const refused = await save()
    expect(refused.status, refused.text).toBe(409)
    expect(refused.body.errors?.[0]?.data?.code).toBe('writeConflict')
    const saving = save()
    await session.abortTransaction()
    await session.endSession()
    expect((await saving).status).toBe(200)
  })
})
