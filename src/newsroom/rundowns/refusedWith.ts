import type { NewsroomError } from '../words/messages'

/** A refusal that also answers how things stand now, so that the person need not load anew. */
export class RefusedWith extends Error {
  constructor(
    readonly failure: NewsroomError,
    readonly body: object,
  ) {
    super(failure.message)
  }
}
