import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { allForms, json, rightsOf, type Form, type Rights } from './forms/allForms'
import type { Words } from './forms/fillForm'
import { changeable, createAndEdit, editOnly } from './forms/walkForm'
import { openPeople } from './people'

/** Those who write most come first: the first who may create a row of a collection fills in everything. */
const ACCOUNTS = [
  'phong-vien',
  'bien-tap',
  'tong-bien-tap',
  'lich',
  'lanh-dao',
  'theo-doi',
  'quan-tri',
] as const
type Account = (typeof ACCOUNTS)[number]

const EXHAUSTIVE = process.env.FULL === '1'
const MINUTES = 60_000
const NAME = 'Xử lý biểu mẫu'

let people: Awaited<ReturnType<typeof openPeople>>
let forms: Form[]
const rights = new Map<Account, Rights>()
const made: { slug: string; id: string }[] = []
const own = { column: '', issue: '' }

beforeAll(async () => {
  people = await openPeople()
  forms = await allForms()
  for (const account of ACCOUNTS) rights.set(account, await rightsOf(await people.as(account)))
  await makeGround(await people.as('lich'))
})

afterAll(async () => {
  const page = await people.as('quan-tri')
  for (const { slug, id } of made.reverse()) await json(page, `/api/${slug}/${id}`, 'DELETE')
  await people.close()
})

/** A column and an old issue that no plan, ledger or other test looks at. */
async function makeGround(page: Page): Promise<void> {
  const { docs } = (await json(page, '/api/columns?limit=1&depth=0&sort=name')) as {
    docs: { outlet: string }[]
  }
  const column = await make(page, 'columns', {
    name: `${NAME} ${Date.now()}`,
    outlet: docs[0]?.outlet,
    kind: 'page',
    validFrom: '2020-01-01',
  })
  own.column = column.name
  const issue = await make(page, 'issues', {
    column: column.id,
    title: NAME,
    plannedAt: '2020-02-01T12:45:00.000Z',
  })
  own.issue = issue.label
}

async function make(page: Page, slug: string, data: object) {
  const { doc } = (await json(page, `/api/${slug}?depth=0`, 'POST', data)) as {
    doc: { id: string; name: string; label: string }
  }
  made.push({ slug, id: doc.id })
  return doc
}

/** What a field can’t take from just any list or text. */
function wordsFor(slug: string): Words {
  const once = `${slug}-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 7)}`
  const everywhere: Record<string, string | null> = {
    column: own.column,
    columns: own.column,
    slug: once,
    validFrom: '01/01/2031',
    validTo: '31/12/2031',
    time: '19:45',
    sample: null,
  }
  const named = { name: `${NAME} ${once}`, title: `${NAME} ${once}` }
  const special: Record<string, Record<string, string | null>> = {
    // A rule has a page of tests of its own; so has what changes with it.
    columns: { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25', 'deadlines.name': 'Kiểm tra' },
    issues: { number: String(1000 + Math.floor(Math.random() * 90_000)), makesUp: null },
    airings: {
      issue: own.issue,
      startedAt: '01/02/2020 19:45',
      evidenceUrl: 'https://example.vn/bang-ghi',
      // Confirmed it could not be changed, nor taken away.
      confirmed: null,
      replaces: null,
      rundown: null,
    },
    users: { email: `${once}@toasoan.test`, active: null },
    articles: { cover: null, author: null, issue: null, embargoUntil: null, title: null },
    obligations: { replaces: null },
    plans: { number: once.slice(-12), replacedBy: null },
    topics: { code: once.slice(-10) },
    requests: { number: once.slice(-12) },
  }
  return { ...everywhere, ...named, ...special[slug] }
}

/** The first account that may create a row of a collection. */
const writerOf = (slug: string) => ACCOUNTS.find((account) => rights.get(account)?.[slug]?.create)

/** Walks every form the person may use; answers with what went wrong, in words. */
async function walk(account: Account, only?: string): Promise<string[]> {
  const page = await people.as(account)
  const wrong: string[] = []
  for (const form of forms) {
    const { slug } = form
    const { create = false, update = false } = rights.get(account)?.[slug] ?? {}
    if ((only && slug !== only) || (!create && !update)) continue
    const isMain = EXHAUSTIVE || writerOf(slug) === account
    const extent = isMain ? 'everything' : 'least'
    try {
      if (create) {
        const words = wordsFor(slug)
        const onMade = (at: string, id: string) => made.push({ slug: at, id })
        if (EXHAUSTIVE)
          await createAndEdit({ page, form, extent: 'least', words: wordsFor(slug), onMade })
        await createAndEdit({ page, form, extent, words, onMade })
      } else {
        const address = await changeable(page, slug)
        if (address) await editOnly({ page, form }, address)
      }
    } catch (error) {
      wrong.push(`${account}, ${slug}, ${extent}: ${(error as Error).message.split('\n')[0]}`)
    }
  }
  return wrong
}

describe('every form, by everybody who may use it', () => {
  it('of every collection that anybody may write', () => {
    const walked = forms.filter(({ slug }) =>
      ACCOUNTS.some((account) => {
        const { create, update } = rights.get(account)?.[slug] ?? {}
        return create || update
      }),
    )
    expect(walked.length).toBeGreaterThan(12)
  })

  it.each(ACCOUNTS)(
    'as %s',
    async (account) => {
      expect(await walk(account)).toEqual([])
    },
    EXHAUSTIVE ? 20 * MINUTES : 5 * MINUTES,
  )
})

describe('the walk itself', () => {
  it('turns red where an optional list is always refused', async () => {
    const page = await people.as('quan-tri')
    await page.route(/\/api\/organisations(\/[\w-]+)?\?/, async (route) => {
      const posted = route.request().postData() ?? ''
      await route.continue({ postData: posted.replace(/"formerNames":0/, '"formerNames":"x"') })
    })
    try {
      const wrong = await walk('quan-tri', 'organisations')
      expect(wrong).toEqual([
        expect.stringMatching(/^quan-tri, organisations, .*400 .*formerNames/),
      ])
    } finally {
      await page.unrouteAll()
    }
  })
})
