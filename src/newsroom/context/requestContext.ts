import type { PayloadRequest, RequestContext } from 'payload'

/** The keys of `req.context` that `types.ts` knows, without the index signature of Payload's own type. */
export type ContextKey = keyof {
  [Key in keyof RequestContext as string extends Key ? never : Key]: unknown
}

/** The value of a key, once: who asks next finds nothing. */
export function consumeContext<Key extends ContextKey>(
  req: PayloadRequest,
  key: Key,
): RequestContext[Key] {
  const value = req.context[key]
  delete req.context[key]
  return value
}

/** Does something while keys of the context have these values; afterwards they have again those of before. */
export async function withContext<Result>(
  req: PayloadRequest,
  value: Readonly<RequestContext>,
  run: () => Promise<Result>,
): Promise<Result> {
  const before = Object.fromEntries(Object.keys(value).map((key) => [key, req.context[key]]))
  Object.assign(req.context, value)
  try {
    return await run()
  } finally {
    Object.assign(req.context, before)
  }
}
