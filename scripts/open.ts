import './environment'

import { getPayload, type Payload } from 'payload'

import { openingProblem } from '@/database/openingProblem'

/**
 * Opens the product on the database of the environment, quietly: what a command has to say it says itself.
 * @throws ConfigurationError when the database cannot be reached.
 */
export async function openPayload(): Promise<Payload> {
  const { default: config } = await import('@payload-config')
  const settled = await config
  settled.logger = { options: { level: 'silent' }, destination: process.stderr } as never
  const payload = await getPayload({ config: settled }).catch((problem: unknown) => {
    throw openingProblem(problem)
  })
  payload.logger.level = 'error'
  return payload
}
