import type { FlattenedField, Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { castOf, type Cast } from '../helpers/cast'
import { describeOnEachDatabase } from '../helpers/databases'
import { creation, matrixRows, type Subjects } from '../helpers/matrixRows'
import { ground, type Ground } from '../helpers/newsroom'
import { restOf, type Answer, type Rest } from '../helpers/rest'

/** What the browser's form posts for an optional list without rows: their count. */
const NO_ROWS = 0

describeOnEachDatabase('what the browser’s form posts', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let cast: Cast
  let rows: Subjects

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    cast = await castOf(payload, base)
    rows = await matrixRows({ payload, rest, ground: base, cast })
  })

  /** A form as the browser sends it: one part of JSON in a multipart body. */
  const post = (method: string, path: string, data: object): Promise<Answer> => {
    const raw = new FormData()
    raw.append('_payload', JSON.stringify(data))
    return rest(method, path, { token: cast.administrator.token, raw })
  }

  const withOptionalLists = () =>
    payload.config.collections.filter(
      ({ flattenedFields }) => optionalLists(flattenedFields).length > 0,
    )

  it('every collection with an optional list is created and saved while all of them are empty', async () => {
    const refused: string[] = []
    const saved: string[] = []
    for (const { slug, flattenedFields } of withOptionalLists()) {
      const { query, call } = await creation(slug, base, {
        ...base.paper,
        ...{ issue: rows.issues?.[0]?.id },
      })
      if (!call.data) continue
      const empty = Object.fromEntries(
        optionalLists(flattenedFields).map((name) => [name, NO_ROWS]),
      )
      const made = await post('POST', `/${slug}${query}`, { ...(call.data as object), ...empty })
      if (made.status === 403) continue
      const id = made.body.doc?.id
      const again = await post('PATCH', `/${slug}/${id}${query}`, empty)
      for (const answer of [made, again]) {
        if (answer.status >= 400) refused.push(`${slug}: ${answer.status} ${answer.text}`)
        else saved.push(slug)
      }
      for (const name of Object.keys(empty)) {
        if (again.status === 200) expect(again.body.doc?.[name], `${slug}.${name}`).toEqual([])
      }
    }
    expect(refused).toEqual([])
    expect(saved).toEqual(expect.arrayContaining(['outlets', 'columns', 'organisations', 'plans']))
  })

  describe.each([
    ['outlets', 'presenters', [{ name: 'Người dẫn', wordsPerMinute: 180 }]],
    ['columns', 'exceptions', [{ date: '2026-09-02' }]],
    ['requests', 'wishedDates', [{ date: '2026-09-02' }]],
  ])('%s.%s', (slug, list, filled) => {
    it('is emptied by the count the form posts', async () => {
      const { call } = await creation(slug, base, base.paper)
      const made = await post('POST', `/${slug}`, { ...(call.data as object), [list]: filled })
      expect(made.status, made.text).toBe(201)
      expect(made.body.doc?.[list]).toMatchObject(filled)
      const emptied = await post('PATCH', `/${slug}/${made.body.doc?.id}`, { [list]: NO_ROWS })
      expect(emptied.status, emptied.text).toBe(200)
      expect(emptied.body.doc?.[list]).toEqual([])
    })
  })
})

function optionalLists(fields: readonly FlattenedField[]): string[] {
  return fields
    .filter((field) => ['array', 'blocks'].includes(field.type))
    .filter((field) => !('required' in field && field.required))
    .map(({ name }) => name)
}
