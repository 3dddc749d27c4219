import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { isExhaustive, sampleOf } from '../helpers/sample'
import { launch, openContext } from './browser'
import { product } from './product'
import { linesOf } from './walk/allowed'
import { faultsOf } from './walk/faults'
import { axe, listen, look, settled } from './walk/look'
import { tour } from './walk/tour'

const FOLDER = 'test-results/walk'
/** `npm run walk`: every screen in three looks, with a picture of each. */
const IS_WALK = process.env.WALK === '1'
/** By hand, or `npm run test:full`; else one look, and most screens only as the server sends them. */
const IS_WHOLE = IS_WALK || isExhaustive
const ALL_LOOKS = [
  { name: '1400-light', width: 1400, dark: false },
  { name: '390-light', width: 390, dark: false },
  { name: '1400-dark', width: 1400, dark: true },
]
const LOOKS = IS_WHOLE ? ALL_LOOKS : sampleOf(ALL_LOOKS, 1)
const isPassing = (pattern: string) => crc32(`${process.env.TEST_SEED ?? ''} ${pattern}`) % 10 > 0

let browser: Browser

beforeAll(async () => {
  browser = await launch()
  mkdirSync(FOLDER, { recursive: true })
})

afterAll(() => browser.close())

describe('everything that can be reached, as each role', () => {
  it.each(LOOKS)(
    'at $name: no error, no foreign word, no raw value and no grave barrier',
    async ({ name, ...look }) => {
      const started = Date.now()
      const { url, password } = product()
      const { found, screens, pressed } = await tour({
        browser,
        url,
        password,
        look,
        // What a role may differs in nothing by the look.
        full: isExhaustive && name === ALL_LOOKS[0]?.name,
        presses: IS_WHOLE && name === LOOKS[0]?.name,
        ...(!IS_WHOLE && { isPassing }),
        ...(IS_WALK && { pictures: FOLDER }),
      })
      const lines = linesOf(found)
      const sum = `${screens} screens, ${pressed} buttons, ${Math.round((Date.now() - started) / 1000)} s`
      console.log(`walk at ${name}: ${sum}`)
      writeFileSync(path.join(FOLDER, `faults-${name}.txt`), [sum, ...lines, ''].join('\n'))
      expect(lines).toEqual([])
      expect(screens).toBeGreaterThan(80)
    },
    3_600_000,
  )
})

describe('the finder of faults', () => {
  it('turns red where a fault is planted', async () => {
    const { url } = product()
    const context = await openContext(browser)
    const page = await context.newPage()
    await page.route('**/planted', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': `script-src 'nonce-ours' ${ELSEWHERE}` },
        body: PLANTED,
      }),
    )
    const heard = listen(page, url)
    await page.goto('/planted')
    await settled(page, heard)
    const faults = faultsOf({ ...(await look(page)), ...heard.taken(), axe: await axe(page) })
    await context.close()
    expect(faults.map(({ kind, what }) => `${kind}: ${what}`)).toEqual(
      expect.arrayContaining([
        'answer: 404 /api/v1/nothing-here',
        'console: planted',
        expect.stringMatching(/^console: .*inline script.*Content Security Policy/),
        `elsewhere: ${ELSEWHERE}/x.js`,
        'foreign word: Approved',
        'foreign word: Remove',
        'raw id: 0e777ad5-0b19-4579-aae7-710259672626',
        'raw value: [object Object]',
        'raw value: atRisk',
        'raw date: 2026-11-28T06:48:53Z',
        'native file input: 1 on this screen',
        expect.stringMatching(/^sideways scroll: \d+ px/),
        expect.stringMatching(/^axe: button-name/),
      ]),
    )
  })
})

const ELSEWHERE = 'http://127.0.0.1:9'
const PLANTED = `<!doctype html><html lang="vi"><title>Trang thử</title><main><h1>Trang thử</h1>
<p>Approved 0e777ad5-0b19-4579-aae7-710259672626 [object Object] atRisk 2026-11-28T06:48:53Z</p>
<div style="width: 3000px; height: 1px"></div><button></button><button aria-label="Remove">×</button><input type="file" aria-label="Tệp"></main>
<script nonce="ours">console.error('planted'); fetch('/api/v1/nothing-here')</script>
<script src="${ELSEWHERE}/x.js"></script><script>document.title = 'Approved'</script></html>`
