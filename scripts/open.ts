import './environment'

import { getPayload, type Payload } from 'payload'

/** Opens the product on the database of the environment, quietly: what a command has to say it says itself. */
export async function openPayload(): Promise<Payload> {
  const { default: config } = await import('@payload-config')
  const settled = await config
  settled.logger = {
    options: { level: 'error' },
    destination: process.stderr,
  } as never
  return getPayload({ config: settled })
}
