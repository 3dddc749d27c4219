import './environment'

import { getPayload, type Payload } from 'payload'

import { ConfigurationError } from '@/database/uri'

/**
 * Opens the product on the database of the environment, quietly: what a command has to say it says itself.
 * @throws ConfigurationError when the database cannot be reached.
 */
export async function openPayload(): Promise<Payload> {
  const { default: config } = await import('@payload-config')
  const settled = await config
  settled.logger = { options: { level: 'silent' }, destination: process.stderr } as never
  const payload = await getPayload({ config: settled }).catch((problem: unknown) => {
    throw isUnreachable(problem) ? unreachable(problem) : problem
  })
  payload.logger.level = 'error'
  return payload
}

function isUnreachable(problem: unknown): problem is Error {
  return problem instanceof Error && /cannot connect to/.test(problem.message)
}

function unreachable({ message }: Error): ConfigurationError {
  const details = /Details: (.+)$/s.exec(message)?.[1] ?? message
  return new ConfigurationError(
    `Không kết nối được cơ sở dữ liệu (${details}). Hãy kiểm tra DATABASE_URI và máy chủ cơ sở dữ liệu.`,
  )
}
