import { ConfigurationError } from './uri'

/** What kept a database from being opened, in a sentence where a person can put it right; else as it came. */
export function openingProblem(problem: unknown): unknown {
  if (!(problem instanceof Error) || !/cannot connect to/.test(problem.message)) return problem
  const { message } = problem
  const details = /Details: (.+)$/s.exec(message)?.[1] ?? message
  const hint =
    /MongoDB/.test(message) && /Server selection timed out/.test(message) ? MONGO_HINT : ''
  return new ConfigurationError(
    `Không kết nối được cơ sở dữ liệu (${details}). Hãy kiểm tra DATABASE_URI và máy chủ cơ sở dữ liệu.${hint}`,
  )
}

/** Of a server without a replica set the driver says no more than that it waited for one. */
const MONGO_HINT =
  ' MongoDB phải là replica set có tên như trong DATABASE_URI: nếu chưa, hãy chạy rs.initiate().'

/** Whether a problem is one that a person can put right, by its name: each bundle has a class of its own. */
export function isConfigurationError(problem: unknown): problem is Error {
  return problem instanceof Error && problem.name === 'ConfigurationError'
}
