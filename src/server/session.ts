import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

import { errors, jwtVerify } from 'jose'

/** `ended`: signed by us, its time is over. */
export type Session = 'none' | 'ended' | 'open'

/**
 * Tells by a request's headers whether somebody of ours sends it: by the signature of its token alone, before anything is
 * read and without the database. Whether the account still may is asked later, by Payload. Payload signs with a part of
 * the secret's SHA-256 (payload/dist/index.js, auth/jwt.js).
 */
export function sessionReader(secret: string): (headers: IncomingHttpHeaders) => Promise<Session> {
  const signs = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  const key = new TextEncoder().encode(signs)
  return async (headers) => {
    let found: Session = 'none'
    for (const token of tokensOf(headers)) {
      const session = await read(token, key)
      if (session === 'open') return session
      if (session === 'ended') found = session
    }
    return found
  }
}

async function read(token: string, key: Uint8Array): Promise<Session> {
  try {
    await jwtVerify(token, key, { algorithms: ['HS256'] })
    return 'open'
  } catch (error) {
    return error instanceof errors.JWTExpired ? 'ended' : 'none'
  }
}

/** In the places where Payload looks. */
function tokensOf({ authorization = '', cookie = '' }: IncomingHttpHeaders): string[] {
  const token = /^(?:JWT|Bearer) (.+)$/.exec(authorization)?.[1]
  const kept = /(?:^|; *)payload-token=([^;]+)/.exec(cookie)?.[1]
  return [token, kept].filter((token) => token !== undefined)
}
