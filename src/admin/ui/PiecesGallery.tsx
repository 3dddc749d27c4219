'use client'

import { useTheme } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'

import { ARTICLE_STATES } from '@/domain/workflow/article'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'
import { ISSUE_FATE_WORDS, LEDGER_STATE_WORDS } from '@/newsroom/words/ledgerStates'
import type { LedgerStateName } from '@/newsroom/words/ledgerText'

import { DataTable } from './DataTable'
import { DateField } from './DateField'
import { Drawer } from './Drawer'
import { EmptyState } from './EmptyState'
import { FoldedSection } from './FoldedSection'
import { NextAction } from './NextAction'
import { ProgressBar } from './ProgressBar'
import { QuotaCell } from './QuotaCell'
import { ReasonDialog } from './ReasonDialog'
import { SectionMenu } from './SectionMenu'
import { StatePill } from './StatePill'
import { Timeline } from './Timeline'
import { ARTICLE_TONES, ISSUE_FATE_TONES, type IssueFateName, LEDGER_TONES } from './tone'

const LEDGER_NAMES = Object.keys(LEDGER_STATE_WORDS) as LedgerStateName[]
const FATE_NAMES = Object.keys(ISSUE_FATE_WORDS) as IssueFateName[]

/** The pieces themselves, live. */
export function PiecesGallery() {
  const { theme, setTheme } = useTheme()
  return (
    <div className="ts-gallery">
      <button
        type="button"
        className="ts-button ts-button--quiet"
        onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      >
        {theme === 'dark' ? 'Xem nền sáng' : 'Xem nền tối'}
      </button>
      <States />
      <Pressed />
      <Lists />
      <Overlays />
    </div>
  )
}

function States() {
  return (
    <>
      <Piece name="StatePill">
        {LEDGER_NAMES.map((name) => (
          <StatePill key={name} tone={LEDGER_TONES[name]}>
            {LEDGER_STATE_WORDS[name]}
          </StatePill>
        ))}
        {FATE_NAMES.map((name) => (
          <StatePill key={`fate-${name}`} tone={ISSUE_FATE_TONES[name]}>
            {ISSUE_FATE_WORDS[name]}
          </StatePill>
        ))}
        {ARTICLE_STATES.map((name) => (
          <StatePill key={`article-${name}`} tone={ARTICLE_TONES[name]}>
            {ARTICLE_STATE_WORDS[name].vi}
          </StatePill>
        ))}
      </Piece>
      <Piece name="QuotaCell">
        {LEDGER_NAMES.map((name) => (
          <QuotaCell
            key={name}
            number="1/2"
            word={LEDGER_STATE_WORDS[name]}
            tone={LEDGER_TONES[name]}
            label="Mẫu"
            href="#"
          />
        ))}
        <QuotaCell number="1/2" word="Thiếu 1" tone="bad" label="Mẫu" href="#" compact current />
      </Piece>
    </>
  )
}

function Pressed() {
  const [date, setDate] = useState('2022-03-14')
  return (
    <>
      <Piece name="NextAction">
        <NextAction what="duyệt hoặc trả lại" due="14:00 hôm nay" whose="của bạn" />
        <NextAction what="đăng" />
      </Piece>
      <Piece name="Nút">
        {(['primary', 'quiet', 'link'] as const).map((look) => (
          <button key={look} type="button" className={`ts-button ts-button--${look}`}>
            Gửi duyệt
          </button>
        ))}
        <button type="button" className="ts-button ts-button--primary" disabled>
          Đang xử lý…
        </button>
      </Piece>
      <Piece name="DateField">
        <DateField label="Từ ngày" value={date} onChange={setDate} required />
        <DateField
          label="Đến ngày"
          value="31/2/2026"
          onChange={() => undefined}
          error="Đến ngày không phải là một ngày có thật. Hãy nhập theo dạng 14/3/2022."
        />
        <DateField label="Bị khóa" value="2026-11-23" onChange={() => undefined} disabled />
      </Piece>
    </>
  )
}

function Lists() {
  return (
    <>
      <Piece name="DataTable">
        <DataTable
          caption="Mẫu bảng"
          rows={[
            { name: 'Cải cách hành chính', done: '1/2' },
            { name: 'Chuyên trang', done: '2/2' },
          ]}
          rowKey={({ name }) => name}
          empty={null}
          columns={[
            { key: 'name', heading: 'Chuyên mục', cell: ({ name }) => name },
            { key: 'done', heading: 'Đã phát', align: 'end', cell: ({ done }) => done },
          ]}
        />
      </Piece>
      <Piece name="SectionMenu, FoldedSection">
        <div>
          <SectionMenu sections={[{ id: 'piece-fold', title: 'Tin bài' }]} />
          <FoldedSection id="piece-fold" title="Tin bài" summary="Đã đăng 05 tin, bài.">
            <p>Trên điện thoại phần này gập lại cho đến khi mở.</p>
          </FoldedSection>
        </div>
      </Piece>
      <Piece name="EmptyState">
        <EmptyState action={{ label: 'Tạo chuyên mục', href: '#' }}>
          Kênh này chưa có chuyên mục nào. Chuyên mục cho biết số nào phải phát lúc nào.
        </EmptyState>
      </Piece>
      <Piece name="ProgressBar">
        <ProgressBar label="Đang tạo báo cáo" done={7} total={12} onCancel={() => undefined} />
        <ProgressBar label="Xong" done={12} total={12} />
      </Piece>
      <Piece name="Timeline">
        <Timeline
          label="Mẫu lịch sử"
          items={[
            { key: '1', at: '01/03/2026 08:00', tone: 'bad', children: 'Hệ thống báo thiếu 1 số.' },
            { key: '2', at: '02/03/2026 09:12', tone: 'waiting', children: 'Đã nhận xử lý.' },
            { key: '3', at: '20/03/2026 20:00', tone: 'good', children: 'Đã phát bù.' },
          ]}
        />
      </Piece>
    </>
  )
}

function Overlays() {
  const [drawer, setDrawer] = useState(false)
  const [dialog, setDialog] = useState(false)
  return (
    <Piece name="Drawer, ReasonDialog">
      <button type="button" className="ts-button ts-button--quiet" onClick={() => setDrawer(true)}>
        Mở ngăn kéo
      </button>
      <button type="button" className="ts-button ts-button--quiet" onClick={() => setDialog(true)}>
        Mở hộp lý do
      </button>
      <Drawer open={drawer} title="Tháng 2/2026 – Thiếu 1 số" onClose={() => setDrawer(false)}>
        <p>Chi tiết nằm ở đây, danh sách vẫn ở bên trái.</p>
      </Drawer>
      <ReasonDialog
        open={dialog}
        title="Trả lại bài"
        consequence="Bài trở về tay tác giả cùng lý do bạn ghi."
        label="Lý do trả lại"
        confirmLabel="Trả lại"
        onConfirm={async (reason) =>
          reason.length < 10 ? 'Máy chủ từ chối: lý do quá ngắn. Hãy viết rõ hơn.' : null
        }
        onClose={() => setDialog(false)}
      />
    </Piece>
  )
}

function Piece({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="ts-gallery__piece">
      <h2>{name}</h2>
      <div className="ts-gallery__states">{children}</div>
    </section>
  )
}
