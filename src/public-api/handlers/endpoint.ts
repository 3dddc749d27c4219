import type { z } from 'zod'

import type { PublicReader } from '../reader'
import { jsonResponse } from '../respond'
import { readQuery } from './readQuery'

export type Call = { reader: PublicReader; request: Request; path: Record<string, string> }

/** Parts of the API: what a key may ask for is said by these. */
export const GROUPS = ['texts', 'programme', 'registers', 'changes', 'description'] as const
export type Group = (typeof GROUPS)[number]

/** One address of the public API: the router, the OpenAPI document and the tests all read it from here. */
export type Endpoint = {
  path: string
  group: Group
  operation: string
  summary: string
  query: z.ZodObject
  /** The shape of a JSON answer, or the media type of a file. */
  response: z.ZodType | 'image/*' | '*/*' | 'application/json' | 'text/html'
  /** The shape when `fields` or `include` asked for a part of it. */
  selected?: z.ZodType
  /** A stream of events is answered to whoever takes one. */
  hasEvents?: boolean
  canBeMissing: boolean
  /** Whether what was public and was taken down is told apart from what never was. */
  canBeGone?: boolean
  handle: (call: Call) => Promise<Response>
}

type JsonEndpoint<
  Query extends z.ZodObject,
  Answer extends z.ZodType,
  Selected extends z.ZodType,
> = {
  path: string
  group: Group
  operation: string
  summary: string
  query: Query
  response: Answer
  selected?: Selected
  canBeMissing?: boolean
  canBeGone?: boolean
  hasEvents?: boolean
  answer: (
    call: Call & { query: z.output<Query> },
  ) => Promise<z.output<Answer> | z.output<Selected>>
  /** When what is answered became so; null where that is not known. */
  modifiedAt?: (answer: z.output<Answer> | z.output<Selected>) => string | null
  /** The same as events, for whoever takes those. */
  stream?: (call: Call & { query: z.output<Query> }) => Promise<Response>
  /** What nobody is told to end is not kept by anybody. */
  isKept?: boolean
}

/** Whether events are asked for, as a browser's EventSource does. */
export const takesEvents = (request: Request): boolean =>
  /\btext\/event-stream\b/.test(request.headers.get('accept') ?? '')

/** An address that answers with JSON of a fixed shape. */
export function json<
  Query extends z.ZodObject,
  Answer extends z.ZodType,
  Selected extends z.ZodType = never,
>({
  answer,
  canBeMissing,
  modifiedAt = () => null,
  isKept = true,
  stream,
  ...endpoint
}: JsonEndpoint<Query, Answer, Selected>): Endpoint {
  return {
    ...endpoint,
    canBeMissing: canBeMissing ?? endpoint.path.includes('{'),
    handle: async (call) => {
      const query = readQuery(endpoint.query, call.request)
      if (stream && takesEvents(call.request)) return stream({ ...call, query })
      const body = await answer({ ...call, query })
      return jsonResponse(body, call.request, { modifiedAt: modifiedAt(body), isKept })
    },
  }
}
