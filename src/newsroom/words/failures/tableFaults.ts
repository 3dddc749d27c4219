import type { TableFault } from '@/domain/text/table/tableFault'

/** Why a text with such a table is not saved, and what to do. */
export function tableFaultWords(fault: TableFault): string {
  switch (fault.kind) {
    case 'rows':
      return `Một bảng trong bài có ${fault.found} hàng; mỗi bảng giữ được nhiều nhất ${fault.most} hàng. Hãy chia thành nhiều bảng rồi lưu lại.`
    case 'columns':
      return `Một bảng trong bài rộng ${fault.found} cột; mỗi bảng giữ được nhiều nhất ${fault.most} cột. Hãy bỏ bớt cột hoặc chia thành nhiều bảng rồi lưu lại.`
    case 'nested':
      return 'Một ô của bảng có bảng khác ở trong. Hãy đưa bảng ở trong ra ngoài thành một bảng riêng rồi lưu lại.'
    default:
      return 'Một bảng trong bài bị hỏng: hàng và ô không đúng chỗ. Hãy xóa bảng đó, tạo lại bằng mục “Bảng” rồi lưu lại.'
  }
}
