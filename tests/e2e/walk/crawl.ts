import type { BrowserContext, Page } from 'playwright-core'

import { faultsOf, type Fault } from './faults'
import { glance } from './glance'
import { axe, listen, look, settled } from './look'
import { buttonsOf, linksOf, press, putAway } from './reach'
import { isScreen, routePattern } from './routePattern'

/** What is wrong on a screen: who met it, at which address, on opening it or behind which button. */
export type Found = { account: string; address: string; at: string; faults: Fault[] }

/** How a screen is looked at: with a browser and its buttons, or only what the server sends. */
export type Care = 'whole' | 'glance'

export type Walk = {
  context: BrowserContext
  account: string
  own: string
  start: string
  /** How carefully this person still has to look at a screen of this pattern; null: not any more. */
  care: (pattern: string, isEntry: boolean) => Care | null
  /** Whether this button of this screen is still to be pressed. */
  isToPress: (pattern: string, name: string) => boolean
  shoot?: (page: Page, pattern: string) => Promise<void>
}

const LINGERS_MS = 600

/** Goes through all that can be reached from the start, one record of each kind, and says what is wrong where. */
export async function crawl(walk: Walk): Promise<{ found: Found[]; screens: number }> {
  const { context, account, own } = walk
  await guardWrites(context)
  const page = await context.newPage()
  // A press may change a form: it is left all the same.
  page.on('dialog', (dialog) => {
    const isLeaving = dialog.type() === 'beforeunload'
    void (isLeaving ? dialog.accept() : dialog.dismiss()).catch(() => {})
  })
  const heard = listen(page, own)
  const found: Found[] = []
  const entries = new Set([walk.start])
  const queue = [walk.start]
  let screens = 0

  const note = (address: string, at: string, faults: Fault[]) => {
    if (faults.length > 0) found.push({ account, address, at, faults })
  }
  const judge = async (address: string, at: string) => {
    const said = heard.taken()
    const faults = async () => faultsOf({ ...(await look(page)), ...said, axe: await axe(page) })
    if ((await faults()).length === 0) return
    // What stands there for a moment only, while the page still builds itself, nobody meets.
    await page.waitForTimeout(LINGERS_MS)
    note(address, at, await faults())
  }
  const open = async (address: string) => {
    heard.taken()
    await page.goto(address, { waitUntil: 'load' })
    await settled(page, heard)
  }

  const passBy = async (address: string) => {
    const { faults, links } = await glance(context, address)
    note(address, 'sent', faults)
    queue.push(...links.filter(isScreen))
  }

  const visit = async (address: string, pattern: string) => {
    await open(address)
    await judge(address, 'opened')
    const links = (await linksOf(page, own)).filter(isScreen)
    if (address === walk.start) for (const link of links) entries.add(link)
    queue.push(...links)
    await walk.shoot?.(page, pattern)
    for (const name of await buttonsOf(page)) {
      if (!walk.isToPress(pattern, name) || !(await press(page, name))) continue
      try {
        await settled(page, heard)
        await judge(address, `“${name}”`)
        if (!(await putAway(page, new URL(address, own).href))) await open(address)
      } catch (error) {
        // A button that leaves the page takes what is looked at with it.
        if (!/context was destroyed|navigat/i.test((error as Error).message)) throw error
        await open(address)
      }
    }
  }

  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const pattern = routePattern(address)
    const care = walk.care(pattern, entries.has(address))
    if (care === null) continue
    screens += 1
    try {
      await (care === 'glance' ? passBy(address) : visit(address, pattern))
    } catch (error) {
      // One screen that never comes is a fault of that screen, and the walk goes on.
      if (!(error as Error).message.includes('Timeout')) throw error
      const [sentence = ''] = (error as Error).message.split('\n')
      note(address, 'opened', [{ kind: 'never opened', what: sentence }])
    }
  }
  await page.close()
  return { found, screens }
}

/** The walk looks and opens; nothing it presses may change a record. */
async function guardWrites(context: BrowserContext): Promise<void> {
  await context.route('**/api/**', (route) => {
    const request = route.request()
    const reads = request.headers()['x-payload-http-method-override'] === 'GET'
    if (request.method() === 'GET' || reads) return route.fallback()
    return route.fulfill({ status: 200, contentType: 'application/json', body: '{}' })
  })
}
