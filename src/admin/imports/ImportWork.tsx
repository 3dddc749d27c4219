'use client'

import { useState } from 'react'

import type { ImportPage } from '@/newsroom/imports/views/loadImportPage'

import { Refusals } from '../actions/form/Refusals'
import { Panel } from '../ui/Panel'
import { ProgressBar } from '../ui/ProgressBar'
import { ReasonlessDialog } from './ReasonlessDialog'
import { ConfirmAirings } from './ConfirmAirings'
import { countWords } from './importWords'
import type { Cell } from './fixedCells'
import { LineTable } from './LineTable'
import { MappingForm } from './MappingForm'
import { NamesForm } from './NamesForm'
import { PictureFiles } from './PictureFiles'
import { useImportSteps } from './useImportSteps'

const UNDO_ROWS =
  'Những gì tệp này tạo ra sẽ bị xóa, những gì nó bổ sung trở lại như cũ. Dòng nào đã có bài, khung, lượt phát hay xác nhận dựa vào thì được giữ lại và nêu tên.'
const UNDO_TEXTS =
  'Các bài tệp này đưa vào sẽ bị xóa, bạn đọc không còn thấy, địa chỉ cũ không còn dẫn đến đâu. Ảnh chỉ tệp này đưa vào thư viện cũng bị xóa, trừ ảnh bài khác đang dùng. Bài nào đã được sửa, gỡ, cải chính hay bình luận thì được giữ lại và nêu tên.'

const DOING = {
  checking: 'Đang kiểm tra từng dòng',
  writing: 'Đang nhập',
  undoing: 'Đang hoàn tác',
} as const

type Props = { found: ImportPage; wrongOnly: boolean }

/** The work at one file: choose columns, check, correct, write, take back. */
export function ImportWork({ found, wrongOnly }: Props) {
  const { row, waiting } = found
  const { progress, refusal, ask, goOn, isBusy } = useImportSteps(row.id, row.state)
  const [asksUndo, setAsksUndo] = useState(false)
  const doing = DOING[row.state as keyof typeof DOING] as string | undefined

  return (
    <>
      <Notes notes={row.notes} />
      <Choices found={found} onChosen={ask} />
      <div aria-live="polite">
        {doing && <ProgressBar label={doing} done={progress?.done ?? row.next} total={row.parts} />}
      </div>
      {row.state === 'writing' && <Quiet onPress={() => void ask('stop')}>Dừng</Quiet>}
      <Refusals refusal={refusal} />
      {doing && refusal && <Quiet onPress={() => void goOn()}>Làm tiếp</Quiet>}
      {row.state !== 'mapping' && !doing && (
        <Lines
          {...{ found, wrongOnly, isBusy }}
          onWrite={() => void ask('writing')}
          onUndo={() => setAsksUndo(true)}
          onCorrected={(cells) => ask('cells', { cells })}
        />
      )}
      {row.kind === 'airings' && waiting > 0 && !doing && (
        <ConfirmAirings id={row.id} waiting={waiting} isOwn={row.isOwn} />
      )}
      {asksUndo && (
        <ReasonlessDialog
          title="Hoàn tác cả lần nhập?"
          label="Hoàn tác"
          onDo={() => ask('undo')}
          onClose={() => setAsksUndo(false)}
        >
          {row.kind === 'texts' ? UNDO_TEXTS : UNDO_ROWS}
        </ReasonlessDialog>
      )}
    </>
  )
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <div className="ts-act__refusals">
      <ul data-tone="warning">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  )
}

type ChoicesProps = Pick<Props, 'found'> & {
  onChosen: (path: string, chosen: object) => Promise<boolean>
}

/** What the columns of the file are, or the names in it; chosen as long as nothing of it is written. */
function Choices({ found, onChosen }: ChoicesProps) {
  const { id, kind, state, pictureFiles } = found.row
  if (state !== 'mapping' && state !== 'ready' && state !== 'undone') return null
  const isFirst = state === 'mapping'
  return kind === 'texts' ? (
    <>
      <NamesForm {...{ found, isFirst }} onChosen={(chosen) => onChosen('names', chosen)} />
      <PictureFiles id={id} files={pictureFiles.length} />
    </>
  ) : (
    <MappingForm {...{ found, isFirst }} onChosen={(chosen) => onChosen('mapping', chosen)} />
  )
}

type LinesProps = Props & {
  isBusy: boolean
  onWrite: () => void
  onUndo: () => void
  onCorrected: (cells: Cell[]) => Promise<boolean>
}

/** The lines of the file, and what may be done with all of them. */
function Lines({ found, wrongOnly, isBusy, onWrite, onUndo, onCorrected }: LinesProps) {
  const { row, counts, there } = found
  const mayUndo = row.state === 'written' || (row.state === 'ready' && counts.made > 0)
  return (
    <Panel id="lines" title="Từng dòng của tệp" note={countWords(counts)}>
      <div className="ts-imports__actions">
        {row.state === 'ready' && counts.toMake > 0 && (
          <button
            type="button"
            className="ts-button ts-button--primary"
            disabled={isBusy}
            onClick={onWrite}
          >
            Nhập {counts.toMake} dòng
          </button>
        )}
        {mayUndo && (
          <Quiet disabled={isBusy} onPress={onUndo}>
            Hoàn tác cả lần nhập
          </Quiet>
        )}
      </div>
      {there > 0 && row.state === 'written' && (
        <p className="ts-hint">{there} bản ghi trong hệ thống là từ tệp này.</p>
      )}
      <LineTable {...{ found, wrongOnly, onCorrected }} />
    </Panel>
  )
}

type QuietProps = { disabled?: boolean; onPress: () => void; children: string }

const Quiet = ({ disabled, onPress, children }: QuietProps) => (
  <button
    type="button"
    className="ts-button ts-button--quiet"
    disabled={disabled}
    onClick={onPress}
  >
    {children}
  </button>
)
