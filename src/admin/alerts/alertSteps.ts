import type { AlertHandling, AlertMove } from '@/domain/workflow/alert'

/** The buttons of an alert for somebody who may act, what leads on first. The server decides again. */
export function alertSteps({
  open,
  handling,
  may,
}: {
  open: boolean
  handling: AlertHandling
  may: boolean
}): AlertMove[] {
  if (!open || !may) return []
  const steps: Record<AlertHandling, AlertMove[]> = {
    new: ['acknowledge', 'assign', 'settle'],
    acknowledged: ['settle', 'assign'],
    settled: ['reopen'],
  }
  return steps[handling]
}
