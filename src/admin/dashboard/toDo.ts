import type { IssueCode } from '../actions/actionsFor'
import type { IssueSubject } from '../actions/tables/issueForms'
import type { Tone } from '../ui/tone'

/** So many are shown of a list; the rest are a press away. */
export const PER_LIST = 8

/** What is done in place, in a drawer beside the list. */
export type DrawerStep = { code: IssueCode; subject: IssueSubject; about: string }

type Issue = { id: string; label?: string | null; plannedAt?: string | null }

/** A step on an issue of which nothing is on record that counts. */
export function drawerStep(code: IssueCode, issue: Issue, outlet: string): DrawerStep {
  const { id, label, plannedAt } = issue
  const about = label ?? 'Số chưa đặt tên'
  return {
    code,
    subject: { issue: { id, label: about, plannedAt: plannedAt ?? null, airings: [] }, outlet },
    about,
  }
}

/** One thing that waits for somebody. */
export type ToDo = {
  key: string
  tone: Tone
  /** The state or the time, in words. */
  lead: string
  text: string
  detail: string | null
  href: string
  /** The word on the way there; what is done in place has its own. */
  action: string
  step?: DrawerStep
}

export type ToDoList = { title: string; toDos: ToDo[]; total: number; all: string }
