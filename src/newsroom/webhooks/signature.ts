import { randomBytes } from 'node:crypto'

import { Webhook } from 'standardwebhooks'

const SECRET_BYTES = 32

/** A new secret as Standard Webhooks writes it: the receiver verifies with it, we sign with it. */
export const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`

type Message = { id: string; at: Date; body: string; secrets: readonly string[] }

/** The headers of a message by Standard Webhooks: its stable id, when it is sent, and its signature by each secret that holds. */
export function signedHeaders({ id, at, body, secrets }: Message): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
}
