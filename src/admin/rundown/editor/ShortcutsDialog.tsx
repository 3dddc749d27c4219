'use client'

import { Dialog } from './Dialog'
import { DialogActions } from '../../ui/Dialog'

const KEYS: readonly [string, string][] = [
  ['Mũi tên', 'đi giữa các ô'],
  ['Gõ chữ hoặc F2', 'nhập vào ô'],
  ['Enter khi đang nhập', 'lưu ô'],
  ['Tab khi đang nhập', 'lưu và sang ô kế tiếp'],
  ['Esc khi đang nhập', 'bỏ những gì vừa gõ'],
  ['Enter', 'thêm mục phía dưới'],
  ['Shift + Enter', 'thêm mục phía trên'],
  ['Ctrl + Enter khi đang nhập', 'lưu ô và thêm mục mới'],
  ['Alt + ↑ ↓', 'chuyển các mục đang chọn'],
  ['Shift + ↑ ↓', 'chọn nhiều mục'],
  ['Ctrl + A', 'chọn tất cả'],
  ['Ctrl + X, C, V', 'cắt, chép, dán mục; dán được bảng từ Excel'],
  ['Delete', 'xóa các mục đang chọn'],
  ['Ctrl + Z, Ctrl + Y', 'hoàn tác, làm lại'],
  ['Ctrl + K', 'mở lời dẫn của mục'],
  ['Shift + F10', 'mở menu của mục'],
]

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Phím tắt trong bảng" onClose={onClose}>
      <table className="ts-rd-keys">
        <tbody>
          {KEYS.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ts-hint">
        Thời lượng nhập như 90, 1:30, 2 phút 15 giây; giờ cố định nhập như 19:52. Dấu cộng là dôi,
        dấu trừ là thiếu.
      </p>
      <DialogActions label="Đóng" onPress={onClose} />
    </Dialog>
  )
}
