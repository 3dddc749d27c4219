import type { Endpoint } from 'payload'
import { z } from 'zod'

import { hereEvents, loadHere } from '@/newsroom/articles/here/hereEvents'
import { arrive, leave } from '@/newsroom/articles/here/places'
import { failure } from '@/newsroom/words/failure'

import { answered } from '../answers/answered'

const Body = z.object({
  tab: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/),
  field: z.string().max(60).nullish(),
  block: z
    .string()
    .regex(/^[A-Za-z0-9_-]{10,21}$/)
    .nullish(),
  leaving: z.boolean().optional(),
})

/** Who else has a text open, and where they are in it. */
export const articleHereEndpoints: Endpoint[] = [
  {
    path: '/:id/here',
    method: 'post',
    handler: (req) =>
      answered(req, async () => {
        if (!req.user) throw failure('loginFirst')
        const body = Body.safeParse(await req.json?.().catch(() => null))
        if (!body.success) throw failure('placeUnclear')
        const id = String(req.routeParams?.id)
        // Whoever may not read it is nowhere in it.
        await loadHere(req, id)
        const { tab, field = null, block = null, leaving } = body.data
        const person = { tab, id: req.user.id, name: (req.user as { name?: string }).name ?? '' }
        if (leaving) leave(id, person)
        else arrive(id, { ...person, field, block }, Date.now())
        return Response.json(await loadHere(req, id))
      }),
  },
  {
    path: '/:id/here',
    method: 'get',
    handler: (req) =>
      answered(req, async () => {
        if (!req.user) throw failure('loginFirst')
        return hereEvents(req, String(req.routeParams?.id))
      }),
  },
]
