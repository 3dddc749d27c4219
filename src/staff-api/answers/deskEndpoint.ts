import type { Endpoint } from 'payload'
import type { z } from 'zod'

import type { DeskAction } from '@/newsroom/desk/deskAction'
import { runDeskAction } from '@/newsroom/desk/run/runDeskAction'
import type { DeskSubject } from '@/newsroom/desk/subject'

import { answered } from './answered'
import type { EndpointFacts } from './endpointFacts'

type Place = { method: 'get' | 'post' | 'delete'; path: string; status?: 200 | 201 }

/** An action of the desk at an address of its own: nothing but the way in and out. */
export function deskEndpoint<Subject extends DeskSubject, Schema extends z.ZodType, Result>(
  { method, path, status = 200 }: Place,
  action: DeskAction<Subject, Schema, Result>,
): Endpoint {
  const facts: EndpointFacts = { roles: action.roles, input: action.input, status }
  return {
    path,
    method,
    custom: facts,
    handler: (req) =>
      answered(req, async () => {
        const input: unknown = method === 'get' ? {} : await req.json?.().catch(() => null)
        const id = String(req.routeParams?.id)
        const result = await runDeskAction(action, { req, id, input, now: new Date() })
        const isPreview = (input as { preview?: unknown } | null)?.preview === true
        return Response.json(result, { status: isPreview ? 200 : status })
      }),
  }
}
