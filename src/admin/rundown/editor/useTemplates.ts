import { useCallback, useEffect, useRef, useState } from 'react'

import type { PreviousRundown } from '@/newsroom/rundowns/views/previousRundown'
import type { TemplateView } from '@/newsroom/rundowns/templates/templates'

import { send } from '../../send/send'

/** The templates of a rundown's column, and what is done with them. */
export function useTemplates(id: string) {
  const [templates, setTemplates] = useState<TemplateView[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isHere = useRef(true)
  const path = `/rundowns/${id}`

  const load = useCallback(async () => {
    const { done, refusal } = await send<{ templates: TemplateView[] }>('GET', `${path}/templates`)
    if (!isHere.current) return
    if (done) setTemplates(done.templates)
    else setProblem(refusal.problems[0]?.message ?? null)
  }, [path])
  useEffect(() => {
    isHere.current = true
    void load()
    return () => {
      isHere.current = false
    }
  }, [load])

  /** Whether it was saved. */
  const save = async (name: string): Promise<boolean> => {
    setBusy(true)
    setSaved(null)
    const { done, refusal } = await send<{ name: string }>('POST', `${path}/templates`, { name })
    setBusy(false)
    setProblem(refusal?.problems[0]?.message ?? null)
    if (!done) return false
    setSaved(`Đã lưu mẫu “${done.name}”.`)
    await load()
    return true
  }
  const remove = async (template: TemplateView) => {
    const { refusal } = await send('DELETE', `${path}/templates/${template.id}`)
    setProblem(refusal?.problems[0]?.message ?? null)
    if (!refusal) setSaved(`Đã xóa mẫu “${template.name}”.`)
    await load()
  }
  const loadPrevious = async (): Promise<PreviousRundown | null> => {
    setBusy(true)
    const { done, refusal } = await send<PreviousRundown>('GET', `${path}/previous`)
    setBusy(false)
    if (refusal) setProblem(refusal.problems[0]?.message ?? null)
    return done
  }
  return { templates, problem, saved, isBusy, save, remove, loadPrevious }
}
