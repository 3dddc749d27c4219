import { APIError, ValidationError } from 'payload'

import { ConfigurationError } from '@/settings/configurationError'
import { describeError } from '@/logging/describeError'
import { isDiskFull } from '@/logging/faults'

/** Runs a command and ends the process; what a person can put right is said in one sentence, the rest with its trace. */
export async function command(run: () => Promise<number | void>): Promise<never> {
  try {
    process.exit((await run()) ?? 0)
  } catch (error) {
    console.error(isExpected(error) ? sentenceOf(error) : traceOf(error))
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

/** An error nobody foresaw, without what a query was asked with. */
function traceOf(error: unknown): string {
  if (isDiskFull(error))
    return 'Ổ đĩa đã đầy nên chưa ghi xong. Hãy dọn ổ đĩa rồi chạy lại lệnh này.'
  const { name, message, stack = '', causes = [] } = describeError(error)
  const lines = [
    `${name}: ${message}`,
    ...causes.map((cause) => `  ${cause.name}: ${cause.message}`),
  ]
  return [...lines, stack.replace(/^/gm, '    ')].join('\n')
}
