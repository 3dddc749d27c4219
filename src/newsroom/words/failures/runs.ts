import type { FailureTable } from './failureTable'

/** The live console. */
export const RUN_FAILURES = {
  runNotOperator: {
    status: 409,
    say: (p: { who: string; since: string }) =>
      `${p.who} đang điều khiển từ ${p.since}. Hãy bấm “Tiếp quản” nếu bạn phải điều khiển thay.`,
  },
  runMoved: {
    status: 409,
    say: 'Trạng thái vừa đổi trên một màn hình khác. Hãy nhìn mục đang phát rồi bấm lại nếu cần.',
  },
  runFarFromSlot: {
    status: 422,
    say: (p: { far: string }) =>
      `${p.far} Nếu chỉ thử, hãy chọn “Tập dượt”. Nếu thật sự phát lúc này, hãy bấm phát lần nữa: chương trình sẽ được ghi là lên sóng ngoài khung giờ.`,
  },
  runAlreadyRehearsing: {
    status: 409,
    say: 'Đang tập dượt rồi. Hãy dùng nút “Mục tiếp”, hoặc đặt lại để tập từ đầu.',
  },
  runAiredAlready: {
    status: 409,
    say: 'Chương trình đã phát thật nên không tập dượt trên khung này nữa. Nếu phiên phát đó là nhầm, hãy bấm “Bỏ phiên phát” trước.',
  },
  runNotRehearsal: {
    status: 409,
    say: 'Không có buổi tập dượt nào để đặt lại. Nếu đây là phiên phát nhầm, hãy bấm “Bỏ phiên phát”.',
  },
  runRehearsalKeeps: {
    status: 422,
    say: 'Đang tập dượt nên không bỏ mục khỏi khung thật. Hãy bấm “Phát” ở mục muốn tập tiếp.',
  },
  runNothingToDiscard: {
    status: 409,
    say: 'Không có phiên phát nào để bỏ: chương trình chưa lên sóng.',
  },
  runAirConfirmed: {
    status: 409,
    say: (p: { who: string }) =>
      `Lượt phát của số này đã được ${p.who} xác nhận nên không bỏ phiên phát được. Nếu xác nhận sai, hãy bác lượt phát đó trước.`,
  },
  runNothing: {
    status: 422,
    say: 'Khung chưa có mục nào để phát. Hãy thêm mục, hoặc đưa mục để ngoài trở lại.',
  },
  runAlreadyLive: { status: 409, say: 'Chương trình đang phát rồi. Hãy dùng nút “Mục tiếp”.' },
  runNotLive: {
    status: 409,
    say: 'Chương trình chưa lên sóng, hoặc đã hết sóng. Hãy bấm “Bắt đầu phát”.',
  },
  runNothingOnAir: {
    status: 409,
    say: 'Không có mục nào đang phát. Hãy chọn một mục để phát, hoặc bấm “Hết sóng”.',
  },
  runNoNext: {
    status: 409,
    say: 'Đã qua mục cuối. Hãy bấm “Hết sóng”, hoặc chọn một mục để phát lại.',
  },
  runNoPrevious: { status: 409, say: 'Đây là mục đầu. Không có mục nào trước nó.' },
  runAlreadyHeld: { status: 409, say: 'Mục này đang giữ rồi. Hãy bấm “Chạy tiếp”.' },
  runNotHeld: { status: 409, say: 'Mục này không bị giữ. Đồng hồ vẫn đang chạy.' },
  runEndsByClock: {
    status: 422,
    say: 'Mục này kết thúc theo giờ cố định nên không thêm, bớt giờ được. Hãy bấm “Mục tiếp” khi cần chuyển.',
  },
  runNoSuchEntry: {
    status: 422,
    say: 'Mục này không còn trong khung, hoặc đang để ngoài. Hãy chọn một mục khác.',
  },
  runFloatsCurrent: {
    status: 422,
    say: 'Mục đang phát không bỏ qua được. Hãy bấm “Mục tiếp” để chuyển sang mục sau.',
  },
  runClosed: {
    status: 409,
    say: 'Chương trình này đã được ghi thành lượt phát của số nên không phát lại được. Hãy bác lượt phát đó trước.',
  },
} satisfies FailureTable
