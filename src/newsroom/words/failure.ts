import { APIError } from 'payload'

import { ACTIVITY_FAILURES } from './failures/activities'
import { AIRING_FAILURES } from './failures/airings'
import { ALERT_FAILURES } from './failures/alerts'
import { API_KEY_FAILURES } from './failures/apiKeys'
import { ARTICLE_FAILURES } from './failures/articles'
import { CHAIN_FAILURES } from './failures/chains'
import { CHECKLIST_FAILURES } from './failures/checklists'
import { CALENDAR_FAILURES } from './failures/calendars'
import { COLUMN_FAILURES } from './failures/columns'
import { COMMENT_FAILURES } from './failures/comments'
import { CONSOLIDATION_FAILURES } from './failures/consolidations'
import { DESK_FAILURES } from './failures/desk'
import { DESKS_FAILURES } from './failures/desks'
import { FILE_FAILURES } from './failures/files'
import { FRONT_FAILURES } from './failures/front'
import { HOLIDAY_FAILURES } from './failures/holidays'
import { IMPORT_FAILURES } from './failures/imports'
import { ISSUE_FAILURES } from './failures/issues'
import { LINK_FAILURES } from './failures/links'
import { OBLIGATION_FAILURES } from './failures/obligations'
import { OUTLET_FAILURES } from './failures/outlets'
import { PEOPLE_FAILURES } from './failures/people'
import { PICTURE_FAILURES } from './failures/pictures'
import { PLAN_FAILURES } from './failures/plans'
import { PREVIEW_FAILURES } from './failures/previews'
import { RANKING_FAILURES } from './failures/ranking'
import { REPORT_FAILURES } from './failures/reports'
import { REQUEST_FAILURES } from './failures/requests'
import { RUNDOWN_FILE_FAILURES } from './failures/rundownFiles'
import { RUNDOWN_FAILURES } from './failures/rundowns'
import { RUN_FAILURES } from './failures/runs'
import { SCHEDULE_FAILURES } from './failures/schedules'
import { SUSPENSION_FAILURES } from './failures/suspensions'
import { TAKE_FAILURES } from './failures/takes'
import { USER_FAILURES } from './failures/users'
import { WEBHOOK_FAILURES } from './failures/webhooks'
import { WORD_FILE_FAILURES } from './failures/wordFiles'
import type { FailureTable, Say } from './failures/failureTable'

/** All of them, one table a subject; a code is in one of these alone. */
export const FAILURES = {
  ...REQUEST_FAILURES,
  ...DESK_FAILURES,
  ...DESKS_FAILURES,
  ...ARTICLE_FAILURES,
  ...API_KEY_FAILURES,
  ...PEOPLE_FAILURES,
  ...CHAIN_FAILURES,
  ...CHECKLIST_FAILURES,
  ...COMMENT_FAILURES,
  ...CONSOLIDATION_FAILURES,
  ...IMPORT_FAILURES,
  ...ISSUE_FAILURES,
  ...ACTIVITY_FAILURES,
  ...AIRING_FAILURES,
  ...COLUMN_FAILURES,
  ...SUSPENSION_FAILURES,
  ...HOLIDAY_FAILURES,
  ...OBLIGATION_FAILURES,
  ...OUTLET_FAILURES,
  ...PLAN_FAILURES,
  ...RANKING_FAILURES,
  ...REPORT_FAILURES,
  ...SCHEDULE_FAILURES,
  ...RUNDOWN_FAILURES,
  ...RUNDOWN_FILE_FAILURES,
  ...RUN_FAILURES,
  ...TAKE_FAILURES,
  ...LINK_FAILURES,
  ...CALENDAR_FAILURES,
  ...PREVIEW_FAILURES,
  ...ALERT_FAILURES,
  ...FILE_FAILURES,
  ...PICTURE_FAILURES,
  ...USER_FAILURES,
  ...FRONT_FAILURES,
  ...WEBHOOK_FAILURES,
  ...WORD_FILE_FAILURES,
} satisfies FailureTable

type Failures = typeof FAILURES
export type FailureCode = keyof Failures

/** An expected failure: a code for programs, a Vietnamese sentence for people. */
export class NewsroomError extends APIError<{ code: FailureCode }> {
  readonly code: FailureCode

  constructor(code: FailureCode, message: string) {
    super(message, FAILURES[code].status, { code }, true)
    this.code = code
  }
}

/** What a sentence is filled in with; nothing where it always says the same. */
type Given<S extends Say> = S extends (...given: infer G) => string ? G : []

/** The failure of a code, its sentence filled in; to be thrown. */
export function failure<Code extends FailureCode>(
  code: Code,
  ...given: Given<Failures[Code]['say']>
): NewsroomError {
  const say: Say = FAILURES[code].say
  return new NewsroomError(code, typeof say === 'string' ? say : say(...(given as [never])))
}
