import type { FailureTable } from './failureTable'

/** Activities, and the kinds they are counted by. */
export const ACTIVITY_FAILURES = {
  doneInFuture: {
    status: 400,
    say: 'Ngày thực hiện còn ở phía trước. Việc chưa làm thì để trống ô này và ghi vào “Ngày dự kiến”.',
  },
  quantitiesOdd: {
    status: 400,
    say: 'Số lượng không đọc được. Hãy nhập một số cho mỗi đơn vị tính, ví dụ {"bản": 500}.',
  },
  unitUnknown: {
    status: 400,
    say: (p: { unit: string; kind: string; units: string }) =>
      `Loại “${p.kind}” không tính theo “${p.unit}”, mà theo: ${p.units}. Hãy nhập lại số lượng, hoặc chọn loại khác.`,
  },
  amountOdd: {
    status: 400,
    say: (p: { unit: string; given: string }) =>
      `Số ${p.unit} phải là số nguyên từ 0 trở lên, không phải “${p.given}”. Chưa rõ thì để trống.`,
  },
  unitTwice: {
    status: 400,
    say: (p: { unit: string }) => `Đơn vị “${p.unit}” có hai lần. Hãy bỏ bớt một dòng.`,
  },
  unitUsed: {
    status: 409,
    say: (p: { unit: string; title: string }) =>
      `Không bỏ được đơn vị “${p.unit}” vì đã có hoạt động tính theo nó (“${p.title}”). Hãy giữ lại, hoặc lập một loại hoạt động mới.`,
  },
} satisfies FailureTable
