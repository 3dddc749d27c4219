import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

import { clockShift, shiftDate, withoutShift } from '../helpers/clock'

import { waitForScripts } from './awake'
import { watch } from './lastSeen'
import { product } from './product'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: FLAGS,
    env: withoutShift(process.env) as Record<string, string>,
  })
}

type Look = {
  width?: number
  height?: number
  dark?: boolean
  timezone?: string
  /** With a finger instead of a mouse. */
  touch?: boolean
  /** Another server than the one all tests share. */
  url?: string
}

/** How many times slower than the machine all pages run: for what goes wrong only where it is busy. */
const SLOWER = Number(process.env.SLOWER ?? 1)

/** Has a page run as on a machine that is so many times slower. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Emulation.setCPUThrottlingRate', { rate })
}

const addresses = new WeakMap<BrowserContext, string>()

/** A fresh browser profile, as a person in Vietnam has it. */
export async function openContext(
  browser: Browser,
  { width = 1400, height = 900, dark, timezone, touch, url = product().url }: Look = {},
) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    locale: 'vi-VN',
    timezoneId: timezone ?? 'Asia/Ho_Chi_Minh',
    hasTouch: touch ?? false,
    colorScheme: dark ? 'dark' : 'light',
  })
  if (clockShift() !== 0) await context.addInitScript(shiftDate, clockShift())
  addresses.set(context, url)
  watch(context)
  waitForScripts(context)
  if (SLOWER > 1) context.on('page', (page) => void slowDown(page, SLOWER))
  return context
}

/** The address of the product that a profile works with. */
export const addressOf = (context: BrowserContext) => addresses.get(context) ?? product().url

/** An empty page of an account of the sample, with this address, logged in without the form. */
export async function logIn(context: BrowserContext, email: string): Promise<Page> {
  const origin = addressOf(context)
  const answer = await context.request.post(`${origin}/api/users/login`, {
    headers: { origin },
    data: { email, password: product().password },
  })
  if (!answer.ok()) throw new Error(`${email}: ${answer.status()} ${await answer.text()}`)
  return context.newPage()
}

/** The desk of such an account, through the form. */
export async function logInByForm(context: BrowserContext, email: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/admin/login')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(product().password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
  return page
}
