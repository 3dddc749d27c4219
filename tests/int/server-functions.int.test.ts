import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { inRequest, openRequest } from '@/logging/requests'
import {
  callServerFunction,
  chosenLanguage,
  type ServerCall,
} from '@/staff-api/guard/serverFunctions'

import { describeOnEachDatabase } from '../helpers/databases'
import { person, type Person } from '../helpers/newsroom'

const OFFERED = ['form-state', 'render-document', 'render-field', 'render-list', 'table-state']
/** What each is about at least. */
const argsOf = (name: string) =>
  name === 'render-field'
    ? { schemaPath: 'collection.articles.title' }
    : { collectionSlug: 'articles' }
const NOT_OFFERED = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'slugify', '', 'x']

describeOnEachDatabase('server functions', (start) => {
  let payload: Payload
  let administrator: Person
  const run = vi.fn(async ({ name }: ServerCall) => ({ ran: name }))
  const ran = () => run.mock.calls.map(([call]) => call)

  const call = (said: unknown, token?: string) =>
    callServerFunction({
      said,
      headers: new Headers(token ? { authorization: `JWT ${token}` } : {}),
      payload: async () => payload,
      run,
    })

  beforeAll(async () => {
    payload = await start()
    administrator = await person(payload, 'administrator', [{ role: 'administrator' }])
  })
  beforeEach(() => {
    run.mockClear()
  })

  it('says that it was reached, whatever it is called with', async () => {
    const story = openRequest({ method: 'POST', path: '/admin' })
    story.call = 'unread'
    await inRequest(story, () => call(undefined))
    expect(story.call).toBe('reached')
  })

  it.each([
    ['vi', 'vi'],
    ['en', 'en'],
    ['xx', null],
    [{ lang: 'vi' }, null],
    [undefined, null],
  ])('the choice of a language says so too: %j', (said, language) => {
    const story = openRequest({ method: 'POST', path: '/admin' })
    story.call = 'unread'
    expect(inRequest(story, () => chosenLanguage(said))).toBe(language)
    expect(story.call).toBe('reached')
  })

  it('a language can be chosen for each there is', () => {
    const { supportedLanguages } = payload.config.i18n
    for (const name of Object.keys(supportedLanguages)) expect(chosenLanguage(name)).toBe(name)
  })

  it.each([...OFFERED, ...NOT_OFFERED])('“%s” is not run for a stranger', async (name) => {
    expect(await call({ name, args: {} })).toEqual({ state: null })
    expect(await call({ name, args: {} }, 'not.a.token')).toEqual({ state: null })
    expect(run).not.toHaveBeenCalled()
  })

  it.each(NOT_OFFERED)('“%s” is not run for an administrator either', async (name) => {
    expect(await call({ name, args: {} }, administrator.token)).toEqual({ state: null })
    expect(run).not.toHaveBeenCalled()
  })

  describe('for staff', () => {
    it.each(OFFERED)('“%s” is run', async (name) => {
      const args = argsOf(name)
      expect(await call({ name, args }, administrator.token)).toEqual({ ran: name })
      expect(ran()).toEqual([{ name, args }])
    })

    it('nothing that was sent besides the name and the arguments is passed on', async () => {
      const args = argsOf('form-state')
      const said = {
        name: 'form-state',
        args,
        serverFunctions: { 'form-state': 1 },
        config: {},
      }
      await call(said, administrator.token)
      expect(ran()).toEqual([{ name: 'form-state', args }])
    })

    it.each([null, [], 'form-state', { name: ['form-state'] }, { name: 'form-state', args: [] }])(
      '%j is no call',
      async (said) => {
        expect(await call(said, administrator.token)).toEqual({ state: null })
        expect(run).not.toHaveBeenCalled()
      },
    )
  })

  it.each(OFFERED)('“%s” is not run about nothing', async (name) => {
    for (const args of [{}, { collectionSlug: [] }, { schemaPath: 'collection.nope.title' }]) {
      expect(await call({ name, args }, administrator.token)).toEqual({ state: null })
    }
    expect(run).not.toHaveBeenCalled()
  })

  it.each<Record<string, unknown>>([
    { collectionSlug: 'nope' },
    { collectionSlug: '__proto__' },
    { collectionSlug: 5 },
    { collectionSlug: ['articles', null] },
    { collectionSlug: 'articles', query: 'x' },
    { collectionSlug: 'articles', columns: [null] },
    { collectionSlug: 'articles', schemaPath: {} },
    { collectionSlug: 'articles', formState: [] },
    { collectionSlug: 'articles', data: JSON.parse(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`) },
  ])('arguments of a wrong kind are not passed on: %j', async (args) => {
    expect(await call({ name: 'form-state', args }, administrator.token)).toEqual({ state: null })
    expect(run).not.toHaveBeenCalled()
  })

  it('what is refused or not there is not answered; a failure of ours is none of these', async () => {
    const ask = () =>
      call({ name: 'render-list', args: { collectionSlug: 'articles' } }, administrator.token)
    for (const error of [new Error('not-found'), Object.assign(new Error('x'), { status: 403 })]) {
      run.mockRejectedValueOnce(error)
      expect(await ask()).toEqual({ state: null })
    }
    run.mockRejectedValueOnce(new Error('x'))
    await expect(ask()).rejects.toThrow('x')
  })

  it('whoever was switched off has none any more', async () => {
    const gone = await person(payload, 'gone', [{ role: 'administrator' }])
    await payload.update({
      collection: 'users',
      id: gone.id,
      data: { active: false },
      overrideAccess: true,
    })
    expect(await call({ name: 'form-state', args: {} }, gone.token)).toEqual({ state: null })
  })
})
