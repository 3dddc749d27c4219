import type { CreditFault } from '@/domain/credit/creditFault'
import { LONGEST_NAME, MOST_PEOPLE } from '@/domain/credit/creditFault'

import type { FailureTable } from './failureTable'

/** Why a list of the people of a text is not taken, and what to do. */
export function creditFaultWords(fault: CreditFault): string {
  switch (fault.kind) {
    case 'tooMany':
      return `Danh sách có ${fault.found} người; mỗi bài ghi được nhiều nhất ${MOST_PEOPLE} người. Hãy bỏ bớt.`
    case 'nameless':
      return `Người thứ ${fault.at} chưa có tên. Hãy nhập bút danh hoặc họ tên, hoặc bỏ dòng đó.`
    case 'longName':
      return `Tên “${fault.name.slice(0, 40)}…” dài quá ${LONGEST_NAME} ký tự. Hãy rút ngắn.`
    case 'twice':
      return `“${fault.name}” có hai lần ở cùng một việc. Hãy bỏ một dòng.`
    case 'shareOfOther':
      return `“${fault.name}” không đứng tên viết bài nên không có tỷ lệ. Hãy xóa tỷ lệ của dòng đó.`
    case 'badShare':
      return `Tỷ lệ của “${fault.name}” phải lớn hơn 0, không quá 100 và có nhiều nhất hai chữ số thập phân. Hãy sửa lại.`
    case 'someOpen':
      return `“${fault.name}” chưa có tỷ lệ trong khi người khác đã có. Hãy ghi đủ cho mọi người viết, hoặc để trống tất cả để chia đều.`
    case 'sum':
      return `Tỷ lệ của những người viết cộng lại là ${String(fault.found).replace('.', ',')}%, phải đúng 100%. Hãy sửa lại, hoặc để trống tất cả để chia đều.`
    default:
      return 'Danh sách những người thực hiện không đọc được. Hãy tải lại trang rồi nhập lại.'
  }
}

export const PEOPLE_FAILURES = {
  badPeople: { status: 400, say: creditFaultWords },
  unknownPersonNamed: {
    status: 400,
    say: (p: { name: string }) =>
      `Tài khoản ghi cho “${p.name}” không có hoặc đã khóa. Hãy chọn lại người, hoặc ghi là người ngoài tòa soạn.`,
  },
} as const satisfies FailureTable
