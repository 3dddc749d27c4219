import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import { DeskRefusal } from '@/newsroom/desk/deskRefusal'
import { failure, NewsroomError } from '@/newsroom/words/failure'

import { answered } from './answered'
import type { EndpointFacts } from './endpointFacts'

type Place<Schema extends z.ZodType> = {
  method: 'get' | 'post' | 'delete'
  path: string
  status?: 200 | 201
  input?: Schema
}

type Ask<Schema extends z.ZodType> = {
  req: PayloadRequest
  /** The `:id` of the address. */
  id: string
  input: z.output<Schema>
  now: Date
}

/** A place of the rundowns' API for people with an account: what comes in is checked, what is refused is a sentence. */
export function rundownEndpoint<Schema extends z.ZodType>(
  { method, path, status = 200, input }: Place<Schema>,
  act: (ask: Ask<Schema>) => Promise<object | Response>,
): Endpoint {
  const facts: EndpointFacts = { input, status }
  return {
    method,
    path,
    custom: facts,
    handler: (req) =>
      answered(req, async () => {
        if (!req.user) throw failure('loginFirst')
        const result = await act({
          req,
          id: String(req.routeParams?.id),
          input: input ? await inputOf(req, input) : (undefined as z.output<Schema>),
          now: new Date(),
        })
        return result instanceof Response ? result : Response.json(result, { status })
      }),
  }
}

/** What came in the body, checked; a form has its values as JSON in `_payload`, and a `file`. */
async function inputOf<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  const isForm = /^multipart\//i.test(req.headers.get('content-type') ?? '')
  const read = schema.safeParse(isForm ? await formOf(req) : await jsonOf(req))
  if (read.success) return read.data
  const messages = [...new Set(read.error.issues.map(({ message }) => message))]
  throw new DeskRefusal(
    400,
    messages.slice(0, 10).map((message) => new NewsroomError('badInput', message)),
  )
}

const jsonOf = async (req: PayloadRequest): Promise<unknown> =>
  (await req.json?.().catch(() => null)) ?? {}

async function formOf(req: PayloadRequest): Promise<unknown> {
  const form = await req.formData?.().catch(() => null)
  const values = form?.get('_payload')
  const file = form?.get('file')
  const given = typeof values === 'string' ? objectOf(values) : {}
  return file instanceof Blob ? { ...given, file } : given
}

function objectOf(json: string): object {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
