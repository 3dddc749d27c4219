import type { PayloadRequest, RequestContext } from 'payload'

/** The keys of `req.context` that `types.ts` knows, without the index signature of Payload's own type. */
export type ContextKey = keyof {
  [Key in keyof RequestContext as string extends Key ? never : Key]: unknown
}

/** What was said under a key, once: who asks next finds nothing. */
export function takeContext<Key extends ContextKey>(
  req: PayloadRequest,
  key: Key,
): RequestContext[Key] {
  const said = req.context[key]
  delete req.context[key]
  return said
}

/** Does something while keys of the context say this; afterwards they say again what they said before. */
export async function withContext<Result>(
  req: PayloadRequest,
  said: Readonly<RequestContext>,
  run: () => Promise<Result>,
): Promise<Result> {
  const before = Object.fromEntries(Object.keys(said).map((key) => [key, req.context[key]]))
  Object.assign(req.context, said)
  try {
    return await run()
  } finally {
    Object.assign(req.context, before)
  }
}
