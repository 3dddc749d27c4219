import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { decodeText } from '@/domain/text/decode'
import type { PlaylogAnswer } from '@/newsroom/rundowns/playlog/importPlaylog'

import { send as sendRequest } from '../../send/send'

export type Choice = 'preview' | 'nearOnly' | 'acceptWarnings' | 'readableOnly'

/** Some machines call a web page .xls: what it is, the server says. */
const isWebPage = (text: string): boolean => /^\s*</.test(text)

function formOf(file: File, options: Record<string, boolean>): FormData {
  const form = new FormData()
  form.append('file', file)
  form.append('_payload', JSON.stringify(options))
  return form
}

/** A playout machine's log that is looked at and imported, and what the server says of it. */
export function usePlaylog(rundown: string) {
  const router = useRouter()
  const [csv, setCsv] = useState('')
  // A text is shown and may be mended here; a workbook is sent as it is.
  const [chosen, setChosen] = useState<File | null>(null)
  const [answer, setAnswer] = useState<PlaylogAnswer | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const send = async (...choices: Choice[]) => {
    const isPreview = choices.includes('preview')
    setBusy(true)
    setMessage(null)
    const options = Object.fromEntries(choices.map((choice) => [choice, true]))
    const { done, refusal } = await sendRequest<PlaylogAnswer>(
      'POST',
      `/rundowns/${rundown}/playlog`,
      csv === '' && chosen ? formOf(chosen, options) : { csv, ...options },
    )
    setBusy(false)
    if (refusal) {
      setMessage([...refusal.problems, ...refusal.warnings].map((one) => one.message).join(' '))
      return
    }
    setAnswer(done)
    if (isPreview || (done.problems.length > 0 && !choices.includes('readableOnly'))) return
    setMessage(`Đã nhập ${done.imported} lượt chạy.`)
    router.refresh()
  }
  const choose = async (file: File | null) => {
    if (!file) return
    const read = decodeText(new Uint8Array(await file.arrayBuffer()))
    setMessage(null)
    setChosen(file)
    setCsv(read.ok && !isWebPage(read.text) ? read.text : '')
    setAnswer(null)
  }
  const type = (text: string) => {
    setCsv(text)
    setChosen(null)
    setAnswer(null)
  }
  return { csv, chosen, answer, message, isBusy, send, choose, type }
}
