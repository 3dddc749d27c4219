import type { Payload } from 'payload'

import { slotsIcs } from '@/documents/rundown/slotsIcs'
import { etagOf, isKnown, notModified } from '@/public-api/respond'

import { openCalendar } from '@/newsroom/calendars/actions/openCalendar'

import { answered, type Refusal } from './answered'

const FILE = /^(.+)\.ics$/
const GUESSES_SECONDS = 60

/** Nobody keeps it but the program that fetched it, which asks each time whether it is still the same. */
const PRIVATE = {
  'Cache-Control': 'private, no-cache',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
}

type Call = { payload: Payload; request: Request; file: string; now: Date }

/** Answers a calendar program that fetches `/lich/<token>.ics`: the calendar, 304 for one it has, or a sentence. */
export function answerCalendar(call: Call): Promise<Response> {
  return answered(null, () => calendarOf(call), inText)
}

async function calendarOf({ payload, request, file, now }: Call): Promise<Response> {
  const token = FILE.exec(file)?.[1] ?? ''
  const calendar = await openCalendar({ payload, headers: request.headers, token, now })
  // Of what it says, not of its text: that has the moment of writing in it, and takes long to write.
  const tag = etagOf(JSON.stringify(calendar))
  const headers = { ...PRIVATE, ETag: `W/${tag}` }
  if (isKnown(request, tag)) return notModified(headers)
  return new Response(await slotsIcs(calendar.names, calendar.slots, now.getTime()), {
    headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' },
  })
}

function inText({ status, body }: Refusal): Response {
  return new Response(body.errors.map(({ message }) => message).join(' '), {
    status,
    headers: {
      ...PRIVATE,
      'Cache-Control': 'no-store',
      'Content-Type': 'text/plain; charset=utf-8',
      ...(status === 429 && { 'Retry-After': String(GUESSES_SECONDS) }),
    },
  })
}
