'use client'

import { Plus, Redo2, Undo2 } from 'lucide-react'

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
  | 'takeBack'
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
  const { mayEdit, mayApprove, isApproved, isSubmitted, canUndo, canRedo, conflicts, onTool } =
    props
  const quiet = (label: string, tool: ToolName) => (
    <button
      type="button"
      className="ts-button ts-button--quiet ts-button--small"
      onClick={() => onTool(tool)}
    >
      {label}
    </button>
  )
  return (
    <div className="ts-rd-tools" role="toolbar" aria-label="Việc với khung chương trình">
      {mayEdit && (
        <>
          <button
            type="button"
            className="ts-button ts-button--quiet ts-button--small"
            onClick={props.onAdd}
          >
            <Plus size={14} aria-hidden="true" /> Thêm mục
          </button>
          <button
            type="button"
            className="ts-button ts-button--quiet ts-button--small"
            disabled={!canUndo}
            onClick={props.onUndo}
          >
            <Undo2 size={14} aria-hidden="true" /> Hoàn tác
          </button>
          <button
            type="button"
            className="ts-button ts-button--quiet ts-button--small"
            disabled={!canRedo}
            onClick={props.onRedo}
          >
            <Redo2 size={14} aria-hidden="true" /> Làm lại
          </button>
          {quiet('Mẫu, chép', 'templates')}
          {quiet('Khung phát', 'slot')}
        </>
      )}
      {quiet('Các bản', 'versions')}
      {quiet('Cột', 'columns')}
      {quiet('Phím tắt', 'keys')}
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
      <a className="ts-button ts-button--quiet ts-button--small" href={paperHref(props.id)}>
        In, xuất
      </a>
      {props.mayOperate && (
        <a
          className="ts-button ts-button--quiet ts-button--small"
          href={props.isAired ? asRunHref(props.id) : consoleHref(props.id)}
        >
          {props.isAired ? 'Bảng đã phát' : 'Phát trực tiếp'}
        </a>
      )}
      {mayEdit && isSubmitted && props.submittedIt && quiet('Rút lại', 'takeBack')}
      {mayEdit && !isSubmitted && !isApproved && !props.isEmpty && (
        <button
          type="button"
          className={`ts-button ts-button--small ${mayApprove ? 'ts-button--quiet' : 'ts-button--primary ts-rd-tools__main'}`}
          onClick={() => onTool('submit')}
        >
          Gửi duyệt khung
        </button>
      )}
      {mayApprove && isSubmitted && quiet('Trả lại', 'return')}
      {mayApprove && isApproved && quiet('Bỏ duyệt', 'withdraw')}
      {mayApprove && !isApproved && !props.isEmpty && (
        <button
          type="button"
          className="ts-button ts-button--primary ts-button--small ts-rd-tools__main"
          onClick={() => onTool('approve')}
        >
          Duyệt khung
        </button>
      )}
    </div>
  )
}
