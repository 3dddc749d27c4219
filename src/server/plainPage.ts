import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip as gzipTo } from 'node:zlib'

import { EMBED_SCRIPT } from '@/public-api/richText/embedScript'

import { withName } from './headers'

const gzip = promisify(gzipTo)

const ZIPPED = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/
const TEXT = /^text\/(?!event-stream)|\bxml\b/
const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const SCRIPT_AHEAD = /<link\b[^>]*\srel="(?:preload|modulepreload)"[^>]*>/g

/** The site's own script, as React writes it. */
const OWN = `<script src="${EMBED_SCRIPT.path}" defer=""></script>`

/**
 * A page without what would run, but our own script: it is written by React, which leaves `<` and `>` nowhere but in tags. What
 * scripts only describe (JSON-LD) is data and stays.
 */
export function withoutScripts(html: string): string {
  return html
    .replace(SCRIPT, (all, attributes: string) =>
      all === OWN || /\stype="application\/ld\+json"/.test(attributes) ? all : '',
    )
    .replace(SCRIPT_AHEAD, (link) => (/\sas="script"|"modulepreload"/.test(link) ? '' : link))
}

type Chunk = string | Uint8Array
type Options = {
  /** What people read where the page could not be made: Next's own is empty without scripts. */
  broken: () => string
  onError: (error: unknown) => void
}

/**
 * Has the pages of the site leave without scripts that are not ours: Next loads 136 kB of them with each, for nothing. A page is held until it
 * is whole, and is the same for everybody. Returns what has to happen as its head is written.
 */
export function plainPage(
  req: IncomingMessage,
  res: ServerResponse,
  { broken, onError }: Options,
): () => void {
  const mayZip = ZIPPED.test(String(req.headers['accept-encoding'] ?? ''))
  // What Next had packed could not be read here.
  delete req.headers['accept-encoding']
  let isHeld = false
  let isPage = false
  const parts: Buffer[] = []
  const take = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) parts.push(Buffer.from(chunk))
  }
  const type = () => String(res.getHeader('content-type') ?? '')
  const isToHold = () => req.method === 'GET' && TEXT.test(type())
  /** Whether this answer is held, once its head is out; of one that is not, Node writes the head itself. */
  const begun = () => {
    if (!res.headersSent && isToHold()) res.writeHead(res.statusCode)
    return isHeld
  }
  const write = res.write.bind(res) as (...all: unknown[]) => boolean
  const end = res.end.bind(res) as (...all: unknown[]) => ServerResponse

  const send = async () => {
    const made = Buffer.concat(parts).toString()
    const page = isPage ? (res.statusCode >= 500 ? broken() : withoutScripts(made)) : made
    end(mayZip ? await gzip(page) : page)
  }
  res.write = ((chunk: Chunk, ...rest: unknown[]) => {
    if (!begun()) return write(chunk, ...rest)
    take(chunk)
    return true
  }) as typeof res.write
  res.end = ((...all: unknown[]) => {
    if (!begun()) return end(...all)
    take(all[0])
    const done = all.at(-1)
    if (typeof done === 'function') res.once('finish', done as () => void)
    send().catch((error: unknown) => {
      onError(error)
      res.destroy()
    })
    return res
  }) as typeof res.end

  return () => {
    isHeld = isToHold()
    isPage = type().startsWith('text/html')
    if (!isHeld) return
    res.removeHeader('content-length')
    res.setHeader('Vary', withName(String(res.getHeader('vary') ?? ''), 'Accept-Encoding'))
    if (mayZip) res.setHeader('Content-Encoding', 'gzip')
  }
}
