'use client'

import type { ComponentType } from 'react'

import { confirmedFirstRun } from '@/domain/airing/standing'

import type { IssueCode } from './actionsFor'
import type { Way } from './form/ActionForm'
import { tableForm } from './form/TableForm'
import { type AiringSubject, CORRECT_AIRING } from './tables/airingForms'
import {
  END_SUSPENSION,
  SUSPEND,
  type SuspendSubject,
  type SuspensionSubject,
  UNDO_RESCHEDULE,
} from './tables/columnForms'
import { ConfirmAiring } from './tables/ConfirmAiring'
import type { PlanSubject } from './tables/fatesOn'
import { REMOVE_HOLIDAY } from './tables/holidayForms'
import {
  CANCEL,
  type IssueSubject,
  MOVE,
  REJECT_AIRING,
  RESTORE,
  UNWAIVE,
  WAIVE,
} from './tables/issueForms'
import { MakeUpPicker } from './tables/MakeUpPicker'
import { CHANGE_QUOTA, ENTER_QUOTA, type QuotaSubject } from './tables/obligationForms'
import { REPLACE_PLAN } from './tables/planForms'

/** What each action with a form is about. */
export type Subjects = Record<IssueCode, IssueSubject> & {
  'column.suspend': SuspendSubject
  'column.undoReschedule': { id: string; name: string }
  'suspension.end': SuspensionSubject
  'obligation.enterQuota': QuotaSubject
  'obligation.change': QuotaSubject
  'holidays.remove': { id: string; title: string }
  'plan.replace': PlanSubject
}
export type FormCode = keyof Subjects

const FORMS: { [Code in FormCode]: ComponentType<Way & { subject: Subjects[Code] }> } = {
  'airing.confirm': ConfirmAiring,
  'airing.correct': tableForm(CORRECT_AIRING, correctionOf),
  'airing.reject': tableForm(REJECT_AIRING, confirmedAiringOf),
  'issue.makeUp': MakeUpPicker,
  'issue.waive': tableForm(WAIVE),
  'issue.move': tableForm(MOVE),
  'issue.cancel': tableForm(CANCEL, issueOf),
  'issue.restore': tableForm(RESTORE, issueOf),
  'issue.unwaive': tableForm(UNWAIVE, issueOf),
  'column.suspend': tableForm(SUSPEND),
  'column.undoReschedule': tableForm(UNDO_RESCHEDULE),
  'suspension.end': tableForm(END_SUSPENSION),
  'obligation.enterQuota': tableForm(ENTER_QUOTA),
  'obligation.change': tableForm(CHANGE_QUOTA),
  'holidays.remove': tableForm(REMOVE_HOLIDAY),
  'plan.replace': tableForm(REPLACE_PLAN),
}

type Props<Code extends FormCode> = Way & { code: Code; subject: Subjects[Code] }

/** The form of an action, wherever it is opened. */
export function FormOf<Code extends FormCode>({ code, ...props }: Props<Code>) {
  const Form: ComponentType<Way & { subject: Subjects[Code] }> = FORMS[code]
  return <Form {...props} />
}

function issueOf({ issue }: IssueSubject) {
  return issue
}

/** The airing that was confirmed, under the name of its issue. */
function confirmedAiringOf({ issue }: IssueSubject) {
  const airing = confirmedFirstRun(issue.airings)
  return airing ? { id: airing.id, label: issue.label } : null
}

function correctionOf({ issue, outlet }: IssueSubject): AiringSubject | null {
  const airing = confirmedFirstRun(issue.airings)
  return airing ? { issue, outlet, start: airing, correcting: airing.id } : null
}
