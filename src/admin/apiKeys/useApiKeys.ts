'use client'

import { useState } from 'react'

import type { MadeKey } from '@/newsroom/apiKeys/actions/makeApiKey'
import type { KeyLine } from '@/newsroom/apiKeys/views/listApiKeys'
import type { ApiScope } from '@/newsroom/words/apiKeys'

import { send } from '../send/send'

const PATH = '/api-keys'

export type KeyInput = { name: string; scopes: ApiScope[]; perMinute: number }

/** The keys, a new one that is shown once, and what came of the last press. */
export function useApiKeys(first: KeyLine[]) {
  const [lines, setLines] = useState(first)
  const [made, setMade] = useState<MadeKey | null>(null)
  const [busy, setBusy] = useState(false)
  const [status, setStatus] = useState<string | null>(null)

  /** Does one thing and shows what is there after it; answers with what went wrong. */
  const act = async (path: string, body: object, said: string): Promise<string | null> => {
    setBusy(true)
    const { done, refusal } = await send<Partial<MadeKey>>('POST', `${PATH}/${path}`, body)
    setStatus(refusal?.message ?? said)
    if (done?.key && done.id) setMade({ id: done.id, key: done.key })
    const { done: now } = await send<{ keys: KeyLine[] }>('GET', `${PATH}/all`)
    if (now) setLines(now.keys)
    setBusy(false)
    return refusal?.message ?? null
  }
  return {
    ...{ lines, made, busy, status },
    make: (input: KeyInput) => act('make', input, 'Đã tạo khóa.'),
    replace: ({ id }: KeyLine, days: number) =>
      act(`${id}/replace`, { days }, 'Đã tạo khóa mới. Khóa cũ còn dùng đến hạn ghi trong bảng.'),
    revoke: async ({ id }: KeyLine) => {
      const refusal = await act(`${id}/revoke`, {}, 'Đã thu hồi. Khóa không dùng được nữa.')
      if (refusal === null && made?.id === id) setMade(null)
      return refusal
    },
    copy: async () => {
      // Browsers give no clipboard to a page that came without https.
      const copying = navigator.clipboard?.writeText(made?.key ?? '') ?? Promise.reject()
      const isCopied = await copying.then(
        () => true,
        () => false,
      )
      setStatus(
        isCopied ? 'Đã chép khóa.' : 'Trình duyệt không chép được. Hãy bôi đen khóa rồi chép.',
      )
    },
  }
}

export type Keys = ReturnType<typeof useApiKeys>
