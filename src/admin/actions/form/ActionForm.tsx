'use client'

import { type FormEvent, type ReactNode, useRef, useState } from 'react'

import { Effects } from './Effects'
import { Refusals } from './Refusals'
import { type Done, type Refusal, send, type Warning } from '../../send/send'
import { DialogActions } from '../../ui/Dialog'

export type Outcome = { success: string } | { gone: string }
/** What becomes of the form: it was done, or it was left. */
export type Way = { onOutcome: (outcome: Outcome) => void; onClose: () => void }

type Props = Way & {
  title: string
  /** What it does, said first. */
  consequence: string
  method?: 'POST' | 'DELETE'
  path: string
  /** What is sent, or null while a field is not in order: then the fields say what is wrong. */
  body: () => Promise<Record<string, unknown> | null> | Record<string, unknown> | null
  /** The fields as they stand: a preview holds for them only. */
  typed: unknown
  /** Whether the effect on the ledger is shown before it is done. */
  previews: boolean
  submitLabel: string
  /** What is said when it is done. */
  done: (result: Done) => string
  /** Tells the fields which of the server's problems are theirs. */
  onRefused?: (refusal: Refusal) => void
  children: ReactNode
}

type Preview = { typed: string; effect: NonNullable<Done['effect']>; warnings: Warning[] }

/** One action of the drawer: fields, the effect before commitment, one button that does it. */
export function ActionForm(props: Props) {
  const { method = 'POST', path, previews, submitLabel } = props
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const [refusal, setRefusal] = useState<(Refusal & { typed: string }) | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const typed = JSON.stringify(props.typed)
  const seen = preview?.typed === typed ? preview : null
  // What was refused for other values says nothing of these.
  const current = refusal?.typed === typed ? refusal : null
  const accepts = Boolean(current?.warnings.length) || Boolean(seen?.warnings.length)
  const isPreview = previews && !seen

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    try {
      await ask()
    } finally {
      setBusy(false)
      requestAnimationFrame(() => firstWrong(form.current)?.focus())
    }
  }

  const ask = async () => {
    const body = await props.body()
    if (!body) return
    const { done, refusal: no } = await send(method, path, {
      ...body,
      ...(isPreview && { preview: true }),
      ...(!isPreview && accepts && { acceptWarnings: true }),
    })
    if (no?.cause === 'gone') return props.onOutcome({ gone: no.message })
    setRefusal(no && { ...no, typed })
    if (no) return props.onRefused?.(no)
    if (isPreview) setPreview({ typed, effect: done.effect ?? [], warnings: done.warnings ?? [] })
    else props.onOutcome({ success: props.done(done) })
  }

  const label = isPreview ? 'Xem tác động' : accepts ? `Vẫn ${lower(submitLabel)}` : submitLabel
  return (
    <form ref={form} className="ts-act" noValidate onSubmit={(event) => void submit(event)}>
      <h4>{props.title}</h4>
      <p className="ts-act__consequence">{props.consequence}</p>
      {props.children}
      {seen && <Effects lines={seen.effect} />}
      <Refusals
        refusal={
          current ?? (seen?.warnings.length ? { problems: [], warnings: seen.warnings } : null)
        }
      />
      <DialogActions label={label} busyLabel="Đang gửi…" busy={busy} onClose={props.onClose} />
    </form>
  )
}

const lower = (words: string) => `${words.charAt(0).toLocaleLowerCase('vi')}${words.slice(1)}`

function firstWrong(form: HTMLFormElement | null): HTMLElement | null {
  return form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null
}
