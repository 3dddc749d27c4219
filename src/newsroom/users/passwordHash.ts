import crypto from 'node:crypto'
import { promisify } from 'node:util'

const CURRENT = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, bytes: 32 }
const BEFORE = { prefix: '', iterations: 25_000, bytes: 512 }

type Stored = { hash?: string | null; salt?: string | null }

/** Whether this is the password Payload stored. (It keeps its own check to itself.) */
export async function isPassword(password: string, { hash, salt }: Stored): Promise<boolean> {
  if (!hash || !salt) return false
  const { prefix, iterations, bytes } = hash.startsWith(CURRENT.prefix) ? CURRENT : BEFORE
  const stored = Buffer.from(hash.slice(prefix.length), 'hex')
  const given = await hashed(password, salt, { iterations, bytes })
  return stored.length === given.length && crypto.timingSafeEqual(stored, given)
}

/** The work of checking a password, where there is none to check: who asks can't tell by the time that nobody is there. */
export async function pretendToCheck(password: string): Promise<void> {
  await hashed(password, 'nobody', CURRENT)
}

function hashed(password: string, salt: string, how: { iterations: number; bytes: number }) {
  // Through the module, as Payload does: a test counts the calls of both.
  return promisify(crypto.pbkdf2)(password, salt, how.iterations, how.bytes, 'sha256')
}
