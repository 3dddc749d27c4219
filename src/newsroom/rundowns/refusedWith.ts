import { DeskRefusal } from '../desk/deskRefusal'
import type { NewsroomError } from '../words/failure'

/** A refusal that also answers how things stand now, so that the person need not load anew. */
export class RefusedWith extends DeskRefusal {
  constructor(
    failure: NewsroomError,
    readonly now: object,
  ) {
    super(failure.status, [failure])
  }

  override body() {
    return { ...super.body(), ...this.now }
  }
}
