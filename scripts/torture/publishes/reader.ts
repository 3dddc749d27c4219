import { Agent, request } from 'node:http'

/** The one address of the product, whichever server is asked: answers are the same to the byte. */
export const ORIGIN = 'http://toa-soan.test'

export type Answer = { status: number; etag: string; body: string; begun: number }

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const LONGEST_MS = 30_000

/** Asks a server; fails when it does not answer. */
export function read(server: string, path: string): Promise<Answer> {
  const begun = Date.now()
  return new Promise((resolve, reject) => {
    const asked = request(
      server + path,
      { agent, headers: { host: new URL(ORIGIN).host }, timeout: LONGEST_MS },
      (res) => {
        const parts: Buffer[] = []
        res.on('data', (part: Buffer) => parts.push(part))
        res.on('error', reject)
        res.on('end', () => {
          const { statusCode: status = 0, headers } = res
          const body = Buffer.concat(parts).toString()
          resolve({ status, etag: headers.etag ?? '', body, begun })
        })
      },
    )
    asked.on('timeout', () => asked.destroy(new Error(`${path}: no answer`)))
    asked.on('error', reject)
    asked.end()
  })
}

/** As long as there is: what a person changes is among the newest. */
export const LIST = '/api/v1/articles?limit=100'
export const articleAt = (slug: string) => `/api/v1/articles/${slug}`
export const pageAt = (slug: string) => `/bai/${slug}`
export const placesOf = (slug: string) => [articleAt(slug), LIST, pageAt(slug)]

/** What readers have to be shown of a text. */
export type Shown = { slug: string; title: string; isGone: boolean }

/** Whether an answer shows a text as it is. */
export function isRight(path: string, { status, body }: Answer, text: Shown): boolean {
  if (path === LIST)
    return text.isGone ? !listsSlug(body, text.slug) : body.includes(`"${text.title}"`)
  return text.isGone ? status === 410 : status === 200 && body.includes(text.title)
}

const listsSlug = (body: string, slug: string) => body.includes(`"${slug}"`)
