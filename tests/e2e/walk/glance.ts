import type { BrowserContext } from 'playwright-core'

import { faultsOf, type Fault } from './faults'

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}

/** The words of a page as the server sends it: what stands in tags, scripts and styles is not read, nor what is shown as a code. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(script|style|svg|template|noscript)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<code\b[^>]*>[\s\S]*?<\/code>/g, ' ')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? ' ')
}

/** A screen without a browser: whether it answers, what its words say, where it leads. */
export async function glance(
  context: BrowserContext,
  address: string,
): Promise<{ faults: Fault[]; links: string[] }> {
  // The server ends connections that rest for five seconds, at times just as the next request goes out.
  const answer = await context.request.get(address, { maxRetries: 2 })
  const html = await answer.text()
  const faults = faultsOf({
    text: wordsOf(html),
    names: [],
    nativeFileInputs: 0,
    sideways: 0,
    console: [],
    answers: [{ status: answer.status(), url: address }],
    elsewhere: [],
    axe: [],
  })
  const links = [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].map(([, href]) =>
    (href ?? '').replaceAll('&amp;', '&'),
  )
  return { faults, links }
}
