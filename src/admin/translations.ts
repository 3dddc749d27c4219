/** Where Payload's own Vietnamese is weak or speaks of other things than a newsroom. */
export const adminTranslations = {
  vi: {
    version: {
      publishChanges: 'Đăng',
    },
  },
}
