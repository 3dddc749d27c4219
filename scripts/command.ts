import { APIError, ValidationError } from 'payload'

import { ConfigurationError } from '@/database/uri'

/** Runs a command and ends the process; what a person can put right is said in one sentence, the rest with its trace. */
export async function command(run: () => Promise<number | void>): Promise<never> {
  try {
    process.exit((await run()) ?? 0)
  } catch (error) {
    console.error(isExpected(error) ? sentenceOf(error) : error)
    process.exit(1)
  }
}

function isExpected(error: unknown): error is Error {
  return error instanceof ConfigurationError || error instanceof APIError
}

function sentenceOf(error: Error): string {
  if (!(error instanceof ValidationError)) return error.message
  return error.data.errors.map(({ message }) => message).join('\n')
}
