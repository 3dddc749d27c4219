import type { z } from 'zod'

import type { PublicReader } from '../reader'
import { jsonResponse } from '../respond'
import { readQuery } from './readQuery'

export type Call = { reader: PublicReader; request: Request; path: Record<string, string> }

/** One address of the public API: the router, the OpenAPI document and the tests all read it from here. */
export type Endpoint = {
  path: string
  operation: string
  summary: string
  query: z.ZodObject
  /** The shape of a JSON answer, or the media type of a file. */
  response: z.ZodType | 'image/*' | '*/*' | 'application/json'
  canBeMissing: boolean
  /** Whether what was public and was taken down is told apart from what never was. */
  canBeGone?: boolean
  handle: (call: Call) => Promise<Response>
}

type JsonEndpoint<Query extends z.ZodObject, Answer extends z.ZodType> = {
  path: string
  operation: string
  summary: string
  query: Query
  response: Answer
  canBeMissing?: boolean
  canBeGone?: boolean
  answer: (call: Call & { query: z.output<Query> }) => Promise<z.output<Answer>>
}

/** An address that answers with JSON of a fixed shape. */
export function json<Query extends z.ZodObject, Answer extends z.ZodType>({
  answer,
  canBeMissing,
  ...endpoint
}: JsonEndpoint<Query, Answer>): Endpoint {
  return {
    ...endpoint,
    canBeMissing: canBeMissing ?? endpoint.path.includes('{'),
    handle: async (call) => {
      const query = readQuery(endpoint.query, call.request)
      return jsonResponse(await answer({ ...call, query }), call.request)
    },
  }
}
