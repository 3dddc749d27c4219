import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openPeople } from './people'
import { ask } from './staffApi'

let people: Awaited<ReturnType<typeof openPeople>>

beforeAll(async () => {
  people = await openPeople()
})

afterAll(() => people.close())

const isSave = (request: Request) => request.method() === 'POST' && request.url().endsWith('/save')

/** Holds the answers of saves until they are let go. */
async function slowSaves(page: Page): Promise<{ letGo: () => void; order: string[] }> {
  const order: string[] = []
  let letGo = () => {}
  const released = new Promise<void>((done) => {
    letGo = done
  })
  await page.route('**/api/articles/**', async (route) => {
    const request = route.request()
    if (request.url().endsWith('/moves')) order.push('move')
    if (!isSave(request)) return route.continue()
    const response = await route.fetch()
    await released
    order.push('save')
    return route.fulfill({ response })
  })
  return { letGo, order }
}

describe('a text is submitted', () => {
  it('while what was typed last is still being saved: after that, and the page says so', async () => {
    const page = await people.as('phong-vien')
    await page.goto('/admin/collections/articles/create')
    await page.locator('input[name=title]').fill('Gửi duyệt trong lúc đang lưu')
    await page.locator('select[name=column]').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Lưu bản thảo và viết tiếp' }).click()
    await page.waitForURL(/\/articles\/(?!create)[\w-]+/)
    const saved = page.waitForResponse((one) => isSave(one.request()) && one.ok())
    await page.locator('#field-sapo').fill('Bấm ngay sau chữ cuối.')
    await saved
    const { letGo, order } = await slowSaves(page)
    await page.locator('.rich-text-lexical [contenteditable=true]').first().click()
    const saving = page.waitForRequest(isSave)
    await page.keyboard.type('Bấm gửi ngay sau chữ cuối.')
    await page.locator('#action-submit').click()
    await saving
    await page.waitForTimeout(1_000)
    letGo()
    await page.getByText('Đã gửi duyệt.').first().waitFor()
    await page.locator('.ts-article__state').getByText('Chờ duyệt').waitFor()
    expect(order).toEqual(['save', 'move'])
  })

  it('with the last letters, on a machine that has no idle moment', async () => {
    const page = await people.as('phong-vien')
    await page.unrouteAll()
    await page.addInitScript(() => {
      window.requestIdleCallback = (work, { timeout = 1000 } = {}) =>
        Number(setTimeout(() => work({ didTimeout: true, timeRemaining: () => 0 }), timeout))
      window.cancelIdleCallback = (handle) => clearTimeout(handle)
    })
    await page.goto('/admin/collections/articles/create')
    await page.locator('input[name=title]').fill('Gửi duyệt trên máy đang bận')
    await page.locator('select[name=column]').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Lưu bản thảo và viết tiếp' }).click()
    await page.waitForURL(/\/articles\/(?!create)[\w-]+/)
    const saved = page.waitForResponse((one) => isSave(one.request()) && one.ok())
    await page.locator('#field-sapo').fill('Không mất chữ nào.')
    await saved
    await page.locator('.rich-text-lexical [contenteditable=true]').first().click()
    await page.keyboard.type('Chữ cuối')
    await page.locator('#action-submit').click()
    await page.getByText('Đã gửi duyệt.').first().waitFor()
    const { pathname } = new URL(page.url())
    const text = await ask<{ content?: unknown }>(
      page,
      'GET',
      `${pathname.replace('/admin/collections', '')}?draft=true&depth=0`,
    )
    expect(JSON.stringify(text.content ?? null)).toContain('Chữ cuối')
  })
})
