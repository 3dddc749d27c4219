import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

import type { Payload } from 'payload'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'

import { putBackFiles } from '@/newsroom/files/hooks/replacedFiles'

import { describeOnEachDatabase } from '../helpers/databases'
import { ground, person, type Person, picture } from '../helpers/newsroom'
import { restOf, uploadOf } from '../helpers/rest'

describeOnEachDatabase('the file of a picture that is replaced or removed', (start) => {
  let payload: Payload
  let rest: ReturnType<typeof restOf>
  let head: Person
  let outlet: string
  let id: string

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    outlet = (await ground(payload)).paper.outlet
    head = await person(payload, 'head', [{ role: 'outletHead', outlet }])
  })

  beforeEach(async () => {
    const body = await upload('truoc.png', 40, { alt: 'Trước', outlet })
    const made = await rest('POST', '/media?depth=0', { token: head.token, raw: body })
    id = (made.body as { doc: { id: string } }).doc.id
  })

  afterEach(() => vi.restoreAllMocks())

  const upload = async (name: string, width: number, data: Record<string, unknown>) =>
    uploadOf({ name, type: 'image/png', bytes: await picture(width, 30) }, data)
  const replace = async (data: Record<string, unknown> = {}) =>
    rest('PATCH', `/media/${id}?depth=0`, {
      token: head.token,
      raw: await upload('sau.png', 60, data),
    })
  const folder = () => payload.collections.media.config.upload.staticDir ?? ''
  /** Whether the row's file and those of all its sizes are there. */
  const isWhole = async (asked = payload) => {
    const row = await asked.findByID({ collection: 'media', id, depth: 0, overrideAccess: true })
    const names = [row, ...Object.values(row.sizes ?? {})].flatMap((one) => one?.filename ?? [])
    return names.length > 0 && names.every((name) => existsSync(path.join(folder(), name)))
  }
  /** A server that is gone after it has removed the files and before it wrote the row. */
  const neverWrites = (method: 'deleteOne' | 'updateOne') =>
    new Promise<void>((reached) => {
      vi.spyOn(payload.db, method).mockImplementation(() => {
        reached()
        return new Promise(() => undefined)
      })
    })

  it('is the new one, and nothing else is left in the folder', async () => {
    const before = readdirSync(folder()).length
    expect((await replace()).status).toBe(200)
    expect(await isWhole()).toBe(true)
    expect(readdirSync(folder())).toHaveLength(before)
  })

  it('stays when the new one is refused', async () => {
    const refused = await replace({ alt: '' })
    expect(refused.status).toBe(400)
    expect(await isWhole()).toBe(true)
  })

  it.each(['updateOne', 'deleteOne'] as const)(
    'is back after a server ended before %s',
    async (method) => {
      const reached = neverWrites(method)
      void (method === 'updateOne'
        ? replace()
        : rest('DELETE', `/media/${id}`, { token: head.token }))
      await reached
      vi.restoreAllMocks()
      const again = await start()
      await putBackFiles(again)
      expect(await isWhole(again)).toBe(true)
    },
  )
})
