import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { freePort, serve, type App } from './app'
import { overflowOf, violations } from './axe'
import { launch, logIn, openContext } from './browser'
import { product } from './product'
import { ask as askAs, makeIssue, makeProgramme } from './staffApi'

const SECOND = 1000

let browser: Browser
let app: App
let server: Awaited<ReturnType<typeof serve>>
const contexts: BrowserContext[] = []

async function as(account: string, look = {}): Promise<Page> {
  const context = await openContext(browser, { url: app.url, ...look })
  contexts.push(context)
  return logIn(context, `${account}@toasoan.test`)
}

/** Asks as the person of a page. */
const ask = <Result>(page: Page, path: string, data?: object): Promise<Result> =>
  askAs(page, data ? 'POST' : 'GET', path, data)

beforeAll(async () => {
  browser = await launch()
  // A server of its own on the same database: it is killed on the way.
  const url = `http://127.0.0.1:${await freePort()}`
  app = { ...product(), url }
  server = await serve(app)
})

afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser.close()
  await server.stop()
})

describe('a short programme, live: a fixed start, a hold, a power cut, and the airing it becomes', () => {
  let operator: Page
  let second: Page
  let rundown = ''

  /** What axe and the width of either screen have to say: a desk monitor, and a phone in the dark. */
  const looksWrong = async () => {
    const wrong: string[] = []
    for (const page of [operator, second]) {
      wrong.push(...(await violations(page)))
      const overflow = await overflowOf(page)
      if (overflow > 1) wrong.push(`${overflow} px too wide`)
    }
    return wrong
  }

  it('is planned with a fixed start', async () => {
    operator = await as('lich')
    const now = Math.floor(Date.now() / SECOND) * SECOND
    const administrator = await as('quan-tri')
    const column = await makeProgramme(administrator, { name: 'Chương trình trực tiếp thử' })
    const issue = await makeIssue(administrator, {
      column,
      title: 'Số phát trực tiếp ngắn',
      at: now,
    })
    const { id } = await ask<{ id: string }>(operator, `/rundowns/of-issue/${issue}`)
    rundown = id
    const row = (name: string, after: string | null, fields: object) => ({
      op: 'insert',
      id: name,
      after,
      fields: { title: `Mục ${name}`, ...fields },
    })
    await ask(operator, `/rundowns/${id}/operations`, {
      base: 0,
      ops: [
        row('A', null, { kind: 'tape', seconds: 20 }),
        row('B', 'A', { seconds: 60, start: now + 60 * SECOND }),
        row('C', 'B', { seconds: 30 }),
        { op: 'settings', fields: { offAir: now + 150 * SECOND } },
      ],
    })
  })

  it('runs by keyboard, and a second screen follows', async () => {
    second = await as('lanh-dao', { width: 390, dark: true })
    for (const page of [operator, second]) {
      await page.goto(`/admin/rundown/${rundown}/truc-tiep`)
      await page.getByText('Đã kết nối').waitFor()
    }
    await operator.getByText(/Giờ cố định kế/).waitFor()
    await operator.keyboard.press('Space')
    await onAir(operator, 'Mục A')
    await onAir(second, 'Mục A')
    await second.getByText(/đang điều khiển/).waitFor()
    await operator.keyboard.press('h')
    await second.getByText('đang giữ').first().waitFor()
    await operator.keyboard.press('4')
    await operator.getByText(/đã thêm/).waitFor()
    expect(await looksWrong()).toEqual([])
  })

  it('a server killed in the middle loses nothing: the entry goes on from when it began', async () => {
    const before = await ask<Run>(operator, `/rundowns/${rundown}/run`)
    await server.kill()
    await operator.getByText(/Mất kết nối/).waitFor()
    await operator.keyboard.press('Space')
    await operator.getByText(/nút này chưa có tác dụng/).waitFor()
    server = await serve(app)
    for (const page of [operator, second]) await page.getByText('Đã kết nối').waitFor()
    const after = await ask<Run>(operator, `/rundowns/${rundown}/run`)
    expect(after.current).toEqual(before.current)
    expect(after.sequence).toBe(before.sequence)
    await onAir(operator, 'Mục A')
    await operator.keyboard.press('h')
    await operator.keyboard.press('Space')
    // Who pressed may hear of it last; until then a second press is a slip.
    for (const page of [operator, second]) await onAir(page, 'Mục B')
  })

  it('goes to off air after its last entry, asked once more', async () => {
    await operator.keyboard.press('Space')
    for (const page of [operator, second]) await onAir(page, 'Mục C')
    await operator.keyboard.press('Space')
    await operator.getByText('Đã qua mục cuối').waitFor()
    await operator.keyboard.press('x')
    await operator.locator('#console-off-air').waitFor()
    await operator.keyboard.press('Enter')
    await second.getByText(/Đã hết sóng lúc/).waitFor()
  })

  it('becomes an airing that its recorder cannot confirm and another does', async () => {
    await operator.getByRole('link', { name: 'Xem bảng đã phát' }).click()
    await operator.locator('#as-run-air').click()
    // Half a minute of a programme of a quarter of an hour: told before it is recorded.
    await operator.getByRole('button', { name: /Vẫn ghi lượt phát/ }).click()
    await operator.getByText('Chờ xác nhận').first().waitFor()
    expect(await operator.locator('#as-run-confirm').count()).toBe(0)

    await second.goto(`/admin/rundown/${rundown}/da-phat`)
    await second.locator('#as-run-confirm').click()
    // A programme this short is weighed before it is accepted.
    await second.getByRole('button', { name: /Vẫn xác nhận/ }).click()
    await second
      .getByText(/xác nhận\./)
      .first()
      .waitFor()
    const { airing, takes } = await ask<AsRun>(second, `/rundowns/${rundown}/takes`)
    expect(airing?.confirmed).toBe(true)
    expect(await looksWrong()).toEqual([])
    expect(takes.map(({ title }) => title)).toEqual(['Mục A', 'Mục B', 'Mục C'])
  })
})

type Run = { sequence: number; current: object | null }
type AsRun = { airing: { confirmed: boolean } | null; takes: { title: string }[] }

const onAir = (page: Page, title: string) =>
  page.locator('.ts-console__title', { hasText: title }).waitFor()
