import { notFound } from 'next/navigation'

import { currentAnswer } from '@/process/registry'

// Next answers `notFound()` with an empty body that only scripts fill in (vercel/next.js#62228). This site is to be
// read without scripts, so a missing page is rendered like any other, and the status is set on the answer itself.

/** Makes the page being rendered a 404. Where the answer is out of reach, Next's own way has the right status too. */
export function answerNotFound(): void {
  const answer = currentAnswer()
  if (!answer || answer.headersSent) notFound()
  answer.statusCode = 404
}
