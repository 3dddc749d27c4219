import { notFound } from 'next/navigation'

import { currentAnswer } from '@/process/registry'

// Next answers `notFound()` with an empty body that only scripts fill in (vercel/next.js#62228). This site is to be
// read without scripts, so a missing page is rendered like any other, and the status is set on the answer itself.

/**
 * Makes the page being rendered a 404, or a 410 of what was taken down. Where the answer is out of reach, Next's own way
 * has a right status too.
 */
export function answerMissing(status: 404 | 410): void {
  const answer = currentAnswer()
  if (!answer || answer.headersSent) notFound()
  answer.statusCode = status
}
