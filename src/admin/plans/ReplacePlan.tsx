'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { Outcome } from '../actions/form/ActionForm'
import { FormOf } from '../actions/registry'
import type { PlanSubject } from '../actions/tables/fatesOn'
import { Drawer } from '../ui/Drawer'

/** The administrator's way to put another plan in the place of this one. */
export function ReplacePlan(subject: PlanSubject) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [result, setResult] = useState<{ words: string; tone: 'good' | 'bad' } | null>(null)
  const finish = (outcome: Outcome) => {
    setOpen(false)
    setResult(
      'success' in outcome
        ? { words: outcome.success, tone: 'good' }
        : { words: outcome.gone, tone: 'bad' },
    )
    router.refresh()
  }
  return (
    <div className="ts-plan__replace">
      <button type="button" className="ts-button ts-button--quiet" onClick={() => setOpen(true)}>
        Thay bằng văn bản khác
      </button>
      <p className="ts-behind__told" role="status" data-tone={result?.tone}>
        {result?.words}
      </p>
      <Drawer open={open} title={`Thay thế ${subject.plan.number}`} onClose={() => setOpen(false)}>
        <FormOf
          code="plan.replace"
          subject={subject}
          onOutcome={finish}
          onClose={() => setOpen(false)}
        />
      </Drawer>
    </div>
  )
}
