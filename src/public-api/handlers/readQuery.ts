import type { z } from 'zod'

import { PublicProblem, type ProblemDetail } from '../problem'
import { MESSAGES } from '../words'

/**
 * The parameters of a request, checked: each once, none unknown, all in bounds.
 * @throws PublicProblem 400 that names every parameter to put right, and how.
 */
export function readQuery<Schema extends z.ZodObject>(
  schema: Schema,
  request: Request,
): z.output<Schema> {
  const { searchParams } = new URL(request.url)
  const given = Object.fromEntries(searchParams)
  const repeated = Object.keys(given).filter((name) => searchParams.getAll(name).length > 1)
  if (repeated.length > 0) {
    throw invalid(repeated.map((name) => ({ parameter: name, detail: MESSAGES.repeated(name) })))
  }
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const known = Object.keys(schema.shape)
  throw invalid(
    result.error.issues.flatMap((issue): ProblemDetail[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((name) => ({ parameter: name, detail: MESSAGES.unknown(name, known) }))
        : [{ parameter: String(issue.path[0] ?? ''), detail: issue.message }],
    ),
  )
}

function invalid(errors: ProblemDetail[]): PublicProblem {
  return new PublicProblem('invalid-parameter', errors[0]?.detail ?? '', { errors })
}
