import type { AlertKindName } from '@/domain/alert/kinds'

/** An alert that should be open, in words, with what it concerns. */
export type DueAlert = {
  /** The fact itself, in one string. */
  key: string
  kind: AlertKindName
  /** What it is about, and no more. */
  title: string
  message: string
  outlet: string | null
  /** The body whose own work it is about; of such a one no outlet. */
  organisation?: string | null
  obligation: string | null
  period: string | null
  issue: string | null
}
