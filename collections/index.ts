import type { CollectionConfig } from 'payload'

import { Activities } from './Activities'
import { ActivityKinds } from './ActivityKinds'
import { Airings } from './Airings'
import { Alerts } from './Alerts'
import { ApiKeys } from './ApiKeys'
import { ApprovalChains } from './ApprovalChains'
import { Checklists } from './Checklists'
import { ChecklistTicks } from './ChecklistTicks'
import { ArchivedTexts } from './ArchivedTexts'
import { Articles } from './Articles'
import { AuditEvents } from './AuditEvents'
import { AuditSeals } from './AuditSeals'
import { CalendarLinks } from './CalendarLinks'
import { ChangeMarks } from './ChangeMarks'
import { Changes } from './Changes'
import { Claims } from './Claims'
import { ColumnChanges } from './ColumnChanges'
import { Columns } from './Columns'
import { Comments } from './Comments'
import { Consolidations } from './Consolidations'
import { ConsolidationVersions } from './ConsolidationVersions'
import { CountedFacts } from './CountedFacts'
import { CronRuns } from './CronRuns'
import { Delegations } from './Delegations'
import { Desks } from './Desks'
import { FactMarks } from './FactMarks'
import { Files } from './Files'
import { FrontPins } from './FrontPins'
import { Holidays } from './Holidays'
import { ImportParts } from './ImportParts'
import { Imports } from './Imports'
import { Indicators } from './Indicators'
import { IndicatorValues } from './IndicatorValues'
import { Issues } from './Issues'
import { Letterheads } from './Letterheads'
import { Mails } from './Mails'
import { Media } from './Media'
import { TextFiles } from './TextFiles'
import { Notices } from './Notices'
import { Obligations } from './Obligations'
import { Organisations } from './Organisations'
import { Outlets } from './Outlets'
import { PeriodClosings } from './PeriodClosings'
import { Plans } from './Plans'
import { PreviewLinks } from './PreviewLinks'
import { ProofChecks } from './ProofChecks'
import { Publications } from './Publications'
import { PublicTexts } from './PublicTexts'
import { PublishedFiles } from './PublishedFiles'
import { RankingWeights } from './RankingWeights'
import { ReportRules } from './ReportRules'
import { Reports } from './Reports'
import { ReportVersions } from './ReportVersions'
import { Requests } from './Requests'
import { RundownChanges } from './RundownChanges'
import { RundownEntries } from './RundownEntries'
import { RundownLinks } from './RundownLinks'
import { RundownRuns } from './RundownRuns'
import { Rundowns } from './Rundowns'
import { RundownTakes } from './RundownTakes'
import { RundownTemplates } from './RundownTemplates'
import { Schedules } from './Schedules'
import { SignedPapers } from './SignedPapers'
import { Suspensions } from './Suspensions'
import { TextCredits } from './TextCredits'
import { TextTemplates } from './TextTemplates'
import { Topics } from './Topics'
import { Users } from './Users'
import { WebhookDeliveries } from './WebhookDeliveries'
import { Webhooks } from './Webhooks'
import { withFormKeeper } from './withFormKeeper'
import { withInputChecks } from './withInputChecks'
import { withNotedUser } from './withNotedUser'
import { withPeoplesAdmin } from './withPeoplesAdmin'

/** Every collection, in the order of the admin's navigation. */
export const collections: CollectionConfig[] = [
  Articles,
  Publications,
  PublicTexts,
  FrontPins,
  ArchivedTexts,
  TextCredits,
  TextTemplates,
  Changes,
  ApprovalChains,
  Checklists,
  ChecklistTicks,
  Comments,
  Delegations,
  Desks,
  Columns,
  ColumnChanges,
  Issues,
  Rundowns,
  RundownEntries,
  RundownChanges,
  RundownRuns,
  RundownTakes,
  RundownLinks,
  RundownTemplates,
  Airings,
  Imports,
  ImportParts,
  Requests,
  Activities,
  Schedules,
  Reports,
  ReportVersions,
  Consolidations,
  ConsolidationVersions,
  PeriodClosings,
  SignedPapers,
  CountedFacts,
  CalendarLinks,
  ApiKeys,
  PreviewLinks,
  Obligations,
  Suspensions,
  Alerts,
  Notices,
  Plans,
  Media,
  TextFiles,
  PublishedFiles,
  Files,
  Organisations,
  Outlets,
  Users,
  Holidays,
  Topics,
  ActivityKinds,
  Letterheads,
  RankingWeights,
  Indicators,
  IndicatorValues,
  ReportRules,
  AuditEvents,
  AuditSeals,
  CronRuns,
  Mails,
  Webhooks,
  WebhookDeliveries,
  ProofChecks,
  Claims,
  ChangeMarks,
  FactMarks,
]
  .map(withInputChecks)
  .map(withPeoplesAdmin)
  .map(withFormKeeper)
  .map(withNotedUser)
