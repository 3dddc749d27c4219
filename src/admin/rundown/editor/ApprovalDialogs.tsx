import { toast } from '@payloadcms/ui'

import { ApproveDialog, WithdrawDialog } from './ApproveDialog'
import { ReviewDialogs } from './ReviewDialogs'
import type { Editor } from './useEditor'

/** Review and approval of the rundown as it is seen. */
export function ApprovalDialogs({ editor }: { editor: Editor }) {
  const { state, view, tool, conflicts, conflictNames, setTool } = editor
  const { id } = state
  const close = () => setTool(null)
  return (
    <>
      <ReviewDialogs id={id} revision={view.revision} tool={tool} onClose={close} />
      {tool === 'withdraw' && (
        <WithdrawDialog
          id={id}
          onDone={() => toast.success('Đã bỏ duyệt; khung là bản thảo.')}
          onClose={close}
        />
      )}
      {tool === 'approve' && (
        <ApproveDialog
          id={id}
          revision={view.revision}
          conflicts={conflicts}
          names={conflictNames}
          onDone={() => toast.success('Đã duyệt khung chương trình.')}
          onClose={close}
        />
      )}
    </>
  )
}
