import type { Role } from '../roles'
import { RUNDOWN_APPROVERS } from '../workflow/rundownReview'
import { REPORT_TRANSITIONS } from '../report/way/moves'
import { SCHEDULE_TRANSITIONS } from '../workflow/schedule'

/** What happens to people's work, under the name the log gives it, that others hear of. */
export const WORK_MOVES = [
  'article.submit',
  'article.return',
  'article.approve',
  'article.publish',
  'article.takeDown',
  'article.toDesk',
  'article.reassign',
  'article.revise',
  'article.schedule',
  'article.unschedule',
  'article.embargo',
  'article.expire',
  'article.unexpire',
  'article.reinstate',
  'schedule.submit',
  'schedule.return',
  'schedule.approve',
  'schedule.approveChanges',
  'rundown.submit',
  'rundown.return',
  'rundown.approve',
  'report.ready',
  'report.send',
  'report.return',
  'report.accept',
  'report.restate',
  'report.close',
  'report.reopen',
  'consolidation.close',
  'consolidation.adjust',
  'consolidation.askReopen',
  'consolidation.reopen',
  'consolidation.keepClosed',
] as const
export type WorkMove = (typeof WORK_MOVES)[number]

/** What work is about changed after it was done: told of by the same table, and nothing moves on by it. */
export const WORK_TIDINGS = ['report.factChanged'] as const
export type WorkTiding = (typeof WORK_TIDINGS)[number]
/** What the table below says who hears of. */
export type ToldWork = WorkMove | WorkTiding

/** What is said about a text: who hears of it follows from the comment (src/domain/comment/hearers.ts), and nothing moves on by it. */
export const COMMENT_EVENTS = ['article.comment', 'article.mention', 'article.reply'] as const
export type CommentEvent = (typeof COMMENT_EVENTS)[number]

/** What stays told of when the work moves on: it is over by itself. */
export const LASTING_EVENTS = [...COMMENT_EVENTS, ...WORK_TIDINGS] as const

export const WORK_EVENTS = [...WORK_MOVES, ...LASTING_EVENTS] as const
export type WorkEvent = (typeof WORK_EVENTS)[number]

/** What work is about: what a person may want no mail of. */
export const WORK_SUBJECTS = [
  'articles',
  'schedules',
  'rundowns',
  'reports',
  'consolidations',
] as const
export type WorkSubject = (typeof WORK_SUBJECTS)[number]

/** Who a person is to a piece of work beside their role. */
export type Party = 'owner' | 'author' | 'writers' | 'submitter' | 'preparers' | 'supervisors'

export type Audience = {
  /** Roles at the outlet that decide what comes next; or those that the thing itself asks now. */
  deciders?: readonly Role[] | 'asked'
  /** Whether nobody decides so about their own work. */
  notOwn?: boolean
  parties?: readonly Party[]
  /** Whether something is now to be done by them: then it goes by mail too. */
  asks: boolean
}

const IS_ROLE = (name: string): name is Role => name !== 'author' && name !== 'administrator'

const scheduleDeciders = SCHEDULE_TRANSITIONS.filter(({ move }) => move === 'approve')
  .flatMap(({ by }) => by)
  .filter(IS_ROLE)

const reportDeciders = (move: 'send' | 'accept') =>
  REPORT_TRANSITIONS.filter((one) => one.move === move).flatMap(({ by }) => by)

/**
 * Who hears of what: whoever is asked next, and those whose work it is. Never the one who did it, never who may not read
 * it (audience.ts). Who decides follows from the tables of moves: nobody is asked for what they would be refused.
 */
export const WORK_AUDIENCES: Record<ToldWork, readonly Audience[]> = {
  'article.submit': [{ deciders: 'asked', notOwn: true, asks: true }],
  'article.return': [{ parties: ['author', 'writers'], asks: true }],
  'article.approve': [
    { deciders: 'asked', notOwn: true, asks: true },
    { parties: ['author', 'writers'], asks: false },
  ],
  'article.publish': [{ parties: ['author', 'writers'], asks: false }],
  'article.takeDown': [{ parties: ['author', 'writers'], asks: true }],
  'article.toDesk': [{ deciders: 'asked', notOwn: true, asks: true }],
  'article.reassign': [
    { parties: ['owner'], asks: true },
    { parties: ['author'], asks: false },
  ],
  'article.revise': [
    { deciders: 'asked', notOwn: true, asks: true },
    { parties: ['author', 'writers'], asks: false },
  ],
  'article.schedule': [{ parties: ['author', 'writers'], asks: false }],
  'article.unschedule': [
    { deciders: 'asked', notOwn: true, asks: true },
    { parties: ['author', 'writers'], asks: false },
  ],
  'article.embargo': [{ parties: ['author', 'writers'], asks: false }],
  'article.expire': [{ parties: ['author', 'writers'], asks: false }],
  'article.unexpire': [{ parties: ['author', 'writers'], asks: false }],
  'article.reinstate': [
    { deciders: 'asked', notOwn: true, asks: true },
    { parties: ['author', 'writers'], asks: false },
  ],
  'schedule.submit': [{ deciders: scheduleDeciders, notOwn: true, asks: true }],
  'schedule.return': [{ parties: ['submitter', 'preparers'], asks: true }],
  'schedule.approve': [{ parties: ['submitter', 'preparers'], asks: false }],
  'schedule.approveChanges': [{ parties: ['submitter', 'preparers'], asks: false }],
  'rundown.submit': [{ deciders: RUNDOWN_APPROVERS, notOwn: true, asks: true }],
  'rundown.return': [{ parties: ['submitter'], asks: true }],
  'rundown.approve': [{ parties: ['submitter'], asks: false }],
  'report.ready': [{ deciders: reportDeciders('send'), asks: true }],
  'report.send': [{ deciders: reportDeciders('accept'), asks: true }],
  'report.return': [{ parties: ['submitter', 'preparers'], asks: true }],
  'report.accept': [{ parties: ['submitter', 'preparers'], asks: false }],
  'report.restate': [{ deciders: reportDeciders('accept'), asks: true }],
  'report.close': [{ parties: ['submitter', 'preparers'], asks: false }],
  'report.reopen': [{ parties: ['submitter', 'preparers'], asks: false }],
  'consolidation.close': [{ parties: ['supervisors'], asks: false }],
  'consolidation.adjust': [{ parties: ['supervisors'], asks: false }],
  'consolidation.askReopen': [{ parties: ['supervisors'], asks: true }],
  'consolidation.reopen': [{ parties: ['submitter'], asks: true }],
  'consolidation.keepClosed': [{ parties: ['submitter'], asks: false }],
  'report.factChanged': [
    { parties: ['submitter', 'preparers'], asks: true },
    { deciders: reportDeciders('send'), asks: false },
  ],
}

export const isWorkMove = (action: string): action is WorkMove =>
  (WORK_MOVES as readonly string[]).includes(action)

export const isWorkTiding = (action: string): action is WorkTiding =>
  (WORK_TIDINGS as readonly string[]).includes(action)

/** What an event is about. */
export function subjectOf(event: WorkEvent): WorkSubject {
  return `${event.slice(0, event.indexOf('.'))}s` as WorkSubject
}

/** Whether the log's action moves a piece of work on: then what was told of it before is over. */
export function movesWorkOn(action: string): boolean {
  return (isWorkMove(action) && !BESIDE.has(action)) || ENDS.has(action)
}

/**
 * What is told of, while what is asked about the work itself stands: what happens to an outlet's report elsewhere, and to what
 * readers have of a text.
 */
const BESIDE = new Set([
  ...['report.close', 'report.reopen'],
  ...['article.unschedule', 'article.embargo', 'article.expire', 'article.unexpire'],
  'article.reinstate',
])

const ENDS = new Set([
  'article.withdraw',
  'article.trash',
  'article.delete',
  'schedule.withdraw',
  'rundown.withdraw',
  'rundown.withdrawApproval',
])
