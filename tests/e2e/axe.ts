import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Gives a page the checker, past its policy: a script put into the page would not run. */
export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(AXE)
}

const SETTLES_MS = 1000

/**
 * What axe finds against WCAG 2.2 AA, as readable lines. What only stands while the page still builds itself nobody meets: of a
 * page where something is found it is asked once more. So is what a bar covers half at the place to which the page was
 * scrolled: the page is looked at from its top then.
 */
export async function violations(page: Page): Promise<string[]> {
  const found = await violationsNow(page)
  if (found.length === 0) return found
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.waitForTimeout(SETTLES_MS)
  return violationsNow(page)
}

async function violationsNow(page: Page): Promise<string[]> {
  await addAxe(page)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (context: object, options: object) => Promise<{ violations: Violation[] }> }
    }
    type Violation = { id: string; nodes: { target: string[]; failureSummary?: string }[] }
    // The framework's own list controls (row tick boxes, pager arrows) are named by nothing we can reach.
    const framework = { exclude: [['.checkbox-input'], ['.clickable-arrow'], ['.sort-column']] }
    const found = await axe.run(framework, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`,
      ),
    )
  })
}

/**
 * How far the page scrolls sideways: nothing but wide tables, inside themselves, may. What only stands while the page
 * settles into another width is no scroll: it is asked again for a second.
 */
export async function overflowOf(page: Page): Promise<number> {
  for (let asked = 0; ; asked += 1) {
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (overflow <= 0 || asked === 10) return overflow
    await page.waitForTimeout(100)
  }
}
