import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { type Listener, listener } from '../helpers/listener'
import { violations } from './axe'
import { openPeople } from './people'
import { product } from './product'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const NAME = 'Cổng thông tin thử'

let people: Awaited<ReturnType<typeof openPeople>>
let receiver: Listener
let page: Page
let id = ''

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  receiver = await listener(Number(product().receiver.split(':').at(-1)))
  people = await openPeople()
  page = await people.as('quan-tri')
})

afterAll(async () => {
  await ask(page, 'DELETE', `/webhooks/${id}`)
  await people.close()
  await receiver.close()
})

const shot = (name: string) =>
  page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()

describe('whoever is told of public changes', () => {
  it('is entered by an administrator, who makes the secret and tries it', async () => {
    await page.goto('/admin')
    await page.getByRole('link', { name: 'Nơi nhận tin', exact: true }).first().click()
    await page.waitForURL(/\/admin\/collections\/webhooks/)
    await page.goto('/admin/collections/webhooks/create')
    await page.locator('main form[data-form-ready=true]').first().waitFor()
    await page.locator('#field-name').fill(NAME)
    await page.locator('#field-url').fill('https://10.0.0.5/nhan')
    await press('Lưu')
    await page.getByText('mạng nội bộ').first().waitFor()
    expect(await page.locator('#field-name').inputValue()).toBe(NAME)
    await page.locator('#field-url').fill(receiver.url)
    await press('Lưu')
    await page.waitForURL((url) => !url.pathname.endsWith('/create'))
    id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await page.getByText('Chưa có khóa ký').first().waitFor()
    expect(await page.getByRole('button', { name: 'Gửi thử' }).isDisabled()).toBe(true)
    await press('Tạo khóa ký')
    const secret = await page.locator('.ts-webhook__secret code').innerText()
    receiver.answer(200, 'cổng đã nhận')
    await press('Gửi thử')
    await page.getByText('nơi nhận trả lời 200').waitFor()
    await page.getByText('cổng đã nhận').waitFor()
    const got = receiver.received.at(-1)
    expect(new Webhook(secret).verify(got?.body ?? '', got?.headers as never)).toMatchObject({
      type: 'webhook.test',
    })
  })

  it('hears of a change within seconds, which the page shows with what was answered', async () => {
    const { docs } = await ask<{ docs: { id: string }[] }>(page, 'GET', '/plans?limit=1&depth=0')
    const topic = { plan: docs[0]?.id, code: 'wh.1', title: 'Chủ đề thử nơi nhận tin' }
    const { doc } = await ask<{ doc: { id: string } }>(page, 'POST', '/topics', topic)
    await vi.waitFor(
      () => expect(receiver.received.some(({ body }) => body.includes('topic.added'))).toBe(true),
      { timeout: 15_000 },
    )
    await press('Xem lại')
    const line = page.locator('tr', { hasText: 'Thêm chủ đề' }).first()
    await line.getByText('Đã nhận', { exact: true }).waitFor()
    const before = receiver.received.length
    await line.getByRole('button', { name: /^Gửi lại tin/ }).click()
    await page.getByText(/Gửi lại tin \d+: nơi nhận trả lời 200/).waitFor()
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(
      receiver.received.slice(0, before).find(({ body }) => body.includes('topic.added'))?.headers[
        'webhook-id'
      ],
    )
    // Without what the saves before told.
    await page.reload()
    await page.locator('tr', { hasText: 'Thêm chủ đề' }).first().waitFor()
    await shot('webhook-1400-light')
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await shot('webhook-390-light')
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 1400, height: 900 })
    await ask(page, 'DELETE', `/topics/${doc.id}`)
  })
})
