'use client'

import { type FormEvent, useId, useState } from 'react'

import { API_SCOPE_WORDS, API_SCOPES, type ApiScope } from '@/newsroom/words/apiKeys'

import { Panel } from '../ui/Panel'
import type { KeyInput } from './useApiKeys'

const USUAL = '6000'

type Props = { busy: boolean; onMake: (input: KeyInput) => Promise<string | null> }

/** What a new key is for. What was typed stays when it is refused. */
export function MakeKey({ busy, onMake }: Props) {
  const id = useId()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<ApiScope[]>([...API_SCOPES])
  const [perMinute, setPerMinute] = useState(USUAL)
  const [error, setError] = useState<string | null>(null)

  const toggle = (scope: ApiScope) =>
    setScopes((now) => (now.includes(scope) ? now.filter((one) => one !== scope) : [...now, scope]))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const refusal = await onMake({ name, scopes, perMinute: Number(perMinute) })
    setError(refusal)
    if (refusal === null) setName('')
  }
  return (
    <Panel id="make-key" title="Tạo khóa">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <label className="ts-label" htmlFor={`${id}-name`}>
          Đối tác dùng khóa này
        </label>
        <input
          id={`${id}-name`}
          className="ts-input"
          value={name}
          maxLength={120}
          onChange={({ target }) => setName(target.value)}
        />
        <fieldset>
          <legend className="ts-label">Được hỏi</legend>
          {API_SCOPES.map((scope) => (
            <label key={scope} className="ts-label">
              <input
                type="checkbox"
                checked={scopes.includes(scope)}
                onChange={() => toggle(scope)}
              />{' '}
              {API_SCOPE_WORDS[scope].vi}
            </label>
          ))}
        </fieldset>
        <label className="ts-label" htmlFor={`${id}-limit`}>
          Số lần hỏi nhiều nhất mỗi phút
        </label>
        <input
          id={`${id}-limit`}
          className="ts-input"
          inputMode="numeric"
          value={perMinute}
          onChange={({ target }) => setPerMinute(target.value)}
        />
        <p className="ts-error" role="alert">
          {error}
        </p>
        <button type="submit" className="ts-button ts-button--primary" disabled={busy}>
          {busy ? 'Đang gửi…' : 'Tạo khóa'}
        </button>
      </form>
    </Panel>
  )
}
