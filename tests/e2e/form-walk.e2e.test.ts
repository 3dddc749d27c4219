import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { allForms, json, rightsOf, type Form, type Rights } from './forms/allForms'
import type { Extent, Words } from './forms/fillForm'
import { changeable, createAndEdit, editOnly } from './forms/walkForm'
import { isExhaustive, sampleOf } from '../helpers/sample'
import { openPeople } from './people'

/** Those who write most come first: the first who may create a row of a collection fills in everything. */
const ACCOUNTS = [
  'phong-vien',
  'bien-tap',
  'thu-ky',
  'tong-bien-tap',
  'lich',
  'lanh-dao',
  'theo-doi',
  'quan-tri',
] as const
type Account = (typeof ACCOUNTS)[number]

/** The outlet of the sample at which people of every role work. */
const STAFFED = 'Lào Cai điện tử (mẫu)'
const GENRES = ['Phóng sự', 'Phỏng vấn', 'Tọa đàm', 'Chính luận', 'Đồ họa', 'Clip'] as const
const MINUTES = 60_000
const NAME = 'Xử lý biểu mẫu'
let years = 0
/** Of one place and genre one chain is allowed: as many are made as there are genres. */
let chains = 0

let people: Awaited<ReturnType<typeof openPeople>>
let forms: Form[]
const rights = new Map<Account, Rights>()
const made: { slug: string; id: string }[] = []
const own = { column: '', issue: '', outlet: '' }

beforeAll(async () => {
  people = await openPeople()
  forms = await allForms()
  for (const account of ACCOUNTS) rights.set(account, await rightsOf(await people.as(account)))
  await makeGround(await people.as('lich'))
})

afterAll(async () => {
  await takeAway(0)
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
  const outlet = (await json(page, `/api/outlets/${docs[0]?.outlet}?depth=0`)) as { name: string }
  own.outlet = outlet.name
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
  // Words of a newsroom: the screen walk meets these rows in lists and in the log.
  const once = `thu-${String(Date.now()).slice(-7)}${Math.floor(Math.random() * 1000)}`
  // Pauses of one column must not meet.
  years += 1
  const year = String(2030 + years)
  const day = `01/01/${year}`
  if (slug === 'approval-chains') chains += 1
  const everywhere: Record<string, string | null> = {
    column: own.column,
    columns: own.column,
    slug: once,
    validFrom: day,
    validTo: `31/12/${year}`,
    time: '19:45',
    sample: null,
  }
  const named = { name: `${NAME} ${once}`, title: `${NAME} ${once}` }
  const special: Record<string, Words> = {
    // A rule has a page of tests of its own; so has what changes with it.
    columns: { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25' },
    issues: {
      number: String(1000 + Math.floor(Math.random() * 90_000)),
      makesUp: null,
      cancelled: null,
    },
    airings: {
      issue: own.issue,
      startedAt: '01/02/2020 19:45',
      evidenceUrl: 'https://example.vn/bang-ghi',
      // Confirmed it could not be changed, nor taken away.
      confirmed: null,
      replaces: null,
      rundown: null,
    },
    outlets: { 'site.accent': '#0b5a5a' },
    webhooks: { url: 'https://example.vn/nhan-tin' },
    users: { email: `${once}@toasoan.test`, active: null, sessions: null },
    articles: {
      cover: null,
      author: null,
      issue: null,
      embargoUntil: null,
      title: null,
      desk: null,
    },
    obligations: { replaces: null, outlet: own.outlet },
    suspensions: { outlet: own.outlet, from: day, to: `31/12/${year}` },
    activities: { outlet: STAFFED, doneOn: '01/02/2020', evidenceUrl: 'https://example.vn/anh' },
    // Days in which no weights hold: those of the founding data have no end.
    'ranking-weights': {
      ...{ complete: '60', onTime: '20', coverage: '20' },
      ...{ validFrom: `01/01/${1400 + years}`, validTo: `31/12/${1400 + years}` },
    },
    'report-rules': {
      ...{ name: `Kỳ ${once}`, fromMonthDay: '1/1', toMonthDay: '31/3', dueMonthDay: '5/4' },
      fromPreviousYear: null,
    },
    plans: { number: once.slice(-12), replacedBy: null },
    topics: { code: once.slice(-10) },
    requests: { number: once.slice(-12) },
    // Two chains of one place and genre are refused, one of no place, and one that nobody there could sign.
    'approval-chains': {
      outlet: STAFFED,
      organisation: null,
      columns: null,
      genres: GENRES[chains % GENRES.length],
    },
    // With nobody in it, so that no text of the others becomes one of it.
    desks: { outlet: STAFFED, name: `Phòng ${once}`, members: null },
    // One place; of a genre whose texts no other suite moves.
    // The first condition of all asks for a number.
    checklists: {
      ...{ outlet: STAFFED, organisation: null, columns: null, genres: 'Clip' },
      'items.limit': '10',
    },
    delegations: { outlet: STAFFED, from: 'Biên tập', to: 'Phóng viên', note: undefined },
    // Needed by everybody but administrators, so the config can't say so.
    files: { outlet: undefined },
  }
  return { ...everywhere, ...named, ...special[slug] }
}

/** The first account that may create a row of a collection. */
const writerOf = (slug: string) => ACCOUNTS.find((account) => rights.get(account)?.[slug]?.create)

type Task = { account: Account; form: Form; extent: Extent | 'edit' }

/** Everybody at every form they may use, the first writer of each with everything. */
function tasks(): Task[] {
  return ACCOUNTS.flatMap((account) =>
    forms.flatMap((form): Task[] => {
      const { create = false, update = false } = rights.get(account)?.[form.slug] ?? {}
      if (!create) return update ? [{ account, form, extent: 'edit' }] : []
      const least: Task = { account, form, extent: 'least' }
      const isMain = isExhaustive || writerOf(form.slug) === account
      return isMain
        ? [{ account, form, extent: 'everything' }, ...(isExhaustive ? [least] : [])]
        : [least]
    }),
  )
}

/** `FORMS=plans,topics` walks those of some collections alone, each by everybody. */
const ONLY = process.env.FORMS?.split(',')

/** Of the two forms that once could not be saved the gate draws one, of the others one by each kind of walk. */
function drawn(): Task[] {
  if (ONLY) return tasks().filter(({ form }) => ONLY.includes(form.slug))
  const [full, rest] = [[] as Task[], [] as Task[]]
  for (const task of tasks()) (task.extent === 'everything' ? full : rest).push(task)
  const isKept = ({ form }: Task) => form.slug === 'outlets' || form.slug === 'columns'
  const others = full.filter((task) => !isKept(task))
  return [...sampleOf(full.filter(isKept), 1), ...sampleOf(others, 1), ...sampleOf(rest, 1)]
}

/** Walks one form; answers with what went wrong, in words. */
async function walk({ account, form, extent }: Task): Promise<string[]> {
  const page = await people.as(account)
  const { slug } = form
  const before = made.length
  try {
    if (extent === 'edit') {
      const address = await changeable(page, slug)
      if (address) await editOnly({ page, form }, address)
    } else {
      const onMade = (at: string, id: string) => made.push({ slug: at, id })
      await createAndEdit({ page, form, extent, words: wordsFor(slug), onMade })
    }
    return []
  } catch (error) {
    return [
      `${account}, ${slug}, ${extent}: ${(error as Error).message.split('\n').slice(0, 4).join(' ')}`,
    ]
  } finally {
    // What one leaves, with its lists emptied, may collide with the next one's.
    await takeAway(before)
  }
}

/** Deletes what was made since, the newest first. */
async function takeAway(since: number): Promise<void> {
  const page = await people.as('quan-tri')
  for (const { slug, id } of made.splice(since).reverse()) {
    await json(page, `/api/${slug}/${id}`, 'DELETE')
  }
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

  it(
    'is filled, saved, changed and emptied without a refusal',
    async () => {
      const wrong: string[] = []
      for (const task of drawn()) wrong.push(...(await walk(task)))
      // Joined, so that a red run says what went wrong.
      expect(wrong.join('\n')).toBe('')
    },
    60 * MINUTES,
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
      const form = forms.find(({ slug }) => slug === 'organisations')
      if (!form) throw new Error('no form of organisations')
      const wrong = await walk({ account: 'quan-tri', form, extent: 'everything' })
      expect(wrong).toEqual([
        expect.stringMatching(/^quan-tri, organisations, .*400 .*formerNames/),
      ])
    } finally {
      await page.unrouteAll()
    }
  })
})
