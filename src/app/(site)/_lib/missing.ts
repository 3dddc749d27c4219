import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

import { notFound } from 'next/navigation'

// Next answers `notFound()` with an empty body that only scripts fill in (vercel/next.js#62228). This site is to be
// read without scripts, so a missing page is rendered like any other, and the status is set on the response itself.
const responses = new AsyncLocalStorage<ServerResponse>()
subscribe('http.server.request.start', (message) => {
  responses.enterWith((message as { response: ServerResponse }).response)
})

/** Makes the page being rendered a 404. Where the response is out of reach, Next's own way has the right status too. */
export function answerNotFound(): void {
  const response = responses.getStore()
  if (!response || response.headersSent) notFound()
  response.statusCode = 404
}
