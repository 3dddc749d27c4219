import type { CollectionSlug } from 'payload'

import { changeAccounts } from './changeAccounts'
import { deleteArticles } from './deleteArticles'
import { editArticles } from './editArticles'
import type { OutletSource } from './namedOutlet'
import { ownAccountFieldRule } from './ownAccountFieldRule'
import { readAlerts } from './readAlerts'
import { readArticles } from './readArticles'
import { readArticleVersions } from './readArticleVersions'
import { readConsolidations } from './readConsolidations'
import { readFiles } from './readFiles'
import { readImports } from './readImports'
import { readLog } from './readLog'
import { readOwnNotices } from './readOwnNotices'
import { readSignedPapers } from './readSignedPapers'
import {
  ADMINISTRATORS,
  ALL_OUTLET_ROLES,
  CHANGING_ROLES,
  CHECKLIST_ROLES,
  NEWSROOM_ROLES,
  type Role,
  ROLES,
  SCHEDULE_ROLES,
  TRASH_ROLES,
  WRITER_ROLES,
} from './roles'
import type { CollectionRules, ConditionalRule, FieldRules, RoleRule } from './rule'
import { waiverFieldRule } from './waiverFieldRule'

/** Those with one of the roles at the row's outlet, and administrators. */
const at = (outlet: readonly Role[]) => ({ outlet, all: ADMINISTRATORS }) satisfies RoleRule

const nobody: RoleRule = {}
const everybody: RoleRule = { all: ROLES }
const administrators: RoleRule = { all: ADMINISTRATORS }

const outlet = at(ALL_OUTLET_ROLES)
const newsroom = at(NEWSROOM_ROLES)
const writers = at(WRITER_ROLES)
const editors = at(CHANGING_ROLES)
const chiefs = at(TRASH_ROLES)
const schedulers = at(SCHEDULE_ROLES)
const heads = at(['outletHead'])
const checkers = at(CHECKLIST_ROLES)
/** The supervising department, and the outlet that received a request on paper. */
const requesters = at([...SCHEDULE_ROLES, 'supervisor'])

/** After it is confirmed an airing is evidence (domain.md §4). */
const schedulersUntilConfirmed: ConditionalRule = {
  ...schedulers,
  only: { rows: { confirmed: { equals: false } }, word: 'unconfirmed' },
}

/** Written by the system, and by pages that decide for themselves who may. */
const noWrites = { create: nobody, update: nobody, delete: nobody }
/** What all outlets refer to. */
const register = {
  read: everybody,
  create: administrators,
  update: administrators,
  delete: administrators,
}

/** Payload's own collections follow its rules. */
type OwnSlug = Exclude<CollectionSlug, `payload-${string}`>

/** Who may do what to the rows of each collection. */
export const ACCESS = {
  articles: {
    read: readArticles,
    readVersions: readArticleVersions,
    create: writers,
    update: editArticles,
    delete: deleteArticles,
  },
  publications: { read: newsroom, ...noWrites },
  'public-texts': { read: newsroom, ...noWrites },
  'front-pins': { read: newsroom, ...noWrites },
  'archived-texts': { read: newsroom, ...noWrites },
  'text-credits': { read: newsroom, ...noWrites },
  'text-templates': { read: newsroom, create: editors, update: editors, delete: editors },
  media: { read: newsroom, create: newsroom, update: editors, delete: chiefs },
  'text-files': { read: newsroom, create: newsroom, update: editors, delete: chiefs },
  'published-files': { read: nobody, ...noWrites },
  files: { read: readFiles, create: newsroom, update: nobody, delete: nobody },

  columns: { read: outlet, create: schedulers, update: schedulers, delete: administrators },
  'column-changes': { read: outlet, ...noWrites },
  issues: { read: outlet, create: schedulers, update: schedulers, delete: schedulers },
  airings: { read: outlet, create: schedulers, update: schedulersUntilConfirmed, delete: nobody },
  imports: { read: readImports, ...noWrites },
  // Shown by the page of their import, which asks who may read that.
  'import-parts': { read: nobody, ...noWrites },
  requests: { read: outlet, create: requesters, update: schedulers, delete: schedulers },
  activities: { read: outlet, create: newsroom, update: newsroom, delete: schedulers },
  schedules: { read: outlet, ...noWrites },
  reports: { read: outlet, ...noWrites },
  'report-versions': { read: outlet, ...noWrites },
  'period-closings': { read: outlet, ...noWrites },
  consolidations: { read: readConsolidations, ...noWrites },
  'consolidation-versions': { read: readConsolidations, ...noWrites },
  'signed-papers': { read: readSignedPapers, ...noWrites },
  // Asked by what keeps counted facts alone.
  'counted-facts': { read: nobody, ...noWrites },
  'indicator-values': { read: outlet, ...noWrites },
  // Shown by the page of the keys, without their fingerprints.
  'api-keys': { read: nobody, ...noWrites },
  'calendar-links': { read: nobody, ...noWrites },
  'preview-links': { read: nobody, ...noWrites },

  rundowns: { read: outlet, ...noWrites },
  'rundown-takes': { read: outlet, ...noWrites },
  'rundown-entries': { read: newsroom, ...noWrites },
  'rundown-changes': { read: newsroom, ...noWrites },
  'rundown-runs': { read: newsroom, ...noWrites },
  'rundown-templates': { read: newsroom, ...noWrites },
  'rundown-links': { read: nobody, ...noWrites },

  desks: { read: newsroom, create: heads, update: heads, delete: heads },
  delegations: { read: newsroom, create: heads, update: heads, delete: heads },
  'approval-chains': { read: everybody, create: heads, update: heads, delete: heads },
  checklists: { read: everybody, create: checkers, update: checkers, delete: checkers },
  'checklist-ticks': { read: newsroom, ...noWrites },
  // Read and written by the page of the text, which asks who may read that.
  comments: { read: nobody, ...noWrites },

  obligations: { ...register, read: outlet },
  suspensions: { read: outlet, create: heads, update: heads, delete: heads },
  plans: register,
  topics: register,
  'activity-kinds': register,
  letterheads: register,
  'ranking-weights': register,
  'report-rules': register,
  indicators: register,
  organisations: register,
  outlets: register,
  // Days come and go by the page “Ngày nghỉ”, which asks about the issues they touch.
  holidays: { ...noWrites, read: everybody, update: administrators },
  users: { ...register, update: changeAccounts, unlock: nobody },

  alerts: { read: readAlerts, ...noWrites },
  notices: { read: readOwnNotices, ...noWrites },
  'audit-events': { read: readLog, ...noWrites },
  'audit-seals': { read: administrators, ...noWrites },
  'cron-runs': { read: administrators, ...noWrites },
  mails: { read: administrators, ...noWrites },
  webhooks: { ...register, read: administrators },
  // Shown by the page of their webhook.
  'webhook-deliveries': { read: nobody, ...noWrites },
  'proof-checks': { read: administrators, ...noWrites },
  claims: { read: nobody, ...noWrites },
  changes: { read: nobody, ...noWrites },
  'change-marks': { read: nobody, ...noWrites },
  'fact-marks': { read: nobody, ...noWrites },
} as const satisfies Record<OwnSlug, CollectionRules>

/** What is written names its outlet through another row, and by a field `outlet` where it is not said here. */
export const OUTLET_OF: { [slug in OwnSlug]?: OutletSource } = {
  issues: { field: 'column', via: 'columns' },
  airings: { field: 'issue', via: 'issues' },
}

/** Fields that not everybody sees or sets who may read or write their row. */
export const FIELD_ACCESS = {
  /** What a client sends for it is dropped. */
  computed: { create: nobody, update: nobody },
  /** Stays as it was when the row was made. */
  fixed: { update: nobody },
  internal: { read: nobody },
  /** Made by the demo. */
  sample: { create: administrators, update: administrators },
  networkAddress: { read: administrators },
  waiver: { create: waiverFieldRule, update: waiverFieldRule },
  accountEmail: { read: ownAccountFieldRule, update: administrators },
  accountRoles: { read: ownAccountFieldRule, create: administrators, update: administrators },
  accountMail: { read: ownAccountFieldRule, update: ownAccountFieldRule },
  /** A person who was switched off stays so. */
  accountActive: { update: administrators },
} as const satisfies Record<string, FieldRules>
