'use client'

import { useCallback, useEffect, useState } from 'react'

import type { LinkLine } from '@/newsroom/rundowns/links/listLinks'
import { LINK_KIND_WORDS, LINK_KINDS, type LinkKind } from '@/newsroom/words/rundowns'

import { send } from '../../send/send'
import { Panel } from '../../ui/Panel'
import { EmptyState } from '../../ui/EmptyState'

type Made = { id: string; kind: LinkKind; token: string }

/** The page that a token opens. */
const viewAddress = (token: string) => `${window.location.origin}/khung/${token}`

/** Makes and revokes the links by which screens without an account look at a rundown. */
export function LinksPanel({ rundown }: { rundown: string }) {
  const { links, made, message, make, revoke, copy } = useLinks(rundown)
  const open = links?.filter(({ revokedAt }) => !revokedAt) ?? []
  return (
    <Panel id="links" title="Màn hình xem bằng liên kết">
      <p className="ts-hint">
        Ai có liên kết thì xem được khung này mà không cần đăng nhập, cho đến khi thu hồi.
      </p>
      <MakeLink onMake={make} />
      {made && (
        <p className="ts-links__made">
          <a href={viewAddress(made.token)} target="_blank" rel="noreferrer">
            {viewAddress(made.token)}
          </a>{' '}
          <button
            type="button"
            className="ts-button ts-button--quiet ts-button--small"
            onClick={() => void copy(made.token)}
          >
            Chép
          </button>
          <span className="ts-hint">Liên kết chỉ hiện một lần. Hãy chép lại ngay.</span>
        </p>
      )}
      <p role="status" className="ts-hint">
        {message}
      </p>
      {links && open.length === 0 && <EmptyState>Chưa có màn hình nào được mở.</EmptyState>}
      <ul className="ts-links">
        {open.map((link) => (
          <OpenLink key={link.id} link={link} onRevoke={() => void revoke(link)} />
        ))}
      </ul>
    </Panel>
  )
}

/** The links of a rundown, and what is done with them; a token is known only just after its link was made. */
function useLinks(rundown: string) {
  const [links, setLinks] = useState<LinkLine[] | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const path = `/rundowns/${rundown}/links`

  const load = useCallback(async () => {
    const { done } = await send<{ links: LinkLine[] }>('GET', path)
    if (done) setLinks(done.links)
  }, [path])
  useEffect(() => {
    void load()
  }, [load])

  const make = async (kind: LinkKind) => {
    const { done, refusal } = await send<Made>('POST', path, { kind })
    setMade(done)
    setMessage(refusal?.problems[0]?.message ?? null)
    await load()
  }
  const revoke = async (link: LinkLine) => {
    const { refusal } = await send('DELETE', `${path}/${link.id}`)
    setMessage(refusal?.problems[0]?.message ?? 'Đã thu hồi. Màn hình đang mở liên kết đó sẽ tắt.')
    if (made?.id === link.id) setMade(null)
    await load()
  }
  const copy = async (token: string) => {
    await navigator.clipboard?.writeText(viewAddress(token)).catch(() => undefined)
    setMessage('Đã chép liên kết.')
  }
  return { links, made, message, make, revoke, copy }
}

function MakeLink({ onMake }: { onMake: (kind: LinkKind) => Promise<void> }) {
  const [kind, setKind] = useState<LinkKind>('clock')
  return (
    <div className="ts-links__make">
      <label className="ts-label" htmlFor="link-kind">
        Màn hình
      </label>
      <select
        id="link-kind"
        className="ts-input"
        value={kind}
        onChange={(event) => setKind(event.target.value as LinkKind)}
      >
        {LINK_KINDS.map((one) => (
          <option key={one} value={one}>
            {LINK_KIND_WORDS[one].vi}
          </option>
        ))}
      </select>
      <button
        type="button"
        id="link-make"
        className="ts-button ts-button--quiet"
        onClick={() => void onMake(kind)}
      >
        Tạo liên kết
      </button>
    </div>
  )
}

function OpenLink({ link, onRevoke }: { link: LinkLine; onRevoke: () => void }) {
  const { kind, label, madeBy, madeAt } = link
  return (
    <li>
      <span>
        {LINK_KIND_WORDS[kind].vi}
        {label && ` · ${label}`} · {madeBy ?? 'Hệ thống'} tạo{' '}
        {new Date(madeAt).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })}
      </span>
      <button
        type="button"
        className="ts-button ts-button--quiet ts-button--small"
        aria-label={`Thu hồi liên kết ${LINK_KIND_WORDS[kind].vi}`}
        onClick={onRevoke}
      >
        Thu hồi
      </button>
    </li>
  )
}
