import { afterAll, beforeAll, expect, it } from 'vitest'

import { openPeople } from './people'

let people: Awaited<ReturnType<typeof openPeople>>

beforeAll(async () => {
  people = await openPeople()
})

afterAll(() => people.close())

it('a button can’t be pressed before somebody hears of it', async () => {
  const page = await people.as('lich')
  await page.goto('/admin')
  let release = () => {}
  const released = new Promise<void>((done) => (release = done))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.evaluate(() => location.assign('/admin/lich'))
  const button = page.getByRole('button', { name: 'Tạo địa chỉ' })
  await button.waitFor()
  const events = () => button.evaluate((element) => getComputedStyle(element).pointerEvents)
  await expect.poll(events).toBe('none')
  release()
  await button.click()
  await page.getByText('Địa chỉ chỉ hiện một lần').waitFor()
})
