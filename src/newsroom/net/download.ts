import type { IncomingMessage } from 'node:http'

import { type MayAsk, type Pinned, pinned, Refused } from './pinned'

type Download = {
  url: string
  mayAsk: MayAsk
  signal: AbortSignal
  mostBytes: number
  accept: string
}

const MOST_REDIRECTS = 3
const REDIRECTS = [301, 302, 303, 307, 308]

/**
 * Reads what an address has, at most so many bytes of it. The connection is made to what was looked up, after each redirect
 * again; certificates have to be valid.
 * @throws Refused when the server does not go there, or what is there is too large or not given.
 */
export async function download(asked: Download): Promise<Buffer> {
  let at = asked.url
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const answer = await ask(await pinned(at, asked), asked)
    const { statusCode = 0, headers } = answer
    if (REDIRECTS.includes(statusCode) && headers.location) {
      answer.destroy()
      if (!URL.canParse(headers.location, at)) throw new Refused('đường dẫn không đọc được')
      at = new URL(headers.location, at).href
      continue
    }
    if (statusCode === 200) return read(answer, asked.mostBytes)
    answer.destroy()
    throw new Refused(`máy chủ trả lời ${statusCode}`)
  }
  throw new Refused('chuyển hướng quá nhiều lần')
}

function ask({ request, options }: Pinned, { accept }: Download): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { 'User-Agent': 'ToaSoan', Accept: accept, 'Accept-Encoding': 'identity' }
    const asked = request(
      { ...options, method: 'GET', headers: { ...headers, Connection: 'close' } },
      resolve,
    )
    asked.on('error', reject)
    asked.end()
  })
}

async function read(answer: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of answer) {
      bytes += (part as Buffer).length
      if (bytes > mostBytes || Number(answer.headers['content-length']) > mostBytes) {
        throw new Refused(`lớn hơn ${mostBytes / 1024 / 1024} MB`)
      }
      parts.push(part as Buffer)
    }
  } finally {
    answer.destroy()
  }
  return Buffer.concat(parts)
}
