'use client'

import { useState } from 'react'

import type { ImportPage } from '@/newsroom/imports/views/loadImportPage'

import { Refusals } from '../actions/form/Refusals'
import { Panel } from '../ui/Panel'
import { ProgressBar } from '../ui/ProgressBar'
import { ReasonlessDialog } from './ReasonlessDialog'
import { ConfirmAirings } from './ConfirmAirings'
import { countWords } from './importWords'
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
  const { row, counts, waiting, there } = found
  const { progress, refusal, ask, goOn, isBusy } = useImportSteps(row.id, row.state)
  const [asksUndo, setAsksUndo] = useState(false)
  const doing = DOING[row.state as keyof typeof DOING] as string | undefined
  const mayMap = row.state === 'mapping' || row.state === 'ready' || row.state === 'undone'
  const mayUndo = row.state === 'written' || (row.state === 'ready' && counts.made > 0)

  return (
    <>
      {row.notes.length > 0 && (
        <div className="ts-act__refusals">
          <ul data-tone="warning">
            {row.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      {
        mayMap && row.kind === 'texts' &&
        <NamesForm found={found} isFirst={row.state === 'mapping'} onChosen={(set) => ask('names', set)} /> // prettier-ignore
      }
      {
        mayMap && row.kind !== 'texts' &&
        <MappingForm found={found} isFirst={row.state === 'mapping'} onChosen={(set) => ask('mapping', set)} /> // prettier-ignore
      }
      {mayMap && row.kind === 'texts' && (
        <PictureFiles id={row.id} files={row.pictureFiles.length} />
      )}
      <div aria-live="polite">
        {doing && <ProgressBar label={doing} done={progress?.done ?? row.next} total={row.parts} />}
      </div>
      {row.state === 'writing' && (
        <button
          type="button"
          className="ts-button ts-button--quiet"
          onClick={() => void ask('stop')}
        >
          Dừng
        </button>
      )}
      <Refusals refusal={refusal} />
      {doing && refusal && (
        <button type="button" className="ts-button ts-button--quiet" onClick={() => void goOn()}>
          Làm tiếp
        </button>
      )}
      {row.state !== 'mapping' && !doing && (
        <Panel id="lines" title="Từng dòng của tệp" note={countWords(counts)}>
          <div className="ts-imports__actions">
            {row.state === 'ready' && counts.toMake > 0 && (
              <button
                type="button"
                className="ts-button ts-button--primary"
                disabled={isBusy}
                onClick={() => void ask('writing')}
              >
                Nhập {counts.toMake} dòng
              </button>
            )}
            {mayUndo && (
              <button
                type="button"
                className="ts-button ts-button--quiet"
                disabled={isBusy}
                onClick={() => setAsksUndo(true)}
              >
                Hoàn tác cả lần nhập
              </button>
            )}
          </div>
          {there > 0 && row.state === 'written' && (
            <p className="ts-hint">{there} bản ghi trong hệ thống là từ tệp này.</p>
          )}
          <LineTable
            found={found}
            wrongOnly={wrongOnly}
            onCorrected={(cells) => ask('cells', { cells })}
          />{' '}
          {/* prettier-ignore */}
        </Panel>
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
