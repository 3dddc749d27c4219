import { createHash, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 24
const TOKEN = /^[\w-]{32}$/

/** A new secret for an address that is opened without an account. It is told once: only its fingerprint is kept. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

/** Whether a text may be a token at all. */
export const isToken = (text: string): boolean => TOKEN.test(text)

/** The fingerprint by which a token is found. */
export const fingerprintOf = (token: string): string =>
  createHash('sha256').update(token).digest('hex')
