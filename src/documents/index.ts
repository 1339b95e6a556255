export { htmlToText } from './html-to-text.ts'
export { toPlainLine, toPlainText } from './plain-text.ts'
