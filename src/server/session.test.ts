import { createHash } from 'node:crypto'

import { SignJWT } from 'jose'
import { jwtSign } from 'payload'
import { expect, it } from 'vitest'

import { sessionReader } from './session'

const SECRET = 'a secret of the tests, longer than thirty-two'
const read = sessionReader(SECRET)

const secretOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** As Payload makes one. */
async function token({ secret = SECRET, seconds = 60 } = {}): Promise<string> {
  const fieldsToSign = { id: '1', collection: 'users', sid: 's' }
  return (await jwtSign({ fieldsToSign, secret: secretOf(secret), tokenExpiration: seconds })).token
}

it('a token of Payload’s is believed wherever Payload looks for it', async () => {
  const signed = await token()
  expect(await read({ authorization: `JWT ${signed}` })).toBe('open')
  expect(await read({ authorization: `Bearer ${signed}` })).toBe('open')
  expect(await read({ cookie: `a=1; payload-token=${signed}; b=2` })).toBe('open')
  expect(await read({ authorization: 'JWT x', cookie: `payload-token=${signed}` })).toBe('open')
})

it('one whose time is over is known as such', async () => {
  expect(await read({ cookie: `payload-token=${await token({ seconds: -10 })}` })).toBe('ended')
})

it('nothing else is', async () => {
  const signed = await token()
  const [head = '', body = ''] = signed.split('.')
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`
  const other = await new SignJWT({ id: '1' })
    .setProtectedHeader({ alg: 'HS512' })
    .sign(new TextEncoder().encode(secretOf(SECRET)))
  const cookies = ['', 'payload-token=', 'payload-token=a.b.c', `payload-token=${head}.${body}.x`]
  const foreign = await token({ secret: 'another secret' })
  for (const made of [unsigned, other, foreign]) cookies.push(`payload-token=${made}`)
  cookies.push(`not-payload-token=${signed}`)
  for (const cookie of cookies) expect(await read({ cookie }), cookie).toBe('none')
  expect(await read({})).toBe('none')
  expect(await read({ authorization: `Basic ${signed}` })).toBe('none')
})
