'use client'

import { Plus, Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'

import { asRunHref, consoleHref, paperHref } from '../links'

export type ToolName =
  | 'columns'
  | 'keys'
  | 'slot'
  | 'merge'
  | 'approve'
  | 'withdraw'
  | 'templates'
  | 'versions'
  | 'submit'
  | 'withdrawSubmission'
  | 'return'

type Props = {
  id: string
  mayEdit: boolean
  mayApprove: boolean
  mayOperate: boolean
  isAired: boolean
  isApproved: boolean
  /** Whether it waits for approval, and the person who looks asked for that. */
  isSubmitted: boolean
  submittedIt: boolean
  isEmpty: boolean
  canUndo: boolean
  canRedo: boolean
  /** How many changes wait to be decided. */
  conflicts: number
  onAdd: () => void
  onUndo: () => void
  onRedo: () => void
  onTool: (tool: ToolName) => void
}

/** What can be done to the rundown as a whole. */
export function Toolbar(props: Props) {
  const { id, conflicts, isAired, onTool } = props
  return (
    <div className="ts-rd-tools" role="toolbar" aria-label="Việc với khung chương trình">
      {props.mayEdit && <EditTools {...props} />}
      <QuietButton onClick={() => onTool('versions')}>Các bản</QuietButton>
      <QuietButton onClick={() => onTool('columns')}>Cột</QuietButton>
      <QuietButton onClick={() => onTool('keys')}>Phím tắt</QuietButton>
      {conflicts > 0 && (
        <button
          type="button"
          className="ts-button ts-button--small ts-rd-tools__merge"
          data-tone="bad"
          onClick={() => onTool('merge')}
        >
          {conflicts} chỗ hai người cùng sửa
        </button>
      )}
      <a className={QUIET} href={paperHref(id)}>
        In, xuất
      </a>
      {props.mayOperate && (
        <a className={QUIET} href={isAired ? asRunHref(id) : consoleHref(id)}>
          {isAired ? 'Bảng đã phát' : 'Phát trực tiếp'}
        </a>
      )}
      <ApprovalTools {...props} />
    </div>
  )
}

function EditTools({ canUndo, canRedo, onAdd, onUndo, onRedo, onTool }: Props) {
  return (
    <>
      <QuietButton onClick={onAdd}>
        <Plus size={14} aria-hidden="true" /> Thêm mục
      </QuietButton>
      <QuietButton disabled={!canUndo} onClick={onUndo}>
        <Undo2 size={14} aria-hidden="true" /> Hoàn tác
      </QuietButton>
      <QuietButton disabled={!canRedo} onClick={onRedo}>
        <Redo2 size={14} aria-hidden="true" /> Làm lại
      </QuietButton>
      <QuietButton onClick={() => onTool('templates')}>Mẫu, chép</QuietButton>
      <QuietButton onClick={() => onTool('slot')}>Khung phát</QuietButton>
    </>
  )
}

/** Handing it up, sending it back and approving it: what is next is the main button. */
function ApprovalTools(props: Props) {
  const { mayEdit, mayApprove, isApproved, isSubmitted, isEmpty, onTool } = props
  return (
    <>
      {mayEdit && isSubmitted && props.submittedIt && (
        <QuietButton onClick={() => onTool('withdrawSubmission')}>Rút lại</QuietButton>
      )}
      {mayEdit && !isSubmitted && !isApproved && !isEmpty && (
        <button
          type="button"
          className={mayApprove ? `${SMALL} ts-button--quiet` : MAIN}
          onClick={() => onTool('submit')}
        >
          Gửi duyệt khung
        </button>
      )}
      {mayApprove && isSubmitted && (
        <QuietButton onClick={() => onTool('return')}>Trả lại</QuietButton>
      )}
      {mayApprove && isApproved && (
        <QuietButton onClick={() => onTool('withdraw')}>Bỏ duyệt</QuietButton>
      )}
      {mayApprove && !isApproved && !isEmpty && (
        <button type="button" className={MAIN} onClick={() => onTool('approve')}>
          Duyệt khung
        </button>
      )}
    </>
  )
}

const SMALL = 'ts-button ts-button--small'
const QUIET = `${SMALL} ts-button--quiet`
const MAIN = `${SMALL} ts-button--primary ts-rd-tools__main`

type QuietProps = { disabled?: boolean; onClick: () => void; children: ReactNode }

function QuietButton({ disabled, onClick, children }: QuietProps) {
  return (
    <button type="button" className={QUIET} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  )
}
