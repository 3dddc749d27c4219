import { APIError } from 'payload'

import { failure, type FailureCode, type NewsroomError } from '../words/failure'

export type Warning = { code: string; message: string }

type ErrorBody = {
  errors: { message: string; data: { code: FailureCode } }[]
  warnings?: Warning[]
}

/** A refusal of an action, with what to answer: everything that speaks against it at once, or what is to be weighed. */
export class DeskRefusal extends APIError {
  constructor(
    status: number,
    readonly failures: readonly NewsroomError[],
    readonly warnings: readonly Warning[] = [],
  ) {
    super(failures.map(({ message }) => message).join(' '), status, undefined, true)
  }

  body(): ErrorBody {
    return {
      errors: this.failures.map(({ message, code }) => ({ message, data: { code } })),
      ...(this.warnings.length > 0 && { warnings: [...this.warnings] }),
    }
  }
}

/** Refuses (422) when anything speaks against what was asked for. */
export function refuseFor(failures: readonly NewsroomError[]): void {
  if (failures.length > 0) throw new DeskRefusal(422, failures)
}

/** What is to be weighed is answered (422) until the person has said that they accept it. */
export function demandAcceptance(
  warnings: readonly Warning[],
  acceptWarnings: boolean | undefined,
): void {
  if (warnings.length > 0 && !acceptWarnings) {
    throw new DeskRefusal(422, [failure('acceptanceMissing')], warnings)
  }
}
